// Files of every format that were sound once: bytes flipped, cut, doubled; values, cells and elements changed. Each is read, or
// refused with a reason; what comes in is sound row by row, and can be compared and written.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeBackup } from '../../lib/exchange/backup-text';
import { FILE_TYPES, type FileKind, incomingOf, listedOf, OWN, readFile, writeFile } from '../../lib/exchange/file';
import { type PreviewRow, preview, type Stored, toChange } from '../../lib/exchange/preview';
import { fetchPack, SubscriptionError } from '../../lib/exchange/subscription';
import { ExchangeError } from '../../lib/exchange/trouble';
import type { Pack } from '../../lib/model/entry';
import { entrySchema } from '../../lib/model/entry-schema';
import { annotationSchema } from '../../lib/model/pack-schema';
import { pack } from '../exchange/arbitrary';
import { law } from '../knowledge/entries';
import { must, type Room, room } from './room';
import { wrong } from './shapes';

interface PackFile {
  name: string;
  base64: string;
}
const ANNOTATION = {
  id: 'urn:uuid:1',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-03-12T08:00:00Z',
  body: [{ type: 'TextualBody', value: '一句话。', format: 'text/plain', purpose: 'commenting' }],
  target: {
    source: 'https://sample.people.cn/1.html',
    title: '样张',
    selector: [
      { type: 'TextQuoteSelector', exact: '湿地保护', prefix: '《', suffix: '法》' },
      { type: 'TextPositionSelector', start: 3, end: 7 },
    ],
  },
} as const;
const KINDS: FileKind[] = ['json', 'csv', 'tsv', 'xlsx', 'tbx', 'anki', 'annotations'];
const STORED: ReadonlyMap<string, Stored> = new Map(
  [law('a', '甲法'), law('own-0', '原有条例')].map((entry) => [entry.id, { entry, own: entry, amendment: null }]),
);

const file = (kind: FileKind, bytes: Uint8Array): PackFile => ({
  name: `a.${FILE_TYPES[kind].ending}`,
  base64: Buffer.from(bytes).toString('base64'),
});
const withPassages = (one: Pack): Pack => ({ ...one, annotations: [structuredClone(ANNOTATION) as never] });

/** Sound files to begin with: the same ones for every seed, so that a found case can be understood. */
async function samples(): Promise<{ kind: FileKind; bytes: Uint8Array }[]> {
  const packs = fc.sample(pack(), { numRuns: 12, seed: 7 }).map(withPassages);
  const files = packs.flatMap((one) => KINDS.map(async (kind) => ({ kind, bytes: await writeFile(kind, one) })));
  const backup = writeBackup(
    packs.slice(0, 2).map((one, order) => ({ ...one, id: `p${order}`, order, on: true })),
    '2026-03-12T08:00:00Z',
  );
  // Beside it what another tool may write.
  const foreign = ['名称\t类型\n甲乙条例\t法律\n', '#separator:tab\n#columns:Front\tBack\n甲乙法\t一句。\n'];
  return [
    ...(await Promise.all(files)),
    { kind: 'json', bytes: Buffer.from(backup) },
    ...foreign.map((text) => ({ kind: 'anki' as const, bytes: Buffer.from(text) })),
  ];
}

/** What happens to the bytes of a file on bad discs, in bad editors and in bad hands. */
const blow = fc.record({
  at: fc.nat(1_000_000),
  length: fc.integer({ min: 1, max: 40 }),
  do: fc.constantFrom('flip', 'cut', 'drop', 'double', 'put', 'put'),
  put: fc.constantFrom(
    '"',
    '\n',
    '\t',
    ',',
    '\u0000',
    '<',
    '>',
    '&',
    ']]>',
    '<!--',
    '{',
    '}',
    '[',
    '\\',
    '=',
    '9'.repeat(400),
    '\ufeff',
  ),
});
type Blow = typeof blow extends fc.Arbitrary<infer T> ? T : never;

function strike(bytes: Uint8Array, { at, length, do: what, put }: Blow): Uint8Array {
  const from = at % Math.max(1, bytes.length);
  const [before, hit, after] = [bytes.slice(0, from), bytes.slice(from, from + length), bytes.slice(from + length)];
  if (what === 'cut') return before;
  if (what === 'flip') return Buffer.concat([before, hit.map((byte, n) => byte ^ (1 << ((at + n) % 8))), after]);
  if (what === 'drop') return Buffer.concat([before, after]);
  if (what === 'double') return Buffer.concat([before, hit, hit, after]);
  return Buffer.concat([before, Buffer.from(put), hit, after]);
}

