// Puts in place what an administrator has preset: settings, sites, packs, addresses of packs. Once for each preset.

import { readPack } from '../../lib/exchange/pack-json';
import { compareReissue, isSame } from '../../lib/exchange/reissue';
import { type Knowledge, MINE } from '../../lib/knowledge';
import { applyManaged, onManaged, presetSettings } from '../../lib/managed';
import type { Managed } from '../../lib/model/managed-schema';
import { writeSettings } from '../../lib/settings';
import { readSubscriptions, writeSubscription } from '../../lib/subscriptions';
import { changeFor } from '../subscribing/check';

/** Now, and whenever a preset comes or changes; one after another. Resolves when the present one is in place. */
export function followManaged(knowledge: () => Promise<Knowledge>): Promise<void> {
  let last = putInPlace(knowledge);
  onManaged(() => {
    last = last.catch(() => undefined).then(() => putInPlace(knowledge));
    last.catch((error: unknown) => console.warn('preset:', error));
  });
  return last;
}

function putInPlace(knowledge: () => Promise<Knowledge>): Promise<void> {
  return applyManaged(async (managed) => {
    await writeSettings((now) => presetSettings(managed, now));
    await subscribe(managed);
    const { packs = [], ownSites } = managed;
    if (packs.length === 0 && !ownSites) return;
    const open = await knowledge();
    if (open.problem) throw new Error(open.problem.message);
    for (const text of packs) await install(text, open);
    if (ownSites) await keepTo(ownSites, open);
  });
}

/** One that is broken is passed over: the others are still put in. */
async function install(text: string, knowledge: Knowledge): Promise<void> {
  try {
    const { pack } = readPack(text);
    const all = await knowledge.ownPacks();
    const installed = all.find(({ id }) => id === pack.id);
    const mine = all.find(({ id }) => id === MINE)?.amendments ?? [];
    if (installed && isSame(compareReissue(installed, pack, mine))) return;
    await knowledge.change(changeFor(pack, { is: 'managed', name: pack.title }, installed, mine));
  } catch (error) {
    console.warn('preset pack:', error instanceof Error ? error.message : String(error));
  }
}

async function keepTo(sites: string[], knowledge: Knowledge): Promise<void> {
  const all = await knowledge.ownPacks();
  const those = all.filter(({ id, from }) => id === MINE || from?.is === 'managed');
  for (const { id } of those) await knowledge.change({ do: 'set-pack', pack: id, patch: { sites } });
}

async function subscribe({ subscriptions = [] }: Managed): Promise<void> {
  const known = await readSubscriptions();
  for (const url of subscriptions) {
    if (!known.some((one) => one.url === url)) {
      await writeSubscription({ url, pack: null, auto: true, managed: true });
    }
  }
}
