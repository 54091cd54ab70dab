// From what was read (a chain, a bare level, a list) to the body it stands for, or null where the page doesn't tell.
import type { AgencyTarget, Target } from '../../../model/mention';
import type { PlaceTable } from '../../data';
import type { PageMemory } from '../../memory';
import { officialForm } from '../../organs';
import { type Chain, codesOf, levelOfCode } from './chain';
import { composeBody, type Part, type Seat, seatOf } from './compose';
import { countyHere, type Focus, placeOfLevel, settleShared } from './focus';
import type { LevelWord } from './head';
import { targetOfVillage } from './nearby';
import { widest } from './shared-names';
import { knownTown, onlyCounty } from './towns';

export function targetOfChain(focus: Focus, part: Part, chain: Chain): Target | null {
  const seat = settleChain(focus, chain, chain.start);
  // Of 乌鲁木齐, a city and a county, the customs house needs the name alone.
  if (!seat && chain.text && (part.kind.id === 'customs' || part.kind.id === 'maritime'))
    return { is: 'name', name: `中华人民共和国${chain.text}${part.kind.name}${part.inner}`, type: 'agency' };
  const written = chain.text && chain.below === '' ? { asWritten: chain.text } : {};
  return seat && asWritten(focus, composeBody(part, { ...seat, ...written }, focus.places), part);
}

/** All bodies of a shared head; null when one of them is not known. */
export function targetOfList(focus: Focus, part: Part, items: readonly Chain[]): Target | null {
  const start = items[0]?.start ?? 0;
  const seats = items.map((chain) => settleChain(focus, chain, start));
  const settled = seats.flatMap((seat) => seat ?? []);
  if (settled.length < seats.length) return null;
  const bodies = alikeChains(settled, focus.places).map((seat) =>
    asWritten(focus, composeBody(part, seat, focus.places), part),
  );
  const known = bodies.flatMap((body) => (body === null ? [] : body.is === 'several' ? body.of : [body]));
  return bodies.includes(null) ? null : { is: 'several', of: known };
}

/** No division of the table, yet a body's place. */
const CORPS: Seat = { codes: [], written: ['新疆生产建设兵团'], below: '', level: '省' };

export function targetOfLevel(focus: Focus, part: Part, level: LevelWord): Target | null {
  const { places } = focus;
  if (level.level === '村') return targetOfVillage(focus, part, level.word, level.start);
  if (level.level === '乡') {
    const town = townBefore(focus, level);
    return town && composeBody(part, town, places);
  }
  if (level.word.endsWith('兵团')) return composeBody(part, CORPS, places);
  const prefecture = /^中级|^中院/.test(part.form);
  const code = placeOfLevel(focus, level.word, level.start, prefecture, part.kind.id);
  if (!code) return withoutPlace(part, level);
  const seat = { ...seatOf(code, levelOfCode(places, code), places), bare: true };
  return asWritten(focus, composeBody(part, seat, places), part);
}

/** What kind of body it is, where the page does not tell whose: the note says the kind and names no place. */
function withoutPlace({ kind, form, inner }: Part, { word, level }: LevelWord): AgencyTarget | null {
  const tail = officialForm(kind, form, level);
  if (tail === null || kind.plain) return null;
  return { is: 'agency', name: word + tail + inner, places: [], place: '', kind: kind.id, ...(inner && { inner }) };
}

/** 南丰|派出所 of a town the page named; a court's 花桥|法庭 in a block that speaks of one county. */
export function targetOfStation(focus: Focus, part: Part, local: string, offset: number): Target | null {
  const named = new RegExp(`^${local}(?:镇|乡|街道)`);
  const town = knownTown(focus, offset, (below) => named.test(below)) ?? ofSameName(focus, part, local);
  if (town)
    return composeBody(
      part,
      { ...town, below: named.exec(town.below)?.[0] ?? `${local}镇`, level: '乡' },
      focus.places,
    );
  const county = part.kind.id === 'tribunal' ? onlyCounty(focus) : null;
  if (!county) return null;
  const seat = seatOf(county, '乡', focus.places);
  const body = composeBody(part, { ...seat, below: `${local}镇` }, focus.places);
  // Whether the court sits in a town of that name the page does not say.
  return body?.is === 'agency' ? { ...body, place: seat.written.join('') } : null;
}

/** 孔城|司法所 where the page named 桐城市人民法院|孔城人民法庭: the same county's, which has no police by districts. */
function ofSameName({ memory, before, places }: Focus, part: Part, local: string): Seat | null {
  const bodies = [...memory.agencies.map(({ target }) => target), ...before.map(({ target }) => target)];
  const known = bodies.findLast((target) => target?.is === 'agency' && target.inner?.startsWith(local));
  const code = known?.is === 'agency' ? known.places.at(-1) : undefined;
  if (!code || places.get(code)?.level !== 'county' || part.kind.under === undefined) return null;
  return { ...seatOf(code, '乡', places), below: '' };
}

