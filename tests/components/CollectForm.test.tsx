// The form for collected words: new, or something said of an entry that is there; what Enter does and does not do.
import { describe, expect, it } from 'vitest';
import { type CollectAs, CollectForm, type CollectFormProps } from '../../components/CollectForm';
import { emptyDraft } from '../../components/entryDraft';
import { draw, drawn } from './draw';
import * as f from './fixtures';

const words = f.words('zh-CN');
const ENTRIES = [
  { id: 'law/a', name: '个人信息保护法' },
  { id: 'law/b', name: '个人所得税法' },
];

function opened(name: string, more: Partial<CollectFormProps> = {}) {
  const saved: [string, CollectAs][] = [];
  const page = draw(
    <CollectForm
      words={words}
      initial={{ ...emptyDraft(name, 'law'), way: '' }}
      look={0}
      source="某条新闻（某报，2026年11月20日）"
      sentence="会上谈到了它。"
      saving={false}
      failure={null}
      find={async (asked, search) => ENTRIES.filter((one) => (search ? one.name.includes(asked) : one.name === asked))}
      onDraft={() => {}}
      onSave={(draft, as) => saved.push([draft.summary, as])}
      onCancel={() => saved.push(['left', { is: 'new' }])}
      {...more}
    />,
  );
  const type = (target: Element, text: string) => {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) target.value = text;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const key = (init: KeyboardEventInit) =>
    page.find('textarea').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  return { page, saved, type, key };
}

describe('collected words', () => {
  it('have the focus in the explanation, and show where they stood', async () => {
    const { page } = opened('红黑榜');
    await drawn();
    expect(document.activeElement).toBe(page.find('textarea'));
    expect(page.text()).toContain('某条新闻（某报，2026年11月20日）');
    expect(page.text()).toContain('会上谈到了它。');
  });
  it('are saved by Enter alone, the explanation empty', async () => {
    const { saved, key } = opened('红黑榜');
    await drawn();
    key({ key: 'Enter' });
    await drawn();
    expect(saved).toEqual([['', { is: 'new' }]]);
  });
  it('are not saved while a word is being composed, nor by Shift-Enter; Escape leaves', async () => {
    const { saved, key } = opened('红黑榜');
    await drawn();
    key({ key: 'Enter', isComposing: true });
    key({ key: 'Enter', shiftKey: true });
    key({ key: 'Escape', isComposing: true });
    await drawn();
    expect(saved).toEqual([]);
    key({ key: 'Escape' });
    expect(saved).toEqual([['left', { is: 'new' }]]);
  });
  it('of one character are held back, with the reason', async () => {
    const { page, saved, key } = opened('法');
    await drawn();
    key({ key: 'Enter' });
    await drawn();
    expect(saved).toEqual([]);
    expect(page.text()).toContain('太短');
  });
  it('saved before it is known whether they are an entry wait for that', async () => {
    let answer: (found: typeof ENTRIES) => void = () => {};
    const find = () =>
      new Promise<typeof ENTRIES>((done) => {
        answer = done;
      });
    const { page, saved, type, key } = opened('个人信息保护法', { find });
    await drawn();
    type(page.find('textarea'), '第七课讲过');
    key({ key: 'Enter' });
    await drawn();
    expect(saved).toEqual([]);
    answer(ENTRIES.slice(0, 1));
    await expect.poll(() => saved).toEqual([['第七课讲过', { is: 'note', entry: ENTRIES[0] }]]);
  });
});

describe('words that are an entry already', () => {
  it.each([
    ['记笔记', { is: 'note', entry: ENTRIES[0] }],
    ['另写释文', { is: 'summary', entry: ENTRIES[0] }],
    ['另建一条', { is: 'new' }],
  ] as const)('%s', async (press, as) => {
    const { page, saved, type, key } = opened('个人信息保护法');
    await expect.poll(() => page.text()).toContain('已有词条“个人信息保护法”');
    page.button(press).click();
    await drawn();
    type(page.find('textarea'), '用课上的话说一遍它。');
    await drawn();
    key({ key: 'Enter' });
    await drawn();
    expect(saved).toEqual([['用课上的话说一遍它。', as]]);
  });
  it('want a word for a note', async () => {
    const { page, saved, key } = opened('个人信息保护法');
    await expect.poll(() => page.text()).toContain('已有词条');
    key({ key: 'Enter' });
    await drawn();
    expect(saved).toEqual([]);
    expect(page.text()).toContain('先写几句');
  });
});

describe('another name of an entry', () => {
  it('is searched for, chosen and saved; not without the choice', async () => {
    const { page, saved, type, key } = opened('个税法');
    await drawn();
    page.button('已有词条的别名').click();
    await drawn();
    key({ key: 'Enter' });
    await drawn();
    expect(page.text()).toContain('先选一个词条');
    type(page.find('input.line'), '所得税');
    await expect.poll(() => page.text()).toContain('个人所得税法');
    page.button('个人所得税法').click();
    await drawn();
    key({ key: 'Enter' });
    await drawn();
    expect(saved).toEqual([['', { is: 'alias', entry: ENTRIES[1] }]]);
  });
  it('says when there is none', async () => {
    const { page, type } = opened('个税法');
    await drawn();
    page.button('已有词条的别名').click();
    await drawn();
    type(page.find('input.line'), '没有的词');
    await expect.poll(() => page.text()).toContain('没有这个词条');
  });
});
