// Tries a pack's examples with a recognizer of its own: the pack as if it were on everywhere, under `mine` and over the
// others, so that a pack can be tried before it is written.
import { type Failing, failingExamples } from '../../../lib/exchange/examples';
import type { Knowledge } from '../../../lib/knowledge';
import { type Entry, entryName, type Pack, type StoredPack } from '../../../lib/model/entry';
import { compileLexicon, openLexicon } from '../../../lib/recognize/lexicon';
import { createWebSegmenter } from '../../../lib/recognize/segmenter-web';
import { loadTables, type Tables } from '../../recognition/tables';

let tables: Promise<Tables> | undefined;

export async function tryExamples(
  pack: Pick<Pack, 'id' | 'entries' | 'amendments' | 'examples'>,
  packs: readonly StoredPack[],
  knowledge: Knowledge,
): Promise<Failing[]> {
  if (pack.examples.length === 0) return [];
  const segmenter = createWebSegmenter();
  tables ??= Promise.all([loadTables(segmenter), segmenter.start()]).then(([opened]) => opened);
  const { base, recognizer } = await tables;
  const layers = ownLayers(pack, packs);
  const own = new Map(layers.flat().map((entry) => [entry.id, entry]));
  const known = await knowledge.getEntries([...new Set(pack.examples.map(({ entry }) => entry))]);
  const { recognize } = recognizer([...layers.map((some) => openLexicon(compileLexicon(some))), base]);
  const found = (sentence: string) => recognize([{ text: sentence }], {}).mentions;
  return failingExamples(pack.examples, found, (id) => own.get(id) ?? known.get(id)?.entry);
}

/** A pack each, topmost first; the first to speak of an entry wins, and what `mine` says of its names goes with it. */
function ownLayers(pack: Pick<Pack, 'id' | 'entries'>, packs: readonly StoredPack[]): Entry[][] {
  const mine = packs.find(({ id }) => id === 'mine');
  const others = packs
    .filter(({ id, on }) => on && id !== 'mine' && id !== pack.id)
    .toSorted((a, b) => b.order - a.order);
  const amended = new Map(mine?.amendments.map((one) => [one.entry, one]));
  const had = new Set<string>();
  const layers = [...(mine && pack.id !== 'mine' ? [mine] : []), pack, ...others].map(({ entries }) =>
    entries.flatMap((entry) => {
      if (had.has(entry.id) || !entryName(entry)) return [];
      had.add(entry.id);
      const terms = amended.get(entry.id)?.terms;
      return [terms ? { ...entry, terms } : entry];
    }),
  );
  return layers.filter((some) => some.length > 0);
}
