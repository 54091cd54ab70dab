// Saved pages of real sites on the built extension: marked, and byte for byte what they are without us. The same browser shows
// each under a host of ours and under one we do not know. Their scripts and what they load stay out; their markup is whole.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeHtml } from '../../lib/cli/decode';
import type { Driver } from '../../lib/cli/driver';
import { NOTE_HOST, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, startShipped, UNKNOWN } from './browsers';
import { readDocument } from './document';
import { drawn } from './reader';

const QUIET = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
const FOLDERS = [`${ROOT}../shared/pages/`, `${ROOT}tests/pages/templates/`];
const FOLDER = FOLDERS.find((folder) => existsSync(folder)) ?? '';
const PAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  // Every second of them: all of them take two minutes.
  .filter((_, at) => at % 2 === 0)
  .map((name) => ({ name, path: FOLDER + name }));
if (FOLDER !== FOLDERS[0]) console.warn('saved pages: ../shared/pages is absent, only our own were opened');

/** Asks the page alone, which is quicker than asking the extension in its own tab. */
async function soonDrawn(driver: Driver): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    if ((await drawn(driver)).length > 0) return true;
    await new Promise((next) => setTimeout(next, 25));
  }
  return false;
}

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    const bodies = PAGES.map(({ name: file, path }): [string, string] => {
      const html = decodeHtml(readFileSync(path));
      return [
        `/${file}`,
        /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + QUIET) : QUIET + html,
      ];
    });
    site = await serve(Object.fromEntries(bodies));
    driver = await startShipped(name, { hosts: [LISTED, UNKNOWN] });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('each is read without a byte of it being another', async () => {
    const changed: string[] = [];
    let marked = 0;
    for (const { name: file } of PAGES) {
      await driver.open(site.url(`/${file}`, UNKNOWN));
      const plain = await driver.evaluate(readDocument, NOTE_HOST);
      await driver.open(site.url(`/${file}`, LISTED));
      const isDrawn = await soonDrawn(driver);
      const state = isDrawn ? 'marked' : await settledState(driver);
      if (isDrawn) marked++;
      const ours = await driver.evaluate(readDocument, NOTE_HOST);
      if (ours.html !== plain.html || ours.hosts > 0) changed.push(file);
      if (state !== 'marked') changed.push(`${file}: ${state}`);
    }
    expect(changed).toEqual([]);
    expect(marked).toBeGreaterThan(PAGES.length * 0.6);
  });
});
