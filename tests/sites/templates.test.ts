// Own pages with the markup of each template generation. Expectations lie beside them: `npx vitest run --project unit tests/sites -u` renews them; read the diff.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import sites from '../../assets/sites.json';
import { decodeHtml } from '../../lib/cli/decode';
import { parsePage } from '../../lib/cli/html';
import { byDensity, findArticle } from '../../lib/page/article';
import { blocksOf } from '../../lib/page/blocks';
import type { Article } from '../../lib/page/found';
import addresses from '../pages/templates/addresses.json';

const FOLDER = new URL('../pages/templates/', import.meta.url);
const pageOf = (name: string) => parsePage(decodeHtml(readFileSync(new URL(`${name}.html`, FOLDER))));
const texts = (article: Article | null) =>
  article ? [...blocksOf(article)].map((block) => `${block.role}: ${block.text}`) : [];

describe('template generations', () => {
  it('has an address for every page', () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
    expect(names.map((name) => name.replace('.html', '')).sort()).toEqual(Object.keys(addresses).sort());
  });

  for (const [name, url] of Object.entries(addresses)) {
    it(name, async () => {
      const article = findArticle(pageOf(name), url, sites);
      const { how, title, date, outlet } = article ?? {};
      const facts = `${how} | ${title} | ${date} | ${outlet}`;
      await expect([facts, ...texts(article), ''].join('\n')).toMatchFileSnapshot(`../pages/templates/${name}.txt`);
    });

    it(`${name} reads the same body by density`, () => {
      const [ruled, dense] = [findArticle(pageOf(name), url, sites), byDensity(pageOf(name), url)];
      const body = (article: Article | null) =>
        texts(article).filter((line) => line.startsWith('body: ') && line.length > 40);
      expect(body(dense)).toEqual(body(ruled));
      expect([dense?.date, dense?.title]).toEqual([ruled?.date, ruled?.title]);
    });
  }
});
