// What this page reports of itself: the number on the icon, and the names met here. A page that grows wakes the background now and
// then for it, not at every change.
import { ask } from '../../lib/asking';
import type { Mention } from '../../lib/model/mention';
import { countMentions, keysOf } from '../../lib/page/tally';

export interface Counting {
  /** `mentions` null: nothing is marked here. Said at once where it is the first, or the page is another one; else soon. */
  report(mentions: readonly Mention[] | null, url: string): void;
}

/** Milliseconds between two reports of one page. */
const PAUSE = 5000;

export function createCounting(signal: AbortSignal): Counting {
  let said = '';
  let saidOf = '';
  let next: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function rest(): void {
    timer = setTimeout(() => {
      timer = undefined;
      next?.();
    }, PAUSE);
  }
  return {
    report(mentions, url) {
      const page = `${url} ${mentions !== null}`;
      const send = () => {
        next = null;
        // A page that changes ten times a second and still names the same things at the same places wakes nobody.
        const names = mentions?.map(({ block, start, surface }) => `${block} ${start} ${surface}`).join();
        if (`${page} ${names}` === said) return;
        [said, saidOf] = [`${page} ${names}`, page];
        void ask('counted', mentions && { ...countMentions(mentions), keys: keysOf(mentions), url });
        clearTimeout(timer);
        rest();
      };
      if (timer === undefined || page !== saidOf) send();
      else next = send;
    },
  };
}
