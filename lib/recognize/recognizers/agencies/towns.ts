// Towns and villages that the page named with their county: later 永合社区党委, 南丰派出所 are read by them.
import type { PlaceTable } from '../../data';
import type { PageMemory } from '../../memory';
import type { BlockView } from '../../proposal';
import { levelOfCode } from './chain';
import { type Seat, seatOf } from './compose';
import type { Focus } from './focus';
import { townsIn } from './seen';

const MOST_TOWNS = 60;

/** Adds the towns and villages that a block names with one settled county. */
export function rememberTowns(memory: PageMemory, block: BlockView, places: PlaceTable): PageMemory {
  const fresh = townsIn(block.normal, places).flatMap(({ chain }) => {
    const code = chain.codes.length === 1 && !chain.zone ? chain.codes[0] : undefined;
    return code ? [{ code, below: chain.below }] : [];
  });
  return fresh.length === 0 ? memory : { ...memory, towns: [...(memory.towns ?? []), ...fresh].slice(-MOST_TOWNS) };
}

/** The seat of the town or village named last before `offset` that fits, null where there is none. */
export function knownTown(focus: Focus, offset: number, fits: (below: string) => boolean): Seat | null {
  const { places, memory } = focus;
  const here = focus.townsHere.findLast(
    ({ chain, end }) => end <= offset && chain.codes.length === 1 && !chain.zone && fits(chain.below),
  );
  const known = here
    ? { code: here.chain.codes[0] ?? '', below: here.chain.below }
    : memory.towns?.findLast(({ below }) => fits(below));
  return known ? { ...seatOf(known.code, levelOfCode(places, known.code), places), below: known.below } : null;
}

/** The one county that this block names, null where it names none or several. */
export function onlyCounty({ here, places }: Focus): string | null {
  const counties = new Set(here.map(({ code }) => code).filter((code) => places.get(code)?.level === 'county'));
  const [only] = counties;
  return only && counties.size === 1 ? only : null;
}
