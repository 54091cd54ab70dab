// What an import would do: verdicts, choices, and the one change they come to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutral } from '../../lib/exchange/delimited';
import type { Cells, IncomingItem } from '../../lib/exchange/incoming';
import { type Choice, choiceOf, type PreviewRow, preview, type Stored, toChange } from '../../lib/exchange/preview';
import { readTable, writeTable } from '../../lib/exchange/table';
import type { Amendment, Entry } from '../../lib/model/entry';
import { agency, law } from '../knowledge/entries';
import { amendments, entries } from './arbitrary';

let n = 0;
const PORTS = { defaults: { kind: '自建', source: '我的词条' }, newId: (type: string) => `${type}/own-new-${++n}` };
const base = (entry: Entry, amendment: Amendment | null = null): Stored => ({ entry, own: null, amendment });
const own = (entry: Entry, amendment: Amendment | null = null): Stored => ({ entry, own: entry, amendment });
const store = (...all: Stored[]) => new Map(all.map((one) => [one.entry.id, one]));
const STORE = store(
  base(law('data', '数据安全法', { effective: '2021-09-01' })),
  base(
    agency(
      'cac',
      '国家互联网信息办公室',
      {},
      {
        terms: [
          { text: '国家互联网信息办公室', status: 'full' },
          { text: '网信办', status: 'short' },
        ],
      },
    ),
  ),
  own(law('own-1', '甲法', { effective: '2020-01-01' }, { tags: ['课'] }), { entry: 'law/own-1', note: '旧笔记' }),
);
const cells = (...rows: Cells[]) => rows.map((one, at): IncomingItem => ({ row: at + 2, is: 'cells', cells: one }));
const look = (items: IncomingItem[], there = STORE) => preview({ items, losses: [] }, there, PORTS);
const first = (items: IncomingItem[], there = STORE): PreviewRow => {
  const [row] = look(items, there);
  if (!row) throw new Error('no row');
  return row;
};

describe('verdicts on rows of a table', () => {
  it.each<[string, Cells, string, Choice]>([
    ['a new name', { name: '乙法' }, 'added', 'overwrite'],
    ['a new name in title marks', { name: '《乙法》' }, 'added', 'overwrite'],
    ['an own entry, as it is', { name: '甲法', note: '旧笔记', tags: '课' }, 'same', 'keep'],
    ['an own entry, other tag', { name: '甲法', tags: '期末' }, 'changed', 'merge'],
    ['an own entry, by its id, renamed', { id: 'law/own-1', name: '甲乙法' }, 'changed', 'merge'],
    ['an own entry, empty cells', { name: '甲法', tags: '', note: '', summary: '' }, 'same', 'keep'],
    ['a bundled entry, a note', { name: '数据安全法', note: '讲过' }, 'changed', 'merge'],
    ['a bundled entry, as it is', { name: '数据安全法', type: '法律' }, 'same', 'keep'],
    ['another name of a bundled entry', { name: '网信办', type: '机构' }, 'conflict', 'keep'],
    ['an own entry taking a bundled name', { id: 'law/own-1', name: '甲法', aliases: '网信办' }, 'conflict', 'keep'],
  ])('%s', (_, one, verdict, choice) => {
    const row = first(cells(one));
    expect([row.verdict, choiceOf(row)]).toEqual([verdict, choice]);
  });
  it.each<[string, Cells, object]>([
    ['no name', { name: '' }, { code: 'missing', field: 'name' }],
    ['one common character', { name: '法' }, { code: 'short', value: '法' }],
    ['too common', { name: '条例' }, { code: 'common', value: '条例' }],
    ['no such type', { name: '乙法', type: '人物' }, { code: 'type', value: '人物' }],
    ['an id of another shape', { name: '乙法', id: '__proto__' }, { code: 'id', value: '__proto__' }],
    ['another type than the entry has', { name: '甲法', type: '机构' }, { code: 'type' }],
    [
      'too long an explanation',
      { name: '乙法', summary: '长'.repeat(2001) },
      { code: 'long', field: 'summary', value: '2000' },
    ],
    [
      'too long an explanation of a bundled entry',
      { name: '数据安全法', summary: '长'.repeat(2001) },
      { code: 'long', field: 'summary', value: '2000' },
    ],
    ['too long a note', { name: '乙法', note: '长'.repeat(4001) }, { code: 'long', field: 'note', value: '4000' }],
  ])('refused: %s', (_, one, reason) => {
    const row = first(cells(one));
    expect(row).toMatchObject({ verdict: 'refused', row: 2, reasons: [reason], writes: {} });
  });
  it('ten thousand duplicates: the first comes in, the others name its row', () => {
    const rows = look(cells(...Array.from({ length: 10_000 }, () => ({ name: '乙法' }))));
    expect(rows.filter((row) => row.verdict === 'added')).toHaveLength(1);
    expect(rows.at(-1)?.reasons).toEqual([{ code: 'twice', field: 'name', value: '2' }]);
  });
});

