// Asks the addresses of packs, each at most once a day. Nothing wakes the background for it: whenever it is awake anyway, it
// looks whether a day has passed.
import { isDue } from '../../lib/exchange/subscription';
import type { Knowledge } from '../../lib/knowledge';
import { readSubscriptions } from '../../lib/subscriptions';
import { checkSubscription } from '../subscribing/check';

/** Milliseconds after a wake: what the reader waits for comes first. */
const LATER = 3000;

export function followSubscriptions(knowledge: () => Promise<Knowledge>): void {
  setTimeout(() => void checkDue(knowledge), LATER);
}

/** One after another, and by one context at a time. */
async function checkDue(knowledge: () => Promise<Knowledge>): Promise<void> {
  await navigator.locks.request('pangzhu-subscriptions', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const due = (await readSubscriptions()).filter(({ checked }) => isDue(checked, Date.now()));
    if (due.length === 0) return;
    const open = await knowledge();
    if (open.problem) return;
    for (const one of due) await checkSubscription(one, open);
  });
}
