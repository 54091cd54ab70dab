// A pack that came from a file or an address and waits to be written: held between the tab that read it and the tab of packs.
import type { IncomingPack } from '../../../components/PackIncoming';
import type { ReadPack } from '../../../lib/exchange/pack-json';
import type { Side } from '../../../lib/exchange/reissue';
import { type Knowledge, MINE } from '../../../lib/knowledge';
import type { Change } from '../../../lib/model/change';
import { entryName, type Pack, type PackOrigin, type StoredPack } from '../../../lib/model/entry';
import type { Subscription } from '../../../lib/subscriptions';
import { changeFor } from '../../subscribing/check';
import { tryExamples } from './packs-trial';

export interface Incoming {
  from: PackOrigin;
  read: ReadPack;
  /** Where it was fetched, to be kept once the pack is in. */
  subscription?: Subscription;
  /** Its rows one by one into `mine` instead. */
  intoMine?: () => void;
}

let waiting: Incoming | null = null;
let chosen = new Map<string, Side>();
export function offer(incoming: Incoming | null): void {
  waiting = incoming;
  chosen = new Map();
}
export function offered(): Incoming | null {
  return waiting;
}
export function choose(key: string, side: Side): void {
  chosen.set(key, side);
}

/** What the user is shown of it, against what there is now. */
export async function describe(
  { from, read }: Incoming,
  knowledge: Knowledge,
  reasonText: (reason: { code: string; field: string; value: string }) => string,
): Promise<IncomingPack> {
  const { compareReissue, isSame, keyOf } = await import('../../../lib/exchange/reissue');
  const { pack, items } = read;
  const packs = await knowledge.ownPacks();
  const installed = packs.find(({ id }) => id === pack.id);
  const compared = installed && compareReissue(installed, pack, amendmentsIn(packs));
  return {
    name: from.name,
    title: pack.title,
    version: pack.version,
    ...(pack.author && { author: pack.author }),
    ...(pack.licence && { licence: pack.licence }),
    ...(pack.description && { description: pack.description }),
    entries: pack.entries.length,
    amendments: pack.amendments.length,
    examples: pack.examples.length,
    refused: items.flatMap((item) =>
      item.is === 'refused' ? [{ row: item.row, name: item.name, reasons: item.reasons.map(reasonText) }] : [],
    ),
    failing: await tryExamples(pack, packs, knowledge),
    claimed: installed ? [] : await claimedBy(pack, knowledge),
    reissue: compared
      ? {
          versions: compared.versions,
          age: compared.age,
          same: isSame(compared),
          added: compared.added.map(entryName),
          removed: compared.removed.map(entryName),
          changed: compared.changed,
          beside: compared.beside,
          conflicts: compared.conflicts.map((one) => ({
            key: keyOf(one),
            name: one.name,
            field: one.field,
            mine: one.mine,
            theirs: one.theirs,
            side: chosen.get(keyOf(one)) ?? one.side,
          })),
        }
      : null,
  };
}

/** The one change that puts it in. */
export async function installing({ from, read }: Incoming, knowledge: Knowledge): Promise<Change> {
  const packs = await knowledge.ownPacks();
  const installed = packs.find(({ id }) => id === read.pack.id);
  return changeFor(read.pack, from, installed, amendmentsIn(packs), chosen);
}

function amendmentsIn(packs: readonly StoredPack[]) {
  return packs.find(({ id }) => id === MINE)?.amendments ?? [];
}

/** Headings of the pack that other entries have as a name. */
async function claimedBy(pack: Pack, knowledge: Knowledge): Promise<IncomingPack['claimed']> {
  const ids = new Set(pack.entries.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { entry } of await knowledge.listEntries())
    if (!ids.has(entry.id)) for (const { text } of entry.terms) names.set(text, entryName(entry));
  return pack.entries.flatMap((entry) => {
    const name = entryName(entry);
    const by = names.get(name);
    return by ? [{ name, by }] : [];
  });
}
