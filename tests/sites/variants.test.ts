// Invented variants of the sites' markup: the article whole, and nothing of what stands around it.
import { describe, expect, test } from 'vitest';
import sites from '../../assets/sites.json';
import { parsePage } from '../../lib/cli/html';
import { findArticle } from '../../lib/page/article';
import { blocksOf } from '../../lib/page/blocks';
import { BODY, TITLE, VARIANTS } from './variants';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('variants', () => {
  test.each(VARIANTS)('$name', ({ url, html, reads = BODY, headline = TITLE, date }) => {
    const article = findArticle(parsePage(html), url, sites);
    const blocks = article ? [...blocksOf(article)] : [];
    const body = blocks.filter(({ role }) => role !== 'headline').map(({ text }) => plain(text));
    expect(body).toEqual(reads.map(plain));
    expect(blocks.filter(({ role }) => role === 'headline').map(({ text }) => text)).toEqual(
      headline ? [headline] : [],
    );
    expect(article?.date).toBe(date);
    expect(article?.title).toBe(TITLE);
  });
});
