// How packs lie on one another: the topmost that speaks of an entry wins; amendments change what shows through.
import type { Amendment, Entry } from '../model/entry';
import { BASE, MINE } from './db';

export interface LayeredEntry {
  entry: Entry;
  pack: string;
  hidden: boolean;
  note: string | null;
  /** True when an amendment or an own entry lies over a bundled one. */
  changed: boolean;
}

export interface Placed {
  id: string;
  order: number;
  on: boolean;
  sites?: string[];
}

/** Packs from the topmost down: `mine`, then the others by their order, then `base`; with `host` those that count there. */
export function packOrder(packs: readonly Placed[], host?: string): string[] {
  const active = packs.filter((pack) => pack.on && countsOn(pack, host));
  const others = active.filter((p) => p.id !== MINE && p.id !== BASE).sort((a, b) => b.order - a.order);
  const mine = packs.find((pack) => pack.id === MINE);
  return [...(mine && !countsOn(mine, host) ? [] : [MINE]), ...others.map((p) => p.id), BASE];
}

/** A site is a host and those below it. Where no host is asked for, as in the extension's own pages, every pack counts. */
function countsOn({ sites }: Pick<Placed, 'sites'>, host?: string): boolean {
  return !sites || host === undefined || sites.some((site) => host === site || host.endsWith(`.${site}`));
}

/**
 * One entry as the reader sees it. `entries` and `amendments` are those of one id from any packs; packs not in `order`
 * (switched off) are passed over. Null when no active pack has the entry.
 */
export function layer(
  order: readonly string[],
  entries: readonly { pack: string; entry: Entry }[],
  amendments: readonly { pack: string; amendment: Amendment }[],
): LayeredEntry | null {
  const rank = (pack: string) => order.indexOf(pack);
  const active = entries.filter((e) => rank(e.pack) >= 0).sort((a, b) => rank(a.pack) - rank(b.pack));
  const top = active[0];
  if (!top) return null;
  const over = amendments
    .filter((a) => rank(a.pack) >= 0 && rank(a.pack) <= rank(top.pack))
    .sort((a, b) => rank(b.pack) - rank(a.pack));
  let entry = top.entry;
  let hidden = false;
  let note: string | null = null;
  for (const { amendment } of over) {
    if (amendment.hidden !== undefined) hidden = amendment.hidden;
    if (amendment.note) note = amendment.note;
    if (amendment.terms) entry = { ...entry, terms: amendment.terms };
    if (amendment.summary) entry = { ...entry, summary: amendment.summary };
    if (amendment.tags) entry = { ...entry, tags: amendment.tags };
  }
  return { entry, pack: top.pack, hidden, note, changed: active.length > 1 || over.length > 0 };
}
