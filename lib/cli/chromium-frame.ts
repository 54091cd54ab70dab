// The frame in our closed root, in a driven Chromium: on a strange page an extension page in another process, with a session of
// its own; on a page of the extension one that is asked through the page's.

import { type Cdp, isJson } from './cdp';
import { evaluateOn, frameIn, speakTo, type Tab } from './chromium-tab';
import type { Targets } from './chromium-targets';
import type { PageFunction } from './driver';

export interface Framed {
  /** Who answers for the frame. */
  tab: Tab;
  frameId: string;
}

/** What Chromium answers of an object, a document or a session that went while it was asked. */
const GONE = [
  'context was destroyed',
  'find context',
  'navigated or closed',
  'Session with given id',
  'given id',
  'No frame',
];

/** The first frame in the closed root of the host; null where none stands there that is loaded. */
export async function framed(cdp: Cdp, targets: Targets, page: Tab, host: string): Promise<Framed | null> {
  const frameId = await frameIn(page, host).catch(nullWhenGone);
  if (frameId === null) return null;
  const session = targets.attached(frameId);
  if (session) return { tab: speakTo(cdp, session, frameId), frameId };
  const { frameTree } = await page('Page.getFrameTree', {});
  return isLoadedIn(frameTree, frameId) ? { tab: page, frameId } : null;
}

/** The work's result; null when the frame goes meanwhile. */
export function whileThere<R>(targets: Targets, { tab }: Framed, work: Promise<R>): Promise<R | null> {
  return targets.unlessEnded(tab.session, work.catch(nullWhenGone));
}

export async function inFrame<R>(
  cdp: Cdp,
  targets: Targets,
  page: Tab,
  host: string,
  fn: PageFunction<R>,
  args: unknown[],
): Promise<R | null> {
  const frame = await framed(cdp, targets, page, host);
  if (!frame) return null;
  const run = async () => evaluateOn(frame.tab, { expression: 'document', ...(await worldOf(page, frame)) }, fn, args);
  return whileThere(targets, frame, run());
}

/** Where a function runs: in a frame of the page's own process only a world made for it can be named. */
async function worldOf(page: Tab, { tab, frameId }: Framed): Promise<{ contextId?: unknown }> {
  if (tab !== page) return {};
  const { executionContextId } = await page('Page.createIsolatedWorld', { frameId, worldName: 'driver' });
  return { contextId: executionContextId };
}

function isLoadedIn(tree: unknown, frameId: string): boolean {
  if (!isJson(tree) || !isJson(tree.frame)) return false;
  if (tree.frame.id === frameId) return !/^(about:.*)?$/.test(String(tree.frame.url));
  return Array.isArray(tree.childFrames) && tree.childFrames.some((child) => isLoadedIn(child, frameId));
}

function nullWhenGone(error: unknown): null {
  if (!(error instanceof Error) || error.message.startsWith('in the page')) throw error;
  if (GONE.some((words) => error.message.includes(words))) return null;
  throw error;
}
