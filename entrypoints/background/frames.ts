// Passes what a frame has read on to the page around it: content scripts can't speak to one another, and nothing of it goes
// through the page's own scripts.
import type { Sender } from '../../lib/answering';
import { askTab } from '../../lib/asking';
import type { FrameRead } from '../../lib/model/page-state';

/** From a frame. One whose origin is not its page's is passed over: it would speak for a page that is not its own. */
export async function tellTop(read: FrameRead | null, { tabId, frameId, origin, tabUrl }: Sender): Promise<void> {
  if (tabId === undefined || !frameId || !isSameOrigin(origin, tabUrl)) return;
  await askTab(tabId, 'framed', { frame: frameId, read });
}

/** Where the browser tells neither, the frame's own look at its page is what there is (lib/page/frame.ts). */
function isSameOrigin(origin: string | undefined, tabUrl: string | undefined): boolean {
  if (!origin || origin === 'null' || !tabUrl) return true;
  return new URL(tabUrl).origin === origin;
}
