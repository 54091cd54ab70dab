// The first question about a long article ends where the first view ends.
import { describe, expect, it } from 'vitest';
import { firstToAsk } from '../../lib/page/first-view';
import { blocksAt, put } from './dom';

const articleOf = (paragraphs: number) =>
  put(
    `<article style="font:16px/30px sans-serif;width:600px">${`<p>${'长'.repeat(100)}</p>`.repeat(paragraphs)}</article>`,
  );

describe('firstToAsk', () => {
  it('a short article is asked about at once', () => {
    const blocks = blocksAt(articleOf(100));
    expect(firstToAsk(blocks)).toBe(100);
  });
  it('a long one down to the end of what is in view', () => {
    const blocks = blocksAt(articleOf(400));
    const first = firstToAsk(blocks);
    expect(blocks[first - 1]?.element.getBoundingClientRect().top).toBeGreaterThan(innerHeight);
    expect(first).toBeLessThan(80);
  });
  it('one that was scrolled far down, at once', () => {
    const root = articleOf(400);
    const blocks = blocksAt(root);
    scrollTo({ top: root.getBoundingClientRect().height, behavior: 'instant' });
    expect(firstToAsk(blocks)).toBe(400);
    scrollTo({ top: 0, behavior: 'instant' });
  });
  it('nothing of nothing', () => expect(firstToAsk([])).toBe(0));
});
