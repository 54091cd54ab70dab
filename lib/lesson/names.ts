// The names of a chosen paragraph, and their place in it after the trainer wrote the paragraph anew.

import type { LessonSource, Plan } from '../model/lesson';
import type { EntryType } from '../model/mention';

/** Where a name stands in a text, edges like 《》 left out. */
export interface NameAt {
  start: number;
  end: number;
  key: string;
  type: EntryType;
}

export interface ChosenText {
  id: string;
  block: number;
  text: string;
  /** In text order, none within another. */
  names: NameAt[];
}

/** Marks around the whole of a name; “放管服”改革 keeps its own. */
const WHOLE = /^(?:《[^《》]*》|“[^“”]*”|‘[^‘’]*’|「[^「」]*」)$/;

/** Texts of the chosen blocks with the chosen names, as the trainer left them. */
export function chosenTexts(source: LessonSource, plan: Plan): ChosenText[] {
  const wanted = new Set(plan.terms);
  const byBlock = new Map<number, NameAt[]>();
  for (const term of source.terms) {
    if (!wanted.has(term.key) || term.weight !== 'main') continue;
    for (const { mention } of term.spots) {
      const found = source.mentions[mention];
      if (!found) continue;
      const edge = WHOLE.test(found.surface) ? 1 : 0;
      const [start, end] = [found.start + edge, found.end - edge];
      const names = byBlock.get(found.block) ?? [];
      names.push({ start, end, key: term.key, type: term.type });
      byBlock.set(found.block, names);
    }
  }
  const blocks = plan.paragraphs ?? source.blocks.map((_, at) => at);
  return [...blocks]
    .sort((left, right) => left - right)
    .flatMap((block) => {
      const original = source.blocks[block]?.text;
      if (original === undefined) return [];
      const id = `paragraph/${block}`;
      const names = (byBlock.get(block) ?? []).sort((left, right) => left.start - right.start);
      const text = plan.texts[id];
      return text === undefined || text === original
        ? [{ id, block, text: original, names }]
        : [{ id, block, text, names: foundAgain(names, original, text) }];
    });
}

/** The names that a rewritten text still has, in their old order. */
function foundAgain(names: readonly NameAt[], original: string, text: string): NameAt[] {
  let from = 0;
  return names.flatMap((name) => {
    const surface = original.slice(name.start, name.end);
    const start = text.indexOf(surface, from);
    if (start < 0) return [];
    from = start + surface.length;
    return [{ ...name, start, end: from }];
  });
}
