// Watching a page that changes: late text, growth, rewriting; and the paper measured on it.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../lib/page/blocks';
import type { Article } from '../../lib/page/found';
import { createPaperMeter, type Paper } from '../../lib/page/paper';
import { watchArticle } from '../../lib/page/watch';
import { articleAt, blocksAt, life, put, wait } from './dom';

function watched(root: HTMLElement, more: Partial<Article> = {}) {
  const changes: (readonly Block[])[] = [];
  const seen = { changes, lost: 0, restyled: 0, grown: 0 };
  const calls = {
    changed: (blocks: readonly Block[]) => void changes.push(blocks),
    lost: () => void seen.lost++,
    restyled: () => void seen.restyled++,
    grown: () => void seen.grown++,
  };
  watchArticle(document, articleAt(root, more), blocksAt(root), calls, life());
  return seen;
}
const paragraph = (text: string) => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};

describe('watchArticle', () => {
  it('tells what was added at the end, once', async () => {
    const root = put('<div><p>甲</p></div>');
    const seen = watched(root);
    root.append(paragraph('乙'));
    root.append(paragraph('丙'));
    await wait(400);
    expect(seen.changes.map((blocks) => blocks.map((block) => block.text))).toEqual([['甲', '乙', '丙']]);
  });

  it.each([
    { what: 'an article without a headline', more: {}, text: '迟来的标题', grown: 1 },
    { what: 'an article found by its density', more: { how: 'densest' as const }, text: '多'.repeat(60), grown: 1 },
    {
      what: 'an article of a known template',
      more: { headline: document.createElement('h1') },
      text: '多'.repeat(60),
      grown: 0,
    },
  ])('hears of text beside $what', async ({ more, text, grown }) => {
    const seen = watched(put('<main><p>甲</p></main>'), more);
    document.body.append(paragraph(text));
    await wait(400);
    expect(seen).toMatchObject({ changes: [], lost: 0, grown });
  });

  it('hears of an article whose view is swapped for another', async () => {
    const root = put('<div><section><p>甲</p></section></div>');
    const seen = watched(root.querySelector('section') ?? root);
    root.style.display = 'none';
    await wait(400);
    expect(seen).toMatchObject({ changes: [], lost: 1 });
  });

  it('hears changes inside a shadow root that came empty', async () => {
    const root = put('<div><p>甲</p><div></div></div>');
    const shadow = root.querySelector('div')?.attachShadow({ mode: 'open' });
    const seen = watched(root);
    shadow?.append(paragraph('影'));
    await wait(400);
    expect(seen.changes[0]?.map((block) => block.text)).toEqual(['甲', '影']);
  });

  it('says nothing of changes elsewhere and of our own host', async () => {
    const root = put('<main><p>甲</p></main>');
    const seen = watched(root);
    document.body.append(paragraph('栏'));
    document.documentElement.append(document.createElement('pangzhu-note'));
    document.querySelector('pangzhu-note')?.remove();
    await wait(400);
    expect(seen).toMatchObject({ changes: [], lost: 0 });
  });

  it.each([
    { what: 'a paragraph', move: (root: HTMLElement) => root.append(...root.children) },
    { what: 'the article', move: (root: HTMLElement) => document.body.append(root) },
    {
      what: 'a text taken out for a moment',
      async move(root: HTMLElement) {
        const [text, other] = [root.firstElementChild?.firstChild, document.createElement('font')];
        other.textContent = 'A';
        root.append(other);
        text?.remove();
        await wait(20);
        other.remove();
        if (text) root.firstElementChild?.append(text);
      },
    },
  ])('has $what that was moved drawn again: the ranges over it are lost', async ({ move }) => {
    const root = put('<div><p>甲</p></div>');
    const seen = watched(root);
    await move(root);
    await wait(400);
    expect(seen).toMatchObject({ changes: [], lost: 0, restyled: 1 });
  });

  it('hears text shown and hidden by style', async () => {
    const root = put('<div><p>甲</p><p style="display:none">乙</p></div>');
    const seen = watched(root);
    root.querySelectorAll('p')[1]?.removeAttribute('style');
    await wait(400);
    expect(seen.changes[0]?.map((block) => block.text)).toEqual(['甲', '乙']);
  });

  it('hears a page switch to its night colours', async () => {
    const seen = watched(put('<div><p>甲</p></div>'));
    document.documentElement.classList.add('night');
    await wait(400);
    document.documentElement.removeAttribute('class');
    expect(seen).toMatchObject({ changes: [], lost: 0, restyled: 1 });
  });

  it.each([
    ['a style sheet put in by another extension', 'article { background: #222 }'],
    ['one whose colours come slowly', 'article { background: #222; transition: background-color 400ms }'],
    ['one that darkens the text only', 'article p { background: #222 }'],
    ['one that darkens what lies around', 'html { background: #222 }'],
  ])('hears of %s, which no markup tells', async (_, rules) => {
    const seen = watched(put('<article><p>甲</p></article>'));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    await expect.poll(() => seen.restyled, { timeout: 5000 }).toBeGreaterThan(0);
    document.adoptedStyleSheets = [];
    expect(seen).toMatchObject({ changes: [], lost: 0 });
  });

  it('hears changes inside an open shadow root', async () => {
    const root = put('<div><p>甲</p><div></div></div>');
    const shadow = root.querySelector('div')?.attachShadow({ mode: 'open' });
    shadow?.append(paragraph('影'));
    const seen = watched(root);
    shadow?.append(paragraph('子'));
    await wait(400);
    expect(seen.changes[0]?.map((block) => block.text)).toEqual(['甲', '影', '子']);
  });

  it('takes no jump to an anchor for another page', async () => {
    const root = put('<div><p id="here">甲</p></div>');
    const seen = watched(root);
    history.replaceState(null, '', '#here');
    root.append(paragraph('乙'));
    await wait(400);
    history.replaceState(null, '', location.pathname + location.search);
    expect(seen).toMatchObject({ lost: 0 });
    expect(seen.changes).toHaveLength(1);
  });

  it('sees a node replaced by the same words', async () => {
    const root = put('<div><p>甲</p></div>');
    const seen = watched(root);
    root.firstElementChild?.replaceChildren('甲');
    await wait(400);
    expect(seen.changes).toHaveLength(1);
  });

  it('is not drowned by a page that never rests', async () => {
    const root = put('<div><p>甲</p></div>');
    const seen = watched(root);
    const timer = setInterval(() => root.firstElementChild?.replaceChildren(String(performance.now())), 20);
    await wait(1600);
    clearInterval(timer);
    expect(seen.changes.length).toBeGreaterThan(0);
    expect(seen.changes.length).toBeLessThan(6);
  });

  it('says when the article is gone', async () => {
    const root = put('<div><p>甲</p></div>');
    const seen = watched(root);
    document.body.replaceChildren(paragraph('别的'));
    await wait(400);
    expect(seen).toMatchObject({ changes: [], lost: 1 });
  });

  it('stops with its signal', async () => {
    const root = put('<div><p>甲</p></div>');
    const changes: (readonly Block[])[] = [];
    const ends = new AbortController();
    watchArticle(
      document,
      articleAt(root),
      blocksAt(root),
      { changed: (blocks) => void changes.push(blocks), lost: () => {} },
      ends.signal,
    );
    root.append(paragraph('乙'));
    ends.abort();
    await wait(300);
    expect(changes).toEqual([]);
  });
});

