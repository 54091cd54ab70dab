// Other people's words stay out: no run of a newspaper text from ../shared is in the project's files.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isText, listFiles, ROOT, readText } from './files';

const SHARED = join(ROOT, '../shared');
/** Characters of a run; long names and formulas reach this length too, so a run must go over a comma or a full stop. */
const RUN = 22;

/** Chinese text with its commas and stops alone: layout, markup and quotes make no difference. */
function bare(text: string): string {
  return text.replace(/[^\u3400-\u9FFF，。0-9]/g, '');
}

/** Entries say where a fact was read; a path there may be made of a headline. */
function withoutPlaces(text: string): string {
  return text.replace(/"at":\s*"[^"]*"/g, '');
}

function runsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => text.slice(at, at + RUN));
}

const isSentence = (run: string) => /[^，。]{4}[，。][^，。]{4}/.test(run);

test.skipIf(!existsSync(SHARED))('no sentence of corpus or news', () => {
  const borrowed = new Set<string>();
  for (const folder of ['corpus', 'news'])
    for (const name of readdirSync(join(SHARED, folder)).filter((name) => name.endsWith('.txt')))
      for (const run of runsOf(bare(readFileSync(join(SHARED, folder, name), 'utf8'))))
        if (isSentence(run)) borrowed.add(run);
  expect(borrowed.size).toBeGreaterThan(10_000);
  const found = listFiles()
    .filter(isText)
    .flatMap((path) => {
      const run = runsOf(bare(withoutPlaces(readText(path)))).find((one) => borrowed.has(one));
      return run ? [`${path}: ${run}`] : [];
    });
  expect(found).toEqual([]);
});
