// What the formats carry comes back the same; what they do not carry is told before; foreign files are read as they are written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomingOf, kindOf, listedOf, OWN, readFile, writeFile } from '../../lib/exchange/file';
import { lossesOf } from '../../lib/exchange/losses';
import { preview, toChange } from '../../lib/exchange/preview';
import { readTbx } from '../../lib/exchange/tbx';
import { ExchangeError } from '../../lib/exchange/trouble';
import { element, readXml, writeXml } from '../../lib/exchange/xml';
import type { Amendment, Entry, Pack } from '../../lib/model/entry';
import { law } from '../knowledge/entries';
import { entries, entry, name, pack, plain } from './arbitrary';

const packOf = (more: Partial<Pack>): Pack => ({
  format: 'pangzhu-pack/1',
  id: 'course',
  title: '课',
  version: '1',
  entries: [],
  amendments: [],
  examples: [],
  ...more,
});

/** Written as `file`, read again into an empty store. */
async function thereAndBack(file: string, one: Pack) {
  const bytes = await writeFile(kindOf(file), one);
  const incoming = incomingOf(await readFile(file, bytes.length, async () => bytes));
  const rows = preview(incoming, new Map(), { defaults: OWN, newId: (type) => `${type}/own-new` });
  const { entries, amendments } = toChange(rows, new Map(), 'course')?.pack ?? { entries: [], amendments: [] };
  return { entries, amendments, refused: rows.filter((row) => row.verdict === 'refused'), losses: incoming.losses };
}

/** Entries that no format but ours needs to be asked about. */
const bare = ({ related: _, ...one }: Entry): Entry => ({ ...one, facts: {} }) as Entry;
const noted = fc
  .tuple(entries, fc.array(name, { minLength: 5, maxLength: 5 }))
  .map(([all, notes]): [Entry[], Amendment[]] => [
    all.map(bare),
    all.slice(0, 2).map(({ id }, at) => ({ entry: id, note: notes[at] ?? '' })),
  ]);