/** The parts of a workbook are struck each by itself, and packed again as sound zips. */
function strikeInside(zip: Uint8Array, blows: Blow[]): Uint8Array {
  const parts = unzipSync(zip);
  const names = Object.keys(parts).sort();
  for (const one of blows) {
    const name = names[one.at % names.length] ?? '';
    parts[name] = strToU8(strFromU8(strike(parts[name] ?? new Uint8Array(), one)));
  }
  return zipSync(parts, { level: 0 });
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value) ?? 'null');

async function packCases(): Promise<fc.Arbitrary<PackFile>> {
  const all = await samples();
  const books = all.filter(({ kind }) => kind === 'xlsx');
  const struck = fc
    .tuple(fc.constantFrom(...all), fc.array(blow, { minLength: 1, maxLength: 4 }))
    .map(([{ kind, bytes }, blows]) => file(kind, blows.reduce(strike, bytes)));
  const inside = fc
    .tuple(fc.constantFrom(...books), fc.array(blow, { minLength: 1, maxLength: 2 }))
    .map(([{ bytes }, blows]) => file('xlsx', strikeInside(bytes, blows)));
  const bent = wrong(pack().map(withPassages)).map((value) => file('json', encode(value)));
  const backups = wrong(
    pack('p1').map((one) => ({
      format: 'pangzhu-backup/1',
      made: '2026-03-12T08:00:00Z',
      packs: [{ ...one, order: 1, on: true, sites: ['a.cn'], colour: 'ink', from: { is: 'file', name: 'a.json' } }],
      reviews: [{ entry: 'law/a', card: { due: 1, last: 1, stability: 1, difficulty: 5 } }],
    })),
  ).map((value) => file('json', encode(value)));
  const passages = wrong(fc.constant({ type: 'AnnotationPage', items: [ANNOTATION, ANNOTATION] })).map((value) =>
    file('annotations', encode(value)),
  );
  return fc.oneof(
    { weight: 10, arbitrary: struck },
    { weight: 1, arbitrary: inside },
    { weight: 3, arbitrary: bent },
    { weight: 2, arbitrary: backups },
    { weight: 3, arbitrary: passages },
  );
}

function checkRows(rows: readonly PreviewRow[]): void {
  for (const { verdict, reasons, writes } of rows) {
    must(verdict !== 'refused' || reasons.length > 0, 'refused without a reason');
    for (const { entries } of Object.values(writes))
      for (const one of entries)
        must(entrySchema.safeParse(one).success, `an unsound entry comes in: ${JSON.stringify(one)}`);
  }
}

async function checkPackFile({ name, base64 }: PackFile): Promise<void> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const read = await readFile(name, bytes.length, async () => bytes).catch((error: unknown) => {
    if (error instanceof ExchangeError) return null;
    throw error;
  });
  if (!read) return;
  let at = 0;
  try {
    const rows = preview(incomingOf(read), STORED, { defaults: OWN, newId: (type) => `${type}/own-new-${at++}` });
    checkRows(rows);
    toChange(rows, new Map(), 'mine');
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
  }
  if (read.is === 'annotations')
    for (const one of read.read.annotations) must(annotationSchema.safeParse(one).success, 'an unsound passage');
  if (read.is === 'backup') for (const one of read.backup.packs) listedOf(one);
}

export const packs: Room = room<PackFile>('packs', 8, async () => ({
  cases: await packCases(),
  check: checkPackFile,
}));

/** The same file as the answer of a subscription's address. */
export const subscriptions: Room = room<PackFile>('answers of an address', 2, async () => ({
  cases: wrong(pack('course')).map((value) => file('json', encode(value))),
  async check({ base64 }) {
    const answer = async () => new Response(Buffer.from(base64, 'base64'), { headers: { etag: '"1"' } });
    const fetched = await fetchPack('https://packs.example.com/a.json', {}, answer).catch((error: unknown) => {
      if (error instanceof SubscriptionError) return null;
      throw error;
    });
    if (fetched?.is === 'pack')
      checkRows(preview(fetched.read, STORED, { defaults: OWN, newId: (type) => `${type}/own-x` }));
  },
}));
