// Watches an article for change: text that comes late, lists that grow, pages that rewrite themselves. Tells from which block on to ask again.
import { type Block, readBlocks } from './blocks';
import type { Article } from './found';
import type { Spent } from './slices';

export interface ArticleChange {
  /** All blocks as they are now. */
  blocks: Block[];
  /** Index of the first block that is new or different; blocks before it are the same objects as before. */
  from: number;
  /** How many blocks at the end are unchanged though their indices may have moved. */
  same: number;
}

export interface WatchCalls {
  /** The article changed. */
  changed(change: ArticleChange): void;
  /** The article's element left the page, its address changed, or a page without an article grew: find it again. */
  lost(): void;
  /** The text is as before, but it was moved or coloured: it is to be drawn again. */
  restyled?(): void;
}

const WHOLE: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['style', 'class', 'hidden', 'data-theme', 'theme'],
};

/** Milliseconds of quiet before the page is read again, and the longest wait while it is never quiet. */
const QUIET = 120;
const LONGEST = 600;
/** Reading again takes at most this share of the time: a busy page slows us down, we do not slow it. */
const SHARE = 0.02;
/** Looks in vain at a page without an article: each makes the next wait twice as long, from the first to the last of these. */
const RETRY = { first: 300, last: 5000 };
const vain = new WeakMap<Document, number>();

/**
 * Watches until the signal is aborted. `article` null: only waits for the page to grow.
 * @param blocks what was read; after each change the new blocks take their place
 */
export function watchArticle(
  doc: Document,
  article: Article | null,
  blocks: readonly Block[],
  calls: WatchCalls,
  signal: AbortSignal,
): void {
  let known = blocks;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstUnread = 0;
  let earliest = performance.now() + waitFor(doc, article);
  let reading = false;
  let restyled = false;
  const address = addressOf(doc);
  const roots = new Set<Node>();

  const observer = new MutationObserver((records) => {
    const ours = records.filter((record) => concerns(record, article));
    restyled ||= ours.some((record) => record.type === 'attributes' || hasMoved(record));
    if (ours.length > 0) later();
  });
  observer.observe(doc, { childList: true, characterData: true, subtree: true });
  // Attributes count on the article and the two elements pages switch their colours on; carousels elsewhere change many.
  if (article) {
    for (const element of [doc.documentElement, doc.body])
      observer.observe(element, { attributeFilter: WHOLE.attributeFilter });
    observer.observe(article.root, WHOLE);
  }
  doc.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle, { signal });
  observeShadows();

  function restyle(): void {
    restyled = true;
    later();
  }

  /** Changes inside an open shadow root are told to an observer of that root only. */
  function observeShadows(): void {
    for (const { element } of known) {
      const root = element.getRootNode();
      if (root === doc || roots.has(root)) continue;
      roots.add(root);
      observer.observe(root, WHOLE);
    }
  }

  function later(): void {
    const now = performance.now();
    firstUnread ||= now;
    const due = Math.max(Math.min(now + QUIET, firstUnread + LONGEST), earliest);
    clearTimeout(timer);
    timer = setTimeout(look, due - now);
  }

  async function look(): Promise<void> {
    if (reading) return later();
    firstUnread = 0;
    reading = true;
    const spent = { milliseconds: 0 };
    try {
      if (article?.root.isConnected && addressOf(doc) === address) await readAgain(article, spent);
      else calls.lost();
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      reading = false;
      earliest = performance.now() + spent.milliseconds / SHARE;
    }
  }

  async function readAgain(here: Article, spent: Spent): Promise<void> {
    const styled = restyled;
    restyled = false;
    const change = compare(known, await readBlocks(here, signal, spent));
    known = change?.blocks ?? known;
    observeShadows();
    if (change) calls.changed(change);
    else if (styled) calls.restyled?.();
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

/** The page's address; a fragment is part of it only where it is a route. */
function addressOf(doc: Document): string {
  return doc.location?.href.replace(/#(?![!/]).*$/, '') ?? '';
}

/** Milliseconds before the next look; the caller looked just now, and an article ends the count. */
function waitFor(doc: Document, article: Article | null): number {
  if (article) {
    vain.delete(doc);
    return 0;
  }
  const times = vain.get(doc) ?? 0;
  vain.set(doc, times + 1);
  return Math.min(RETRY.first * 2 ** times, RETRY.last);
}

/** What changed between two readings; null when nothing did. Unchanged blocks keep their old object. */
export function compare(before: readonly Block[], now: readonly Block[]): ArticleChange | null {
  let from = 0;
  while (from < now.length && isSame(before[from], now[from])) from++;
  if (from === now.length && from === before.length) return null;
  let same = 0;
  const most = Math.min(now.length, before.length) - from;
  while (same < most && isSame(before[before.length - 1 - same], now[now.length - 1 - same])) same++;
  const kept = now.map((block, at) => {
    if (at < from) return before[at] ?? block;
    return at >= now.length - same ? (before[at - now.length + before.length] ?? block) : block;
  });
  return { blocks: kept, from, same };
}

/** The same text at the same nodes: its ranges still hold. */
function isSame(a: Block | undefined, b: Block | undefined): boolean {
  if (!a || !b || a.text !== b.text || a.role !== b.role || a.runs.length !== b.runs.length) return false;
  return a.runs.every((run, at) => {
    const other = b.runs[at];
    return run.node === other?.node && run.from === other.from;
  });
}

function concerns(record: MutationRecord, article: Article | null): boolean {
  if (record.target.nodeName.toLowerCase() === 'pangzhu-note') return false;
  if (record.type === 'childList' && [...record.addedNodes, ...record.removedNodes].every(isOurs)) return false;
  if (!article?.root.isConnected || record.target.getRootNode() instanceof ShadowRoot) return true;
  if (record.type === 'attributes' && record.target.contains(article.root)) return true;
  if ([...record.removedNodes].some((node) => node.contains(article.root))) return true;
  return article.root.contains(record.target) || (article.headline?.contains(record.target) ?? false);
}

/** What was taken out is in the page again: its text is the same, but the ranges over it are lost. */
function hasMoved(record: MutationRecord): boolean {
  return [...record.removedNodes].some((node) => node.isConnected);
}

function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase() === 'pangzhu-note';
}
