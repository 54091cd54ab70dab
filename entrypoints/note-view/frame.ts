// The extension's frame inside the note, for everything that is typed: the page around it hears no key.
import { browser } from 'wxt/browser';
import { ask } from '../../lib/asking';
import type { FrameOpening, FrameReport, FrameTask } from '../../lib/model/frame';

/** The frame's script may start after its load event: the task is handed over again, at this distance in ms, until it answers. */
const AGAIN = 120;
const MOST = 40;

/** A frame that is handed the task once it is in the page, and says what became of it until the signal ends. */
export function createTypingFrame(
  doc: Document,
  task: FrameTask,
  title: string,
  onReport: (report: FrameReport) => void,
  signal: AbortSignal,
): HTMLIFrameElement {
  const address = browser.runtime.getURL('/note.html');
  const frame = doc.createElement('iframe');
  frame.title = title;
  let answered = false;
  let times = 0;
  /** It was loaded anew: a browser that can't move a frame as it is does so; what was typed is in the kept draft. */
  let anew = false;
  const take = ({ data }: MessageEvent<FrameReport>) => {
    if (signal.aborted) return;
    const first = !answered;
    answered = true;
    if (data.did !== 'sized') {
      onReport(data);
      return;
    }
    frame.style.height = `${Math.min(Math.max(data.height, 60), 420)}px`;
    // The field lies below what is read; the reader who asked to write sees it and can write at once.
    frame.scrollIntoView({ block: 'nearest' });
    if (first && !anew) frame.focus();
  };
  let key: string | null = null;
  const hand = () => {
    if (key === null) return;
    if (answered || times++ > MOST) {
      clearInterval(timer);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = take;
    const opening: FrameOpening = { pangzhu: 'frame/1', key, task, moved: anew };
    frame.contentWindow?.postMessage(opening, originOf(address), [port2]);
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  // Not before it is loaded: until then it is not ours, and the browser would say so on the page's console.
  const start = () => {
    anew = times > 0;
    [answered, times] = [false, 0];
    hand();
    clearInterval(timer);
    timer = setInterval(hand, AGAIN);
  };
  void ask('frameKey', null).then((given) => {
    if (given.ok) key = given.value;
  });
  frame.addEventListener('load', start, { signal });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  frame.src = address;
  return frame;
}

/** Chromium's dynamic address stands for the extension's fixed origin; Firefox's URL.origin is not of use for its scheme. */
function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : `${protocol}//${host}`;
}
