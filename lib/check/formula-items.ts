// A list beside a formula, item by item, and which part of the formula each item stands for.
import { sharedEdge } from './formulas';

export interface Item {
  text: string;
  at: number;
}

/** Items of a list in words, with their offsets; what leads in and what trails the list is cut off by the first and last item. */
export function itemsOf(list: { at: number; text: string }): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const piece of list.text.split(/([、，]|以及|(?<=.)[和与及](?=[^、，]{2,14}(?:$|，)))/)) {
    if (/^(?:[、，]|以及|[和与及])?$/.test(piece)) {
      at += piece.length;
      continue;
    }
    items.push({ text: piece, at: list.at + at });
    at += piece.length;
  }
  return items;
}

/** Length of what leads in to the first part: 贯彻|创新. */
export function leadIn(item: string, parts: readonly string[]): number {
  const part = parts.find((one) => item.endsWith(one));
  return part ? item.length - part.length : 0;
}

export const clean = (item: string): string =>
  item
    .replace(/[”’]$/, '')
    .replace(/(?:组成|构成)的?$/, '')
    .replace(/(?<![平同对])等$/, '');

/** The part an item stands for: itself, or with what all parts share left out (经济、政治、文化…建设). */
export function matching(item: string, parts: readonly string[]): number | null {
  const bare = clean(item).replace(/^[“‘]/, '');
  const exact = parts.indexOf(bare);
  if (exact >= 0) return exact;
  const { head, tail } = sharedEdge(parts);
  const short = parts.findIndex((part) => {
    const inner = part.slice(head.length, part.length - tail.length);
    return (
      (tail !== '' || head !== '') &&
      inner.length >= 2 &&
      // 坚持人民至上 of 必须坚持人民至上.
      ((inner.length >= 3 && tail === '' && bare.endsWith(inner) && part.endsWith(bare)) ||
        bare === inner ||
        bare === part.slice(head.length) ||
        bare === part.slice(0, part.length - tail.length))
    );
  });
  if (short >= 0) return short;
  // 党员大会 of 支部党员大会.
  const within = bare.length >= 4 ? parts.findIndex((part) => part.endsWith(bare)) : -1;
  if (within >= 0) return within;
  // What leads in (牢固树立政治意识) or out (奢靡之风问题) hangs on the item.
  const hung = parts.findIndex(
    (part) =>
      part.length >= 2 &&
      (bare.endsWith(part) || bare.startsWith(part)) &&
      bare.length <= part.length + (bare.endsWith(part) ? 24 : 10),
  );
  return hung >= 0 ? hung : null;
}

/** The list is the formula's but for this item, which has the missing part's length, place and one of its characters. */
export function isInPlace(item: Item | undefined, used: readonly Item[], parts: readonly string[]): boolean {
  const at = item ? used.indexOf(item) : -1;
  const part = parts[at] ?? '';
  if (!item || used.length !== parts.length || part.length < 3) return false;
  const bare = clean(item.text);
  const others = used.every((one, i) => i === at || matching(one.text, parts) === i);
  return others && bare.length === part.length && [...bare].some((character, i) => character === part[i]);
}

export function isAlike(
  item: string,
  { head, tail }: { head: string; tail: string },
  parts: readonly string[],
): boolean {
  const bare = clean(item);
  if (!/^[\u4e00-\u9fff]+$/.test(bare)) return false;
  if (tail.length >= 2 || head.length >= 2)
    return (
      ((tail.length >= 2 && bare.endsWith(tail)) || (head.length >= 2 && bare.startsWith(head.slice(-2)))) &&
      bare.length <= 14
    );
  const lengths = parts.map((part) => part.length);
  const same = Math.max(...lengths) === Math.min(...lengths);
  return same && bare.length === lengths[0];
}