describe('what a choice writes', () => {
  const written = (row: PreviewRow, choice: Choice) => toChange([row], new Map([[0, choice]]), 'mine')?.pack;
  it('merge joins lists, overwrite replaces them; columns the file lacks and empty cells change nothing', () => {
    const row = first(cells({ name: '甲法', tags: '期末', note: '' }));
    expect(written(row, 'merge')?.entries[0]?.tags).toEqual(['课', '期末']);
    expect(written(row, 'overwrite')?.entries[0]).toEqual(
      law('own-1', '甲法', { effective: '2020-01-01' }, { tags: ['期末'] }),
    );
    expect(written(row, 'overwrite')?.amendments).toEqual([]);
    expect(written(row, 'keep')).toBeUndefined();
  });
  it('a bundled entry is amended, never copied', () => {
    const row = first(cells({ name: '数据安全法', note: '讲过', aliases: '数安法' }));
    expect(written(row, 'merge')).toMatchObject({
      entries: [],
      amendments: [
        {
          entry: 'law/data',
          note: '讲过',
          terms: [
            { text: '数据安全法', status: 'full' },
            { text: '数安法', status: 'short' },
          ],
        },
      ],
    });
  });
  it('a JSON entry whose name an own one has: kept, laid over it, merged, or beside', () => {
    const row = first([{ row: 1, is: 'entry', entry: law('own-9', '甲法', { issuer: '某部' }, { tags: ['期末'] }) }]);
    expect(row).toMatchObject({ verdict: 'conflict', claimed: { id: 'law/own-1', name: '甲法' } });
    expect(Object.keys(row.writes)).toEqual(['keep', 'overwrite', 'merge', 'both']);
    expect(written(row, 'merge')?.entries[0]).toMatchObject({
      id: 'law/own-1',
      tags: ['课', '期末'],
      facts: { effective: '2020-01-01', issuer: '某部' },
    });
    expect(written(row, 'both')?.entries[0]?.id).toBe('law/own-9');
  });
  it('a choice for all holds where a row offers it', () => {
    const rows = look([...cells({ name: '乙法' }, { name: '网信办', type: '机构' })]);
    const all = new Map(rows.map((_, at) => [at, 'keep' as const]));
    expect(toChange(rows, all, 'mine')?.pack.entries.map((one) => one.terms[0]?.text)).toEqual(['乙法']);
  });
});

describe('a store’s own export brings nothing new', () => {
  const stores = fc.tuple(entries, amendments).map(([all, notes]) => {
    const heads = new Set<string>();
    const lone = all.filter(({ terms }) => !terms.some(({ text }) => heads.has(text) || !heads.add(text)));
    return store(...lone.map((one) => own(one, notes.find((note) => note.entry === one.id) ?? null)));
  });
  it('as a table', () => {
    fc.assert(
      fc.property(stores, (there) => {
        const listed = [...there.values()].map(({ entry, amendment }) => ({ entry, note: amendment?.note ?? null }));
        const rows = preview(readTable(writeTable(listed).map((row) => row.map(neutral))), there, PORTS);
        expect(rows.filter((row) => row.verdict !== 'same')).toEqual([]);
      }),
    );
  });
  it('as JSON', () => {
    fc.assert(
      fc.property(stores, (there) => {
        const items = [...there.values()].flatMap(({ entry, amendment }, at): IncomingItem[] => [
          { row: at + 1, is: 'entry', entry },
          ...(amendment ? [{ row: at + 1, is: 'amendment' as const, amendment }] : []),
        ]);
        expect(look(items, there).filter((row) => row.verdict !== 'same')).toEqual([]);
      }),
    );
  });
});
