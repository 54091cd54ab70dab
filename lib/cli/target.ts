// What `npm start` is asked to open: the sample article, a file, or an address; and which addresses the build must list
// for it besides its own.

import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hostPatterns } from './hosts';
import { ROOT } from './run';
import type { Page } from './serve';
import { pageOfText } from './text-page';

export type Target =
  | { is: 'address'; url: string; extraHosts: string[] }
  | { is: 'local'; path: string; page: Page; extraHosts: string[] };

/** Ports are no part of a match pattern. */
const LOCAL = 'http://127.0.0.1/*';

/** Reads a command line argument; without one, the sample article. Throws what the user should read. */
export function readTarget(argument: string | undefined): Target {
  if (argument && /^https?:\/\//i.test(argument)) return address(new URL(argument));
  const file = argument ?? join(ROOT, 'tests/pages/sample.html');
  if (!isFile(file)) throw new Error(`${file} is neither a file nor an address (https://…).`);
  const path = `/${encodeURIComponent(basename(file))}`;
  return { is: 'local', path, page: pageOf(file), extraHosts: [LOCAL] };
}

function address(url: URL): Target {
  const isListed = hostPatterns(ROOT).manifest.some((pattern) => covers(pattern, url));
  return { is: 'address', url: url.href, extraHosts: isListed ? [] : [`${url.protocol}//${url.hostname}/*`] };
}

/** Whether a pattern `*://*.people.cn/*` covers an address. */
export function covers(pattern: string, url: URL): boolean {
  const host = /^\*:\/\/(.+)\/\*$/.exec(pattern)?.[1];
  if (!host) return false;
  return host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host;
}

/** A page is served as it is, its charset left to the browser; a text is wrapped into one. */
function pageOf(file: string): Page {
  if (/\.html?$/i.test(file)) return { type: 'text/html', body: readFileSync(file) };
  const date = /^\d{4}-\d{2}-\d{2}/.exec(basename(file))?.[0];
  return pageOfText(decode(readFileSync(file)), basename(file), date);
}

/** UTF-8 where the bytes are that, else GB18030, which old Chinese texts are in. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
