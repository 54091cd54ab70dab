// Highlighted passages in the store: written by the one change function, undone, read by page, kept with their packs.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readBackup, writeBackup } from '../../lib/exchange/backup';
import { type Knowledge, openKnowledge, type Ports } from '../../lib/knowledge';
import type { Annotation } from '../../lib/model/annotation';
import type { AnnotationChange, Change } from '../../lib/model/change';
import type { Pack } from '../../lib/model/entry';
import { type Ink, toAnnotation, withWords } from '../../lib/model/passage';
import { law } from './entries';

let n = 0;
beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 1, agency: 0, programme: 0 } }
        : [law('a', '甲法')],
  }));
});
afterEach(() => void vi.unstubAllGlobals());
const open = (ports: Ports = {}): Promise<Knowledge> => openKnowledge({ name: `passages-${n++}`, ...ports });

const PAGE = 'https://news.example.org/a.html';
function passage(
  id: string,
  exact: string,
  { start = 0, source = PAGE, ink = 'yellow' as Ink, note = '' } = {},
): Annotation {
  const quote = { exact, prefix: '前面的话', suffix: '后面的话' };
  return toAnnotation(
    { source, quote, start, end: start + exact.length },
    { ink, note, tags: [] },
    id,
    `2026-11-${id}`,
  );
}
const row = (annotation: Annotation, pack = 'mine'): AnnotationChange => ({ pack, id: annotation.id, annotation });
const add = (...all: Annotation[]): Change => ({ do: 'annotate', as: 'add', rows: all.map((one) => row(one)) });
const pack = (more: Partial<Pack>): Pack => ({
  ...{
    format: 'pangzhu-pack/1',
    id: 'course',
    title: '第三课',
    version: '1',
    entries: [],
    amendments: [],
    examples: [],
  },
  ...more,
});
const quotes = async (k: Knowledge, address = PAGE) =>
  (await k.passagesOn(address))
    .map(({ annotation }) => annotation.target.selector[0])
    .map((one) => one && 'exact' in one && one.exact);

it('is added, changed, taken away, and each is undone; the history says what it was about', async () => {
  const k = await open();
  const first = passage('01', '依据丙法办理的事项，应当逐件登记并公示结果');
  await k.change(add(first));
  await k.change({
    do: 'annotate',
    as: 'edit',
    rows: [row(withWords(first, { ink: 'pink', note: '重点', tags: ['课'] }))],
  });
  const [now] = await k.passagesOn(PAGE);
  expect(now?.annotation.target.styleClass).toBe('pink');
  await k.change({ do: 'annotate', as: 'remove', rows: [{ pack: 'mine', id: first.id, annotation: null }] });
  expect(await quotes(k)).toEqual([]);
  expect((await k.history(5)).map(({ change, as, about }) => [change, as, about])).toEqual([
    ['annotate', 'remove', ['依据丙法办理的事项，应当逐件登记并公示结果']],
    ['annotate', 'edit', ['依据丙法办理的事项，应当逐件登记并公示结果']],
    ['annotate', 'add', ['依据丙法办理的事项，应当逐件登记并公示结果']],
  ]);
  await k.undo();
  expect((await k.passagesOn(PAGE))[0]?.annotation.target.styleClass).toBe('pink');
  await k.undo();
  expect((await k.passagesOn(PAGE))[0]?.annotation).toEqual(first);
  await k.undo();
  expect(await k.listPassages()).toEqual([]);
  k.close();
});

it('one that is gone is not changed, and nothing is written', async () => {
  const k = await open();
  const gone = passage('01', '不在了');
  await expect(k.change({ do: 'annotate', as: 'edit', rows: [row(gone)] })).rejects.toMatchObject({ code: 'gone' });
  expect(await k.history(5)).toEqual([]);
  k.close();
});

it('one that is another by now than the form started from is not written over', async () => {
  const k = await open();
  const first = passage('01', '甲句');
  await k.change(add(first));
  const [other, mine] = ['别处的话', '我的话'].map((note) => withWords(first, { ink: 'yellow', note, tags: [] }));
  const edit = (one = first): Change => ({ do: 'annotate', as: 'edit', rows: [row(one)], was: first });
  await k.change(edit(other));
  await expect(k.change(edit(mine))).rejects.toMatchObject({ code: 'changed', names: ['甲句'] });
  expect((await k.passagesOn(PAGE))[0]?.annotation).toEqual(other);
  k.close();
});

it('belongs to its page, by whatever way a reader came to it', async () => {
  const k = await open();
  await k.change(add(passage('01', '一'), passage('02', '二', { source: 'https://news.example.org/b.html' })));
  for (const address of [PAGE, `${PAGE}#top`, 'http://news.example.org/a.html', `${PAGE}?utm_source=x`])
    expect(await quotes(k, address)).toEqual(['一']);
  expect(await quotes(k, `${PAGE}?page=2`)).toEqual([]);
  k.close();
});

