// A backup read and compared. What lies beside the knowledge (settings and the like) is handed on unread: its own seams
// check it.
import * as z from 'zod';
import { entryName, PACK_COLOURS, type PackPlace, type StoredPack } from '../model/entry';
import { quoteOf } from '../model/passage';
import type { ReviewRow } from '../model/review';
import { toReviewRows } from '../model/review-schema';
import { BACKUP_FORMAT, type Beside } from './backup-text';
import { sorted } from './differences';
import type { IncomingItem } from './incoming';
import { checkFormat, checkPack, parseJson } from './pack-json';
import { ExchangeError } from './trouble';

export { BACKUP_FORMAT, writeBackup } from './backup-text';

const few = z.array(z.unknown()).max(10_000).optional().catch(undefined);
const backupSchema = z.object({
  made: z.string().max(40),
  packs: z.array(z.looseObject({ order: z.number(), on: z.boolean() })).max(1000),
  reviews: z.array(z.unknown()).max(200_000).optional().catch(undefined),
  app: z.string().max(40).optional().catch(undefined),
  settings: z.record(z.string(), z.unknown()).optional().catch(undefined),
  cases: few,
  subscriptions: few,
});
/** What of a pack is the user's own; a field that is broken or of a newer version is left out, the pack is not. */
const placeSchema = z.object({
  order: z.number(),
  on: z.boolean(),
  sites: z.array(z.string().max(253)).max(1000).optional().catch(undefined),
  colour: z.enum(PACK_COLOURS).optional().catch(undefined),
  from: z
    .object({ is: z.enum(['file', 'address', 'managed']), name: z.string().max(8000) })
    .optional()
    .catch(undefined),
});

export interface Backup {
  /** ISO time. */
  made: string;
  packs: StoredPack[];
  /** Reviewed cards; broken ones are left out. */
  reviews: ReviewRow[];
  /** Empty in kept copies, and in backups of before they had it. */
  beside: Beside;
  /** Rows that are not restored, with the reason; their numbers count within their pack. */
  refused: (Extract<IncomingItem, { is: 'refused' }> & { pack: string })[];
}

/** Throws ExchangeError where the file is no backup this version can read. */
export function readBackup(text: string): Backup {
  return checkBackup(parseJson(text));
}

export function checkBackup(value: unknown): Backup {
  checkFormat(value, BACKUP_FORMAT);
  const read = backupSchema.safeParse(value);
  if (!read.success) throw new ExchangeError('broken', read.error.issues[0]?.path.join('.') ?? '');
  const packs = read.data.packs.map((pack) => ({ place: placeIn(pack), ...checkPack(pack) }));
  const twice = packs.find((one, at) => packs.findIndex(({ pack }) => pack.id === one.pack.id) !== at);
  if (twice || packs.some(({ pack }) => pack.id === 'base'))
    throw new ExchangeError('broken', twice?.pack.id ?? 'base');
  return {
    made: read.data.made,
    packs: packs.map(({ pack, place }) => ({ ...pack, ...place })),
    beside: besideIn(read.data),
    reviews: toReviewRows(read.data.reviews ?? []),
    refused: packs.flatMap(({ pack, items }) =>
      items.flatMap((item) => (item.is === 'refused' ? [{ ...item, pack: pack.title }] : [])),
    ),
  };
}

function besideIn({ app, settings, cases, subscriptions }: z.infer<typeof backupSchema>): Beside {
  const parts = Object.entries({ app, settings, cases, subscriptions });
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}

function placeIn(pack: unknown): PackPlace {
  const { order, on, ...rest } = placeSchema.parse(pack);
  return { order, on, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}

/** Rows that a restoring touches in one way. */
export interface Touched {
  count: number;
  /** Of the first of them; of words about another pack's entry that entry's id. */
  names: { text: string; isId: boolean }[];
}

/** Names of each kind that are told. */
const NAMED = 30;

/** What putting `then` in the place of `now` would do, in entries, amendments and passages. */
export function compareBackup(
  now: readonly StoredPack[],
  then: readonly StoredPack[],
): { added: Touched; changed: Touched; removed: Touched; same: number } {
  const [was, is] = [rowsOf(now), rowsOf(then)];
  const touched = (rows: Row[]): Touched => ({
    count: rows.length,
    names: rows.slice(0, NAMED).map(({ name }) => name),
  });
  const rows = [...is].map(([key, row]) => ({ row, before: was.get(key) }));
  const changed = rows.filter(({ row, before }) => before && before.text !== row.text);
  const added = rows.filter(({ before }) => !before);
  return {
    added: touched(added.map(({ row }) => row)),
    changed: touched(changed.map(({ row }) => row)),
    removed: touched([...was].filter(([key]) => !is.has(key)).map(([, row]) => row)),
    same: rows.length - added.length - changed.length,
  };
}

interface Row {
  text: string;
  name: Touched['names'][number];
}

function rowsOf(packs: readonly StoredPack[]): Map<string, Row> {
  const row = (key: string, value: unknown, text: string, isId = false): [string, Row] => [
    key,
    { text: sorted(value), name: { text, isId } },
  ];
  return new Map(
    packs.flatMap(({ id, entries, amendments, annotations = [] }) => [
      ...entries.map((entry) => row(`${id}\n${entry.id}`, entry, entryName(entry))),
      ...amendments.map((one) => row(`${id}\namend\n${one.entry}`, one, one.entry, true)),
      ...annotations.map((one) => row(`${id}\npassage\n${one.id}`, one, quoteOf(one)?.exact.slice(0, 24) ?? one.id)),
    ]),
  );
}
