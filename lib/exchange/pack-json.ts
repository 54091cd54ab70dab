// Packs as JSON: our own format, versioned. Every entry is checked on its own, so that one broken entry is named and the
// others still come in.
import * as z from 'zod';
import type { Pack } from '../model/entry';
import { entryName } from '../model/entry';
import { entrySchema } from '../model/entry-schema';
import { amendmentSchema, PACK_FORMAT, packHead } from '../model/pack-schema';
import type { Incoming, IncomingItem } from './incoming';
import { ExchangeError, LIMITS, type Loss, type Reason } from './trouble';

export { PACK_FORMAT };

const list = z.array(z.unknown()).max(LIMITS.rows);
const fileSchema = z.object({ ...packHead, entries: list, amendments: list });

/** A pack whose rows have been checked: the sound ones in `pack`, the others among the items as refused. */
export interface ReadPack extends Incoming {
  pack: Pack;
}

export function writePack(pack: Pack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** Throws ExchangeError where the file as a whole is not a pack of a format this version knows. */
export function readPack(text: string): ReadPack {
  return checkPack(parseJson(text));
}

/** Parsed JSON. Keys such as `__proto__` are plain keys of JSON.parse's answer and refused by the schemas. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ExchangeError('not-json', error instanceof Error ? error.message : '');
  }
}

/** The `format` a parsed file names; null where it names none. */
export function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'format')) return null;
  return 'format' in value && typeof value.format === 'string' ? value.format : null;
}

/** Throws when `value` is not of the format, telling a newer version from a stranger. */
export function checkFormat(value: unknown, format: string): void {
  const found = formatOf(value);
  if (found === format) return;
  const family = format.replace(/(?<!\d)\d+$/, '');
  throw found?.startsWith(family) ? new ExchangeError('newer', found) : new ExchangeError('not-ours');
}

export function checkPack(value: unknown): ReadPack {
  checkFormat(value, PACK_FORMAT);
  const read = fileSchema.safeParse(value);
  if (!read.success) throw new ExchangeError('broken', issueText(read.error.issues[0]));
  const entries = read.data.entries.map((one, at) => checkEntry(one, at + 1));
  const amendments = read.data.amendments.map((one, at) => checkAmendment(one, at + 1));
  const items = [...entries, ...amendments];
  return {
    pack: {
      ...read.data,
      entries: items.flatMap((item) => (item.is === 'entry' ? [item.entry] : [])),
      amendments: items.flatMap((item) => (item.is === 'amendment' ? [item.amendment] : [])),
    },
    items,
    losses: unknownKeys(value),
  };
}

/** An entry as a file gives it: sound, or refused with the reasons. */
export function checkEntry(value: unknown, row: number): IncomingItem {
  const read = entrySchema.safeParse(value);
  if (read.success) return { row, is: 'entry', entry: read.data };
  return { row, is: 'refused', name: nameIn(value), reasons: reasonsOf(read.error) };
}

export function checkAmendment(value: unknown, row: number): IncomingItem {
  const read = amendmentSchema.safeParse(value);
  if (read.success) return { row, is: 'amendment', amendment: read.data };
  return { row, is: 'refused', name: '', reasons: reasonsOf(read.error) };
}

/** At most this many reasons a row: the first ones say what to mend. */
const MOST_REASONS = 3;

/** A schema's complaints as reasons. */
export function reasonsOf(error: z.ZodError): Reason[] {
  return error.issues.slice(0, MOST_REASONS).map((issue): Reason => {
    const field = issue.path.join('.');
    if (issue.code === 'too_big' && issue.origin === 'string')
      return { code: 'long', field, value: String(issue.maximum) };
    return { code: 'invalid', field, value: issue.message.slice(0, 200) };
  });
}

function issueText(issue: { path: PropertyKey[]; message: string } | undefined): string {
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}`.slice(0, 300) : '';
}

/** The heading of something that is not quite an entry. */
function nameIn(value: unknown): string {
  const read = z.object({ terms: z.array(z.object({ text: z.string(), status: z.string() })) }).safeParse(value);
  if (!read.success) return '';
  return entryName({
    terms: read.data.terms.map((term) => ({ ...term, status: term.status === 'full' ? 'full' : 'short' })),
  });
}

function unknownKeys(value: unknown): Loss[] {
  const known = [...Object.keys(fileSchema.shape), 'order', 'on', 'sites', 'colour', 'from', '$schema'];
  return Object.keys(value ?? {})
    .filter((key) => !known.includes(key))
    .map((what) => ({ what, count: 1 }));
}