it('is listed page by page, in the order of the page, the page worked on last first', async () => {
  const k = await open();
  const other = 'https://news.example.org/b.html';
  await k.change(
    add(passage('01', '后', { start: 90 }), passage('02', '先', { start: 10 }), passage('03', '别', { source: other })),
  );
  const exact = (await k.listPassages()).map(
    ({ annotation }) => JSON.stringify(annotation).match(/"exact":"(.)"/)?.[1],
  );
  expect(exact).toEqual(['别', '先', '后']);
  k.close();
});

it('comes and goes with its pack; a received pack’s stay as they are; a pack that is off shows none', async () => {
  const k = await open();
  const theirs = passage('01', '他们划的');
  const from = { is: 'file' as const, name: 'a.json' };
  await k.change({ do: 'import', pack: { ...pack({ annotations: [theirs] }), from } });
  expect(await quotes(k)).toEqual(['他们划的']);
  await expect(k.change({ do: 'annotate', as: 'edit', rows: [row(theirs, 'course')] })).rejects.toMatchObject({
    code: 'received',
  });
  await k.change({ do: 'set-pack', pack: 'course', patch: { on: false } });
  expect(await quotes(k)).toEqual([]);
  await k.change({ do: 'drop-pack', pack: 'course' });
  expect(await k.listPassages()).toEqual([]);
  await k.undo();
  expect((await k.ownPacks()).find(({ id }) => id === 'course')?.annotations).toEqual([theirs]);
  expect((await k.packHeads()).every((head) => !('annotations' in head))).toBe(true);
  k.close();
});

it('a new edition of a pack brings its passages, and its undo the old ones', async () => {
  const k = await open();
  await k.change({ do: 'import', pack: pack({ annotations: [passage('01', '旧的'), passage('02', '都有')] }) });
  await k.change({
    do: 'reissue',
    pack: pack({ version: '2', annotations: [passage('02', '都有'), passage('03', '新的')] }),
  });
  expect((await quotes(k)).sort()).toEqual(['新的', '都有'].sort());
  await k.undo();
  expect((await quotes(k)).sort()).toEqual(['旧的', '都有'].sort());
  k.close();
});

it('comes into the reader’s own pack beside what is there, one of the same id in its place', async () => {
  const k = await open();
  await k.change(add(passage('01', '原来的'), passage('02', '别的')));
  const mine = pack({ id: 'mine', title: 'mine', annotations: [passage('01', '带回来的'), passage('03', '新来的')] });
  await k.change({ do: 'import', into: true, pack: mine });
  expect((await quotes(k)).sort()).toEqual(['别的', '带回来的', '新来的'].sort());
  await k.undo();
  expect((await quotes(k)).sort()).toEqual(['别的', '原来的'].sort());
  k.close();
});

it('moves from one pack to another as one change', async () => {
  const k = await open();
  const one = passage('01', '移动');
  await k.change({ do: 'import', pack: pack({}) });
  await k.change(add(one));
  await k.change({
    do: 'annotate',
    as: 'move',
    rows: [{ pack: 'mine', id: one.id, annotation: null }, row(one, 'course')],
  });
  expect((await k.listPassages()).map((found) => found.pack)).toEqual(['course']);
  await k.undo();
  expect((await k.listPassages()).map((found) => found.pack)).toEqual(['mine']);
  k.close();
});

it('is in a backup, and back from it', async () => {
  const k = await open();
  await k.change(add(passage('01', '留下', { note: '批注' })));
  const text = writeBackup(await k.ownPacks(), '2026-11-21T08:00:00.000Z');
  await k.change(add(passage('02', '后来的')));
  const { packs, refused } = readBackup(text);
  expect(refused).toEqual([]);
  await k.change({ do: 'restore', packs });
  expect(await quotes(k)).toEqual(['留下']);
  await k.undo();
  expect((await quotes(k)).sort()).toEqual(['后来的', '留下'].sort());
  k.close();
});

it('is counted for the ledger; ten thousand are written as one change after a copy, and undone', async () => {
  const announced: { own: number; passages: number }[] = [];
  const keep = vi.fn(async () => {});
  const k = await open({ keep, announce: async (read) => void announced.push(await read()) });
  const many = Array.from({ length: 10_000 }, (_, at) => passage(String(at), `第${at}处`, { start: at * 9 }));
  await k.change(add(...many));
  expect(announced.at(-1)).toMatchObject({ own: 10_000, passages: 10_000 });
  expect(keep).toHaveBeenCalledTimes(1);
  expect(await k.passagesOn(PAGE)).toHaveLength(10_000);
  await k.undo();
  expect(announced.at(-1)).toMatchObject({ own: 0, passages: 0 });
  k.close();
});
