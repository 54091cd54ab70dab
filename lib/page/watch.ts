// Watches an article for change: text that comes late, lists that grow, pages that rewrite themselves, views that are swapped.
import { type Block, readBlocks } from './blocks';
import { type Budget, createBudget } from './budget';
import { compare } from './compare';
import { isNotShown } from './elements';
import type { Article } from './found';
import { watchLooks } from './looks';
import { HOST } from './note-seam';
import { shadowOf, shadowsIn } from './shadows';
import type { Spent } from './slices';

export interface WatchCalls {
  /** The article's text changed; all blocks as they are now. `spent` is to be told what the call cost. */
  changed(blocks: readonly Block[], spent: Spent): void | Promise<void>;
  /** The article is gone, its address changed, or a page without an article grew: find it again. */
  lost(): void;
  /** The text is as before, but it was moved or coloured: it is to be drawn again. */
  restyled?(spent: Spent): void | Promise<void>;
  /** Text came beside the article: it may be a larger one now, or have a headline. */
  grown?(): void;
}

const TEXT: MutationObserverInit = { childList: true, characterData: true, subtree: true };
/** What pages switch colours and views by. */
const LOOKS: MutationObserverInit = { attributeFilter: ['style', 'class', 'hidden', 'data-theme', 'theme'] };
/** Without an article there is nothing to draw anew; only text that is shown late counts. */
const SHOWN: MutationObserverInit = { subtree: true, attributeFilter: ['class', 'hidden'] };

/** Milliseconds of quiet before the page is read again, and the longest wait while it is never quiet. */
const QUIET = 120;
const LONGEST = 600;
/** Characters beside the article that are worth a look: less is a counter or a label. */
const WORTH = 40;

/**
 * Watches until the signal is aborted. `article` null: only waits for the page to grow.
 * @param blocks what was read; after each change the new blocks take their place
 * @param budget of the page, where it has one already; `unread`: it changed while it was read
 */
export function watchArticle(
  doc: Document,
  article: Article | null,
  blocks: readonly Block[],
  calls: WatchCalls,
  signal: AbortSignal,
  { budget = createBudget(), unread = false }: { budget?: Budget; unread?: boolean } = {},
): void {
  let known = blocks;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstUnread = 0;
  let reading = false;
  let restyled = false;
  let grown = false;
  /** What was taken out of the page since it was read. */
  let removed: Node[] = [];
  let size = sizeOf(doc);
  const address = addressOf(doc);
  const shown = article !== null && !isNotShown(article.root);
  const roots = new Set<ShadowRoot>();

  const observer = new MutationObserver((records) => {
    // Each is looked at, also after one that counts: what they take out is remembered.
    if (records.filter((record) => !isOurs(record) && concerns(record)).length > 0) later();
  });
  observer.observe(doc, article ? TEXT : { ...TEXT, ...SHOWN });
  if (article) {
    observer.observe(article.root, { ...TEXT, ...LOOKS });
    // Not everywhere: carousels elsewhere change many attributes.
    for (let at = article.root.parentElement; at; at = at.parentElement) observer.observe(at, LOOKS);
    observer.observe(doc.body, LOOKS);
    watchLooks(article.root, restyle, signal);
  }
  observeShadows();
  if (unread) later();

  function restyle(): void {
    restyled = true;
    later();
  }

  /** Changes inside an open shadow root are told to an observer of that root only. */
  function observeShadows(): void {
    for (const root of shadowsIn(article?.root ?? doc)) {
      if (roots.has(root)) continue;
      roots.add(root);
      observer.observe(root, { ...TEXT, ...LOOKS });
    }
  }

  /** Whether something is to be done about a change, and what. */
  function concerns(record: MutationRecord): boolean {
    if (record.type === 'attributes') restyled = true;
    if (!article?.root.isConnected || addressOf(doc) !== address || record.type === 'attributes') return true;
    const { target, removedNodes, addedNodes } = record;
    const inside = article.root.contains(target) || roots.has(shadowOf(target)) || article.headline?.contains(target);
    if (inside || [...removedNodes].some((node) => node.contains(article.root))) {
      removed.push(...removedNodes);
      return true;
    }
    if (article.how === 'rule' && article.headline) return false;
    grown ||= lengthOf(addedNodes) >= (article.headline ? WORTH : 4);
    return grown;
  }

  function later(): void {
    const now = performance.now();
    firstUnread ||= now;
    const quiet = now + Math.max(QUIET, budget.untilSome());
    const restless = Math.max(firstUnread + LONGEST, now + budget.untilPlenty());
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(quiet, restless) - now);
  }

  async function look(): Promise<void> {
    if (reading) return later();
    firstUnread = 0;
    reading = true;
    const spent = { milliseconds: 0 };
    try {
      if (!article) lookForOne();
      else if (!article.root.isConnected || addressOf(doc) !== address) calls.lost();
      else if (shown && isNotShown(article.root)) calls.lost();
      else await readAgain(article, spent);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      reading = false;
      budget.spend(spent.milliseconds);
    }
  }

  /** As much text as before, and none shown or hidden: still no article. */
  function lookForOne(): void {
    const before = size;
    size = sizeOf(doc);
    if (size !== before || restyled || addressOf(doc) !== address) calls.lost();
  }

  async function readAgain(here: Article, spent: Spent): Promise<void> {
    // What is in the page again has its text, but lost the ranges over it.
    const [styled, more] = [restyled || removed.some((node) => node.isConnected), grown];
    [restyled, grown, removed] = [false, false, []];
    const now = compare(known, await readBlocks(here, signal, spent));
    observeShadows();
    if (now) {
      known = now;
      await calls.changed(now, spent);
    } else if (styled) {
      await calls.restyled?.(spent);
    }
    if (more) calls.grown?.();
  }

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

/** Says later whether the article changed since now, or until the signal ended. */
export function changesOf({ root }: Article, signal: AbortSignal): () => boolean {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(root, TEXT);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => {
    changed ||= observer.takeRecords().length > 0;
    observer.disconnect();
    return changed;
  };
}

/** The page's address; a fragment is part of it only where it is a route. */
function addressOf(doc: Document): string {
  return doc.location?.href.replace(/#(?![!/]).*/, '') ?? '';
}

function sizeOf(doc: Document): number {
  return doc.body?.textContent?.length ?? 0;
}

function lengthOf(nodes: NodeList): number {
  let length = 0;
  for (const node of nodes)
    if (!/^(?:script|style)$/i.test(node.nodeName)) length += node.textContent?.trim().length ?? 0;
  return length;
}

function isOurs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  const isHost = (node: Node) => node.nodeName.toLowerCase() === HOST;
  return isHost(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isHost));
}
