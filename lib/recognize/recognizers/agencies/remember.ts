// Keeps in the page's memory which places and bodies a block named: later blocks read 市公安局 and 该局 by it.
import type { Mention, Target } from '../../../model/mention';
import type { PlaceTable } from '../../data';
import type { PageMemory, Remembered } from '../../memory';
import type { BlockView } from '../../proposal';
import { onlyPraises } from './praised';
import { beginsArticle, placesIn } from './seen';
import { rememberTowns } from './towns';

const MOST_PLACES = 60;
const MOST_BODIES = 200;

/**
 * Adds the places a block names in full and its dateline. A line that begins an article (本报…讯) clears earlier
 * places: they belong to another article. Returns a new list; the old one is not touched.
 */
export function rememberPlaces(memory: PageMemory, block: BlockView, places: PlaceTable): PageMemory {
  const { text } = block.normal;
  const seen = placesIn(block.normal, places);
  const fresh = beginsArticle(text) && memory.places.some((place) => place.block < block.index - 2);
  if (seen.length === 0) return fresh ? { ...memory, places: [], towns: [] } : memory;
  const kept = fresh ? [] : memory.places.map((place) => ({ ...place }));
  for (const { code, start, dateline } of seen) {
    const known = kept.find((place) => place.code === code);
    if (!known)
      kept.push({ code, count: 1, block: block.index, start, last: block.index, ...(dateline && { dateline }) });
    else {
      known.count++;
      known.last = block.index;
      if (dateline) known.dateline = true;
    }
  }
  const next = { ...memory, places: kept.slice(-MOST_PLACES), ...(fresh && { towns: [] }) };
  return rememberTowns(next, block, places);
}

/**
 * Adds the bodies among a block's settled mentions, in text order; those that only praised come first. `nameOf` gives an
 * entry's full name, `text` is the block's own, to which the mentions' offsets belong.
 */
export function rememberAgencies(
  memory: PageMemory,
  mentions: readonly Pick<Mention, 'block' | 'start' | 'surface' | 'type' | 'target'>[],
  nameOf: (entry: string) => string | undefined,
  text = '',
): PageMemory {
  const bodies: Remembered[] = [];
  const asides: Remembered[] = [];
  for (const { type, target, surface, block, start } of mentions) {
    if (type !== 'agency' || !target) continue;
    const name = nameOfTarget(target, nameOf) ?? surface;
    const list = onlyPraises(text, start, start + surface.length) ? asides : bodies;
    list.push({ target, name, surface, block, start });
  }
  const all = [...asides, ...bodies];
  return all.length === 0 ? memory : { ...memory, agencies: [...memory.agencies, ...all].slice(-MOST_BODIES) };
}

function nameOfTarget(target: Target, nameOf: (entry: string) => string | undefined): string | undefined {
  if (target.is === 'agency' || target.is === 'name') return target.name;
  return target.is === 'entry' ? nameOf(target.id) : undefined;
}
