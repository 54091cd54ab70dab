// Addresses of packs as the tab of packs uses them: subscribed to, asked now, allowed, their waiting versions looked at.
import { browser } from 'wxt/browser';
import { checkAddress, fetchPack, originOf, SubscriptionError } from '../../../lib/exchange/subscription';
import {
  dropSubscription,
  readSubscriptions,
  type Subscription,
  waitingText,
  writeSubscription,
} from '../../../lib/subscriptions';
import { type Checked, checkSubscription, isGranted, originFor } from '../../subscribing/check';
import type { Page } from '../page';
import { offer } from './packs-incoming';
import type { Addressed } from './packs-rows';
import { keeping } from './packs-writing';

export interface Addresses {
  all(): readonly Addressed[];
  of(pack: string): Addressed | undefined;
  read(): Promise<void>;
  /** Straight from a click. Fetches the pack and offers it; rejects with a SubscriptionError. */
  subscribe(text: string): Promise<void>;
  /** Offers the newer version that waits at a pack's address. */
  lookAt(pack: string): Promise<void>;
  /** Straight from a click; then as `check`. */
  allow(one: Addressed): Promise<Checked>;
  check(one: Addressed): Promise<Checked>;
  change(one: Addressed, patch: Partial<Subscription>): Promise<void>;
  drop(one: Addressed): Promise<void>;
}

export function createAddresses(page: Page): Addresses {
  let all: Addressed[] = [];
  const read = async () => {
    const stored = await readSubscriptions();
    all = await Promise.all(stored.map(async (one) => ({ ...one, granted: await isGranted(one.url) })));
  };
  /** Asked straight from the click: after any wait the browser no longer takes it for the reader's wish. */
  const grant = async (url: string) => {
    const granted = await browser.permissions.request({ origins: [originOf(url)] }).catch(() => false);
    if (!granted && !(await isGranted(url))) throw new SubscriptionError('not-granted');
  };
  const check = async (one: Addressed) => {
    const said = await checkSubscription(withoutGrant(one), page.knowledge());
    await read();
    return said;
  };
  return {
    all: () => all,
    of: (pack) => all.find((one) => one.pack === pack),
    read,
    async subscribe(text) {
      const url = checkAddress(text);
      await grant(url);
      const fetched = await fetchPack(url);
      if (fetched.is !== 'pack') return;
      const subscription = { url, pack: fetched.read.pack.id, auto: false, checked: Date.now(), ...fetched.tags };
      offer({ from: originFor(subscription), read: fetched.read, subscription });
      page.go('packs/incoming');
    },
    async lookAt(pack) {
      const address = all.find((one) => one.pack === pack);
      const text = address && (await waitingText(address.url));
      if (!address || !text) return;
      const { readPack } = await import('../../../lib/exchange/pack-json');
      offer({ from: originFor(address), read: readPack(text), subscription: withoutGrant(address) });
      page.go('packs/incoming');
    },
    allow: (one) => grant(one.url).then(() => check(one)),
    check,
    change: (one, patch) => keeping(() => writeSubscription({ ...withoutGrant(one), ...patch })),
    drop: (one) => keeping(() => dropSubscription(one.url)),
  };
}

function withoutGrant({ granted: _, ...one }: Addressed): Subscription {
  return one;
}
