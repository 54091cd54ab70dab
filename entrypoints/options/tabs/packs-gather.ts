// A pack made of the user's own entries: they move out of `mine` into it, with the notes on them, as one change.
import { MINE } from '../../../lib/knowledge';
import type { Change } from '../../../lib/model/change';
import type { StoredPack } from '../../../lib/model/entry';

/** All under '', then each tag with the number of own entries that have it, most first. */
export function tagsOf(mine: StoredPack | undefined): [string, number][] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of mine?.entries ?? []) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [['', mine?.entries.length ?? 0], ...[...counts].toSorted((a, b) => b[1] - a[1])];
}

export function gathering(
  mine: StoredPack,
  { id, title, author, tag }: { id: string; title: string; author: string; tag: string },
): Change {
  const entries = mine.entries.filter(({ tags = [] }) => !tag || tags.includes(tag));
  const moved = new Set(entries.map((entry) => entry.id));
  const amendments = mine.amendments.filter(({ entry }) => moved.has(entry));
  return {
    do: 'import',
    pack: {
      ...{ format: 'pangzhu-pack/1', id, title, version: '1', entries, amendments, examples: [] },
      ...(author && { author }),
    },
    mine: {
      entries: entries.map((entry) => ({ pack: MINE, id: entry.id, entry: null })),
      amendments: amendments.map(({ entry }) => ({ pack: MINE, entry, amendment: null })),
    },
  };
}

/** Of the title's Latin letters and digits, and part of it random: two trainers' packs of one name are two packs. */
export function newPackId(title: string, packs: readonly Pick<StoredPack, 'id'>[]): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const id = `${slug || 'pack'}-${crypto.randomUUID().slice(0, 8)}`;
  return packs.some((pack) => pack.id === id) ? newPackId(title, packs) : id;
}
