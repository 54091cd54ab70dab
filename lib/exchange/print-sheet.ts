// An article with numbers at the names and a note for each number: what is printed, as data. Pure.
import { drawnSpans } from '../model/drawn-spans';
import type { Explanation } from '../model/explanation';
import type { EntryType, Mention } from '../model/mention';
import type { BlockRole, PageFacts, TextBlock } from '../model/page';
import type { PageTerm } from '../model/page-terms';

export interface PrintSheet {
  facts: PageFacts;
  paragraphs: { role: BlockRole; pieces: PrintPiece[] }[];
  notes: PrintNote[];
}
/** Text; with `type` it is a name, or a part of one, drawn as its type; after its last part comes the number of its note. */
export interface PrintPiece {
  text: string;
  type?: EntryType;
  note?: number;
}
export interface PrintNote {
  number: number;
  type: EntryType;
  /** The page's own word, where there is no explanation. */
  name: string;
  explanation: Explanation | null;
}

/** Numbers run in text order; a name gets its number where it first stands outside the headline, and no second one. */
export function printSheet(
  { facts, blocks, mentions }: { facts: PageFacts; blocks: readonly TextBlock[]; mentions: readonly Mention[] },
  terms: readonly PageTerm[],
  explain: (term: PageTerm) => Explanation | null,
): PrintSheet {
  const firsts = terms
    .filter((term) => term.weight === 'main')
    .flatMap((term) => {
      const spot = term.spots.find(({ role }) => role !== 'headline');
      return spot ? [{ term, mention: spot.mention }] : [];
    })
    .sort((a, b) => a.mention - b.mention);
  const numbers = new Map(firsts.map(({ term, mention }, at) => [mention, { number: at + 1, type: term.type }]));
  return {
    facts,
    paragraphs: blocks.map(({ text, role = 'body' }, block) => ({
      role,
      pieces: cut(
        text,
        mentions.flatMap((mention, index) => {
          const number = numbers.get(index);
          return number && mention.block === block ? [{ ...mention, ...number }] : [];
        }),
      ),
    })),
    notes: firsts.map(({ term }, at) => ({
      number: at + 1,
      type: term.type,
      name: term.names[0] ?? '',
      explanation: explain(term),
    })),
  };
}

function cut(
  text: string,
  names: readonly { start: number; end: number; number: number; type: EntryType }[],
): PrintPiece[] {
  const pieces: PrintPiece[] = [];
  let at = 0;
  for (const { start, end, number, type } of names) {
    // Quotes at the edges stay outside the line, and the number within them.
    const spans = drawnSpans(text, start, end);
    let to = at;
    for (const span of spans) {
      const last = span === spans.at(-1);
      pieces.push({ text: text.slice(to, span.start) });
      pieces.push({ text: text.slice(span.start, span.end), type, ...(last && { note: number }) });
      to = span.end;
    }
    at = to;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}
