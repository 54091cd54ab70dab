// Packs put in and taken out together with their addresses: an address is kept, or given up, before the pack is written and
// anything is said; where the pack is not written, and where it is taken back, the address is as it was before.
import { SubscriptionError } from '../../../lib/exchange/subscription';
import type { Change } from '../../../lib/model/change';
import {
  dropSubscription,
  readSubscriptions,
  type Subscription,
  waitingText,
  writeSubscription,
} from '../../../lib/subscriptions';
import type { Page } from '../page';
import { type Incoming, installing } from './packs-incoming';

/** Puts in what came. Rejects with why, nothing written and nothing kept. */
export async function install(page: Page, what: Incoming): Promise<void> {
  const { pack } = what.read;
  const change = await installing(what, page.knowledge());
  const { t } = page.words();
  const text =
    change.do === 'reissue' ? t('pack_done_updated', pack.title, pack.version) : t('pack_done_installed', pack.title);
  if (!what.subscription) return page.change(change, text);
  const { waiting: _, ...address } = what.subscription;
  const back = await wayBack(address.url);
  await keeping(() => writeSubscription({ ...address, pack: pack.id }, null));
  await write(page, change, text, back);
}

/** Deletes a pack, and its address where it has one that is the user's own. */
export async function remove(page: Page, id: string, title: string, address?: Subscription): Promise<void> {
  const change: Change = { do: 'drop-pack', pack: id };
  const text = page.words().t('pack_done_deleted', title);
  if (!address || address.managed) return page.change(change, text);
  const back = await wayBack(address.url);
  await keeping(() => dropSubscription(address.url));
  await write(page, change, text, back);
}

/** Something of the addresses written: a failure says that it was that, and that the packs are as they were. */
export async function keeping<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new SubscriptionError('not-kept', error instanceof Error ? error.message : String(error));
  }
}

/** Puts back what is kept under the address now. */
async function wayBack(url: string): Promise<() => Promise<void>> {
  const before = (await readSubscriptions()).find((one) => one.url === url);
  const text = await waitingText(url);
  return () => (before ? writeSubscription(before, text) : dropSubscription(url));
}

async function write(page: Page, change: Change, text: string, back: () => Promise<void>): Promise<void> {
  const done = await page.work.ask('change', { change }).catch(async (error: unknown) => {
    await back().catch(() => undefined);
    throw error;
  });
  page.whenUndone(done.seq, back);
  await page.worked(text, done);
}
