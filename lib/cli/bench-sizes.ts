// Sizes of what is shipped for Chromium: the content script as it travels compressed, the package as a zip.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { build, buildFolder } from './build';

/** Folder of the shipped build for Chromium; built now where it is missing. */
export async function builtFolder(): Promise<string> {
  const folder = buildFolder('chromium');
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const { code, output } = await build('chromium');
  if (code !== 0) throw new Error(output);
  return folder;
}

export async function benchSizes(): Promise<Record<string, number>> {
  const folder = await builtFolder();
  return {
    'content-script-gzip-bytes': gzipSync(readFileSync(join(folder, 'content-scripts/content.js')), { level: 9 })
      .length,
    'package-bytes': zipSize(folder),
  };
}

/** Headers of one file in a zip beside its name, which is there twice, and the record at the end. */
const FILE_HEADERS = 30 + 46;
const END_RECORD = 22;

/** Bytes of a plain zip of a folder's files, each deflated as far as it goes or stored. */
export function zipSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  const sizes = files.map((path) => {
    const bytes = readFileSync(path);
    const name = Buffer.byteLength(relative(folder, path));
    return FILE_HEADERS + 2 * name + Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length);
  });
  return sizes.reduce((sum, size) => sum + size, END_RECORD);
}
