// One question to one address, and what follows: a newer version waits to be looked at, or is put in where the user has said
// so. Whatever goes wrong is noted; the pack that is there stays as it was. For the background and the options page.
import { browser } from 'wxt/browser';
import { compareReissue, isSame, mergeReissue } from '../../lib/exchange/reissue';
import { type Fetched, fetchPack, originOf, SubscriptionError } from '../../lib/exchange/subscription';
import { type Knowledge, MINE } from '../../lib/knowledge';
import type { Change } from '../../lib/model/change';
import type { Amendment, Pack, PackOrigin, StoredPack } from '../../lib/model/entry';
import { type Subscription, writeSubscription } from '../../lib/subscriptions';

export type Checked = 'same' | 'waiting' | 'applied' | 'failed';

/** Never rejects. */
export async function checkSubscription(one: Subscription, knowledge: Knowledge, now = Date.now()): Promise<Checked> {
  const { failure: _, ...asked } = { ...one, checked: now };
  try {
    const fetched = await fetchPack(one.url, one);
    if (fetched.is === 'same') {
      await writeSubscription(asked);
      return asked.waiting ? 'waiting' : 'same';
    }
    return await take(asked, fetched, knowledge);
  } catch (error) {
    await writeSubscription({ ...asked, failure: await failureOf(error, one.url) });
    return 'failed';
  }
}

async function take(
  asked: Subscription,
  { read, text, tags }: Extract<Fetched, { is: 'pack' }>,
  knowledge: Knowledge,
): Promise<Checked> {
  const { pack } = read;
  const packs = await knowledge.ownPacks();
  if (pack.id === MINE || pack.id === 'base' || (asked.pack !== null && asked.pack !== pack.id))
    throw new SubscriptionError('other-pack', pack.id);
  const installed = packs.find(({ id }) => id === pack.id);
  const { waiting: _, ...known } = { ...asked, ...tags };
  const mine = packs.find(({ id }) => id === MINE)?.amendments ?? [];
  const compared = installed && compareReissue(installed, pack, mine);
  if (compared && (isSame(compared) || compared.age === 'older')) {
    await writeSubscription({ ...known, pack: pack.id }, null);
    return 'same';
  }
  if (!asked.auto || read.items.some(({ is }) => is === 'refused')) {
    await writeSubscription({ ...known, waiting: pack.version }, text);
    return 'waiting';
  }
  await knowledge.change(changeFor(pack, originFor(asked), installed, mine));
  await writeSubscription({ ...known, pack: pack.id }, null);
  return 'applied';
}

/** Puts a pack in, or its new version in the place of the old one with the user's own changes kept. */
export function changeFor(
  pack: Pack,
  from: PackOrigin,
  installed: StoredPack | undefined,
  mine: readonly Amendment[],
  chosen: Parameters<typeof mergeReissue>[3] = new Map(),
): Change {
  if (!installed) return { do: 'import', pack: { ...pack, from } };
  const merged = mergeReissue(installed, pack, mine, chosen);
  // A pack made here stays one: its maker took in a colleague's version.
  return { do: 'reissue', ...merged, pack: { ...merged.pack, ...(installed.from && { from }) } };
}

export function originFor({ url, managed }: Pick<Subscription, 'url' | 'managed'>): PackOrigin {
  return { is: managed ? 'managed' : 'address', name: url };
}

/** A silent address that we were never allowed to read is told as that. */
async function failureOf(error: unknown, url: string): Promise<{ code: string; value: string }> {
  if (!(error instanceof SubscriptionError))
    return { code: 'failed', value: error instanceof Error ? error.message : String(error) };
  if (error.code === 'no-answer' && !(await isGranted(url))) return { code: 'not-granted', value: '' };
  return { code: error.code, value: error.value };
}

export async function isGranted(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(url)] }).catch(() => false);
}
