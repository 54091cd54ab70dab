// Explanations of a list's names, a few questions at a time, kept while the knowledge stays the same.
import { ask } from './asking';
import type { Explanation } from './model/explanation';
import type { Mention } from './model/mention';
import type { PageFacts } from './model/page';
import type { PageTerm } from './model/page-terms';

export interface Explaining {
  get(key: string): Explanation | null;
  /** Asks for what is not there yet; calls `some` now and then, resolves when all were asked. Failures leave gaps. */
  fetch(terms: readonly PageTerm[], mentions: readonly Mention[], facts: PageFacts, some: () => void): Promise<void>;
  forget(): void;
}

/** Questions under way at once: enough to hide the way to the background, few enough to leave it free for notes. */
const AT_ONCE = 6;
/** Milliseconds between two drawings while answers come in. */
const DRAW = 120;

export function createExplaining(): Explaining {
  const known = new Map<string, Explanation>();
  return {
    get: (key) => known.get(key) ?? null,
    async fetch(terms, mentions, facts, some) {
      const open = terms.filter((term) => !known.has(term.key));
      let drawn = Date.now();
      const worker = async () => {
        for (let term = open.shift(); term; term = open.shift()) {
          const mention = mentions[term.spots[0]?.mention ?? -1];
          const answer = mention && (await ask('explain', { ...question(mention, term), page: facts }));
          if (answer?.ok) known.set(term.key, answer.value);
          if (Date.now() - drawn < DRAW) continue;
          drawn = Date.now();
          some();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
    forget: () => known.clear(),
  };
}

function question(
  mention: Mention,
  term: PageTerm,
): Pick<Mention, 'type' | 'surface'> & { target: NonNullable<Mention['target']> } {
  const target = mention.target ?? { is: 'name' as const, name: term.names[0] ?? mention.surface, type: term.type };
  return { target, type: mention.type, surface: mention.surface };
}
