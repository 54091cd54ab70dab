// The forms of the frame note/ as they go over a store of one entry and one passage: what was typed is there again after the
// page was loaded anew, is only offered on another site, and never goes over what was written elsewhere meanwhile.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Editable } from '../../lib/messages';
import type { Annotation } from '../../lib/model/annotation';
import type { Change } from '../../lib/model/change';
import type { Amendment, Entry } from '../../lib/model/entry';
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import { noteOf, tagsOf, toAnnotation, withWords } from '../../lib/model/passage';
import { drawn } from './draw';
import * as f from './fixtures';

const ENTRY: Entry = {
  ...{ id: 'programme/own-1', type: 'programme', kind: '自编', depth: 'full', summary: '原来的解释' },
  ...{ terms: [{ text: '红黑榜', status: 'full' }], facts: {}, sources: [{ title: '自记' }] },
};
const LAW: Entry = { ...ENTRY, id: 'programme/other', terms: [{ text: '网格员', status: 'full' }] };
const PLACE = {
  source: 'https://sample.people.cn/1',
  start: 4,
  end: 8,
  quote: { exact: '一句话', prefix: '', suffix: '' },
};
const store: {
  drafts: Map<string, { texts: Record<string, string>; site: string }>;
  entries: Map<string, Entry>;
  amendments: Map<string, Amendment>;
  passage: Annotation | null;
} = { drafts: new Map(), entries: new Map(), amendments: new Map(), passage: null };
let site = 'a';

const refuse = (code: string) => ({ ok: false, error: { code, message: code, remedy: '', names: ['红黑榜'] } });
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
function editable(id: string): Editable | null {
  const entry = store.entries.get(id);
  const own = id === ENTRY.id;
  return entry ? { entry, stored: entry, own, amendment: store.amendments.get(id) ?? null } : null;
}
/** As the background answers; the store refuses what started from another one, as lib/knowledge/changes.ts does. */
function answer(name: string, q: never): unknown {
  const { key, draft, id, change } = q as { key: string; draft: Record<string, string>; id: string; change: Change };
  if (name === 'draft') {
    const kept = store.drafts.get(key);
    return { ok: true, value: kept ? { texts: kept.texts, here: kept.site === site } : null };
  }
  if (name === 'keepDraft') {
    if (draft) store.drafts.set(key, { texts: draft, site });
    else store.drafts.delete(key);
    return { ok: true, value: null };
  }
  if (name === 'entry') {
    const value = editable(id);
    return value ? { ok: true, value } : refuse('gone');
  }
  if (name === 'passage') return store.passage ? { ok: true, value: store.passage } : refuse('gone');
  if (name === 'find') {
    const { name: asked } = q as { name: string };
    const found = [...store.entries.values()].filter(({ terms }) => terms[0]?.text === asked);
    return { ok: true, value: found.map((one) => ({ id: one.id, name: asked, type: one.type })) };
  }
  if (name === 'save') return write(change);
  throw new Error(`asked ${name}`);
}
function write(change: Change): unknown {
  if (change.do === 'add') store.entries.set(change.entry.id, change.entry);
  else if (change.do === 'edit') {
    const had = store.entries.get(change.entry.id);
    if (!had) return refuse('gone');
    if (change.was && !same(change.was, had)) return refuse('changed');
    store.entries.set(change.entry.id, change.entry);
  } else if (change.do === 'amend') {
    const { amendment, was } = change;
    if (was !== undefined && !same(was, store.amendments.get(amendment.entry))) return refuse('changed');
    store.amendments.set(amendment.entry, amendment);
  } else if (change.do === 'annotate') {
    if (change.was && !same(change.was, store.passage)) return refuse('changed');
    store.passage = change.rows[0]?.annotation ?? null;
  }
  return { ok: true, value: { revision: 1 } };
}
vi.mock('../../lib/asking', () => ({ ask: async (name: string, q: never) => structuredClone(answer(name, q)) }));
const { write: writeNote, edit } = await import('../../entrypoints/note/writing');
const { collect } = await import('../../entrypoints/note/collecting');
const { highlight } = await import('../../entrypoints/note/highlighting');

const NOTE = { is: 'note', entry: LAW.id, name: '网格员', text: '', textSize: 15 } as const;
const EDIT = { is: 'edit', entry: ENTRY.id, name: '红黑榜', textSize: 15 } as const;
const TERM = { is: 'term', name: '板凳会', type: 'programme', textSize: 15 } as const;
const KNOWN_TERM = { ...TERM, name: '网格员' } as const;
const NEW_PASSAGE = { is: 'passage', name: '一句话', place: PLACE, known: null, textSize: 15 } as const;
const PASSAGE = { ...NEW_PASSAGE, place: null, known: { pack: 'mine', id: 'urn:uuid:1' } } as const;

beforeEach(() => {
  store.drafts.clear();
  store.amendments.clear();
  store.entries = new Map([ENTRY, LAW].map((one) => [one.id, one]));
  store.passage = toAnnotation(PLACE, { ink: 'yellow', note: '原来的话', tags: ['旧'] }, '1', '2026-11-01');
  site = 'a';
});

