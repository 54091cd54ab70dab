// Entries that share a name, or nearly: the same name twice, a full and a short form, one character's difference. Only where
// one of the two is the user's own: the bundled ones have been read through. Pure, and cut into steps: 50,000 take a second.
import type { EntryType } from '../model/mention';
import { BASE } from './db';

export interface AlikeItem {
  id: string;
  type: EntryType;
  /** The pack whose entry it is. */
  pack: string;
  names: readonly string[];
}

export interface Alike {
  /** The other entry. */
  id: string;
  how: 'same' | 'form' | 'near';
  /** The name of this one, and of the other. */
  text: string;
  other: string;
}

/** Which of two entries with one name is taken in a text, and why; null where neither is. */
export interface Winning {
  wins: 'this' | 'that' | 'both' | null;
  why: 'above' | 'out' | 'marks' | 'peers' | null;
}

/** At most this many of one entry are told. */
const MOST = 5;
/** Names this short differ in one character all the time. */
const SHORTEST_NEAR = 4;

/** Of each entry that has any, those like it. Yields after every `slice` entries. */
export function* alikeSteps(items: readonly AlikeItem[], slice: number): Generator<void, Map<string, Alike[]>> {
  const named = new Map<string, AlikeItem[]>();
  const bare = new Map<string, { item: AlikeItem; name: string }[]>();
  const holes = new Map<number, { item: AlikeItem; name: string }[]>();
  const own = items.filter((item) => item.pack !== BASE);
  const found = new Map<string, Alike[]>();
  if (own.length === 0) return found;
  const lengths = new Set(own.flatMap((item) => item.names.map((name) => name.length)));
  let done = 0;
  for (const item of items) {
    if (++done % slice === 0) yield;
    for (const name of item.names) {
      push(named, name, item);
      push(bare, bareOf(name), { item, name });
      // A number changes nothing in the order of 50,000: only names of a length that own ones have.
      if (name.length >= SHORTEST_NEAR && lengths.has(name.length))
        for (const key of holesOf(name)) push(holes, key, { item, name });
    }
  }
  const tell = (one: AlikeItem, other: AlikeItem, how: Alike['how'], text: string, otherText: string) => {
    if (one.id === other.id) return;
    add(found, one.id, { id: other.id, how, text, other: otherText });
    add(found, other.id, { id: one.id, how, text: otherText, other: text });
  };
  for (const item of own) {
    if (++done % slice === 0) yield;
    for (const name of item.names) {
      for (const other of named.get(name) ?? []) tell(item, other, 'same', name, name);
      for (const one of bare.get(bareOf(name)) ?? [])
        if (one.name !== name && one.item.type === item.type) tell(item, one.item, 'form', name, one.name);
      if (name.length < SHORTEST_NEAR) continue;
      for (const key of holesOf(name))
        for (const one of holes.get(key) ?? [])
          if (one.item.type === item.type && isNear(name, one.name)) tell(item, one.item, 'near', name, one.name);
    }
  }
  return found;
}

/** The same at once. */
export function findAlike(items: readonly AlikeItem[]): Map<string, Alike[]> {
  const steps = alikeSteps(items, items.length + 1);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Which of two entries a name in a text is taken for, as lib/recognize does it: what is hidden is not marked; a higher pack's
 * is taken before a lower one's; of one pack, a law is taken inside 《》, and of one type the note offers both.
 * `order`: ids of the packs from the topmost down, the bundled one last.
 */
export function winner(one: Rival, other: Rival, order: readonly string[]): Winning {
  if (one.out !== other.out) return { wins: one.out ? 'that' : 'this', why: 'out' };
  if (one.out) return { wins: null, why: null };
  if (one.pack !== other.pack) {
    const isAbove = order.indexOf(one.pack) < order.indexOf(other.pack);
    return { wins: isAbove ? 'this' : 'that', why: 'above' };
  }
  if (one.type !== other.type && (one.type === 'law' || other.type === 'law')) return { wins: 'both', why: 'marks' };
  return { wins: 'both', why: 'peers' };
}

/** `out`: its names are not marked, since it is hidden or its pack is off. */
export interface Rival {
  type: EntryType;
  pack: string;
  out: boolean;
}

function add(found: Map<string, Alike[]>, id: string, one: Alike): void {
  const those = found.get(id);
  if (!those) found.set(id, [one]);
  else if (those.length < MOST && !those.some((had) => had.id === one.id)) those.push(one);
}

function push<K, T>(map: Map<K, T[]>, key: K, one: T): void {
  const those = map.get(key);
  if (!those) map.set(key, [one]);
  else if (!those.includes(one)) those.push(one);
}

/** What full and short form have in common: without the state's name before it, the trial mark after it, and title marks. */
function bareOf(name: string): string {
  return name
    .replace(/[《》“”]/g, '')
    .replace(/^(?:中华人民共和国|中国共产党|中国|全国|国家)(?=.{2})/, '')
    .replace(/（[^（）]{1,8}）$/, '');
}

/** A number for each way to leave one character open: names that differ in it have one in common. */
function holesOf(name: string): number[] {
  const keys: number[] = [];
  for (let hole = 0; hole < name.length; hole++) {
    let key = hole + 7;
    for (let at = 0; at < name.length; at++) key = Math.imul(key, 1_000_003) ^ (at === hole ? 1 : name.charCodeAt(at));
    keys.push(key);
  }
  return keys;
}

/** One character differs, and not one that tells names apart: a number, a direction, a rank. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0) return false;
    at = i;
  }
  return at >= 0 && !(TELLING.test(a[at] ?? '') && TELLING.test(b[at] ?? ''));
}
const TELLING = /[\d〇零一二三四五六七八九十百千两第东西南北中上下前后左右内外大小省市县区州镇乡村]/;
