// Bad input, each on a real store: the message in the interface's words says what, where and what to do; nothing is written
// that was not sound, and where nothing is sound the store is as it was.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { incomingOf, OWN, readFile } from '../../lib/exchange/file';
import { choiceOf, type PreviewRow, preview, type Stored, toChange } from '../../lib/exchange/preview';
import { ExchangeError } from '../../lib/exchange/trouble';
import { type Knowledge, MINE, openKnowledge } from '../../lib/knowledge';
import { law } from '../knowledge/entries';

const words: Record<string, { message: string }> = JSON.parse(
  readFileSync('assets/public/_locales/zh_CN/messages.json', 'utf8'),
);
const say = (key: string, ...values: string[]) =>
  (words[key]?.message ?? `no words for ${key}`).replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');

let knowledge: Knowledge;
let n = 0;
beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => {
    const about = { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 1, agency: 0, programme: 0 } };
    return { ok: true, json: async () => (path.endsWith('about.json') ? about : [law('a', '甲法')]) };
  });
  knowledge = await openKnowledge({ name: `bad-${n++}` });
  await knowledge.change({ do: 'add', pack: MINE, entry: law('own-0', '原有条例') });
});
afterEach(() => {
  knowledge.close();
  vi.unstubAllGlobals();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const store = async () => JSON.stringify([await knowledge.ownPacks(), (await knowledge.history(10)).length]);
const stored = async (): Promise<Map<string, Stored>> => {
  const [mine] = await knowledge.ownPacks();
  const own = new Map(mine?.entries.map((entry) => [entry.id, entry]));
  const all = await knowledge.listEntries();
  return new Map(all.map(({ entry }) => [entry.id, { entry, own: own.get(entry.id) ?? null, amendment: null }]));
};

/** Reads, compares and writes what is chosen by itself, as the page does; the words of what went wrong. */
async function take(
  name: string,
  content: Uint8Array,
  size = content.length,
): Promise<{ said: string; rows: PreviewRow[] }> {
  try {
    const file = await readFile(name, size, async () => content);
    let at = 0;
    const newId = (type: string) => `${type}/own-new-${at++}`;
    const rows = preview(incomingOf(file), await stored(), { defaults: OWN, newId });
    const change = toChange(rows, new Map(), MINE);
    if (change) await knowledge.change(change);
    const said = rows
      .flatMap(({ row, reasons }) =>
        reasons.map(({ code, value, field }) =>
          say('import_at_row', String(row), say(`import_reason_${code}`, value, field)),
        ),
      )
      .join('\n');
    return { said, rows };
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    return { said: say(`import_error_${error.code.replaceAll('-', '_')}`, error.value), rows: [] };
  }
}

/** A small zip whose directory tells what it would unpack to; tests/exchange/table.test.ts has one that lies about it. */
function bomb(unpacked: number): Uint8Array {
  const zip = zipSync({
    '[Content_Types].xml': bytes('<Types/>'),
    'xl/worksheets/sheet1.xml': bytes(' '.repeat(1000)),
  });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, unpacked, true);
  return zip;
}
const WHOLE: [string, string, () => Uint8Array, number | undefined, RegExp][] = [
  ['300 MB', 'a.json', () => bytes('{}'), 300_000_000, /超过64 MB.*拆成几个小文件/],
  ['300 MB of CSV', 'a.csv', () => bytes('x'), 300_000_000, /超过64 MB/],
  ['a zip bomb as XLSX', 'a.xlsx', () => bomb(300_000_000), undefined, /解开后超过256 MB.*另存为CSV/],
  ['no zip as XLSX', 'a.xlsx', () => bytes('名称\n甲法'), undefined, /XLSX打不开.*另存一次/],
  [
    'a pack of a newer version',
    'a.json',
    () => bytes('{"format":"pangzhu-pack/2"}'),
    undefined,
    /更新的版本写成（pangzhu-pack\/2）。先更新旁注/,
  ],
  ['a backup of a newer version', 'a.json', () => bytes('{"format":"pangzhu-backup/9"}'), undefined, /先更新旁注/],
  [
    'the format in the prototype',
    'a.json',
    () => bytes('{"__proto__":{"format":"pangzhu-pack/1"}}'),
    undefined,
    /不是旁注的词包或备份/,
  ],
  ['JSON cut off', 'a.json', () => bytes('{"format":"pangzhu-pack/1",'), undefined, /写坏了.*重新导出一次/],
  ['a TBX cut off', 'a.tbx', () => bytes('<tbx>\n<text>'), undefined, /TBX文件写坏了.*2.*重新导出一次/],
  [
    'entities that grow',
    'a.tbx',
    () => bytes('<!DOCTYPE t [<!ENTITY a "&b;&b;">]><tbx>&a;</tbx>'),
    undefined,
    /TBX文件写坏了/,
  ],
  ['an empty file', 'a.csv', () => bytes(''), undefined, /文件是空的/],
  ['a table without names', 'a.csv', () => bytes('页码,日期\n3,4\n'), undefined, /没有“名称”一列/],
  ['a format nobody knows', 'a.docx', () => bytes('x'), undefined, /不认得“.docx”文件。用JSON、CSV/],
  ['what can only be written', 'a.html', () => bytes('x'), undefined, /只能导出，不能再读回来/],
];
it.each(WHOLE)('%s: told, and the store is as it was', async (_, name, content, size, told) => {
  const before = await store();
  const { said } = await take(name, content(), size);
  expect(said).toMatch(told);
  expect(await store()).toBe(before);
});

describe('one row among many', () => {
  const table = (...rows: string[]) => bytes(`名称,类型,解释\n${rows.join('\n')}\n`);
  const many = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at));

  const told = (row: number) => `第${row}行：类型“什么”不对：写法律、机构或政策，且与原有词条一致。`;
  const broken = (count: number, at: number) =>
    table(...many(count, (one) => `第${one}号样例条例,法律,`).with(at, `第${at}号样例条例,什么,`));

  it('row 41,007 is broken: it is named by its number, the others could come in', async () => {
    const content = broken(41_100, 41_005);
    const file = await readFile('a.csv', content.length, async () => content);
    let at = 0;
    const newId = (type: string) => `${type}/own-new-${at++}`;
    const rows = preview(incomingOf(file), await stored(), { defaults: OWN, newId });
    expect(rows.filter(({ verdict }) => verdict === 'added')).toHaveLength(41_099);
    expect(rows.filter(({ verdict }) => verdict === 'refused').map(({ row }) => row)).toEqual([41_007]);
  });
  it('a broken row is named, the others come in, one undo takes them back', async () => {
    const before = JSON.stringify(await knowledge.ownPacks());
    expect((await take('a.csv', broken(300, 7))).said).toBe(told(9));
    expect((await knowledge.ownPacks())[0]?.entries).toHaveLength(300);
    await knowledge.undo();
    expect(JSON.stringify(await knowledge.ownPacks())).toBe(before);
  });

  it('ten thousand duplicates: the first comes in, each other names its row', async () => {
    const { said, rows } = await take('a.csv', table(...many(10_000, () => '某某样例办法,法律,')));
    expect(rows.filter((row) => row.verdict === 'refused')).toHaveLength(9_999);
    expect(said.split('\n')[0]).toBe('第3行：与第2行重复。');
    expect((await knowledge.ownPacks())[0]?.entries).toHaveLength(2);
  });

  it.each([
    ['one character', '法', '第2行：“法”只有一个字，会到处误标。'],
    ['one character outside the plane', '𠮷', '第2行：“𠮷”只有一个字，会到处误标。'],
    ['a word of every article', '规定', '第2行：“规定”太常见，会把同类都标成它。'],
    ['nothing', '', '第2行：缺name。'],
  ])('a term of %s is refused', async (_, name, told) => {
    const before = await store();
    expect((await take('a.csv', table(`${name},法律,说明`))).said).toBe(told);
    expect(await store()).toBe(before);
  });
});