describe('export, then import, gives the same', () => {
  it('TBX, of what TBX-Basic has a place for', async () => {
    await fc.assert(
      fc.asyncProperty(noted, async ([entries, amendments]) => {
        const one = packOf({ entries, amendments });
        expect(lossesOf('tbx', one, OWN.kind)).toEqual([]);
        expect(await thereAndBack('a.tbx', one)).toEqual({ entries, amendments, refused: [], losses: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('Anki, of what stands on one line', async () => {
    const card = fc.nat(4).chain((n) =>
      fc.tuple(
        ...Array.from({ length: n }, (_, at) =>
          fc.tuple(entry(at), fc.uniqueArray(plain, { minLength: 2, maxLength: 4 })).map(([one, names]) => {
            const terms = names.map((text, k) => ({ text, status: k ? ('short' as const) : ('full' as const) }));
            const { english: _, ...rest } = bare(one);
            return { ...rest, terms } as Entry;
          }),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(card, async (entries) => {
        const one = packOf({ entries });
        fc.pre(lossesOf('anki', one, OWN.kind).length === 0);
        const back = await thereAndBack('a.txt', one);
        expect(back).toEqual({ entries, amendments: [], refused: [], losses: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('JSON, of everything', async () => {
    await fc.assert(
      fc.asyncProperty(pack('course'), async (one) => {
        const bytes = await writeFile('json', one);
        const read = await readFile('a.json', bytes.length, async () => bytes);
        expect(read).toMatchObject({ is: 'pack', read: { pack: one, losses: [] } });
        expect(lossesOf('json', one, OWN.kind)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('W3C annotations', async () => {
    const passage = fc.record(
      {
        id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
        type: fc.constant('Annotation' as const),
        motivation: fc.constantFrom('highlighting' as const, 'commenting' as const),
        modified: fc.constant('2026-11-21T08:00:00.000Z'),
        body: name.map((value) => [
          { type: 'TextualBody' as const, value, format: 'text/plain' as const },
          { type: 'TextualBody' as const, value, format: 'text/plain' as const, purpose: 'tagging' as const },
        ]),
        target: name.map((exact) => ({
          source: 'https://www.example.com/a',
          styleClass: 'green',
          selector: [
            { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: exact },
            { type: 'TextPositionSelector' as const, start: 3, end: 3 + exact.length },
          ],
        })),
      },
      { requiredKeys: ['id', 'type', 'motivation', 'target'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(passage, { maxLength: 4 }), async (annotations) => {
        const bytes = await writeFile('annotations', packOf({ annotations }));
        const read = await readFile('a.jsonld', bytes.length, async () => bytes);
        expect(read).toEqual({ is: 'annotations', read: { annotations, refused: [] } });
      }),
    );
  });

  it('XML, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name, (text, other) => {
        const clean = [...text].filter(
          (char) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(char),
        );
        const tree = element('a', { key: other }, element('b', {}, `x${clean.join('')}`), element('c', {}));
        expect(readXml(writeXml(tree))).toEqual({
          ...tree,
          children: expect.arrayContaining([element('b', {}, `x${clean.join('')}`), element('c', {})]),
        });
      }),
    );
  });
});

const FULL = packOf({
  author: '某',
  entries: [
    law('own-1', '甲法', { effective: '2021-09-01' }, { related: ['law/b'], english: { text: 'A', official: true } }),
  ],
  amendments: [{ entry: 'law/b', note: '别处的词条' }],
  examples: [{ sentence: '依照甲法。', surface: '甲法', entry: 'law/own-1' }],
});
it.each([
  ['a.csv', ['kind', 'facts', 'related', 'official', 'amendments', 'examples', 'head']],
  ['a.tbx', ['facts', 'related', 'amendments', 'examples', 'head']],
  ['a.txt', ['kind', 'facts', 'related', 'official', 'amendments', 'examples', 'head']],
  ['a.jsonld', ['entries', 'amendments', 'examples', 'head']],
  ['a.md', ['kind', 'facts', 'related', 'official', 'amendments', 'examples', 'head']],
])('%s says what it drops', (file, what) => {
  expect(lossesOf(kindOf(file), FULL, OWN.kind).map((loss) => loss.what)).toEqual(what);
});

describe('TBX of others', () => {
  const DCT = `<?xml version="1.0"?><?xml-model href="x.rng"?>
<tbx type="TBX-Basic" style="dct" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><titleStmt><title>库</title></titleStmt><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="c1"><min:subjectField>经济</min:subjectField><basic:definition>一种说法，用于测试。</basic:definition>
<langSec xml:lang="zh"><termSec><term>甲乙丙机制</term><basic:termType>fullForm</basic:termType></termSec>
<termSec><term>甲机制</term><basic:termType>shortForm</basic:termType></termSec></langSec>
<langSec xml:lang="en"><termSec><term>A &amp; B</term></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>mécanisme</term></termSec></langSec></conceptEntry></body></text></tbx>`;
  const MARTIF = `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX-Basic" xml:lang="zh-CN"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="1"><descrip type="subjectField">法律</descrip><langSet xml:lang="zh-CN"><tig><term>甲乙条例</term></tig><ntig><termGrp><term>甲例</term></termGrp></ntig></langSet></termEntry></body></text></martif>`;

  it('TBX 3 in the style DCT', () => {
    const { items, losses, title } = readTbx(DCT, OWN);
    expect(title).toBe('库');
    expect(losses).toEqual([{ what: 'xml:lang=fr', count: 1 }]);
    expect(items).toMatchObject([
      {
        is: 'entry',
        entry: {
          type: 'programme',
          kind: '经济',
          summary: '一种说法，用于测试。',
          english: { text: 'A & B', official: false },
          terms: [
            { text: '甲乙丙机制', status: 'full' },
            { text: '甲机制', status: 'short' },
          ],
        },
      },
    ]);
  });
  it('TBX 2', () => {
    expect(readTbx(MARTIF, OWN).items).toMatchObject([
      {
        entry: {
          type: 'law',
          terms: [
            { text: '甲乙条例', status: 'full' },
            { text: '甲例', status: 'short' },
          ],
        },
      },
    ]);
  });
  it('read twice means the same entries', () => {
    expect(readTbx(DCT, OWN)).toEqual(readTbx(DCT, OWN));
  });
  it.each([
    ['cut off', DCT.slice(0, -30), 'not-xml', '8'],
    ['a tag closed by another', '<tbx>\n<a></b></tbx>', 'not-xml', '2: </b>'],
    [
      'declares entities, which could grow without end',
      '<!DOCTYPE tbx [<!ENTITY a "aa">]><tbx>&a;</tbx>',
      'not-xml',
      'DOCTYPE',
    ],
    ['names an entity nobody declared', '<tbx>&a;</tbx>', 'not-xml', '&a;'],
    ['something else', '<html></html>', 'not-tbx', 'html'],
    ['nothing', '', 'not-xml', ''],
  ])('not taken: %s', (_, text, code, says) => {
    let trouble: unknown = null;
    try {
      readTbx(text, OWN);
    } catch (error) {
      trouble = error;
    }
    expect(trouble).toBeInstanceOf(ExchangeError);
    expect(trouble).toMatchObject({ code, value: expect.stringContaining(says) });
  });
});

describe('Anki', () => {
  const text = async (one: Pack) => new TextDecoder().decode(await writeFile('anki', one));

  it('gives a note the same guid each time, so that it is updated', async () => {
    const first = await text(packOf({ entries: [law('own-1', '甲法')] }));
    const later = await text(packOf({ version: '2', entries: [law('own-1', '甲法（新）')] }));
    const guid = (all: string) => all.trim().split('\n').at(-1)?.split('\t')[0];
    expect(first.split('\n').slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:false',
      '#notetype:Basic',
      '#deck:课',
      '#guid column:1',
      '#tags column:4',
      '#columns:guid\tFront\tBack\tTags',
    ]);
    expect(guid(first)).toBe(guid(later));
  });
  it('a notes file of its own making is read: tags, guid, type and deck columns, markup', async () => {
    const file =
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nabc\tBasic\tD\t甲机制\t<b>一种说法</b><br>，用于测试 &amp; 练习\t课 二\n';
    const bytes = new TextEncoder().encode(file);
    const read = incomingOf(await readFile('notes.txt', bytes.length, async () => bytes));
    expect(read.items).toEqual([
      { row: 7, is: 'cells', cells: { name: '甲机制', summary: '一种说法\n，用于测试 & 练习', tags: '课；二' } },
    ]);
  });
  it('a text that is no Anki file is a table', async () => {
    const bytes = new TextEncoder().encode('名称\t解释\n甲法\t一种说法，用于测试。\n');
    expect(await readFile('a.txt', bytes.length, async () => bytes)).toMatchObject({ is: 'table' });
  });
});

describe('the glossary', () => {
  const MARKUP = packOf({
    title: '<script>alert(1)</script>',
    entries: [
      law('own-1', '<img src=x onerror=alert(1)>', {}, { depth: 'full', summary: '"><script>alert(2)</script>' }),
    ],
  });
  it('sets the text of a pack as text', async () => {
    const html = new TextDecoder().decode(await writeFile('html', MARKUP));
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("default-src 'none'");
    const markdown = new TextDecoder().decode(await writeFile('markdown', MARKUP));
    expect(markdown).not.toMatch(/(^|[^\\])<(script|img)/);
  });
  it.each(['a.md', 'a.html'])('%s is not read back', async (file) => {
    await expect(readFile(file, 3, async () => new Uint8Array(3))).rejects.toMatchObject({ code: 'write-only' });
  });
});

it('listed entries carry the notes the pack has on them', () => {
  const one = packOf({ entries: [law('own-1', '甲法')], amendments: [{ entry: 'law/own-1', note: '讲过' }] });
  expect(listedOf(one)).toEqual([{ entry: one.entries[0], note: '讲过' }]);
});
