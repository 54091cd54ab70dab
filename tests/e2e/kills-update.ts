// A subscribed pack that puts its newer versions in by itself: what a kill in the middle of an update is tried on. All rows of
// a version carry its number, so that two versions in one pack would be seen.

import type { Driver } from '../../lib/cli/driver';
import { until } from '../../lib/cli/until';
import { clickFront, onFront } from './manager';
import type { SecureServer } from './secure-server';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

export const UPDATED = 'yuancheng';
const HOST = 'packs.example.com';
const PATH = '/kept.json';
/** Rows of a version: enough that writing them takes a while. */
const ROWS = 400;

export const UPDATE_HOST = HOST;

/** Subscribes as the reader does, and has newer versions put in without asking. */
export async function subscribe(driver: Driver, server: SecureServer): Promise<void> {
  server.put(PATH, packOf(1));
  await driver.agree([`https://${HOST}/*`]);
  await driver.open(driver.extensionUrl('options.html#packs/subscribe'));
  await onFront(driver, [{ fill: '网址', text: server.url(PATH) }]);
  await clickFront(driver, '读取');
  await onFront(driver, [{ press: '装上这个词包' }, { see: '装上了“远程词包”' }]);
  // The address is kept after the pack is in.
  await until(async () => (await driver.inExtension('manifest.json', putInByItself)) || null);
}

/** The next version lies at the address from now on. */
export function publish(server: SecureServer, version: number): void {
  server.put(PATH, packOf(version));
}

function packOf(version: number): string {
  const entries = Array.from({ length: ROWS }, (_, at) => ({
    ...{ id: `law/kept-${at}`, type: 'law', kind: '课上', depth: 'full', facts: {}, sources: [{ title: '课' }] },
    terms: [{ text: `课上第${at}号文件`, status: 'full' }],
    summary: `${version}版`,
  }));
  const head = { format: 'pangzhu-pack/1', id: UPDATED, title: '远程词包', version: `${version}` };
  return JSON.stringify({ ...head, entries, amendments: [], examples: [] });
}

/** Runs in a page of the extension. False where there is no address yet. */
async function putInByItself(): Promise<boolean> {
  const { subscriptions } = await browser.storage.local.get('subscriptions');
  if (!Array.isArray(subscriptions) || subscriptions.length === 0) return false;
  await browser.storage.local.set({ subscriptions: subscriptions.map((one) => ({ ...one, auto: true })) });
  return true;
}
