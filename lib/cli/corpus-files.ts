// The texts of a corpus on disk: which files there are, what each holds, and why one can't be used.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CorpusText } from '../corpus/text';
import { articleFromHtml } from './html';

export interface CorpusFile {
  path: string;
  /** Path below the given folder, without ending. */
  id: string;
  /** Bytes. */
  size: number;
}
export interface Skipped {
  path: string;
  reason: string;
}

const READ = /\.(?:txt|md|html?)$/i;
/** A file beyond this is no newspaper text; decoded it would fill a worker's memory. */
const LARGEST = 100_000_000;
/** Files that one worker reads at a time: large enough to be worth a message, small enough to stay in memory. */
const CHUNK = 4_000_000;

/** Files below the folders, sorted by id, so that the order never depends on the disk. Throws on a path that is not there. */
export function listCorpus(paths: readonly string[]): CorpusFile[] {
  const files = paths.flatMap((path) => {
    const stat = statSync(path);
    if (!stat.isDirectory()) return [{ path, id: basename(path).replace(READ, ''), size: stat.size }];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => READ.test(name) && statSync(join(path, name)).isFile())
      .map((name) => ({
        path: join(path, name),
        id: name.replace(READ, '').split('\\').join('/'),
        size: statSync(join(path, name)).size,
      }));
  });
  return files.sort((a, b) => (a.id === b.id ? (a.path < b.path ? -1 : 1) : a.id < b.id ? -1 : 1));
}

/** The files in portions; the same whatever the number of workers, for the portions decide what is forgotten as rare. */
export function portionsOf(files: readonly CorpusFile[], size = CHUNK): CorpusFile[][] {
  const portions: CorpusFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (portions.length === 0 || file.size > room) {
      portions.push([]);
      room = size;
    }
    portions[portions.length - 1]?.push(file);
    room -= file.size;
  }
  return portions;
}

/** A file's text, or the reason why it has none. Never throws. */
export function readCorpusFile({ path, id, size }: CorpusFile): CorpusText | Skipped {
  const skip = (reason: string): Skipped => ({ path, reason });
  if (size > LARGEST) return skip(`larger than ${LARGEST / 1e6} MB`);
  try {
    const bytes = readFileSync(path);
    const date = /^\d{4}-\d{2}-\d{2}(?=\D)/.exec(basename(path))?.[0];
    if (bytes.length === 0) return skip('empty');
    if (/\.html?$/i.test(path)) return readHtml(bytes, id, date) ?? skip('no article found in it');
    const decoded = decodeText(bytes);
    return 'reason' in decoded ? skip(decoded.reason) : { id, text: decoded.text, ...(date && { date }) };
  } catch (error) {
    return skip(error instanceof Error ? error.message : String(error));
  }
}

function readHtml(bytes: Uint8Array, id: string, date: string | undefined): CorpusText | null {
  if (bytes.subarray(0, 8192).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe) return null;
  const article = articleFromHtml(bytes);
  if (article.text.trim() === '') return null;
  const day = date ?? article.date;
  return {
    id,
    text: article.text,
    blocks: article.blocks,
    ...(day && { date: day }),
    ...(article.outlet && { outlet: article.outlet }),
  };
}

const FEWEST_HAN = 0.1;

/** By byte order mark, else UTF-8, else GB18030. */
export function decodeText(bytes: Uint8Array): { text: string } | { reason: string } {
  const [a, b] = bytes;
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  if (utf16 === null && bytes.subarray(0, 65536).includes(0)) return { reason: 'binary, not text' };
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : (strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030'));
  if (text === null) return { reason: 'neither UTF-8 nor GB18030' };
  if (text.trim() === '') return { reason: 'empty' };
  const sample = text.slice(0, 100_000).replace(/\s/g, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell bytes that are no text
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (odd > sample.length * 0.02) return { reason: 'binary, or in an encoding other than UTF-8 and GB18030' };
  const han = sample.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return han < sample.length * FEWEST_HAN ? { reason: 'hardly any Chinese in it' } : { text };
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
