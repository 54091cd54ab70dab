// Every regular expression of the code before recheck: none takes longer than in proportion to its text, but those whose text is
// cut short (tests/house/patterns-bounded.json). Writes the list that `npm test` goes by; `vitest -u` renews it.

import { expect, test } from 'vitest';
import { builtPatterns, literalPatterns } from '../house/patterns';
import { boundOf, hashOf, verdictOf } from '../house/recheck';

test('no pattern takes longer than in proportion to its text', { timeout: 3_600_000 }, async () => {
  const all = [...literalPatterns(), ...(await builtPatterns())].filter((one) => !boundOf(one));
  const [safe, slow, unknown]: string[][] = [[], [], []];
  for (const pattern of all) {
    const verdict = await verdictOf(pattern, 60_000);
    const list = verdict === 'safe' ? safe : verdict.startsWith('vulnerable') ? slow : unknown;
    list?.push(verdict === 'safe' ? hashOf(pattern) : `${pattern.at} ${verdict} /${pattern.source}/${pattern.flags}`);
  }
  process.stdout.write(
    `${all.length} patterns: ${safe?.length} safe, ${slow?.length} slow, ${unknown?.length} not decided in a minute\n`,
  );
  expect(slow).toEqual([]);
  await expect(`${safe?.sort().join('\n')}\n`).toMatchFileSnapshot('../house/patterns-safe.txt');
});
