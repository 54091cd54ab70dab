// The lesson's desk and the list of candidates: what is chosen is said, nothing is out of reach of the keyboard or a reader.

import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { LessonDesk, type LessonDeskProps } from '../../components/LessonDesk';
import { OwnTexts, type OwnTextsProps } from '../../components/OwnTexts';
import { WordsContext } from '../../components/words';
import { makeLesson } from '../../lib/lesson/make';
import { pagesOf } from '../../lib/lesson/pages';
import { article, planOf } from '../lesson/article';
import { WORDS } from '../lesson/words';
import { draw } from './draw';
import * as f from './fixtures';
import '../../assets/styles/page.css';
import '../../assets/styles/desk.css';
import '../../assets/styles/lesson.css';
import '../../assets/styles/texts.css';

const words = f.words('zh-CN');
const source = article();
const lesson = makeLesson(source, planOf(source));

function desk(more: Partial<LessonDeskProps> = {}) {
  const on = {
    title: vi.fn(),
    part: vi.fn(),
    terms: vi.fn(),
    paragraph: vi.fn(),
    variant: vi.fn(),
    pick: vi.fn(),
    write: vi.fn(),
    print: vi.fn(),
    save: vi.fn(),
  };
  const terms = source.terms.map(({ key, name, type }, at) => ({ key, name, type, isNew: at < 2, isChosen: true }));
  const view = draw(
    <LessonDesk
      words={words}
      title={lesson.title}
      parts={lesson.parts}
      empty={[]}
      terms={terms}
      paragraphs={source.blocks.map(({ text }, index) => ({ index, text, isChosen: true }))}
      seed={1}
      texts={[{ id: 'note/a', label: '甲的解释', text: '某', isChanged: true }]}
      picked={null}
      sheets={pagesOf(lesson, WORDS)}
      busy={false}
      failure={null}
      on={on}
      {...more}
    />,
  );
  return { ...view, on, terms };
}

const press = (root: Element | ShadowRoot, label: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === label)?.click();

describe('the desk', () => {
  it('chooses names all at once: by type, those not met before, none', () => {
    const { root, on, terms } = desk();
    press(root, '机构');
    press(root, '没见过的');
    press(root, '不选');
    const keys = (test: (one: (typeof terms)[number]) => boolean) => terms.filter(test).map(({ key }) => key);
    expect(on.terms.mock.calls.map(([one]) => one)).toEqual([
      keys(({ type }) => type === 'agency'),
      keys(({ isNew }) => isNew),
      [],
    ]);
  });

  it('a text of a sheet is picked by a click, written anew, put back', () => {
    const { root, on } = desk({ picked: 'note/a' });
    root.querySelector<HTMLElement>('[data-text]')?.click();
    expect(on.pick).toHaveBeenCalledWith('paragraph/0');
    press(root, '恢复原文');
    expect(on.write).toHaveBeenCalledWith('note/a', null);
  });

  it('says why a chosen part is empty, and offers nothing to take where nothing is printed', () => {
    const { root, text } = desk({ empty: ['choice'], sheets: [] });
    expect(text()).toContain('要有解释，还要三个同类名称');
    expect([...root.querySelectorAll<HTMLButtonElement>('.take button')].every(({ disabled }) => disabled)).toBe(true);
  });

  it('breaks no rule of accessibility', async () => {
    const { root } = desk({ picked: 'note/a' });
    const { violations } = await axe.run(root.querySelector('.desk') ?? document.body);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('own texts', () => {
  const row = { kind: 'quoted' as const, count: 3, sentence: '一句“甲”。', where: 'a 第1段', known: null };
  const rows = [
    { ...row, id: '1', name: '甲乙行动', type: 'programme' as const },
    { ...row, id: '2', name: '常说的词', type: null, kind: 'new-word' as const },
    { ...row, id: '3', name: '某法', type: 'law' as const, known: 'law/x' },
  ];
  function texts(more: Partial<OwnTextsProps> = {}) {
    const on = {
      onFiles: vi.fn(),
      onPaste: vi.fn(),
      onCancel: vi.fn(),
      onEdit: vi.fn(),
      onReject: vi.fn(),
      onAccept: vi.fn(),
    };
    const view = draw(
      <WordsContext.Provider value={words}>
        <OwnTexts
          readOnly={false}
          ready
          busy={null}
          failure={null}
          unread={[]}
          found={{ rows, texts: 1, characters: 900 }}
          packs={[{ id: 'mine', title: '我的' }]}
          {...on}
          {...more}
        />
      </WordsContext.Provider>,
    );
    return { ...view, on };
  }

  it('what has an entry already stands apart', () => {
    const { root } = texts();
    expect([...root.querySelectorAll<HTMLInputElement>('.name')].map(({ value }) => value)).toEqual([
      '甲乙行动',
      '常说的词',
    ]);
  });

  it('a pasted text without a character is told as one', async () => {
    const { find, text, on } = texts();
    const area = find('textarea');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field');
    expect(text()).not.toContain('只有空白');
    area.value = ' \f\u200b\n\f';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(text()).toContain('只有空白'));
    expect(on.onPaste).not.toHaveBeenCalled();
  });

  it('a word without a type is not added', async () => {
    const { root, text, on } = texts();
    press(root, '全选');
    await vi.waitFor(() => expect(text()).toContain('已选 2 个'));
    press(root, '加为词条');
    expect(on.onAccept).not.toHaveBeenCalled();
    expect(text()).toContain('选中的新词先要定类型');
  });

  it('of thousands, those in view are drawn and the list scrolls within the page', async () => {
    const many = Array.from({ length: 4000 }, (_, at) => ({ ...row, id: `${at}`, name: `名称${at}`, type: null }));
    const { root, find } = texts({ found: { rows: many, texts: 1, characters: 900 } });
    const list = find('.candidates');
    const drawn = () => [...root.querySelectorAll<HTMLInputElement>('.candidates .name')].map(({ value }) => value);
    expect(list.clientHeight).toBeLessThan(innerHeight);
    expect(list.scrollHeight).toBeGreaterThan(4000 * 40);
    list.scrollTop = list.scrollHeight;
    await vi.waitFor(() => expect(drawn()).toContain('名称3999'));
    expect(drawn().length).toBeLessThan(100);
    expect(drawn()).not.toContain('名称0');
  });

  it('says what could not be read, and why', () => {
    expect(texts({ unread: [{ name: 'a.docx', why: '有密码' }] }).text()).toContain('a.docx 有密码');
  });

  it('breaks no rule of accessibility', async () => {
    const { root } = texts();
    const { violations } = await axe.run(root.querySelector('.texts') ?? document.body);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
