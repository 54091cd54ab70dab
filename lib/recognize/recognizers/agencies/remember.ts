// Keeps in the page's memory which places and bodies a block named: later blocks read 市公安局 and 该局 by it.
import type { Mention, Target } from '../../../model/mention';
import type { PlaceTable } from '../../data';
import type { PageMemory, Remembered } from '../../memory';
import type { BlockView } from '../../proposal';
import { onlyPraises } from './praised';
import { beginsArticle, goesOn, placesIn, shortPlacesIn } from './seen';
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
  const fresh = beginsArticle(text) && memory.places.some((place) => place.block < block.index - HEAD);
  const begun = fresh ? beginAgain(memory, block.index, goesOn(text)) : memory;
  const led = rememberLead(begun, block, places);
  if (seen.length === 0) return led;
  const kept = led.places.map((place) => ({ ...place }));
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
  return rememberTowns({ ...led, places: kept.slice(-MOST_PLACES) }, block, places);
}

/** Headline and deck stand before the line that opens an article. */
const HEAD = 2;
/** Lines in which an article says where it plays. */
const LEAD = 4;

/** What earlier articles were about, and whom they named, says nothing of this one. A code of '' is where it begins. */
function beginAgain(memory: PageMemory, index: number, goingOn: boolean): PageMemory {
  const isHead = (block: number) => block >= index - (goingOn ? 0 : HEAD);
  const lead = [...(memory.lead ?? []).filter(({ block }) => isHead(block)), { code: '', block: index }];
  const places = memory.places.filter((place) => isHead(place.last ?? place.block));
  const agencies = goingOn ? memory.agencies : memory.agencies.filter(({ block }) => isHead(block));
  return { ...memory, places, agencies, towns: [], lead };
}

/** Short names in the first lines, for bare organs of which nothing else tells the place. */
function rememberLead(memory: PageMemory, { index, normal }: BlockView, places: PlaceTable): PageMemory {
  const known = memory.lead ?? [];
  if (index >= LEAD && !known.some(({ code, block }) => code === '' && index - block < LEAD)) return memory;
  const fresh = shortPlacesIn(normal.text, places).map(({ code }) => ({ code, block: index }));
  return fresh.length === 0 ? memory : { ...memory, lead: [...known, ...fresh].slice(-MOST_PLACES) };
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
