// What this page says of a mention: which of how many it is, its other names, the sentence that defines it.
import type { Mention } from '../model/mention';
import type { MentionOnPage } from '../model/page';
import type { Block } from './blocks';
import { keyOf } from './choose';

/** Indices of the mentions of the same target, in page order; the headline's are left out unless there are no others. */
export function occurrences(mentions: readonly Mention[], blocks: readonly Block[], index: number): number[] {
  const key = mentions[index] && keyOf(mentions[index]);
  const same = mentions.flatMap((mention, at) => (keyOf(mention) === key ? [at] : []));
  const body = same.filter((at) => blocks[mentions[at]?.block ?? -1]?.role !== 'headline');
  return body.length > 0 ? body : same;
}

export function onPage(
  mentions: readonly Mention[],
  blocks: readonly Block[],
  index: number,
): MentionOnPage | undefined {
  const mention = mentions[index];
  if (!mention) return undefined;
  const same = occurrences(mentions, blocks, index);
  const others = new Set(same.map((at) => bare(mentions[at]?.surface ?? '')));
  others.delete(bare(mention.surface));
  const definition = definitionOf(mention, blocks);
  return {
    surface: mention.surface,
    nth: Math.max(1, same.indexOf(index) + 1),
    of: same.length,
    ...(others.size > 0 && { alsoCalled: [...others].slice(0, 6) }),
    ...(definition && { definition }),
  };
}

function definitionOf(mention: Mention, blocks: readonly Block[]): MentionOnPage['definition'] {
  const at = mention.definedAt;
  const block = at && blocks[at.block];
  if (!block) return undefined;
  const paragraph = blocks.slice(0, at.block + 1).filter((b) => b.role === 'body').length;
  return { paragraph: Math.max(1, paragraph), sentence: shorten(block.text, at.start, at.end) };
}

/** The sentence around a span, at most 60 characters on either side. */
function shorten(text: string, start: number, end: number): string {
  const from = Math.max(text.slice(0, start).search(/(?<![^。！？；])[^。！？；]*$/), start - 60);
  const rest = text.slice(end);
  const stop = rest.search(/[。！？；]/);
  const to = end + Math.min(stop < 0 ? rest.length : stop, 60);
  return `${from > 0 && !/[。！？；]/.test(text[from - 1] ?? '') ? '……' : ''}${text.slice(from, to)}${to < text.length && stop !== to - end ? '……' : ''}`;
}

/** Only a pair around the whole name goes: 一窗通办”试点 keeps its mark. */
const bare = (surface: string): string =>
  /^(?:《[^《》]*》|“[^“”]*”|‘[^‘’]*’)$/.test(surface) ? surface.slice(1, -1) : surface;
