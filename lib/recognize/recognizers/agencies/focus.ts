// Which place a bare level means (市|公安局), and which of several places with one name: from what the page said before.
import type { PageFacts } from '../../../model/page';
import type { OrganKind, PlaceTable } from '../../data';
import type { PageMemory } from '../../memory';
import { chainOf } from '../../places';
import type { Proposal } from '../../proposal';
import { placesOfPage, type SeenPlace, type SeenTown, shortPlacesIn } from './seen';

export interface Focus {
  memory: Readonly<PageMemory>;
  /** Places of this block, by rising offset. */
  here: readonly SeenPlace[];
  /** Towns of this block that are named with their county. */
  townsHere: readonly SeenTown[];
  /** Bodies read so far in this block. */
  before: readonly Proposal[];
  page: PageFacts;
  text: string;
  organs: readonly OrganKind[];
  places: PlaceTable;
  block: number;
}

/** True when a division is what the level's word says. */
function isCalled(places: PlaceTable, code: string, word: string): boolean {
  const name = places.get(code)?.name ?? '';
  if (word === '区' || word === '州' || word === '县') return name.endsWith(word) && !name.endsWith('自治区');
  return name.endsWith(word);
}

/** The division of a chain, innermost first, that a word calls; `prefecture` skips county-level cities. */
function called(places: PlaceTable, code: string, word: string, prefecture: boolean): string | null {
  const chain = chainOf(places, code).reverse();
  return chain.find((c) => isCalled(places, c, word) && !(prefecture && places.get(c)?.level === 'county')) ?? null;
}

/**
 * Code of the division that a bare level means at `offset`, null where the page doesn't tell.
 * Order: the nearest such place in the sentence, or that of the body before it, then in the block; the one the page's bodies and dateline speak of.
 */
export function placeOfLevel(focus: Focus, word: string, offset: number, prefecture = false, kind = ''): string | null {
  const { places, here, memory, text } = focus;
  const before = here.filter((seen) => seen.end <= offset);
  const sentence = Math.max(...['。', '！', '？', '；', '\n'].map((c) => text.lastIndexOf(c, offset - 1)));
  const direct = (code: string) =>
    isCalled(places, code, word) && !(prefecture && places.get(code)?.level === 'county');
  const near = before.filter((seen) => seen.start > sentence && direct(seen.code)).at(-1);
  if (near) return near.code;
  const byBody = ofBodyBefore(focus, word, sentence, prefecture);
  if (byBody) return byBody;
  const inBlock = before.filter((seen) => !seen.dateline);
  const lastDirect = inBlock.filter((seen) => direct(seen.code)).at(-1);
  if (lastDirect) return lastDirect.code;
  const byKind = ofKind(focus, kind, direct);
  if (byKind) return byKind;
  const dateline = before.filter((seen) => seen.dateline).at(-1);
  const byDateline = dateline && called(places, dateline.code, word, prefecture);
  if (byDateline) return byDateline;
  const wider = inBlock.at(-1);
  const byBlock = wider && called(places, wider.code, word, prefecture);
  if (byBlock) return byBlock;
  return (
    fromMemory(memory, places, word, prefecture, focus.block) ??
    fromPage(focus, word, prefecture) ??
    fromShortNames(focus, word, prefecture, offset)
  );
}

/** The one place that short names tell: those before it in this block, else those of the article's first lines. */
function fromShortNames(focus: Focus, word: string, prefecture: boolean, offset: number): string | null {
  const { places, memory, text } = focus;
  const here = shortPlacesIn(text.slice(0, offset), places).map(({ code }) => code);
  return (
    onlyCalled(focus, here, word, prefecture) ??
    onlyCalled(
      focus,
      (memory.lead ?? []).map(({ code }) => code),
      word,
      prefecture,
    )
  );
}

function onlyCalled({ places }: Focus, codes: readonly string[], word: string, prefecture: boolean): string | null {
  const found = new Set(codes.flatMap((code) => called(places, code, word, prefecture) ?? []));
  const [only] = found;
  return only && found.size === 1 ? only : null;
}

