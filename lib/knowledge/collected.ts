// What the reader has collected: entries of packs made here, and others of which `mine` has a note, an explanation or a name.
import { BASE, type Database, MINE } from './db';
import { groupBy } from './group';
import { type LayeredEntry, layer, packOrder } from './layers';
import { getRows } from './many-rows';
import { readOwnRows } from './own-rows';

/** Every name of the entries of packs made here. */
export async function readOwnNames(db: Database): Promise<Set<string>> {
  const received = new Set((await db.packs.toArray()).filter(({ from }) => from).map(({ id }) => id));
  const own = await readOwnRows(db.entries);
  return new Set(own.flatMap(({ pack, entry }) => (received.has(pack) ? [] : entry.terms.map(({ text }) => text))));
}

export async function readCollected(db: Database): Promise<LayeredEntry[]> {
  return db.transaction('r', db.entries, db.amendments, db.packs, async () => {
    const packs = await db.packs.toArray();
    const received = new Set(packs.filter(({ from }) => from).map(({ id }) => id));
    const own = await readOwnRows(db.entries);
    const made = own.filter(({ pack }) => !received.has(pack)).map(({ id }) => id);
    const amendments = await db.amendments.toArray();
    const said = amendments.filter(
      ({ pack, amendment: { note, summary, terms } }) => pack === MINE && (note || summary || terms),
    );
    const ids = [...new Set([...made, ...said.map(({ entry }) => entry)])];
    // Of the shipped pack only what something is said of: fifty thousand own entries need none of it.
    const keys = said.map(({ entry }): [string, string] => [BASE, entry]);
    const shipped = await getRows(db.entries, keys, ({ id }) => id);
    const rows = groupBy([...own, ...shipped.flatMap((row) => row ?? [])], ({ id }) => id);
    const over = groupBy(amendments, ({ entry }) => entry);
    const order = packOrder(packs);
    return ids.flatMap((id) => {
      const seen = layer(order, rows.get(id) ?? [], over.get(id) ?? []);
      return seen && !seen.hidden ? [seen] : [];
    });
  });
}
