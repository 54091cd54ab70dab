// Highlighted passages as they are written about, clicked, listed and thrown on the wall: what each says, and every one before axe,
// light and dark.
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import FORM_CSS from '../../assets/styles/form.css?inline';
import NOTE_CSS from '../../assets/styles/note.css?inline';
import OPTIONS_CSS from '../../assets/styles/options.css?inline';
import PAGE_CSS from '../../assets/styles/page.css?inline';
import PANEL_CSS from '../../assets/styles/panel.css?inline';
import { PanelPassages } from '../../components/PanelPassages';
import { PassageCard } from '../../components/PassageCard';
import { PassageForm, tagsIn } from '../../components/PassageForm';
import { Passages } from '../../components/Passages';
import { Projected, type ProjectedItem } from '../../components/Projected';
import type { PassageRow } from '../../components/passageRows';
import { WordsContext } from '../../components/words';
import { type PagePassage, toAnnotation } from '../../lib/model/passage';
import { draw, drawn } from './draw';
import * as f from './fixtures';

const words = f.words('zh-CN');
const QUOTE = '平台应当建立投诉机制，及时处理投诉';
const row = (more: Partial<PassageRow> = {}): PassageRow => ({
  ...{ pack: 'mine', id: 'urn:uuid:1', packTitle: null, own: true, quote: QUOTE, ink: 'green', note: '先问依据' },
  ...{ tags: ['第三课'], source: 'https://news.example.org/a.html', title: '一篇文章', lost: null },
  time: '2026-11-21T08:00:00.000Z',
  ...more,
});
const nothing = () => {};
const list = (rows: readonly PassageRow[] | null, more: Partial<Parameters<typeof Passages>[0]> = {}) => (
  <WordsContext.Provider value={words}>
    <div class="options">
      <main>
        <Passages
          rows={rows}
          packs={[
            { id: 'mine', title: '我的词条' },
            { id: 'course', title: '第三课' },
          ]}
          filter={{ words: '', tag: '', lostOnly: false }}
          readOnly={false}
          failure={null}
          onFilter={nothing}
          onEdit={nothing}
          onRemove={nothing}
          onMove={nothing}
          onExport={nothing}
          onImport={nothing}
          {...more}
        />
      </main>
    </div>
  </WordsContext.Provider>
);
const page = (found: boolean, note = ''): PagePassage => ({
  ...{ pack: 'mine', title: null, own: true, found },
  annotation: toAnnotation(
    { source: 'https://news.example.org/a.html', quote: { exact: QUOTE, prefix: '', suffix: '' }, start: 0, end: 9 },
    { ink: 'pink', note, tags: [] },
    note || 'x',
    '',
  ),
});
const panel = (passages: PagePassage[], onGo: (id: string) => void = nothing) => (
  <WordsContext.Provider value={words}>
    <main class="panel">
      <PanelPassages passages={passages} onGo={onGo} />
    </main>
  </WordsContext.Provider>
);
const form = (more: Partial<Parameters<typeof PassageForm>[0]> = {}) => (
  <PassageForm
    words={words}
    quote={QUOTE}
    initial={{ ink: 'yellow', note: '', tags: '' }}
    busy={false}
    failure={null}
    onDraft={nothing}
    onSave={nothing}
    onCancel={nothing}
    onRemove={null}
    {...more}
  />
);
const NAME: ProjectedItem = { is: 'name', name: '个保法', type: 'law', explanation: f.law, failed: false };
const PASSAGE: ProjectedItem = { is: 'passage', quote: QUOTE, ink: 'blue', note: '先问依据', tags: ['第三课'] };
const wall = (
  item: ProjectedItem,
  open: boolean,
  on = { back: nothing, on: nothing, toggle: nothing, end: nothing },
) => (
  <section class="note projector" aria-label="投影模式">
    <Projected words={words} item={item} nth={2} of={9} open={open} focused={open} on={on} />
  </section>
);

describe('the form', () => {
  it('saves with Enter what was chosen and typed, breaks the line with Shift-Enter', async () => {
    const onSave = vi.fn();
    const it = draw(form({ onSave }));
    it.root.querySelectorAll<HTMLInputElement>('.inks input')[2]?.click();
    await drawn();
    const area = it.find('textarea');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field');
    area.value = '重点';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true }));
    expect(onSave).not.toHaveBeenCalled();
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(onSave).toHaveBeenCalledWith({ ink: 'blue', note: '重点', tags: '' });
  });
  it('takes a highlight away only where there is one', () => {
    expect(draw(form()).text()).not.toContain('删去划线');
    const onRemove = vi.fn();
    draw(form({ onRemove })).button('删去划线').click();
    expect(onRemove).toHaveBeenCalledOnce();
  });
  it.each([
    ['第三课，程序；第三课', ['第三课', '程序']],
    ['a, b、 c ', ['a', 'b', 'c']],
    ['', []],
  ])('reads tags: %s', (line, tags) => expect(tagsIn(line)).toEqual(tags));
});

