// Saved pages of real sites, each read twice: by its rule and by density alone. Truth about them in tests/pages/truth.json: selectors, no text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import sites from '../../assets/sites.json';
import { decodeHtml } from '../../lib/cli/decode';
import { parsePage } from '../../lib/cli/html';
import { byDensity, byRule, findArticle } from '../../lib/page/article';
import type { Article } from '../../lib/page/found';
import { type SiteRule, type Sites, siteOf } from '../../lib/page/sites';
import truths from '../pages/truth.json';
import { agreementOf, hashOf, type Truth } from './measure';

const SITES: Sites = sites;
const PAGES = new URL('../../../shared/pages/', import.meta.url);
const TRUTHS: Record<string, Truth> = Object.fromEntries(
  Object.entries(truths).map(([name, truth]) => [name, toTruth(truth)]),
);
const there = existsSync(new URL('../', PAGES));
if (!there) console.warn('saved pages: ../shared/pages is absent, nothing was read');

describe.skipIf(!there)('saved pages', () => {
  it('has a truth for every page', () => {
    const names = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
    expect(names.map((name) => name.replace(/\.html$/, '')).sort()).toEqual(Object.keys(TRUTHS).sort());
  });

  for (const [name, truth] of Object.entries(TRUTHS)) {
    it(`${name} by its rule`, () => expectRight(name, truth, (doc) => readByRule(doc, truth)));
    it(`${name} by density`, () => expectRight(name, truth, (doc) => byDensity(doc, truth.url, false, rulesOf(truth))));
  }
});

function expectRight(name: string, truth: Truth, find: (doc: Document) => Article | null): void {
  const doc = parsePage(decodeHtml(readFileSync(new URL(`${name}.html`, PAGES))));
  const article = find(doc);
  expect(article).not.toBeNull();
  if (!article) return;
  const { coverage, foreign, missed, extra } = agreementOf(doc, article, truth);
  expect(coverage, `missed: ${missed.slice(0, 80)}`).toBeGreaterThanOrEqual(0.95);
  expect(foreign, `foreign: ${extra.slice(0, 80)}`).toBeLessThanOrEqual(0.03);
  expect(article.date ?? null).toBe(truth.date);
  expect(article.headline ? hashOf(article.title ?? '') : null).toBe(truth.headline);
}

function readByRule(doc: Document, truth: Truth): Article | null {
  if (truth.rule === undefined) {
    const article = findArticle(doc, truth.url, SITES);
    expect(article?.how).toBe('rule');
    return article;
  }
  const rule: SiteRule | undefined = typeof truth.rule === 'string' ? SITES.rules[truth.rule] : truth.rule;
  return rule ? byRule(doc, truth.url, rule) : null;
}

function rulesOf(truth: Truth): SiteRule[] {
  const site = siteOf(new URL(truth.url).hostname, SITES);
  return site?.rules.flatMap((name) => SITES.rules[name] ?? []) ?? [];
}

/** JSON knows no optional unions; what is missing in a row is undefined. */
function toTruth(row: (typeof truths)[keyof typeof truths]): Truth {
  return { ...row };
}
