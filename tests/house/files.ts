// The files of the project as they would be committed: everything but what .gitignore names.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export const ROOT = new URL('../../', import.meta.url).pathname;

const NOT_OURS = /^(node_modules|\.git|\.output[^/]*|\.wxt|\.cache|\.vitest-attachments|__screenshots__)$/;
const BINARY = new Set(['.png', '.webp', '.ico', '.woff2', '.zip', '.bin', '.gz', '.wasm']);

/** Paths below the project's folder, with `/`, sorted. */
export function listFiles(under = ''): string[] {
  return readdirSync(join(ROOT, under), { withFileTypes: true })
    .flatMap((entry) => {
      if (NOT_OURS.test(entry.name)) return [];
      const path = under ? `${under}/${entry.name}` : entry.name;
      return entry.isDirectory() ? listFiles(path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

export function isText(path: string): boolean {
  return !BINARY.has(extname(path));
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function sizeOf(path: string): number {
  return statSync(join(ROOT, path)).size;
}
