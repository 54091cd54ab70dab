// What is in view, and the way to a mention that is not: on a laid-out page.
import { afterEach, expect, test } from 'vitest';
import type { Mention } from '../../lib/model/mention';
import type { Block } from '../../lib/page/blocks';
import { bringIntoView, markAt } from '../../lib/page/goto';
import { followInView, mentionsInView } from '../../lib/page/in-view';
import { createMarks } from '../../lib/page/marks';

const life = new AbortController();

/** Paragraphs 400 px apart, each with one name. */
function layOut(count: number): { blocks: Block[]; mentions: Mention[]; marks: ReturnType<typeof createMarks> } {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  const blocks: Block[] = [];
  const mentions: Mention[] = [];
  for (let i = 0; i < count; i++) {
    const element = document.createElement('p');
    element.style.cssText = 'margin:0;height:400px;font:16px/20px sans-serif';
    element.textContent = `第${i}段说公安部`;
    document.body.append(element);
    const node = element.firstChild;
    if (!(node instanceof Text)) throw new Error('no text');
    const runs = [{ at: 0, node, from: 0, length: node.length }];
    blocks.push({ element, text: node.data, runs, links: [], role: 'body' });
    const start = node.data.indexOf('公安部');
    const place = { block: i, start, end: start + 3, surface: '公安部' };
    mentions.push({ ...place, type: 'agency', weight: 'main', via: 'name', target: null });
  }
  return { blocks, mentions, marks: createMarks(window, life.signal) };
}
const page = (laid: ReturnType<typeof layOut>) => ({ ...laid, facts: {}, hideHere() {} });

afterEach(() => {
  scrollTo(0, 0);
  document.body.replaceChildren();
});

test('only mentions between the edges of the window are in view', () => {
  const laid = layOut(8);
  expect(mentionsInView(laid, 500)).toEqual([0, 1]);
  scrollTo(0, 800);
  expect(mentionsInView(laid, 300)).toEqual([2]);
});

test('a mention whose text the page took away is not', () => {
  const laid = layOut(2);
  laid.blocks[0]?.element.replaceChildren();
  expect(mentionsInView(laid, 300)).toEqual([]);
});

test('a list is told at once and after scrolling, each time only if it changed, until it goes', async () => {
  const laid = layOut(12);
  const told: number[][] = [];
  const gone = new AbortController();
  const look = followInView(document, laid, (mentions) => told.push(mentions), gone.signal);
  const settle = () => new Promise((next) => setTimeout(next, 400));
  await settle();
  expect(told).toHaveLength(1);
  look();
  await settle();
  expect(told).toHaveLength(1);
  scrollTo(0, 10_000);
  await settle();
  expect(told.at(-1)).toContain(11);
  gone.abort();
  scrollTo(0, 0);
  await settle();
  expect(told.at(-1)).toContain(11);
});

test('the way to a mention that is not drawn', () => {
  const laid = layOut(8);
  const mark = markAt(page(laid), 6);
  expect(mark?.ranges.map(String)).toEqual(['公安部']);
  const box = mark && bringIntoView(document, mark);
  expect(box && box.top >= 0 && box.bottom <= innerHeight).toBe(true);
  expect(laid.marks.all.size).toBe(0);
});

test('no way to one whose text is gone, or that never was', () => {
  const laid = layOut(2);
  laid.blocks[1]?.element.remove();
  expect(markAt(page(laid), 1)).toBeNull();
  expect(markAt(page(laid), 7)).toBeNull();
});