/** The place of the body named last in the sentence: 孟村检察院…获|县人大常委会|肯定. */
function ofBodyBefore({ before, places }: Focus, word: string, sentence: number, prefecture: boolean): string | null {
  const last = before.findLast(({ start, target }) => start > sentence && target?.is === 'agency' && target.places[0]);
  const code = last?.target?.is === 'agency' ? last.target.places.at(-1) : undefined;
  return code ? called(places, code, word, prefecture) : null;
}

/** The one place that the page's title or its paper's name tells. */
function fromPage({ page, places }: Focus, word: string, prefecture: boolean): string | null {
  const codes = placesOfPage(page, places).flatMap((code) => called(places, code, word, prefecture) ?? []);
  const [first] = codes;
  return first && codes.every((code) => code === first) ? first : null;
}

/** The one place whose body of this kind the page has named, unless it has gone on to another place since. */
function ofKind(focus: Focus, kind: string, direct: (code: string) => boolean): string | null {
  const { memory, before, block } = focus;
  const bodies = [...memory.agencies, ...before.map(({ target }) => ({ target, block }))].flatMap(
    ({ target, block }) => {
      const code = target?.is === 'agency' && target.kind === kind ? target.places.at(-1) : undefined;
      return code && direct(code) ? [{ code, block }] : [];
    },
  );
  const [first] = bodies;
  if (!first || bodies.some(({ code }) => code !== first.code)) return null;
  const latest = bodies.at(-1)?.block ?? 0;
  const goneOn = memory.places.some(
    (seen) => seen.code !== first.code && direct(seen.code) && (seen.last ?? 0) > latest,
  );
  return goneOn ? null : first.code;
}

/** The place that earlier blocks speak of: one candidate, or one clearly ahead of the rest. */
function fromMemory(
  memory: Readonly<PageMemory>,
  places: PlaceTable,
  word: string,
  prefecture: boolean,
  block: number,
): string | null {
  const votes = new Map<string, number>();
  for (const seen of memory.places) {
    const code = called(places, seen.code, word, prefecture);
    if (!code) continue;
    const last = seen.last ?? seen.block;
    const near = block - last <= 2 ? 3 : block - last <= 6 ? 1 : 0;
    // What the page has left behind counts half: a newspaper's page goes from place to place.
    const said = Math.min(seen.count, 3) * (near > 0 ? 1 : 0.5);
    votes.set(code, (votes.get(code) ?? 0) + said + near + (seen.dateline ? 3 : 0));
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  return !second || first[1] >= second[1] * 1.5 ? first[0] : null;
}

/** The one code of a shared name that fits what the page speaks of, null when none or several do. */
export function settleShared(focus: Focus, codes: readonly string[], offset: number): string | null {
  if (codes.length === 1) return codes[0] ?? null;
  const { places, here, memory } = focus;
  const spoken = [
    ...here.filter((seen) => seen.start < offset).map((seen) => seen.code),
    ...memory.places.map((seen) => seen.code),
  ].reverse();
  // Named before in full, or lying in a prefecture, else in a province, that was named.
  const exact = codes.filter((code) => spoken.includes(code));
  if (exact.length === 1) return exact[0] ?? null;
  for (const depth of [1, 0]) {
    const outers = new Set(spoken.map((code) => chainOf(places, code)[depth]).filter(Boolean));
    const fitting = codes.filter((code) => outers.has(chainOf(places, code)[depth]));
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  return null;
}

/** The innermost county that the page speaks of, for towns named without it. */
export function countyHere(focus: Focus, offset: number): string | null {
  const { here, places, memory, block } = focus;
  const isCounty = (code: string) => places.get(code)?.level === 'county';
  const near = here.filter((seen) => seen.end <= offset && isCounty(seen.code)).at(-1);
  if (near) return near.code;
  const votes = memory.places.filter((seen) => isCounty(seen.code)).sort((a, b) => b.count - a.count);
  const [first, second] = votes;
  if (!first) return null;
  if (second && first.count < second.count * 2 && block - (first.last ?? first.block) > 2) return null;
  return second && second.count === first.count ? null : first.code;
}

/** Provinces that the page has named. */
export function provincesHere(focus: Focus): Set<string> {
  const codes = [...focus.here.map((seen) => seen.code), ...focus.memory.places.map((seen) => seen.code)];
  return new Set(codes.filter((code) => code.endsWith('0000')));
}
