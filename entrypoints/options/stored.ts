// What the options page reads of the knowledge for exchanges.
import type { Stored } from '../../lib/exchange/preview';
import { type Knowledge, MINE } from '../../lib/knowledge';
import type { StoredPack } from '../../lib/model/entry';

/** Every entry with what is the user's own of it. */
export async function storedNow(knowledge: Knowledge): Promise<Map<string, Stored>> {
  const [all, packs] = await Promise.all([knowledge.listEntries(), knowledge.ownPacks()]);
  const mine = ownPack(packs);
  const own = new Map(mine?.entries.map((entry) => [entry.id, entry]));
  const amended = new Map(mine?.amendments.map((one) => [one.entry, one]));
  return new Map(
    all.map(({ entry }) => [
      entry.id,
      { entry, own: own.get(entry.id) ?? null, amendment: amended.get(entry.id) ?? null },
    ]),
  );
}

export function ownPack(packs: readonly StoredPack[]): StoredPack | undefined {
  return packs.find((pack) => pack.id === MINE);
}
