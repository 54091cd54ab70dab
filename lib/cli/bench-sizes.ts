// Sizes of what is shipped for Chromium: the content script as it travels compressed, the package as a zip.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { runTool } from './run';

let made: Promise<string> | undefined;

/** Folder of the build as shipped for Chromium, made anew once a run and apart from the one that others use. */
export function freshBuild(root: string): Promise<string> {
  made ??= runTool('wxt/bin/wxt.mjs', ['build', '-b', 'chrome'], { env: { PANGZHU_OUT: OUT } }).then(
    ({ code, output }) => {
      if (code !== 0) throw new Error(output);
      return join(root, OUT, 'chrome-mv3');
    },
  );
  return made;
}
const OUT = '.output/bench';

export async function benchSizes(root: string): Promise<Record<string, number>> {
  const folder = await freshBuild(root);
  return {
    'content-script-gzip-bytes': contentScriptSize(folder),
    'package-bytes': zipSize(folder),
  };
}

/** Bytes of a build's content script as it travels compressed. */
export function contentScriptSize(folder: string): number {
  return gzipSync(readFileSync(join(folder, 'content-scripts/content.js')), { level: 9 }).length;
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
