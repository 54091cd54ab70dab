// A page and its frames as one: the text in the page's order, every mention still on its words; frames found again by their path.
import { afterEach, describe, expect, it } from 'vitest';
import type { Mention } from '../../lib/model/mention';
import { frameAt, pathOf } from '../../lib/page/frame-path';
import { joinFrames } from '../../lib/page/whole';

const block = (text: string) => ({ text });
const mention = (at: number, surface: string, text: string, more: Partial<Mention> = {}): Mention => ({
  block: at,
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  surface,
  type: 'law',
  weight: 'main',
  via: 'name',
  target: null,
  ...more,
});

describe('joined', () => {
  const PAGE = ['一看民法典。', '二看刑法。'];
  const FRAME = ['框里说湿地保护法。', '再说湿地保护法。'];
  const page = PAGE.map(block);
  const own = [mention(0, '民法典', PAGE[0] ?? ''), mention(1, '刑法', PAGE[1] ?? '')];
  const inner = {
    frame: 7,
    blocks: FRAME.map(block),
    mentions: FRAME.map((text, at) =>
      mention(at, '湿地保护法', text, at === 1 ? { definedAt: { block: 0, start: 3, end: 8 } } : {}),
    ),
  };
  const joined = (after: number) => joinFrames(page, own, [{ ...inner, after }]);

  it('a page without frames is what it was', () => {
    expect(joinFrames(page, own, [])).toEqual({
      blocks: page,
      mentions: own,
      from: [
        { frame: 0, index: 0 },
        { frame: 0, index: 1 },
      ],
    });
  });
  it.each([
    [0, '框里说湿地保护法。再说湿地保护法。一看民法典。二看刑法。', [7, 7, 0, 0]],
    [1, '一看民法典。框里说湿地保护法。再说湿地保护法。二看刑法。', [0, 7, 7, 0]],
    [2, '一看民法典。二看刑法。框里说湿地保护法。再说湿地保护法。', [0, 0, 7, 7]],
    [99, '一看民法典。二看刑法。框里说湿地保护法。再说湿地保护法。', [0, 0, 7, 7]],
  ])('a frame after %i blocks stands there', (after, text, frames) => {
    const { blocks, mentions, from } = joined(after);
    expect(blocks.map((one) => one.text).join('')).toBe(text);
    expect(from.map(({ frame }) => frame)).toEqual(frames);
    for (const { block: at, start, end, surface, definedAt } of mentions) {
      expect(blocks[at]?.text.slice(start, end)).toBe(surface);
      if (definedAt) expect(blocks[definedAt.block]?.text.slice(definedAt.start, definedAt.end)).toBe('湿地保护法');
    }
  });
  it('keeps frames at one place in their order', () => {
    const { from } = joinFrames(page, own, [
      { ...inner, frame: 9, after: 1 },
      { ...inner, frame: 8, after: 1 },
    ]);
    expect(from.map(({ frame }) => frame)).toEqual([0, 9, 9, 8, 8, 0]);
  });
  it('a page that is nothing but frames has their text', () => {
    expect(joinFrames([], [], [{ ...inner, after: 0 }]).mentions).toEqual(inner.mentions);
  });
});

describe('a frame', () => {
  afterEach(() => document.body.replaceChildren());
  const add = (to: Document) => {
    const frame = to.createElement('iframe');
    to.body.append(frame);
    if (!frame.contentDocument || !frame.contentWindow) throw new Error('no frame');
    return { frame, inside: frame.contentDocument, view: frame.contentWindow };
  };
  /** The test itself runs in a frame of its runner. */
  const above = pathOf(window) ?? [];
  const below = (view: Window) => pathOf(view)?.slice(above.length);

  it('has a path that leads back to it', () => {
    add(document);
    const second = add(document);
    const nested = add(second.inside);
    expect(below(second.view)).toEqual([1]);
    expect(below(nested.view)).toEqual([1, 0]);
    expect(frameAt(window, [1])).toBe(second.frame);
    expect(frameAt(window, [1, 0])).toBe(second.frame);
  });
  it('that was taken away is not found', () => {
    const { frame } = add(document);
    frame.remove();
    expect(frameAt(window, [0])).toBeNull();
  });
  it('that went to another site is not found', async () => {
    const { frame } = add(document);
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = '<p>elsewhere';
    await loaded;
    expect(frameAt(window, [0])).toBeNull();
  });
  it('in a shadow root has no number', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const frame = document.createElement('iframe');
    host.attachShadow({ mode: 'open' }).append(frame);
    expect(frame.contentWindow && below(frame.contentWindow)).toEqual([-1]);
  });
});