interface Opened {
  reports: FrameReport['did'][];
  text(): string;
  field(selector?: string): HTMLTextAreaElement | HTMLInputElement;
  type(text: string, selector?: string): Promise<void>;
  press(words: string): Promise<void>;
  pick(words: string): Promise<void>;
}
/** Opens the form as a page loaded anew does. */
async function open(task: FrameTask, moved = false): Promise<Opened> {
  const into = document.createElement('div');
  for (const old of document.body.children) render(null, old);
  document.body.replaceChildren(into);
  const reports: FrameReport['did'][] = [];
  const desk = { words: f.words('zh-CN'), into, moved, report: ({ did }: FrameReport) => void reports.push(did) };
  if (task.is === 'note') await writeNote(task, desk);
  else if (task.is === 'edit') await edit(task, desk);
  else if (task.is === 'term') await collect(task, desk);
  else if (task.is === 'passage') await highlight(task, desk);
  await drawn();
  const field = (selector = 'textarea') => {
    const found = into.querySelector<HTMLTextAreaElement | HTMLInputElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const click = (element: HTMLElement | undefined, words: string) => {
    if (!element) throw new Error(`no ${words} in ${into.innerText}`);
    element.click();
    return drawn()
      .then(() => drawn())
      .then(() => undefined);
  };
  return {
    reports,
    field,
    text: () => into.innerText.replace(/\s+/g, ' '),
    async type(text, selector) {
      field(selector).value = text;
      field(selector).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await drawn();
    },
    press: (words) =>
      click(
        [...into.querySelectorAll('button')].find((one) => one.innerText.trim() === words),
        words,
      ),
    pick: (words) =>
      click(
        [...into.querySelectorAll('label')].find((one) => one.innerText.startsWith(words)),
        words,
      ),
  };
}

const LEFT = '上次写的还在';
const CASES: [string, FrameTask, string, string][] = [
  ['a note', NOTE, 'textarea', ''],
  ['an entry edited', EDIT, '.wide textarea', '原来的解释'],
  ['words collected', TERM, 'textarea', ''],
  ['a new passage', NEW_PASSAGE, 'textarea', ''],
  ['a passage edited', PASSAGE, 'textarea', '原来的话'],
];
describe.each(CASES)('%s, left and opened again', (_, task, field, before) => {
  it('has what was typed, says so, and drops it at a press', async () => {
    await (await open(task)).type('写到一半', field);
    const again = await open(task);
    expect(again.field(field).value).toBe('写到一半');
    expect(again.text()).toContain(LEFT);
    await again.press('丢掉');
    expect(again.field(field).value).toBe(before);
    expect(again.text()).not.toContain(LEFT);
    expect(store.drafts.size).toBe(0);
  });
  it('moved by the page it has it without a word', async () => {
    await (await open(task)).type('写到一半', field);
    const again = await open(task, true);
    expect(again.field(field).value).toBe('写到一半');
    expect(again.text()).not.toContain(LEFT);
  });
  it('on another site shows it only when asked to', async () => {
    await (await open(task)).type('写到一半', field);
    site = 'b';
    const again = await open(task);
    expect(again.field(field).value).toBe(before);
    expect(again.text()).toContain('在别处写过');
    await again.press('接着写');
    expect(again.field(field).value).toBe('写到一半');
  });
  it('saved or given up, nothing of it is left', async () => {
    for (const press of ['存下', '取消']) {
      const form = await open(task);
      await form.type('写完了', field);
      await form.press(press);
      await vi.waitFor(() => expect(form.reports).toEqual([press === '存下' ? 'saved' : 'cancelled']));
      expect([...store.drafts.keys()].filter((key) => key !== 'passage ink')).toEqual([]);
    }
  });
  it('left by Escape, what was typed waits', async () => {
    const form = await open(task);
    await form.type('写到一半', field);
    form.field(field).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn();
    expect(form.reports).toEqual(['cancelled']);
    expect((await open(task)).field(field).value).toBe('写到一半');
  });
  it('typed back to what it was, it is nothing left', async () => {
    const form = await open(task);
    await form.type('写到一半', field);
    await form.type(before, field);
    expect((await open(task)).text()).not.toContain(LEFT);
  });
});

it('the way chosen for collected words is kept with them', async () => {
  const form = await open(KNOWN_TERM);
  await vi.waitFor(() => expect(form.text()).toContain('已有词条'));
  await form.press('另写释文');
  await form.type('换一种说法');
  const again = await open(KNOWN_TERM);
  await vi.waitFor(() => expect(again.text()).toContain('已有词条'));
  await again.press('存下');
  await vi.waitFor(() => expect(store.amendments.get(LAW.id)).toMatchObject({ summary: '换一种说法' }));
});

describe('changed elsewhere while it was open', () => {
  const noteElsewhere = () => store.amendments.set(LAW.id, { entry: LAW.id, note: '别处记的' });

  it('a note asks; both stay where both are wanted', async () => {
    const form = await open(NOTE);
    await form.type('我记的');
    noteElsewhere();
    await form.press('存下');
    expect(form.text()).toContain('“网格员”在你打开之后，在别处又改过');
    expect(form.reports).toEqual([]);
    expect(store.amendments.get(LAW.id)?.note).toBe('别处记的');
    await form.press('合起来存');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.amendments.get(LAW.id)?.note).toBe('别处记的\n我记的');
  });
  it.each([
    ['你写的', '我记的'],
    ['别处写的', '别处记的'],
  ])('a note can be had as one side has it: %s', async (side, note) => {
    const form = await open(NOTE);
    await form.type('我记的');
    noteElsewhere();
    await form.press('存下');
    await form.pick(side);
    await form.press('合起来存');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.amendments.get(LAW.id)?.note).toBe(note);
  });
  it('what was typed is dropped only at the press that says so; the form then shows what there is', async () => {
    const form = await open(NOTE);
    await form.type('我记的');
    noteElsewhere();
    await form.press('存下');
    expect(form.field().value).toBe('我记的');
    await form.press('放弃我写的');
    expect(form.field().value).toBe('别处记的');
    expect(store.drafts.size).toBe(0);
  });
  it('other fields of an entry go together without a question', async () => {
    const form = await open(EDIT);
    await form.type('我的解释', '.wide textarea');
    store.entries.set(ENTRY.id, { ...ENTRY, tags: ['第三课'] });
    await form.press('存下');
    expect(document.activeElement?.className).toBe('clash');
    expect(form.text()).toContain('第三课');
    await form.press('合起来存');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.entries.get(ENTRY.id)).toMatchObject({ summary: '我的解释', tags: ['第三课'] });
  });
  it('what the form does not show is kept, and nothing is asked', async () => {
    const form = await open(EDIT);
    await form.type('我的解释', '.wide textarea');
    store.entries.set(ENTRY.id, { ...ENTRY, parts: [{ name: '其一' }] });
    await form.press('存下');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.entries.get(ENTRY.id)).toMatchObject({ summary: '我的解释', parts: [{ name: '其一' }] });
  });
  it('an entry deleted meanwhile can be had again with what was typed', async () => {
    const form = await open(EDIT);
    await form.type('我的解释', '.wide textarea');
    store.entries.delete(ENTRY.id);
    await form.press('存下');
    expect(form.text()).toContain('在别处删掉了');
    await form.press('重新建这一条');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.entries.get(ENTRY.id)).toMatchObject({ summary: '我的解释' });
  });
  it('a passage asks, colour by its name', async () => {
    const form = await open(PASSAGE);
    await form.type('我的话');
    if (store.passage) store.passage = withWords(store.passage, { ink: 'blue', note: '别处的话', tags: ['新'] });
    await form.press('存下');
    expect(form.text()).toMatch(/颜色 别处改成： ?蓝/);
    await form.press('合起来存');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.passage && noteOf(store.passage)).toBe('别处的话\n我的话');
    expect(store.passage && tagsOf(store.passage)).toEqual(['新']);
  });
  it('a passage taken away meanwhile can be had again', async () => {
    const form = await open(PASSAGE);
    await form.type('我的话');
    store.passage = null;
    await form.press('存下');
    await form.press('重新建这一条');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.passage && noteOf(store.passage)).toBe('我的话');
  });
  it('words that were collected elsewhere are no second entry', async () => {
    const form = await open(TERM);
    await form.type('我的解释');
    store.entries.set('programme/own-2', {
      ...ENTRY,
      id: 'programme/own-2',
      terms: [{ text: '板凳会', status: 'full' }],
    });
    await form.press('存下');
    await vi.waitFor(() => expect(form.text()).toContain('刚在别处收过了'));
    await vi.waitFor(() => expect(form.text()).toContain('已有词条“板凳会”'));
    expect(store.entries.size).toBe(3);
    await form.press('存下');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.amendments.get('programme/own-2')).toMatchObject({ note: '我的解释' });
  });
  it('another explanation asks where one was written since', async () => {
    const form = await open(KNOWN_TERM);
    await vi.waitFor(() => expect(form.text()).toContain('已有词条'));
    await form.press('另写释文');
    await form.type('我的说法');
    store.amendments.set(LAW.id, { entry: LAW.id, summary: '别处的说法' });
    await form.press('存下');
    await vi.waitFor(() => expect(form.text()).toContain('别处的说法'));
    await form.press('用我写的盖过去');
    await vi.waitFor(() => expect(form.reports).toEqual(['saved']));
    expect(store.amendments.get(LAW.id)?.summary).toBe('我的说法');
  });
  it('while the page was being loaded anew: what was left asks at once', async () => {
    await (await open(NOTE)).type('我记的');
    noteElsewhere();
    const again = await open(NOTE);
    expect(again.text()).toContain('在别处又改过');
    expect(again.field().value).toBe('我记的');
    await again.press('合起来存');
    await vi.waitFor(() => expect(again.reports).toEqual(['saved']));
    expect(store.amendments.get(LAW.id)?.note).toBe('别处记的\n我记的');
  });
});
