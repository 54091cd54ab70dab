// The page's mentions as numbers and as a list: for the badge, the popup, the side panel, the command line.
import type { EntryType, Mention } from '../model/mention';
import type { ListedMention, PageCounts } from '../model/page-state';
import { drawnType, keyOf } from './choose';
import type { Mark } from './marks';

/** Mentions of weight `main` and the different things they name, by type. */
export function countMentions(mentions: readonly Mention[]): PageCounts {
  const zero = (): Record<EntryType, number> => ({ law: 0, agency: 0, programme: 0 });
  const counts = { entries: zero(), mentions: zero() };
  const seen = new Set<string>();
  for (const mention of mentions) {
    if (mention.weight !== 'main') continue;
    const type = drawnType(mention);
    counts.mentions[type]++;
    const key = keyOf(mention);
    if (!seen.has(key)) counts.entries[type]++;
    seen.add(key);
  }
  return counts;
}

/** Keys longer than this (a dozen bodies named at once) are not worth remembering. */
const LONG = 400;

/** The different things that main mentions name, by their keys. */
export function keysOf(mentions: readonly Mention[]): string[] {
  const keys = mentions.filter((mention) => mention.weight === 'main').map(keyOf);
  return [...new Set(keys)].filter((key) => key.length <= LONG);
}

/** Every mention in page order; `marks` tell which are drawn and where: a mark's `id` is its mention's index. */
export function listMentions(mentions: readonly Mention[], marks: Iterable<Mark>): ListedMention[] {
  const drawn = new Map([...marks].map((mark) => [mark.id, mark]));
  return mentions.map(({ surface, type, weight, block, start, end, target }, index) => {
    const box = drawn.get(index)?.ranges[0]?.getClientRects()[0];
    const named = target?.is === 'provision' ? target.law : target;
    return {
      surface,
      type,
      weight,
      entry: named?.is === 'entry' ? named.id : null,
      block,
      start,
      end,
      drawn: drawn.has(index),
      rect: box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null,
    };
  });
}
