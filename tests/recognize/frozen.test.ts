// Every change to rules or knowledge shows here what it gains and loses in real texts; `npm run accept` takes the new run.
import { describe, expect, test } from 'vitest';
import {
  compare,
  type Difference,
  formatFrozen,
  hasTexts,
  parseFrozen,
  readFrozen,
  recognizeAll,
} from '../../lib/cli/frozen';
import { loadRecognizerData } from '../../lib/cli/knowledge-files';
import { ROOT } from './real';

/** More than this share lost at once is taken for an accident. */
const ALARM = 0.05;
const SHOWN = 40;

function print(title: string, list: readonly Difference[]): void {
  const lines = list.slice(0, SHOWN).map((d) => `  ${d.text} ${d.start}–${d.end} ${d.type} ${d.surface}`);
  const more = list.length > SHOWN ? [`  … and ${list.length - SHOWN} more`] : [];
  console.log([`${title}: ${list.length}`, ...lines, ...more].join('\n'));
}

describe('frozen run', () => {
  test.skipIf(!hasTexts(ROOT))(
    'few mentions are lost (skipped without ../shared)',
    async () => {
      const accepted = readFrozen(ROOT);
      const { lost, gained } = compare(ROOT, accepted, recognizeAll(ROOT, await loadRecognizerData(ROOT)));
      print('mentions gained since the accepted run', gained);
      print('mentions lost since the accepted run', lost);
      expect(lost.length / [...accepted.values()].flat().length).toBeLessThan(ALARM);
    },
    60_000,
  );

  test('format and parse are each other’s inverse', () => {
    const run = new Map([
      ['news/甲', ['0.3.l', '12.4.a']],
      ['corpus/000', []],
    ]);
    expect(parseFrozen(formatFrozen(run))).toEqual(run);
  });

  test('a malformed line is refused', () => {
    expect(() => parseFrozen('甲\t1.2.x\n')).toThrow(/line 1/);
    expect(() => parseFrozen('甲\n')).toThrow(/line 1/);
  });
});
