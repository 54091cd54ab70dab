// Passages on a real page: read off a selection, drawn as four highlights, found again after changes, without a touched node.
import { afterEach, beforeEach, expect, it } from 'vitest';
import PASSAGES_CSS from '../../../assets/styles/passages.css?inline';
import type { Annotation } from '../../../lib/model/annotation';
import { INKS, type Ink, toAnnotation } from '../../../lib/model/passage';
import type { Block } from '../../../lib/page/blocks';
import { parseColour } from '../../../lib/page/paper';
import { createLayer, type Layer } from '../../../lib/page/passages/layer';
import { passageAt } from '../../../lib/page/passages/point';
import { selectedIn, textOf } from '../../../lib/page/passages/text';
import { paragraphsOf } from '../../../lib/page/walk';

const TEXT = [
  '县里今年把<b>托育服务</b>写进了清单。',
  '每个街道至少办一所普惠托育点，<a href="#x">收费标准</a>由县里统一公布，家长可以随时查询。',
  '到年底，全县要新增托位三百个，其中一半留给双职工家庭。',
];
let life: AbortController;
let root: HTMLElement;
let layer: Layer;
beforeEach(() => {
  life = new AbortController();
  root = document.createElement('article');
  root.innerHTML = TEXT.map((line) => `<p>${line}</p>`).join('');
  document.body.append(root);
  layer = createLayer(window, life.signal);
});
afterEach(() => {
  life.abort();
  root.remove();
  getSelection()?.removeAllRanges();
});

const read = (): Block[] => [...paragraphsOf({ root, skip: () => false })].map((one) => ({ ...one, role: 'body' }));

/** The stretch from the first words to the end of the last, as a reader selects it. */
function selection(first: string, last = first): Range {
  const at = (words: string): [Node, number] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = (node.textContent ?? '').indexOf(words);
      if (from >= 0) return [node, from];
    }
    throw new Error(words);
  };
  const range = document.createRange();
  range.setStart(...at(first));
  const [node, from] = at(last);
  range.setEnd(node, from + last.length);
  return range;
}

let made = 0;
function highlight(first: string, last = first, ink: Ink = 'yellow'): Annotation {
  const blocks = read();
  const selected = selectedIn(textOf(blocks), blocks, selection(first, last));
  if (selected.is !== 'passage') throw new Error(selected.is);
  const { start, end, quote } = selected;
  return toAnnotation(
    { source: 'https://a.example/', quote, start, end },
    { ink, note: '', tags: [] },
    `${made++}`,
    '',
  );
}

/** What the page itself sees drawn in an ink. */
function drawn(ink: Ink): string[] {
  return [...(CSS.highlights.get(`pangzhu-passage-${ink}`) ?? [])].map(String);
}

it('draws what was selected, over tags and paragraphs, in its ink, and touches no node', async () => {
  const before = root.innerHTML;
  const one = highlight('把', '托育服务');
  const two = highlight('收费标准', '新增托位', 'blue');
  await layer.show([one, two], read());
  expect(drawn('yellow')).toEqual(['把', '托育服务']);
  expect(drawn('blue').join('')).toBe('收费标准由县里统一公布，家长可以随时查询。到年底，全县要新增托位');
  expect(root.innerHTML).toBe(before);
  expect(layer.orphans.size).toBe(0);
});

it('has four highlights of its own at most, and none once it ends', async () => {
  const all = INKS.map((ink) => highlight('普惠托育点', '普惠托育点', ink));
  await layer.show(all, read());
  const ours = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('pangzhu-passage-'));
  expect(ours().sort()).toEqual(INKS.map((ink) => `pangzhu-passage-${ink}`).sort());
  life.abort();
  expect(ours()).toEqual([]);
});

it('finds them again when the page has changed, and tells an orphan as one', async () => {
  const one = highlight('每个街道至少办一所普惠托育点');
  const two = highlight('其中一半留给双职工家庭', '其中一半留给双职工家庭', 'pink');
  await layer.show([one, two], read());
  const [first, second, third] = root.querySelectorAll('p');
  first?.before('编者按：有改动。');
  if (second?.firstChild) second.firstChild.textContent = '每个乡镇街道至少办一所普惠托育点，';
  third?.replaceChildren('到年底，全县要新增托位三百个。');
  await layer.show([one, two], read());
  expect(drawn('yellow').join('')).toBe('每个乡镇街道至少办一所普惠托育点');
  expect(drawn('pink')).toEqual([]);
  expect([...layer.orphans]).toEqual([two.id]);
  expect(layer.placeOf(two.id)).toBeNull();
});

