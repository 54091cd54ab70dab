// Two readings of an article: what stayed keeps its old block, whose ranges still hold.
import type { Block } from './blocks';

/** The new blocks with the old objects where text and nodes are the same; null when nothing changed. */
export function compare(before: readonly Block[], now: readonly Block[]): Block[] | null {
  let from = 0;
  while (from < now.length && isSame(before[from], now[from])) from++;
  if (from === now.length && from === before.length) return null;
  let same = 0;
  const most = Math.min(now.length, before.length) - from;
  while (same < most && isSame(before[before.length - 1 - same], now[now.length - 1 - same])) same++;
  return now.map((block, at) => {
    if (at < from) return before[at] ?? block;
    return at >= now.length - same ? (before[at - now.length + before.length] ?? block) : block;
  });
}

/** The same text at the same nodes: its ranges still hold. */
function isSame(a: Block | undefined, b: Block | undefined): boolean {
  if (!a || !b || a.text !== b.text || a.role !== b.role || a.runs.length !== b.runs.length) return false;
  return a.runs.every((run, at) => {
    const other = b.runs[at];
    return run.node === other?.node && run.from === other.from;
  });
}