describe('the list', () => {
  const two = [row(), row({ id: 'urn:uuid:2', quote: '另一段', note: '', tags: [], lost: 1_700_000_000_000 })];
  it('tells an orphan as one, and finds by words, tag and loss', () => {
    expect(draw(list(two)).text()).toContain('不会把它划到别的字上');
    expect(draw(list(two, { filter: { words: '依据', tag: '', lostOnly: false } })).text()).not.toContain('另一段');
    expect(draw(list(two, { filter: { words: '', tag: '第三课', lostOnly: false } })).text()).not.toContain('另一段');
    expect(draw(list(two, { filter: { words: '', tag: '', lostOnly: true } })).text()).not.toContain(QUOTE);
  });
  it('edits in place; what was received has no way to be edited', async () => {
    const onEdit = vi.fn();
    const it = draw(list([row()], { onEdit }));
    it.root.querySelector<HTMLElement>('.about .link')?.click();
    await drawn();
    const opened = { ink: 'green', note: '先问依据', tags: '第三课' };
    const note = it.find('.passage-editor textarea') as HTMLTextAreaElement;
    note.value = '再问程序';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    it.button('存下').click();
    expect(onEdit).toHaveBeenCalledWith(row(), { ...opened, note: '再问程序' }, opened);
    expect(draw(list([row({ own: false, packTitle: '老师的' })])).root.querySelector('.about .link')).toBeNull();
  });
  it('opens one form where two packs hold a passage of one id', async () => {
    const drawing = draw(list([row(), row({ pack: 'course', packTitle: '第三课' })]));
    drawing.find('.about .buttons .link').click();
    await drawn();
    expect(drawing.root.querySelectorAll('form.passage-editor')).toHaveLength(1);
  });

  it('draws a part of very many at once', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => row({ id: `${at}`, quote: `第${at}处` }));
    const it = draw(list(many));
    expect(it.root.querySelectorAll('li').length).toBeLessThanOrEqual(200);
    expect(it.text()).toContain('再看 9800 处');
  });
});

describe('the panel', () => {
  it('goes to a passage of the page; an orphan leads nowhere', () => {
    const onGo = vi.fn();
    const it = draw(panel([page(true, '批'), page(false)], onGo));
    expect(it.text()).toContain('本页划线 2 处 （1 处找不到）');
    const buttons = it.root.querySelectorAll('button');
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(onGo).toHaveBeenCalledWith('urn:uuid:批');
  });
});

describe('the wall', () => {
  it('hides what a name or passage says until it is asked', () => {
    expect(draw(wall(NAME, false)).text()).not.toContain(f.law.summary ?? '—');
    expect(draw(wall(NAME, true)).text()).toContain(f.law.summary ?? '—');
    expect(draw(wall(PASSAGE, false)).text()).not.toContain('先问依据');
    expect(draw(wall(PASSAGE, true)).text()).toContain('先问依据');
  });
  it('says that its keys are not heard while the page has the focus', () => {
    expect(draw(wall(NAME, false)).text()).toContain('按键才管用');
  });
});

const STATES = {
  form: form({ onRemove: nothing, failure: '盘满了' }),
  card: (
    <section class="note">
      <div class="body">
        <PassageCard words={words} note="先问依据" tags={['第三课']} pack="老师的" onEdit={nothing} onClose={nothing} />
      </div>
    </section>
  ),
  list: list([row(), row({ id: '2', ink: 'yellow', lost: 1_700_000_000_000 }), row({ id: '3', ink: 'pink' })]),
  'an empty list': list([]),
  panel: panel([page(true, '批'), page(false)]),
  'a name on the wall': wall(NAME, true),
  'a passage on the wall': wall(PASSAGE, true),
  'a hidden one': wall(NAME, false),
};
const style = document.createElement('style');
style.textContent = [PAGE_CSS, FORM_CSS, NOTE_CSS, OPTIONS_CSS, PANEL_CSS, 'body { background: var(--paper); }'].join(
  '\n',
);
afterEach(() => {
  style.remove();
  document.documentElement.style.colorScheme = '';
});

describe.each(['light', 'dark'] as const)('on %s paper, before axe', (scheme) => {
  it.each(Object.entries(STATES))('%s', async (_, child) => {
    document.head.append(style);
    document.documentElement.style.colorScheme = scheme;
    const { root } = draw(child);
    for (const note of root.querySelectorAll<HTMLElement>('.note')) note.style.colorScheme = scheme;
    const { violations } = await axe.run(root, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });
});
