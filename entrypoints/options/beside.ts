// What of the reader's own lies beside the knowledge, in storage.local: settings with hidden and known names, cases of wrong
// marks, addresses of packs. Read into a backup, compared with one, put back from it, and taken back again.
import { browser } from 'wxt/browser';
import type { BesideShown } from '../../components/Backup';
import { isCase, readCases, writeCases } from '../../lib/cases';
import type { Beside } from '../../lib/exchange/backup-text';
import { readSettings, type Settings, settingsFrom, writeSettings } from '../../lib/settings';
import { dropSubscription, readSubscriptions, toSubscription, writeSubscription } from '../../lib/subscriptions';

/** As it goes into a backup. Of an address only what the reader chose: what its server said is asked anew. */
export async function readBeside(): Promise<Beside> {
  const [settings, cases, addresses] = await Promise.all([readSettings(), readCases(), readSubscriptions()]);
  return {
    app: browser.runtime.getManifest().version,
    settings,
    ...(cases.length > 0 && { cases }),
    ...(addresses.length > 0 && { subscriptions: addresses.map(({ url, pack, auto }) => ({ url, pack, auto })) }),
  };
}

/** What putting it back would change; null where it would change nothing. */
export async function compareBeside(then: Beside): Promise<BesideShown | null> {
  const { settings, cases, subscriptions } = await changesOf(then);
  if (settings.length + cases.length + subscriptions.length === 0) return null;
  return { settings, cases: cases.length, subscriptions: subscriptions.length };
}

/** Settings become what they were; cases and addresses that are missing are added, none is taken away. Gives the way back. */
export async function restoreBeside(then: Beside): Promise<() => Promise<void>> {
  const [settings, cases] = await Promise.all([readSettings(), readCases()]);
  const more = await changesOf(then);
  await writeSettings(after(settings, then));
  if (more.cases.length > 0) await writeCases([...cases, ...more.cases].toSorted((a, b) => a.time - b.time));
  for (const one of more.subscriptions) await writeSubscription(one);
  return async () => {
    await writeSettings(settings);
    if (more.cases.length > 0) await writeCases(cases);
    for (const { url } of more.subscriptions) await dropSubscription(url);
  };
}

async function changesOf(then: Beside) {
  const [settings, cases, addresses] = await Promise.all([readSettings(), readCases(), readSubscriptions()]);
  const next = after(settings, then);
  const had = new Set(cases.map(({ sentence, surface }) => `${surface}\n${sentence}`));
  const known = new Set(addresses.map(({ url }) => url));
  return {
    settings: (Object.keys(settings) as (keyof Settings)[]).filter(
      (key) => JSON.stringify(settings[key]) !== JSON.stringify(next[key]),
    ),
    cases: (then.cases ?? []).filter(isCase).filter(({ sentence, surface }) => !had.has(`${surface}\n${sentence}`)),
    subscriptions: (then.subscriptions ?? [])
      .flatMap((one) => toSubscription(one) ?? [])
      .filter(({ url }) => !known.has(url)),
  };
}

/** What an older version did not write stays as it is. */
function after(now: Settings, { settings = {} }: Beside): Settings {
  return settingsFrom({ ...now, ...settings });
}
