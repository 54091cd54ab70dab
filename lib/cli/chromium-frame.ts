// The frame in our closed root, in a driven Chromium: an extension page lives in another process and has a session of its own.

import type { Cdp } from './cdp';
import { evaluateOn, frameIn, speakTo, type Tab } from './chromium-tab';
import type { Targets } from './chromium-targets';
import type { PageFunction } from './driver';

/** What Chromium answers of an object, a document or a session that went while it was asked. */
const GONE =
  /context was destroyed|find context|navigated or closed|Session with given id|(find|given) (node|object)|No node/;

/** The first frame in the closed root of the host; null where none stands there that is loaded. */
export async function frameTab(cdp: Cdp, targets: Targets, page: Tab, host: string): Promise<Tab | null> {
  const frame = await frameIn(page, host).catch(nullWhenGone);
  const session = frame && targets.attached(frame);
  return session ? speakTo(cdp, session, frame) : null;
}

/** The work's result; null when the frame goes meanwhile. */
export async function whileThere<R>(cdp: Cdp, { session }: Tab, work: Promise<R>): Promise<R | null> {
  let off = () => {};
  // A session that ends leaves open what was asked of it.
  const ended = new Promise<null>((done) => {
    off = cdp.on('Target.detachedFromTarget', ({ sessionId }) => sessionId === session && done(null));
  });
  try {
    return await Promise.race([work.catch(nullWhenGone), ended]);
  } finally {
    off();
  }
}

export async function inFrame<R>(
  cdp: Cdp,
  targets: Targets,
  page: Tab,
  host: string,
  fn: PageFunction<R>,
  args: unknown[],
): Promise<R | null> {
  const frame = await frameTab(cdp, targets, page, host);
  return frame && whileThere(cdp, frame, evaluateOn(frame, 'document', fn, args));
}

function nullWhenGone(error: unknown): null {
  if (error instanceof Error && !error.message.startsWith('in the page') && GONE.test(error.message)) return null;
  throw error;
}
