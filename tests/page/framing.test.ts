// Our frame in a page: what it is handed, and when nothing will be seen in it. A page of this server stands for ours.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrame, type FrameWish, type Heard } from '../../entrypoints/framing/frame';
import type { FrameOpening } from '../../lib/model/frame';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../lib/asking', () => ({ ask: asked }));
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'x', getURL: () => `${location.origin}/tests/pages/hostile/before-us.js` } },
}));

let life: AbortController;
let failures: string[];
let told: Heard<string>[];

describe.each([
  ['as in Chromium', ''],
  ['as in Firefox', 'true'],
])('%s', (_, firefox) => {
  beforeEach(() => {
    vi.stubEnv('FIREFOX', firefox);
    life = new AbortController();
    [failures, told] = [[], []];
    asked.mockImplementation(async () => ({ ok: true, value: 'a key' }));
  });
  afterEach(() => {
    life.abort();
    document.body.replaceChildren();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.clearAllMocks();
  });

  function open(wish: Partial<FrameWish<string>> = {}): HTMLIFrameElement {
    const frame = createFrame<string>(
      document,
      {
        task: { is: 'shown', name: '', textSize: 15 },
        title: '旁注',
        heard: (what) => told.push(what),
        failed: (code) => failures.push(code),
        ...wish,
      },
      life.signal,
    );
    document.body.append(frame);
    return frame;
  }
  /** What the frame's own script is handed next; it answers with these words. */
  function answering(frame: HTMLIFrameElement, words: string): Promise<FrameOpening> {
    return new Promise((done) => {
      frame.contentWindow?.addEventListener(
        'message',
        ({ data, ports }: MessageEvent<FrameOpening>) => {
          ports[0]?.postMessage(words);
          done(data);
        },
        { once: true },
      );
    });
  }
  const loaded = (frame: HTMLIFrameElement) =>
    vi.waitFor(() => expect(frame.contentWindow?.location.pathname).toContain('before-us.js'));

  it('hands its task over with the key it was given, and hears what is told', async () => {
    const frame = open();
    await loaded(frame);
    const opening = await answering(frame, 'ready');
    expect(opening).toEqual({
      ...{ pangzhu: 'frame/1', key: 'a key', moved: false },
      task: { is: 'shown', name: '', textSize: 15 },
    });
    await vi.waitFor(() => expect(told).toMatchObject([{ told: 'ready', first: true, anew: false }]));
    expect(failures).toEqual([]);
  });

  it('stands in Firefox’s pages without its address', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const frame = open();
    await loaded(frame);
    expect(frame.outerHTML).not.toContain('before-us');
    expect(frame.outerHTML).not.toContain(location.origin);
  });

  it('put in anew, it is loaded anew and says so', async () => {
    const frame = open();
    await loaded(frame);
    await answering(frame, 'ready');
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(frame);
    await loaded(frame);
    expect(await answering(frame, 'ready again')).toMatchObject({ moved: true });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ told: 'ready again', first: true, anew: true }));
  });

  it('without a key it fails with the reason', async () => {
    asked.mockImplementation(async () => ({ ok: false, error: { code: 'asleep', message: '', remedy: '' } }));
    open();
    await vi.waitFor(() => expect(failures).toEqual(['asleep']));
  });

  it('a frame inside a frame takes the key of the one around it', async () => {
    const frame = open({ key: 'the outer one', moved: true });
    await loaded(frame);
    expect(await answering(frame, 'ready')).toMatchObject({ key: 'the outer one', moved: true });
    expect(asked).not.toHaveBeenCalled();
  });

  it('one that never answers is said to be blocked, once', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const frame = open();
    await loaded(frame);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    vi.advanceTimersByTime(4000);
    expect(failures).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(failures).toEqual(['blocked']);
  });
});