describe('createPaperMeter', () => {
  const rows: [name: string, html: string, paper: Paper, faint?: Paper | null][] = [
    ['no background', '<p>x</p>', 'light'],
    ['dark parent', '<div style="background:#222"><p>x</p></div>', 'dark'],
    ['dark parent, light card', '<div style="background:#222"><p style="background:#fffbe6">x</p></div>', 'light'],
    ['a thin tint', '<div style="background:#fff"><p style="background:rgb(0 0 0 / .02)">x</p></div>', 'light'],
    ['a veil', '<div style="background:#fff"><p style="background:rgb(0 0 0 / .4)">x</p></div>', 'tinted', null],
    ['two veils', '<div style="background:#0005"><p style="background:#0005">x</p></div>', 'shaded', null],
    ['a texture on a colour', '<p style="background:#fff linear-gradient(#000,#333);color:#eee">x</p>', 'light'],
    ['grey ink on nothing', '<p style="color:#999">x</p>', 'light'],
    [
      'over an image the ink tells',
      '<div style="background-image:linear-gradient(#000,#333);color:#eee"><p>x</p></div>',
      'dark',
    ],
    ['modern colours', '<div style="background:oklch(0.25 0.01 262)"><p>x</p></div>', 'dark'],
    ['middle red', '<div style="background:#c00"><p>x</p></div>', 'shaded', null],
    ['middle grey', '<div style="background:#888"><p>x</p></div>', 'tinted', null],
    ['middle green', '<div style="background:oklch(0.6 0.15 145)"><p>x</p></div>', 'tinted', null],
    ['parchment', '<div style="background:#e8dfc8"><p>x</p></div>', 'light', 'cream'],
    ['slate', '<div style="background:#445"><p>x</p></div>', 'dark', 'slate'],
    ['grey cell', '<table bgcolor="#EAEAEA"><tr><td><p>x</p></td></tr></table>', 'light', 'cream'],
    ['between cream and tinted', '<div style="background:#bbb"><p>x</p></div>', 'light', null],
    ['nearly white', '<div style="background:#f5f5f5"><p>x</p></div>', 'light'],
    ['nearly black', '<div style="background:#2b2b2b"><p>x</p></div>', 'dark'],
  ];
  for (const [name, html, paper, faint = paper] of rows) {
    it(name, () => {
      const root = put(html);
      expect(createPaperMeter()(root.querySelector('p') ?? root)).toEqual({ paper, faint });
    });
  }
});