it('a passage that was taken away is drawn no longer, one in another ink changes its colour', async () => {
  const one = highlight('普惠托育点');
  const two = highlight('双职工家庭');
  await layer.show([one, two], read());
  await layer.show([{ ...one, target: { ...one.target, styleClass: 'green' } }], read());
  expect([drawn('yellow'), drawn('green')]).toEqual([[], ['普惠托育点']]);
});

it('puts back what the page clears, and gives way to one that replaces it', async () => {
  const one = highlight('普惠托育点');
  await layer.show([one], read());
  CSS.highlights.clear();
  expect(layer.inks.mend()).toEqual([]);
  expect(drawn('yellow')).toEqual(['普惠托育点']);
  const text = [...root.querySelectorAll('p')][1]?.firstChild;
  if (text) text.textContent = '全部重写';
  expect(layer.inks.mend()).toEqual([one.id]);
});

it('is under the point where its words are, the shortest of several; beside them nothing is', async () => {
  const long = highlight('每个街道至少办一所普惠托育点');
  const short = highlight('普惠托育点', '普惠托育点', 'pink');
  await layer.show([long, short], read());
  const at = (words: string) => selection(words).getBoundingClientRect();
  const inner = at('普惠');
  const outer = at('至少');
  expect(passageAt(document, layer.inks, inner.x + 5, inner.y + inner.height / 2)?.drawn.id).toBe(short.id);
  expect(passageAt(document, layer.inks, outer.x + 5, outer.y + outer.height / 2)?.drawn.id).toBe(long.id);
  const beside = at('家长');
  expect(passageAt(document, layer.inks, beside.x + 5, beside.y + beside.height / 2)).toBeNull();
});

it('says what is no passage: outside the article, or too long', () => {
  const blocks = read();
  const beside = document.createElement('p');
  beside.textContent = '菜单';
  document.body.append(beside);
  const range = document.createRange();
  range.selectNodeContents(beside);
  expect(selectedIn(textOf(blocks), blocks, range)).toEqual({ is: 'outside' });
  beside.remove();
  root.innerHTML = `<p>${'很长的一段'.repeat(500)}</p>`;
  const now = read();
  range.selectNodeContents(root);
  expect(selectedIn(textOf(now), now, range)).toEqual({ is: 'long' });
});

it('ten thousand of them leave the page its turns', async () => {
  const sentence = (at: number) => `第${at}句说的是第${at}件事，各有各的办法。`;
  root.innerHTML = Array.from({ length: 2000 }, (_, at) => `<p>${sentence(at)}</p>`).join('');
  const blocks = read();
  const article = textOf(blocks);
  const all = Array.from({ length: 10_000 }, (_, at): Annotation => {
    // Each sentence five times; every other one was changed since it was highlighted.
    const words = sentence(at % 2000);
    const start = article.text.indexOf(words);
    const exact = at % 2 === 0 ? words : words.replace('办法', '做法');
    const quote = { exact, prefix: article.text.slice(Math.max(0, start - 32), start), suffix: '' };
    return toAnnotation(
      { source: 'https://a.example/', quote, start, end: start + exact.length },
      { ink: 'yellow', note: '', tags: [] },
      `${at}`,
      '',
    );
  });
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await layer.show(all, blocks);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
  expect(layer.inks.all.size + layer.orphans.size).toBe(10_000);
  expect(layer.inks.all.size).toBeGreaterThan(5000);
});

it('text keeps a contrast of 4.5 on every ink, on light and on dark paper', () => {
  const style = document.createElement('style');
  style.textContent = PASSAGES_CSS.replaceAll(/::highlight\(pangzhu-passage-(\w+)\)/g, '.tried-$1');
  document.head.append(style);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  for (const ink of INKS)
    for (const [paper, text] of [
      ['#ffffff', '#333333'],
      ['#f5efe0', '#333333'],
      ['#121212', '#dddddd'],
      ['#1f2024', '#cccccc'],
    ] as const) {
      const box = document.createElement('div');
      box.className = `tried-${ink}`;
      document.body.append(box);
      const colour = getComputedStyle(box).backgroundColor;
      box.remove();
      if (!canvas) throw new Error('no canvas');
      for (const fill of [paper, colour]) {
        canvas.fillStyle = fill;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const under = parseColour(`rgb(${r}, ${g}, ${b})`)?.luminance ?? 0;
      const hex = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
      const over = parseColour(`rgb(${hex.join(', ')})`)?.luminance ?? 0;
      const contrast = (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05);
      expect(contrast, `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      const bare = parseColour(
        `rgb(${[1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16)).join(', ')})`,
      );
      expect(Math.abs(under - (bare?.luminance ?? 0)), `${ink} is seen on ${paper}`).toBeGreaterThan(0.02);
    }
  style.remove();
});
