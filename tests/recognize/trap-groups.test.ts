// Every group of trap sentences on one line: how many there are, how many must mark and must not, how many hold. Their own
// tests say which row fails. No group may fall below its count.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recognizer } from '../../lib/recognize/recognize';
import { realRecognizer } from './real';
import { GROUPS } from './trap-groups';

describe('groups of trap sentences', () => {
  let recognizer: Recognizer;
  beforeAll(async () => {
    recognizer = await realRecognizer();
  }, 60_000);

  test.each(GROUPS)('$name', ({ name, least, judge }) => {
    const judged = judge(recognizer);
    const marking = judged.filter((row) => row.marks).length;
    const held = judged.filter((row) => row.holds).length;
    console.info(
      `traps: ${name.padEnd(20)} ${held}/${judged.length} hold; ${marking} must mark, ${judged.length - marking} must not (at least ${least})`,
    );
    expect(judged.length).toBeGreaterThanOrEqual(least);
    expect((judged.length - marking) / judged.length).toBeGreaterThanOrEqual(0.5);
    expect(held).toBe(judged.length);
  });

  test('600 and more in all', () => {
    const all = GROUPS.flatMap(({ judge }) => judge(recognizer));
    console.info(`traps: in all ${all.length}, ${all.filter((row) => !row.marks).length} of them must not mark`);
    expect(all.length).toBeGreaterThanOrEqual(600);
  });
});
