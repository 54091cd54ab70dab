// The extension's frame in a page: what is shown of a note and what is typed lies in it, out of the page's sight and hearing. It is
// loaded, told what it is for with a key that only our scripts are given, and handed a port of its own.
import { browser } from 'wxt/browser';
import { ask } from '../../lib/asking';
import type { FrameOpening, FrameTask } from '../../lib/model/frame';

/** The frame's script may start after its load event: the task is handed over again, at this distance in ms, until it answers. */
const AGAIN = 120;
const MOST = 40;

/** What a frame told, by which port, and since when. */
export interface Heard<T> {
  told: T;
  port: MessagePort;
  /** The first word of this loading. */
  first: boolean;
  /** It was loaded anew: a browser that can't move a frame as it is does so; what was typed is in the kept draft. */
  anew: boolean;
}

export interface FrameWish<T> {
  task: FrameTask;
  /** What a screen reader calls it. */
  title: string;
  heard(what: Heard<T>): void;
  /** Nothing will be seen in it: a code of lib/model/answer.ts, or `blocked` where the frame does not answer. */
  failed?(code: string): void;
  /** Asked for where it is not given: a frame inside a frame has the key of the one around it. */
  key?: string;
  /** A frame inside one that was loaded anew was so too. */
  moved?: boolean;
}

/** The element, to be put into the document; `T` is what this task's frame tells. Ends with the signal. */
export function createFrame<T>(doc: Document, wish: FrameWish<T>, signal: AbortSignal): HTMLIFrameElement {
  const address = browser.runtime.getURL('/note.html');
  const frame = doc.createElement('iframe');
  frame.title = wish.title;
  // A note can be cited: a frame from another origin may write to the clipboard where it is told so. The origin is not named here.
  frame.allow = 'clipboard-write *';
  // Firefox hands what lies in closed trees to pages, and its address is the reader's for good: there it stands in no attribute.
  const hidden = Boolean(import.meta.env.FIREFOX);
  let key: string | null = wish.key ?? null;
  let answered = false;
  let times = 0;
  let anew = wish.moved ?? false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const hand = () => {
    if (key === null && times < MOST) times++;
    else if (answered || times++ > MOST) {
      clearInterval(timer);
      if (!answered) wish.failed?.('blocked');
    } else if (key !== null) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<T>) => {
        if (signal.aborted) return;
        const first = !answered;
        answered = true;
        wish.heard({ told: data, port: port1, first, anew });
      };
      const opening: FrameOpening = { pangzhu: 'frame/1', key, task: wish.task, moved: anew };
      frame.contentWindow?.postMessage(opening, originOf(address), [port2]);
    }
  };
  let loaded = false;
  // Not before it is loaded: until then it is not ours, and the browser would say so on the page's console.
  const start = () => {
    if (hidden && isBlank(frame)) {
      frame.contentWindow?.location.replace(address);
      return;
    }
    anew ||= loaded;
    loaded = true;
    [answered, times] = [false, 0];
    hand();
    clearInterval(timer);
    timer = setInterval(hand, AGAIN);
  };
  if (key === null)
    void ask('frameKey', null).then((given) => {
      if (signal.aborted) return;
      if (!given.ok) {
        clearInterval(timer);
        wish.failed?.(given.error.code);
        return;
      }
      key = given.value;
      if (loaded) hand();
    });
  frame.addEventListener('load', start, { signal });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  if (!hidden) frame.src = address;
  return frame;
}

/** As it is put into a document, or put in anew where the browser can't move it. */
function isBlank({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow?.location.href === 'about:blank';
  } catch {
    return false;
  }
}

/** Chromium's dynamic address stands for the extension's fixed origin; Firefox's URL.origin is not of use for its scheme. */
function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : `${protocol}//${host}`;
}
