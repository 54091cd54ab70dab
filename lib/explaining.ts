// Explanations of a list's names, some dozens in a question, kept while the knowledge stays the same.
import { ask } from './asking';
import type { AskedName } from './messages';
import type { Explanation } from './model/explanation';
import type { Mention } from './model/mention';
import type { PageFacts } from './model/page';
import type { PageTerm } from './model/page-terms';

export interface Explaining {
  get(key: string): Explanation | null;
  /** Asks for what is not there yet; calls `some` after each answer, resolves when all were asked. Failures leave gaps. */
  fetch(terms: readonly PageTerm[], mentions: readonly Mention[], facts: PageFacts, some: () => void): Promise<void>;
  forget(): void;
}

/** Names in one question: a look at the database costs the same for one and for all, and a note asked for meanwhile waits little. */
const AT_ONCE = 60;

export function createExplaining(): Explaining {
  const known = new Map<string, Explanation>();
  return {
    get: (key) => known.get(key) ?? null,
    async fetch(terms, mentions, facts, some) {
      const open = terms.flatMap((term) => {
        const mention = known.has(term.key) ? undefined : mentions[term.spots[0]?.mention ?? -1];
        return mention ? [{ key: term.key, asked: question(mention, term) }] : [];
      });
      const worker = async () => {
        for (let part = open.splice(0, AT_ONCE); part.length > 0; part = open.splice(0, AT_ONCE)) {
          const answer = await ask('explainAll', { asks: part.map(({ asked }) => asked), page: facts });
          part.forEach(({ key }, at) => {
            const explanation = answer.ok ? answer.value[at] : null;
            if (explanation) known.set(key, explanation);
          });
          some();
        }
      };
      // Two: while the answer to one is on its way, the background works at the other.
      await Promise.all([worker(), worker()]);
    },
    forget: () => known.clear(),
  };
}

function question(mention: Mention, term: PageTerm): AskedName {
  const target = mention.target ?? { is: 'name' as const, name: term.names[0] ?? mention.surface, type: term.type };
  return { target, type: mention.type, surface: mention.surface };
}
