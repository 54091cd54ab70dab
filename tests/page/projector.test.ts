// The projector on a page: keys only while our host has the focus, explanations only when asked, and no trace when it ends.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPassages, type Passages } from '../../entrypoints/note-view/passages';
import { createProjector, type Projector } from '../../entrypoints/note-view/projector';
import type { Stage } from '../../entrypoints/note-view/stage';
import { toAnnotation } from '../../lib/model/passage';
import type { Block } from '../../lib/page/blocks';
import { createHost } from '../../lib/page/host';
import { createMarks } from '../../lib/page/marks';
import type { ReadPage } from '../../lib/page/note-seam';
import { quoteAt, textOf } from '../../lib/page/passages/text';
import { rangesOf } from '../../lib/page/ranges';
import { paragraphsOf } from '../../lib/page/walk';
import { law, words } from '../components/fixtures';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../lib/asking', () => ({ ask: asked }));

const QUOTE = '平台应当建立投诉机制，及时处理投诉';
let life: AbortController;
let article: HTMLElement;
let stage: Stage;
let passages: Passages;
let projector: Projector;
let heard: string[];

beforeEach(async () => {
  life = new AbortController();
  heard = [];
  asked.mockImplementation(async () => ({ ok: true, value: law }));
  addEventListener('keydown', ({ key, target }) => target === document.body && heard.push(key), {
    signal: life.signal,
  });
  article = document.createElement('article');
  const lines = [
    '《个保法》已经施行。',
    `新办法说，${QUOTE}。`,
    ...Array.from({ length: 80 }, (_, at) => `第${at}段。`),
    '《个保法》怎么用。',
  ];
  article.append(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  document.body.append(article);
  const blocks: Block[] = [...paragraphsOf({ root: article, skip: () => false })].map((one) => ({
    ...one,
    role: 'body',
  }));
  const mention = (block: number) => ({
    ...{
      block,
      start: 1,
      end: 4,
      surface: '个保法',
      type: 'law' as const,
      weight: 'main' as const,
      via: 'alias' as const,
    },
    target: { is: 'entry' as const, id: 'law/ge-ren-xin-xi-bao-hu-fa' },
  });
  const marks = createMarks(window, life.signal);
  const mentions = [mention(0), mention(blocks.length - 1)];
  marks.draw(
    mentions.map(({ block, start, end }, id) => {
      const at = blocks[block];
      return { id, type: 'law', strength: 'strong', paper: 'light', ranges: at ? rangesOf(at, start, end) : [] };
    }),
  );
  const reading: ReadPage = { mentions, blocks, marks, facts: {}, hideHere: () => {} };
  const host = createHost(document, life.signal);
  stage = {
    ...{ doc: document, host, reading, words: () => words('zh-CN') },
    settings: () => ({ textSize: 15 }) as ReturnType<Stage['settings']>,
    hideIfEmpty: () => !passages.open && !projector.open && host.hide(),
  };
  passages = createPassages(stage, () => {}, life.signal);
  projector = createProjector(stage, passages, () => {}, life.signal);
  const { text } = textOf(blocks);
  const start = text.indexOf(QUOTE);
  const place = {
    source: 'https://a.example/',
    quote: quoteAt(text, start, start + QUOTE.length),
    start,
    end: start + QUOTE.length,
  };
  const annotation = toAnnotation(place, { ink: 'blue', note: '谁来建？', tags: [] }, '1', '');
  passages.show([{ pack: 'mine', title: null, own: true, annotation }]);
  await vi.waitFor(() => expect(passages.list().some(({ found }) => found)).toBe(true));
});
afterEach(() => {
  life.abort();
  article.remove();
  scrollTo(0, 0);
  vi.clearAllMocks();
});

const wall = () => stage.host.root.querySelector('.wall-text')?.textContent ?? '';
const trace = () => ({
  html: document.documentElement.outerHTML,
  marks: [...CSS.highlights]
    .map(([name, { size }]) => `${name} ${size}`)
    .filter((one) => !one.endsWith(' 0'))
    .sort(),
  top: scrollY,
  focus: document.activeElement,
  storage: localStorage.length,
});

it('shows each name once and each passage, in page order, what it says only when asked', async () => {
  expect(projector.start()).toBe(true);
  await vi.waitFor(() => expect(wall()).toContain('个保法'));
  expect(wall()).not.toContain(law.summary);
  await userEvent.keyboard('{PageDown}');
  await vi.waitFor(() => expect(wall()).toContain(law.summary));
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(wall()).toContain(QUOTE));
  expect(wall()).not.toContain('谁来建');
  await userEvent.keyboard(' ');
  await vi.waitFor(() => expect(wall()).toContain('谁来建'));
  // The law's second mark is no second thing to show: this was the last.
  await userEvent.keyboard('{PageDown}');
  await vi.waitFor(() => expect(wall()).toContain('谁来建'));
  await userEvent.keyboard('{PageUp}{PageUp}');
  await vi.waitFor(() => expect(wall()).toContain(law.summary));
  expect(heard).toEqual([]);
});

it('frames the words on the page, and leaves it as it was', async () => {
  scrollTo(0, 300);
  const before = trace();
  projector.start();
  await userEvent.keyboard('{PageDown}{PageDown}');
  await vi.waitFor(() => expect(stage.host.root.querySelectorAll('.spot').length).toBeGreaterThan(0));
  expect(document.documentElement.outerHTML).not.toBe(before.html);
  await userEvent.keyboard('{Escape}');
  expect(projector.open).toBe(false);
  expect(trace()).toEqual(before);
  const questions = asked.mock.calls.map(([name]) => name);
  expect([...new Set(questions)].sort()).toEqual(['explain', 'passagesFound']);
});

it('hears no key while the page has the focus, and says so', async () => {
  projector.start();
  await vi.waitFor(() => expect(wall()).toContain('个保法'));
  const root = stage.host.root;
  if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  await userEvent.keyboard('{PageDown}');
  await vi.waitFor(() => expect(root.querySelector('.wall-keys')?.className).toContain('away'));
  expect(wall()).not.toContain(law.summary);
  expect(heard).toEqual(['PageDown']);
});

it('has nothing to show on a page without names and passages', () => {
  stage.reading.marks.draw([]);
  passages.show([]);
  const empty = createProjector({ ...stage }, { ...passages, list: () => [] }, () => {}, life.signal);
  expect(empty.start()).toBe(false);
  expect(stage.host.open).toBe(false);
});
