// Bytes of what is shipped: a build that outgrows them is to be looked at. Speed is never judged here; `npm run bench` prints it.
import { expect, test } from 'vitest';
import { contentScriptSize, zipSize } from '../../lib/cli/bench-sizes';
import { buildFolder } from '../../lib/cli/build';

/** What every page pays for. */
const CONTENT_SCRIPT = 25 * 1024;
/** jieba's dictionary alone is 2.8 MB of it. */
const PACKAGE = 6_000_000;

test.each(['chromium', 'firefox'] as const)('%s: the content script, compressed', (name) => {
  const size = contentScriptSize(buildFolder(name));
  expect(size).toBeGreaterThan(5000);
  expect(size).toBeLessThanOrEqual(CONTENT_SCRIPT);
});

test.each(['chromium', 'firefox'] as const)('%s: the package as a zip', (name) => {
  const size = zipSize(buildFolder(name));
  expect(size).toBeGreaterThan(3_000_000);
  expect(size).toBeLessThanOrEqual(PACKAGE);
});
