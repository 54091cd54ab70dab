// Every drawn place of the sample article and of a text of the corpus: its note is headed as the command line says.

import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { listMentions, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { pageOfText } from '../../lib/cli/text-page';
import { BROWSERS, LISTED, startShipped } from '../e2e/browsers';
import { explainFile } from '../e2e/command-line';
import { wrongNotes } from '../e2e/notes';

const FILES = [`${ROOT}tests/pages/sample.html`, `${ROOT}../shared/corpus/000.txt`];
const read = (file: string) => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.html') ? text : pageOfText(text, '000');
};

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve(Object.fromEntries(FILES.filter(existsSync).map((file, at) => [`/${at}.html`, read(file)])));
    driver = await startShipped(name);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test.each([0, 1])('article %i', async (at) => {
    const file = FILES[at] ?? '';
    if (!existsSync(file)) return console.warn(`${file} is absent`);
    await driver.open(site.url(`/${at}.html`, LISTED));
    expect(await settledState(driver)).toBe('marked');
    const lines = await explainFile(file);
    const mentions = (await listMentions(driver)).filter(({ weight }) => weight === 'main');
    expect(mentions.map(({ surface }) => surface)).toEqual(lines.map(({ surface }) => surface));
    expect(await wrongNotes(driver, lines, mentions)).toEqual([]);
  });
});
