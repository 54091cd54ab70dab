// The passages of one page: found in its text, drawn, found anew when the text changes, and told which are orphans. Work in
// slices; a later change takes over from one that is still at it.
import type { Annotation } from '../../model/annotation';
import { inkOf, positionOf, quoteOf } from '../../model/passage';
import type { Block } from '../blocks';
import { halfOfTheTime, inSlices } from '../slices';
import type { Sought } from './context';
import { findAll } from './find';
import { createInks, type Inks } from './inks';
import type { Found } from './quote';
import { type ArticleText, rangesAt, textOf } from './text';

export interface Layer {
  /** What is to be found and drawn from now on. Resolves when all has been looked for; rejects with the signal's reason. */
  show(passages: readonly Annotation[], blocks: readonly Block[]): Promise<void>;
  /** The article as it is now. */
  readonly article: ArticleText;
  readonly inks: Inks;
  /** Where a passage stands; null for an orphan, and until it has been looked for. */
  placeOf(id: string): Found | null;
  /** Passages that were looked for and are not there. */
  readonly orphans: ReadonlySet<string>;
}

export function createLayer(view: Window & typeof globalThis, signal: AbortSignal, rules = ''): Layer {
  const inks = createInks(view, signal, rules);
  let article: ArticleText = { text: '', starts: [] };
  let places = new Map<string, Found>();
  let orphans = new Set<string>();
  let turn = new AbortController();

  function* work(passages: readonly Annotation[], blocks: readonly Block[]): Generator<void> {
    const [found, lost] = [new Map<string, Found>(), new Set<string>()];
    const quotes = passages.map(soughtIn);
    for (const { place, found: at } of findAll(article.text, quotes)) {
      const one = passages[place];
      if (!one) continue;
      const ranges = at ? rangesAt(article, blocks, at.start, at.end) : [];
      if (at && ranges.length > 0) {
        found.set(one.id, at);
        if (!isDrawn(inks, one, ranges)) inks.add({ id: one.id, ink: inkOf(one), ranges });
      } else {
        lost.add(one.id);
        inks.remove(one.id);
      }
      yield;
    }
    [places, orphans] = [found, lost];
  }

  return {
    async show(passages, blocks) {
      turn.abort();
      turn = new AbortController();
      const mine = turn.signal;
      article = textOf(blocks);
      inks.mend();
      const wanted = new Set(passages.map(({ id }) => id));
      for (const id of [...inks.all.keys()]) if (!wanted.has(id)) inks.remove(id);
      await inSlices(work(passages, blocks), AbortSignal.any([signal, mine]), undefined, halfOfTheTime);
    },
    get article() {
      return article;
    },
    inks,
    placeOf: (id) => places.get(id) ?? null,
    get orphans() {
      return orphans;
    },
  };
}

function soughtIn(annotation: Annotation): Sought {
  const { exact = '', prefix = '', suffix = '' } = quoteOf(annotation) ?? {};
  const start = positionOf(annotation)?.start;
  return { exact, prefix, suffix, ...(start !== undefined && { start }) };
}

/** The same words in the same ink stand there already: nothing flickers. */
function isDrawn(inks: Inks, one: Annotation, ranges: readonly Range[]): boolean {
  const drawn = inks.get(one.id);
  return (
    drawn !== null &&
    drawn.ink === inkOf(one) &&
    drawn.ranges.length === ranges.length &&
    drawn.ranges.every((range, at) => {
      const now = ranges[at];
      return (
        now !== undefined &&
        range.startContainer === now.startContainer &&
        range.startOffset === now.startOffset &&
        range.endContainer === now.endContainer &&
        range.endOffset === now.endOffset
      );
    })
  );
}
