// The projector on a page: what its frame is told to show, explanations only when asked, and no trace when it ends. What the frame
// does with it, and its keys: showing.test.tsx.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Drawing, Order, Told, WallDrawing } from '../../components/drawing';
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
/** In the place of our frame: what it was told, and the way to tell back. */
const frame = vi.hoisted(() => ({ orders: [] as Order[], told: (_: Told): void => {} }));
vi.mock('../../entrypoints/note-view/surface', () => ({
  createSurface(doc: Document, _title: string, calls: { heard(told: Told): void }) {
    frame.told = calls.heard;
    const element = doc.createElement('iframe');
    return { element, tell: (order: Order) => frame.orders.push(order), end: () => element.remove() };
  },
}));

const QUOTE = '平台应当建立投诉机制，及时处理投诉';
let life: AbortController;
let article: HTMLElement;
let stage: Stage;
let passages: Passages;
let projector: Projector;

beforeEach(async () => {
  life = new AbortController();
  frame.orders = [];
  asked.mockImplementation(async () => ({ ok: true, value: law }));
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

/** What the wall shows now. */
function wall(): WallDrawing | null {
  const drawings = frame.orders.flatMap((order): Drawing[] => (order.do === 'draw' ? [order.drawing] : []));
  const last = drawings.at(-1);
  return last?.is === 'wall' ? last : null;
}
const press = (...keys: string[]) => {
  for (const key of keys) frame.told({ did: 'pressed', key });
};
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
  const name = { is: 'name', name: '个保法', explanation: law };
  await vi.waitFor(() => expect(wall()).toMatchObject({ nth: 1, of: 2, open: false, item: name }));
  press('PageDown');
  expect(wall()).toMatchObject({ nth: 1, open: true, item: name });
  press('ArrowRight');
  const passage = { is: 'passage', quote: QUOTE, note: '谁来建？', ink: 'blue' };
  expect(wall()).toMatchObject({ nth: 2, open: false, item: passage });
  press(' ');
  expect(wall()).toMatchObject({ nth: 2, open: true });
  // The law's second mark is no second thing to show: this was the last.
  press('PageDown');
  expect(wall()).toMatchObject({ nth: 2, open: true });
  press('PageUp', 'PageUp');
  expect(wall()).toMatchObject({ nth: 1, open: true, item: name });
  press('x');
  expect(wall()).toMatchObject({ nth: 1, open: true });
});

it('frames the words on the page, and leaves it as it was', async () => {
  scrollTo(0, 300);
  const before = trace();
  projector.start();
  press('PageDown', 'PageDown');
  await vi.waitFor(() => expect(stage.host.root.querySelectorAll('.spot').length).toBeGreaterThan(0));
  expect(document.documentElement.outerHTML).not.toBe(before.html);
  press('Escape');
  expect(projector.open).toBe(false);
  expect(trace()).toEqual(before);
  const questions = asked.mock.calls.map(([name]) => name);
  expect([...new Set(questions)].sort()).toEqual(['explain', 'passagesFound']);
});

it('is drawn anew for another window', async () => {
  projector.start();
  await vi.waitFor(() => expect(wall()).toMatchObject({ nth: 1 }));
  const drawings = () => frame.orders.filter((order) => order.do === 'draw');
  const before = drawings().length;
  projector.place();
  expect(drawings()).toHaveLength(before);
  const height = vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(innerHeight + 80);
  projector.place();
  height.mockRestore();
  expect(drawings()).toHaveLength(before + 1);
});

it('has nothing to show on a page without names and passages', () => {
  stage.reading.marks.draw([]);
  passages.show([]);
  const empty = createProjector({ ...stage }, { ...passages, list: () => [] }, () => {}, life.signal);
  expect(empty.start()).toBe(false);
  expect(stage.host.open).toBe(false);
});
