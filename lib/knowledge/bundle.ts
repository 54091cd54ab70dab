// The packaged knowledge: what the extension ships and falls back to when the database can't be opened.
import type { Entry, Evidence } from '../model/entry';
import type { EntryType } from '../model/mention';

export interface BundleAbout {
  /** Changes with the content; the database is seeded anew when it differs. */
  version: string;
  /** The day the knowledge's sources end, YYYY-MM-DD. */
  knowledgeDate: string;
  counts: { law: number; agency: number; programme: number };
  /** Bytes of the packaged knowledge: entries, lexicon and tables. */
  bytes: number;
  /** How right the recognizer of this release was on the labelled texts; missing where nobody measured. */
  measured?: Measured;
  /** What a second reader found wrong in the entries (assets/audit.json); missing in a package of before. */
  audit?: Audit;
}

/** What `npm run score -- --write` found. */
export interface Measured {
  /** YYYY-MM-DD. */
  date: string;
  /** Shares from 0 to 1; null where there is nothing to share. */
  sets: { name: string; precision: number | null; recall: number | null }[];
  /** Groups of own sentences made to mislead: how many must be marked, how many must not, how many came out as they must. */
  traps: { name: string; marking: number; quiet: number; held: number }[];
}

/** Samples of entries that somebody who had not written them checked field by field against their sources; the README’s table. */
export interface Audit {
  /** YYYY-MM-DD. */
  date: string;
  families: {
    type: EntryType;
    /** First and last sample: entries read, and fields that were wrong or that no cited source carries, as a share of all. */
    first: AuditSample;
    last: AuditSample;
  }[];
}
export interface AuditSample {
  entries: number;
  errors: number;
  rate: number;
}

/** Paths below the extension's root; written by the build (lib/cli/bundle.ts). */
export const BUNDLE = {
  about: '/kb/about.json',
  entries: '/kb/entries.json',
  lexicon: '/kb/lexicon.bin',
  places: '/kb/places.bin',
  organs: '/kb/organs.json',
  /** Entry id to lib/model's Evidence: where the corpus has it. */
  evidence: '/kb/evidence.json',
} as const;

let about: Promise<BundleAbout> | undefined;
let entries: Promise<Map<string, Entry>> | undefined;
let evidence: Promise<Record<string, Evidence>> | undefined;

export function loadAbout(): Promise<BundleAbout> {
  about ??= read<BundleAbout>(BUNDLE.about).catch((error: unknown) => {
    about = undefined;
    throw error;
  });
  return about;
}

/** All bundled entries by id. Checked at build, so only parsed here. About 40 ms for 4,000 entries, once per process. */
export function loadEntries(): Promise<Map<string, Entry>> {
  entries ??= read<Entry[]>(BUNDLE.entries).then(
    (list) => new Map(list.map((entry) => [entry.id, entry])),
    (error: unknown) => {
      entries = undefined;
      throw error;
    },
  );
  return entries;
}

/** Where the corpus has each entry, by id; empty when the file can't be read: a note does without. */
export function loadEvidence(): Promise<Record<string, Evidence>> {
  evidence ??= read<Record<string, Evidence>>(BUNDLE.evidence).catch(() => ({}));
  return evidence;
}

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`packaged file ${path}: ${response.status}`);
  return response.json() as Promise<T>;
}
