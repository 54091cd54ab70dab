// Where words are typed in the frame note/ and not saved: on a site, in a private window or not. lib/drafts.ts keeps them.
import { browser } from 'wxt/browser';
import type { Sender } from '../../lib/answering';
import { type DraftDesk, forgetPrivateDrafts } from '../../lib/drafts';

/** A site that we may not know is none: what was typed there is offered, not shown, wherever it is asked for. */
export function deskOf({ tabUrl, private: isPrivate = false }: Sender): DraftDesk {
  return { place: tabUrl && URL.canParse(tabUrl) ? new URL(tabUrl).host : '', private: isPrivate };
}

/** What was typed in private windows ends with the last of them. */
export function followPrivateWindows(signal: AbortSignal): void {
  const { windows } = browser;
  // Firefox for Android has none.
  if (!windows) return;
  const closed = async () => {
    if (!(await windows.getAll()).some(({ incognito }) => incognito)) await forgetPrivateDrafts();
  };
  windows.onRemoved.addListener(closed);
  signal.addEventListener('abort', () => windows.onRemoved.removeListener(closed), { once: true });
}
