// Tables as people's programs write them, and as we do: encodings, separators, headers, formulas, bombs, and back again.
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entryFromCells, split } from '../../lib/exchange/cells';
import { readDelimited, writeDelimited } from '../../lib/exchange/delimited';
import { columnsOf, readTable, tableLosses, writeTable } from '../../lib/exchange/table';
import { decodeText } from '../../lib/exchange/text';
import { ExchangeError } from '../../lib/exchange/trouble';
import { readWorkbook, writeWorkbook } from '../../lib/exchange/workbook';
import { law } from '../knowledge/entries';
import { entries } from './arbitrary';

const DEFAULTS = { kind: '自建', source: '我的词条' };
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const SAMPLE = '名称,备注\n数据安全法,abc\n';

describe('encodings', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(SAMPLE)],
    ['UTF-8 with BOM', strToU8(`\uFEFF${SAMPLE}`)],
    ['UTF-16LE with BOM', utf16(`\uFEFF${SAMPLE}`, true)],
    ['UTF-16BE with BOM', utf16(`\uFEFF${SAMPLE}`, false)],
    ['UTF-16LE without', utf16(SAMPLE, true)],
    ['UTF-16BE without', utf16(SAMPLE, false)],
    [
      'GBK',
      Uint8Array.from([
        0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2, 0x0a, 0xca, 0xfd, 0xbe, 0xdd, 0xb0, 0xb2, 0xc8, 0xab,
        0xb7, 0xa8, 0x2c, 0x61, 0x62, 0x63, 0x0a,
      ]),
    ],
  ])('%s', (_, bytes) => expect(decodeText(bytes)).toBe(SAMPLE));
});

describe('separators and headers', () => {
  it.each([
    ['commas', '名称,类型,解释\n甲法,法律,"一，二"'],
    ['tabs', 'name\ttype\tsummary\n甲法\t法律\t一，二'],
    ['semicolons', 'Name;Type;Definition\n甲法;法律;一，二'],
    ['full-width commas', '名称，类型，解释\n甲法，法律，"一，二"'],
    ['other words, spaces', '\uFEFF 术语 , 类别,释义\n甲法,法律,"一，二"'],
    ['traditional', '名稱,類型,解釋\n甲法,法律,"一，二"'],
  ])('%s', async (_, text) => {
    const { items } = readTable(await readDelimited(text));
    expect(items).toEqual([{ row: 2, is: 'cells', cells: { name: '甲法', type: '法律', summary: '一，二' } }]);
  });
  it('rows keep the number a spreadsheet shows, past empty rows and breaks in cells', async () => {
    const { items } = readTable(await readDelimited('名称,备注\n\n甲法,"一\n二"\n乙法,\n'));
    expect(items.map((item) => item.row)).toEqual([3, 4]);
  });
  it('unknown columns are told; a table without names is refused unless mapped by hand', async () => {
    const rows = await readDelimited('词,页码\n甲法,3');
    expect(() => readTable(rows)).toThrow(new ExchangeError('no-name-column', '词, 页码'));
    expect(readTable(rows, ['name', null])).toEqual({
      items: [{ row: 2, is: 'cells', cells: { name: '甲法' } }],
      losses: [{ what: '页码', count: 1 }],
    });
  });
  it('of two columns alike the first counts', () => expect(columnsOf(['名称', 'name'])).toEqual(['name', null]));
});

it.each([
  ['甲；乙; 丙\n甲', ['甲', '乙', '丙']],
  ['站 <https://a.cn/?x;y>；书', ['站 <https://a.cn/?x;y>', '书']],
  ['', []],
])('several values: %j', (cell, values) => expect(split(cell)).toEqual(values));

describe('formulas', () => {
  it.each(['=1+1', '+86', '-1', '@sum', "'=1", '\t=1'])('%j leaves as text and comes back', async (value) => {
    const text = await writeDelimited([['名称'], [value]], ',');
    expect(text).toContain(`'${value}`);
    expect(readTable(await readDelimited(text)).items[0]).toMatchObject({ cells: { name: value.trim() } });
  });
});

describe('import∘export of what a table can carry', () => {
  const carried = entries.map((all) =>
    all.map((one) => {
      const { related: _, english, ...rest } = one;
      const clean = (text: string) => text.replace(/[；;\n]/g, '').trim();
      return {
        ...rest,
        ...(english ? { english: { ...english, official: false } } : {}),
        facts: {},
        terms: one.terms
          .map((term, at) => ({ text: clean(term.text), status: at ? ('short' as const) : ('full' as const) }))
          .filter((term, at, terms) => term.text.length > 1 && terms.findIndex((t) => t.text === term.text) === at),
        sources: one.sources
          .map((source) => ({ ...source, title: clean(source.title) }))
          .filter(({ title }, at, all) => title && all.findIndex((other) => other.title === title) === at),
      };
    }),
  );
  it.each([
    ['CSV', async (rows: string[][]) => readDelimited(await writeDelimited(rows, ','))],
    ['TSV', async (rows: string[][]) => readDelimited(await writeDelimited(rows, '\t'))],
    ['XLSX', async (rows: string[][]) => readWorkbook(await writeWorkbook(rows))],
  ])('%s', async (_, there) => {
    await fc.assert(
      fc.asyncProperty(carried, async (all) => {
        const sound = all.filter((one) => one.terms[0]?.status === 'full' && one.sources.length > 0);
        const { items } = readTable(await there(writeTable(sound.map((entry) => ({ entry, note: null })))));
        const back = items.map((item) =>
          item.is === 'cells'
            ? entryFromCells(
                item.cells,
                item.cells.id ?? '',
                sound.find((e) => e.id === item.cells.id)?.type ?? 'law',
                DEFAULTS,
              )
            : null,
        );
        expect(back).toEqual(sound);
      }),
      { numRuns: 60 },
    );
  });
  it('says what it drops', () => {
    const one = law('own-1', '甲法', { issuer: '某部' }, { kind: '部门规章', related: ['law/b'] });
    expect(tableLosses([{ entry: one, note: null }], [{ entry: 'law/x', hidden: true }], '自建')).toEqual([
      { what: 'kind', count: 1 },
      { what: 'facts', count: 1 },
      { what: 'related', count: 1 },
      { what: 'hidden', count: 1 },
    ]);
  });
});

describe('workbooks that are none', () => {
  const LIMIT = 2_000_000;
  const bomb = () => zipSync({ 'a.xml': new Uint8Array(1_500_000), 'b.xml': new Uint8Array(1_500_000) });
  it('a zip bomb is refused by what it says it unpacks to', async () => {
    await expect(readWorkbook(bomb(), LIMIT)).rejects.toMatchObject({ code: 'unpacks-too-large', value: '2' });
  });
  it('a bomb whose directory lies is found by unpacking', async () => {
    const bytes = bomb();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    await expect(readWorkbook(bytes, LIMIT)).rejects.toMatchObject({ code: 'unpacks-too-large' });
  });
  it.each([
    ['text', strToU8('not a zip')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s', async (_, bytes) => await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'not-a-workbook' }));
});
