// Which hosts the browser lets us read, and what the reader said when last asked: the permission seam of the extension API.
import { browser } from 'wxt/browser';

/** What the reader answered for a host pattern; the browser itself does not remember a refusal. */
export type Asked = Record<string, 'granted' | 'refused'>;

const ASKED = 'asked-sites';

/** Match patterns of host patterns (`www.gov.cn`, `*.people.cn`). */
function originsOf(hosts: readonly string[]): string[] {
  return hosts.map((host) => `*://${host}/*`);
}

/** True when every one of the hosts may be read now. */
export async function hasAccess(hosts: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: originsOf(hosts) });
  } catch {
    return false;
  }
}

/**
 * Asks the browser for the hosts and notes the answer. Call it straight from a click: after any `await` the browser
 * no longer takes it for the reader's wish.
 */
export async function requestAccess(hosts: readonly string[]): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: originsOf(hosts) }).catch(() => false);
  await noteAnswer(hosts, granted ? 'granted' : 'refused');
  return granted;
}

/** Gives the hosts back. What is forgotten here is no revocation by the browser. */
export async function dropAccess(hosts: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: originsOf(hosts) });
  await noteAnswer(hosts, null);
}

export async function readAsked(): Promise<Asked> {
  try {
    const stored = (await browser.storage.local.get(ASKED))[ASKED];
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, said]) => said === 'granted' || said === 'refused'));
  } catch {
    return {};
  }
}

async function noteAnswer(hosts: readonly string[], answer: 'granted' | 'refused' | null): Promise<void> {
  const asked = await readAsked();
  for (const host of hosts) {
    if (answer) asked[host] = answer;
    else delete asked[host];
  }
  await browser.storage.local.set({ [ASKED]: asked }).catch(() => undefined);
}

/** Calls back when a permission came or went. */
export function onAccess(changed: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    },
    { once: true },
  );
}
