// A zip whose bytes depend on nothing but the files' names and contents: sorted, one fixed date, one fixed mode.

import { strToU8, type Zippable, zipSync } from 'fflate';

/** Path inside the archive → contents. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

const UNIX = 3;
/** A plain file, readable by all: 0100644 in the upper half, as zip keeps Unix modes. */
const MODE = 0o100644 * 0x10000;

/** The archive of `files`. The same names and contents give the same bytes on every machine, at any time. */
export function zipOf(files: Files): Uint8Array {
  const paths = [...files.keys()].sort((left, right) => (left < right ? -1 : 1));
  // Written and read back in local time, so it is this day in every time zone; a zip knows no year before 1980.
  const mtime = new Date(1980, 0, 2);
  const entries: Zippable = {};
  for (const path of paths) {
    const contents = files.get(path) ?? '';
    entries[path] = [
      typeof contents === 'string' ? strToU8(contents) : contents,
      { level: 9, mtime, os: UNIX, attrs: MODE },
    ];
  }
  return zipSync(entries);
}