describe('markup, script, formulas and prototype keys in every field', () => {
  const NASTY = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    '=HYPERLINK("x")',
    '__proto__',
    'constructor',
  ];
  it.each(NASTY)('%s stays text', async (nasty) => {
    const cells = ['名称', '类型', '解释', '英文名', '别名', '来源', '备注', '标签'];
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const row = [`${nasty}样例`, '法律', `${nasty}，写够八个字。`, nasty, `${nasty}别名`, nasty, nasty, nasty];
    const { rows } = await take('a.csv', bytes(`${cells.join(',')}\n${row.map(quoted).join(',')}\n`));
    expect(rows.map((one) => [one.verdict, choiceOf(one)])).toEqual([['added', 'overwrite']]);
    const entry = (await knowledge.ownPacks())[0]?.entries.find(({ id }) => id.includes('new'));
    expect(entry?.terms.map(({ text }) => text)).toEqual([`${nasty}样例`, `${nasty}别名`]);
    expect(entry?.english?.text).toBe(nasty);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it('keys of the prototype in a pack’s entry are refused by name', async () => {
    const entry = `{"__proto__":{"polluted":1},${JSON.stringify(law('own-9', '丁样例法')).slice(1)}`;
    const head = '"format":"pangzhu-pack/1","id":"mine","title":"t","version":"1","amendments":[],"examples":[]';
    const { rows } = await take('a.json', bytes(`{${head},"entries":[${entry}]}`));
    expect(rows).toHaveLength(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const entries = (await knowledge.ownPacks())[0]?.entries ?? [];
    expect(entries.flatMap((one) => Object.keys(one))).not.toContain('polluted');
  });
});

describe('encodings', () => {
  const TEXT = '名称，类型，解释\r\n数据样例条例，法律，"一条说明，带""引号""和逗号。"\r\n';
  const utf16 = (text: string, big: boolean) => {
    const all = new Uint8Array(text.length * 2);
    const view = new DataView(all.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big);
    return all;
  };
  /** 名称,类型\n数据样例条例,法律\n in GB18030, by hand: Node encodes UTF-8 only. */
  const GBK = Uint8Array.from(Buffer.from('c3fbb3c62cc0e0d0cd0acafdbeddd1f9c0fdccf5c0fd2cb7a8c2c90a', 'hex'));
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytes(TEXT)],
    ['UTF-8 with a mark', bytes(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${TEXT}`, false)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${TEXT}`, true)],
    ['GBK', GBK],
  ])('%s', async (_, content) => {
    expect((await take('a.csv', content)).said).toBe('');
    const names = (await knowledge.ownPacks())[0]?.entries.map(({ terms }) => terms[0]?.text);
    expect(names).toContain('数据样例条例');
  });
  it('an encoding that is none: no half-read names are written', async () => {
    const broken = Uint8Array.from([0xff, 0xff, 0x80, 0x0a, 0xfe, 0x81, 0x0a]);
    const before = await store();
    expect((await take('a.csv', broken)).said).toMatch(/没有“名称”一列/);
    expect(await store()).toBe(before);
  });
});
