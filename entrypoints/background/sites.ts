// Which pages the content script runs in beyond the manifest's: registers it for sites the reader granted,
// and puts it into tabs that were open before an install or update.
import { browser } from 'wxt/browser';

const ID = 'granted-sites';
const SCRIPT = '/content-scripts/content.js';
const STYLE = '/content-scripts/content.css';

/** Keeps the registration equal to the granted optional hosts: at start, and on every grant or revocation. */
export function followGrants(signal: AbortSignal): void {
  const sync = () => {
    queue = queue.then(register, register);
  };
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(sync);
    browser.permissions.onRemoved.removeListener(sync);
  });
  sync();
}
// Two grants in a row must not register twice at once.
let queue: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const matches = await grantedOptional();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    js: [SCRIPT],
    css: [STYLE],
    runAt: 'document_idle' as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Granted origins of the papers we offer that the manifest does not already give. Others, as of a pack's address, were
 * granted for reading that file, not for marking pages.
 */
async function grantedOptional(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const { optional_host_permissions: offered = [] } = browser.runtime.getManifest();
  const given = new Set(manifestMatches());
  return origins.filter((origin) => !given.has(origin) && origin !== EVERYWHERE && offered.includes(origin));
}
/** The manifest's pattern under which addresses of packs are asked for. */
const EVERYWHERE = 'https://*/*';

function manifestMatches(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
}

/** After an install or update: fresh script and styles into every open tab we may read. Tabs that refuse are passed over. */
export async function injectIntoOpenTabs(): Promise<void> {
  const url = [...manifestMatches(), ...(await grantedOptional())];
  for (const tab of await browser.tabs.query({ url })) {
    if (tab.id !== undefined && !tab.discarded) await inject(tab.id).catch(() => undefined);
  }
}

/** Styles and script into a tab's frames; rejects where the browser forbids it. */
export async function inject(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

/** The note's view into the frame that asks for it, where our content script already runs. */
export async function addNoteView({ tabId, frameId }: { tabId?: number; frameId?: number }): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: ['/note-view.js'] });
}
