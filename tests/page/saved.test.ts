// Saved pages and own template pages laid out in real Chromium: the same articles as on the command line, with real styles about.
import { describe, expect, it } from 'vitest';
import sites from '../../assets/sites.json';
import { byDensity, byRule, findArticle } from '../../lib/page/article';
import { blocksOf } from '../../lib/page/blocks';
import type { Article } from '../../lib/page/found';
import { type SiteRule, type Sites, siteOf } from '../../lib/page/sites';
import addresses from '../pages/templates/addresses.json';
import truths from '../pages/truth.json';
import { agreementOf, hashOf, type Truth } from '../sites/measure';
import { BODY, TITLE, VARIANTS } from '../sites/variants';
import { layOut, readPage } from './frame';

const SITES: Sites = sites;
const ROWS: [string, Truth][] = Object.entries(truths).map(([name, truth]) => [name, { ...truth }]);
const first = ROWS[0]?.[0] ?? '';
const there = (await readPage(`../shared/pages/${first}.html`)) !== null;
if (!there) console.warn('saved pages: ../shared/pages is absent, nothing was read');

describe.skipIf(!there)('saved pages laid out', () => {
  for (const [name, truth] of ROWS) {
    it(name, async () => {
      const doc = await layOut((await readPage(`../shared/pages/${name}.html`)) ?? '');
      expectRight(doc, readByRule(doc, truth), truth);
      expectRight(doc, byDensity(doc, truth.url, false, rulesOf(truth.url)), truth);
    });
  }
});

describe('template pages laid out', () => {
  for (const [name, url] of Object.entries(addresses)) {
    it(name, async () => {
      const doc = await layOut((await readPage(`tests/pages/templates/${name}.html`)) ?? '');
      const expected = await readPage(`tests/pages/templates/${name}.txt`);
      const article = findArticle(doc, url, SITES);
      const { how, title, date, outlet } = article ?? {};
      const blocks = article ? [...blocksOf(article)].map((block) => `${block.role}: ${block.text}`) : [];
      expect([`${how} | ${title} | ${date} | ${outlet}`, ...blocks, ''].join('\n')).toBe(expected);
    });
  }
});

describe('variants laid out', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  for (const { name, url, html, reads = BODY, headline = TITLE, date } of VARIANTS) {
    it(name, async () => {
      const article = findArticle(await layOut(html), url, SITES);
      const blocks = article ? [...blocksOf(article)] : [];
      const body = blocks.filter(({ role }) => role !== 'headline').map(({ text }) => plain(text));
      expect(body).toEqual(reads.map(plain));
      expect(blocks.some(({ role }) => role === 'headline')).toBe(headline !== null);
      expect(article?.date).toBe(date);
    });
  }
});

function expectRight(doc: Document, article: Article | null, truth: Truth): void {
  expect(article).not.toBeNull();
  if (!article) return;
  const { coverage, foreign, missed, extra } = agreementOf(doc, article, truth);
  expect(coverage, `missed: ${missed.slice(0, 80)}`).toBeGreaterThanOrEqual(0.95);
  expect(foreign, `foreign: ${extra.slice(0, 80)}`).toBeLessThanOrEqual(0.03);
  expect(article.date ?? null).toBe(truth.date);
  expect(article.headline ? hashOf(article.title ?? '') : null).toBe(truth.headline);
}

function readByRule(doc: Document, truth: Truth): Article | null {
  if (truth.rule === undefined) return findArticle(doc, truth.url, SITES);
  const rule: SiteRule | undefined = typeof truth.rule === 'string' ? SITES.rules[truth.rule] : truth.rule;
  return rule ? byRule(doc, truth.url, rule) : null;
}

function rulesOf(url: string): SiteRule[] {
  return siteOf(new URL(url).hostname, SITES)?.rules.flatMap((name) => SITES.rules[name] ?? []) ?? [];
}
