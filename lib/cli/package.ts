// npm run package
// What a store is given: a zip for Edge and Chrome, one for Firefox, and the sources. The same commit gives the same bytes,
// wherever and whenever: nothing in them tells a clock, a folder or a machine.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stderr, stdout } from 'node:process';
import type { BrowserName } from './browsers';
import { ROOT, run, runTool } from './run';
import { type Files, zipOf } from './zip';

const OUT = '.output/package';
const BUILDS: { browser: BrowserName; args: string[]; folder: string; name: string }[] = [
  { browser: 'chromium', args: ['-b', 'chrome'], folder: 'chrome-mv3', name: 'chrome' },
  { browser: 'firefox', args: ['-b', 'firefox', '--mv3'], folder: 'firefox-mv3', name: 'firefox' },
];

async function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  const changed = await git(['status', '--porcelain']);
  if (changed === null) return fail('The sources are what git knows; this folder is no clone, or git is missing.');
  if (changed !== '') stderr.write(`Not committed, so no other clone will make the same bytes:\n${changed}`);
  rmSync(`${ROOT}${OUT}`, { recursive: true, force: true });
  for (const { args, folder, name } of BUILDS) {
    const { code, output } = await runTool('wxt/bin/wxt.mjs', ['build', ...args], { env: { PANGZHU_OUT: OUT } });
    if (code !== 0) return fail(output);
    write(`pangzhu-${version}-${name}.zip`, filesBelow(`${ROOT}${OUT}/${folder}`));
  }
  write(`pangzhu-${version}-sources.zip`, await sources());
  rmSync(`${ROOT}${OUT}`, { recursive: true, force: true });
  return 0;
}

/** Standard output of git; null when it failed. */
async function git(args: string[]): Promise<string | null> {
  const { code, output } = await run('git', args);
  return code === 0 ? output : null;
}

/** All files of a built extension, by their path in it. */
function filesBelow(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    found.map((one) => {
      const path = join(one.parentPath, one.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

/** What git tracks, as it lies in the folder. The store's reviewer builds it with the README's commands. */
async function sources(): Promise<Files> {
  const paths = ((await git(['ls-files', '-z'])) ?? '').split('\0').filter(Boolean);
  return new Map(paths.map((path) => [path, readFileSync(`${ROOT}${path}`)]));
}

function write(name: string, files: Files): void {
  mkdirSync(`${ROOT}.output`, { recursive: true });
  const bytes = zipOf(files);
  writeFileSync(`${ROOT}.output/${name}`, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  stdout.write(`.output/${name}  ${files.size} files  ${(bytes.length / 1e6).toFixed(2)} MB  sha256 ${hash}\n`);
}

function fail(why: string): number {
  stderr.write(`${why.trim()}\n`);
  return 1;
}

process.exitCode = await main();
