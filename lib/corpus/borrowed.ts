// Our words are ours: finds runs of twenty characters and more that an entry's own sentences share with the texts. The
// entries' runs are few and kept; the corpus, however long, only passes by.
import type { Entry } from '../model/entry';
import type { CorpusText } from './text';

/** Characters (letters and figures alone: punctuation makes no sentence ours) that may not be shared. */
export const RUN = 20;

/** Runs of our texts with the entries they stand in, and a bit for each of their hashes: most places need no more. Plain data. */
export interface BorrowedRuns {
  bits: Uint8Array;
  owners: Map<string, string>;
}
export interface Borrowed {
  entry: string;
  /** Id of the text that has it. */
  text: string;
  run: string;
}

/** Bits of a hash that are kept: 8 million places for some hundred thousand runs. */
const BITS = 23;
const LETTER = /[0-9A-Za-z\u3400-\u9fff]/;
const BASE = 16777619;
const TOP = power(BASE, RUN - 1);
/** Names as long as this are nobody's words; shorter ones don't fill a run. */
const LONG_NAME = 8;

/** The runs of every summary, line and note, without titles, names and enumerations, which belong to nobody. */
export function runsOfEntries(entries: readonly Entry[]): BorrowedRuns {
  const names = new Set<string>();
  for (const entry of entries)
    for (const term of entry.terms) if (term.text.length >= LONG_NAME) names.add(letters(term.text));
  const runs: BorrowedRuns = { bits: new Uint8Array(1 << (BITS - 3)), owners: new Map() };
  for (const entry of entries) {
    for (const sentence of sentencesOf(entry)) {
      for (const piece of withoutNames(sentence, names)) {
        const text = letters(piece);
        for (let at = 0; at + RUN <= text.length; at++) {
          const run = text.slice(at, at + RUN);
          if (runs.owners.has(run)) continue;
          runs.owners.set(run, entry.id);
          const bit = hashOf(run) >>> (32 - BITS);
          runs.bits[bit >> 3] = (runs.bits[bit >> 3] ?? 0) | (1 << (bit & 7));
        }
      }
    }
  }
  return runs;
}

function sentencesOf(entry: Entry): string[] {
  const notes = (entry.parts ?? []).flatMap((part) => part.note ?? []);
  return [entry.summary ?? '', entry.distinguish ?? '', ...notes];
}

const ENUMERATION = /(?:[^，。；：、！？]{2,16}、){3,}[^，。；：！？]{2,16}/g;

/** Cuts titles in 《》, long names and enumerations of four and more out of a sentence. */
function withoutNames(sentence: string, names: ReadonlySet<string>): string[] {
  const pieces = sentence
    .replace(ENUMERATION, '\n')
    .replace(/《[^《》]*》/g, '\n')
    .split('\n');
  return pieces.flatMap((piece) => {
    const text = letters(piece);
    if (text.length < RUN) return [];
    const cut: string[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const length = nameAt(text, at, names);
      if (length === 0) continue;
      cut.push(text.slice(from, at));
      at += length - 1;
      from = at + 1;
    }
    return [...cut, text.slice(from)];
  });
}

function nameAt(text: string, at: number, names: ReadonlySet<string>): number {
  for (let length = Math.min(60, text.length - at); length >= LONG_NAME; length--)
    if (names.has(text.slice(at, at + length))) return length;
  return 0;
}

/** Han characters, Latin letters and figures of a text. */
export function letters(text: string): string {
  return text.replace(/[^0-9A-Za-z\u3400-\u9fff]/g, '');
}

/** Every shared run of one text, the longest stretch of an entry once. A rolling hash: one step for each character. */
export function findBorrowed({ id, text }: CorpusText, runs: BorrowedRuns): Borrowed[] {
  const found: Borrowed[] = [];
  const ring = new Uint16Array(RUN);
  let hash = 0;
  let seen = 0;
  let last = { entry: '', end: -2 };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) continue;
    const slot = seen % RUN;
    hash = (Math.imul((hash - Math.imul(ring[slot] ?? 0, TOP)) | 0, BASE) + unit) | 0;
    ring[slot] = unit;
    seen++;
    const bit = hash >>> (32 - BITS);
    if (seen < RUN || ((runs.bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue;
    const run = inRing(ring, seen % RUN);
    const entry = runs.owners.get(run);
    if (!entry) continue;
    const stretch = found[found.length - 1];
    if (stretch && entry === last.entry && last.end === seen - 1) stretch.run += run.slice(-1);
    else found.push({ entry, text: id, run });
    last = { entry, end: seen };
  }
  return found;
}

function isLetter(unit: number): boolean {
  if (unit >= 0x3400) return unit <= 0x9fff;
  return unit < 0x80 && LETTER.test(String.fromCharCode(unit));
}

function inRing(ring: Uint16Array, from: number): string {
  return String.fromCharCode(...ring.subarray(from), ...ring.subarray(0, from));
}

function hashOf(run: string): number {
  let hash = 0;
  for (let i = 0; i < run.length; i++) hash = (Math.imul(hash, BASE) + run.charCodeAt(i)) | 0;
  return hash;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}
