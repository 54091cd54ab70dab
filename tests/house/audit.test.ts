// The about page's audit is the README's: assets/audit.json and the tables say the same numbers.

import { expect, test } from 'vitest';
import type { Audit } from '../../lib/knowledge/bundle';
import { readText } from './files';

const readme = readText('README.md');
const { families }: Audit = JSON.parse(readText('assets/audit.json'));
const family = (type: string) => families.find((one) => one.type === type);
const share = (percent: string) => Number(percent) / 100;
const sum = (numbers: string[]) => numbers.reduce((all, one) => all + Number(one), 0);

/** The one match in the README; fails where its table looks otherwise. */
function row(pattern: RegExp): string[] {
  const found = pattern.exec(readme);
  expect(found, String(pattern)).not.toBeNull();
  return [...(found ?? [])].slice(1).map((cell) => cell.replaceAll(',', ''));
}

test('laws: the first sample', () => {
  const [entries, wrong, uncarried, rate] = row(/\| All \| (\d+) \/ [\d,]+ \| (\d+) \+ (\d+) \| ([\d.]+) % \|/);
  expect(family('law')?.first).toEqual({
    entries: Number(entries),
    errors: sum([wrong ?? '', uncarried ?? '']),
    rate: share(rate ?? ''),
  });
});

test.each([
  ['law', 'last', '5 laws'],
  ['agency', 'first', '1 agencies'],
  ['agency', 'last', '11 agencies'],
  ['programme', 'first', '1 programmes'],
  ['programme', 'last', '10 programmes'],
] as const)('%s, %s sample', (type, sample, name) => {
  const [entries, fields, wrong, uncarried] = row(
    new RegExp(`\\| ${name} \\| (\\d+) \\| ([\\d,]+) \\| (\\d+)[^|]*\\| (\\d+)[^|]*\\|`),
  );
  const errors = sum([wrong ?? '', uncarried ?? '']);
  const rate = Math.round((1000 * errors) / Number(fields)) / 1000;
  expect(family(type)?.[sample]).toEqual({ entries: Number(entries), errors, rate });
});
