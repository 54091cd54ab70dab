// Packs and their addresses as the store has them → rows as the list shows them.
import type { FailingExample, PackRow, SubscriptionShown } from '../../../components/packRows';
import { BASE, type BundleAbout, MINE } from '../../../lib/knowledge';
import type { StoredPack } from '../../../lib/model/entry';
import type { Subscription } from '../../../lib/subscriptions';

export interface Addressed extends Subscription {
  granted: boolean;
}

/** `mine`, the others from the topmost down, `base`. */
export function packRows(
  packs: readonly StoredPack[],
  addresses: readonly Addressed[],
  failing: ReadonlyMap<string, FailingExample[]>,
  { counts }: Pick<BundleAbout, 'counts'>,
): PackRow[] {
  const mine = packs.filter(({ id }) => id === MINE);
  const others = packs.filter(({ id }) => id !== MINE).toSorted((a, b) => b.order - a.order);
  const rows = [...mine, ...others].map((pack): PackRow => {
    const { id, title, on, version, author, licence, description, colour, sites, from, examples } = pack;
    const address = addresses.find((one) => one.pack === id);
    return {
      id,
      kind: id === MINE ? 'mine' : from ? 'received' : 'here',
      ...{ title, on, version, examples },
      ...(author && { author }),
      ...(licence && { licence }),
      ...(description && { description }),
      ...(colour && { colour }),
      ...(sites && { sites }),
      ...(from && { from }),
      entries: pack.entries.length,
      names: new Map(pack.entries.flatMap(({ id: entry, terms }) => terms.map(({ text }) => [text, entry] as const))),
      amendments: pack.amendments.length,
      annotations: pack.annotations?.length ?? 0,
      failing: examples.length === 0 ? [] : (failing.get(keyOf(pack)) ?? null),
      subscription: address ? shown(address) : null,
    };
  });
  const base = {
    examples: [],
    names: new Map<string, string>(),
    failing: [],
    amendments: 0,
    annotations: 0,
    subscription: null,
  };
  const entries = counts.law + counts.agency + counts.programme;
  return [...rows, { id: BASE, kind: 'base', title: BASE, on: true, version: '', entries, ...base }];
}

function shown({ url, auto, checked, failure, waiting, granted }: Addressed): SubscriptionShown {
  return { url, auto, granted, checked: checked ?? null, failure: failure ?? null, waiting: waiting ?? null };
}

/** What the result of a trial hangs on: the pack's own rows and words. */
export function keyOf({ id, entries, amendments, examples }: StoredPack): string {
  return JSON.stringify([id, entries.map((entry) => [entry.id, entry.terms]), amendments.length, examples]);
}
