// The user's own terms as small lexicons above the bundled one: one for each pack, in the order of the packs, so that of two
// packs with one name the higher pack's is meant.
import type { OwnKnowledge } from '../../lib/knowledge';
import type { Lexicon } from '../../lib/recognize/data';
import { compileLexicon, openLexicon } from '../../lib/recognize/lexicon';

/** Topmost first. Bundled entries under other names stay below every pack that has entries of its own. */
export function ownLexicons({ layers, renamed }: Pick<OwnKnowledge, 'layers' | 'renamed'>): Lexicon[] {
  const owners = [...layers.map(({ entries }) => entries), renamed.map(({ entry }) => entry)];
  return owners.filter((some) => some.length > 0).map((some) => openLexicon(compileLexicon(some)));
}