/** A body of the same place as the one named just before. */
export function targetOfSibling(focus: Focus, part: Part, sibling: AgencyTarget): Target | null {
  const code = sibling.places.at(-1);
  const { places } = focus;
  const town = code && part.kind.levels.includes('乡') ? belowDivision(sibling.place, places.get(code)?.name) : '';
  if (code && town) return composeBody(part, { ...seatOf(code, '乡', places), below: town }, places);
  if (!code || sibling.place.endsWith('街道') || !sibling.place.endsWith(places.get(code)?.name ?? '\n')) return null;
  return asWritten(
    focus,
    composeBody(part, { ...seatOf(code, levelOfCode(places, code), places), bare: true }, places),
    part,
  );
}

/** 南丰镇 of 张家港市南丰镇. */
function belowDivision(place: string, division = '\n'): string {
  const at = place.lastIndexOf(division);
  const below = at < 0 ? '' : place.slice(at + division.length);
  return /^[\u4e00-\u9fff]{2,5}(?:镇|乡|街道)$/.test(below) ? below : '';
}

/** One code for the chain's innermost division; for a town without a county, the county the page is about. */
function settleChain(focus: Focus, chain: Chain, offset: number): Seat | null {
  const { places } = focus;
  if (chain.codes.length === 0) {
    if (chain.written.length > 0) return null;
    const town = knownTown(focus, offset, (below) => below.endsWith(chain.below) || below.startsWith(chain.below));
    if (town) return { ...town, below: belowOf(town.below, chain), level: chain.level };
    // A village needs its town as well as its county.
    if (chain.level !== '乡') return null;
    const county = countyHere(focus, offset);
    return county ? { ...seatOf(county, chain.level, places), below: chain.below } : null;
  }
  const code = settleShared(focus, chain.codes, offset) ?? (chain.everyday ? null : widest(chain.codes, places));
  if (!code) return null;
  const name = places.get(code)?.name ?? '';
  return {
    codes: codesOf({ ...chain, codes: [code] }, places),
    written: chain.zone ? chain.written : [...chain.written.slice(0, -1), name],
    ...(chain.zone && { zone: true }),
    below: chain.below,
    level: chain.below === '' ? levelOfCode(places, code) : chain.level,
  };
}

/** The town alone, where the page named a village of it: 南丰镇 of 南丰镇永合社区. */
function belowOf(known: string, chain: Chain): string {
  return known.startsWith(chain.below) ? chain.below : known;
}

/** The town that the block named last before a bare 镇, 街道: 昆山市陆家镇 … 镇司法所. */
function townBefore(focus: Focus, level: LevelWord): Seat | null {
  const chain = focus.townsHere.findLast((town) => town.end <= level.start && town.chain.below.endsWith(level.word));
  if (chain) return settleChain(focus, chain.chain, level.start);
  const bodies = [...focus.memory.agencies.map(({ target }) => target), ...focus.before.map(({ target }) => target)];
  const names = bodies.flatMap((target) => (target?.is === 'agency' ? (townOf(target.place, level.word) ?? []) : []));
  const [town] = new Set(names);
  // Only where all bodies of towns that the page names are one town's.
  return town && names.every((name) => name === town) ? knownTown(focus, level.start, (below) => below === town) : null;
}

function townOf(place: string, word: string): string | undefined {
  return new RegExp(`(?:^|[省市县区旗])([^省市县区旗]{2,5}${word})$`).exec(place)?.[1];
}

/** In a list, districts bring their city, and counties beside them too: 运城市盐湖区, 运城市临猗县. */
function alikeChains(seats: Seat[], places: PlaceTable): Seat[] {
  const parent = (seat: Seat) => places.get(places.get(seat.codes.at(-1) ?? '')?.parent ?? '');
  const district = seats.find((seat) => /区$/.test(seat.written.at(-1) ?? '') && seat.level === '县');
  const city = district && parent(district);
  if (!city) return seats;
  return seats.map((seat) =>
    seat.level === '县' &&
    seat.written.length === 1 &&
    !seat.written[0]?.endsWith('市') &&
    parent(seat)?.code === city.code
      ? { ...seat, written: [city.name, ...seat.written] }
      : seat,
  );
}

/** Takes the fuller chain of places that the page wrote before for the same body. */
function asWritten(focus: Focus, target: Target | null, part: Part): Target | null {
  if (target?.is !== 'agency' || part.kind.party) return target;
  const fuller = fullerPlace(focus.memory, target.kind, target.places, target.place);
  return fuller === null ? target : { ...target, place: fuller, name: target.name.replace(target.place, fuller) };
}

function fullerPlace(
  memory: Readonly<PageMemory>,
  kind: string,
  codes: readonly string[],
  place: string,
): string | null {
  const inner = codes.at(-1);
  if (!inner) return null;
  const known = memory.agencies.findLast(
    ({ target }) =>
      target.is === 'agency' &&
      target.kind === kind &&
      target.places.at(-1) === inner &&
      target.place.length > place.length &&
      target.place.endsWith(place),
  );
  return known?.target.is === 'agency' ? known.target.place : null;
}
