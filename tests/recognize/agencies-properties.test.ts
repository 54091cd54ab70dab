// Whatever the text: nothing thrown, offsets within it, no two marks over one another, the same answer twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../lib/recognize/memory';
import { normalize } from '../../lib/recognize/normalize';
import { proposeAgencies } from '../../lib/recognize/recognizers/agencies';
import { organs, places } from './agencies-read';

const data = { lexicons: [], places, organs, segmenter: null };
const read = (text: string) =>
  proposeAgencies({
    block: { index: 0, role: 'body', normal: normalize(text) },
    page: {},
    memory: emptyMemory(),
    data,
  });
const PIECES = [
  ...'省市县区州盟旗镇乡村委局院厅部处科和、与（）“”0九的在',
  '江苏',
  '徐州市',
  '沛县',
  '法院',
  '公安局',
  '两级',
  '街道',
  '社区',
  '党委',
  '派出所',
  '第一',
  '检察部',
  '组织部',
  '监委',
  '开发区',
  '高新区',
];

const cases: [string, fc.Arbitrary<string>][] = [
  ['any Unicode', fc.string({ unit: 'binary', maxLength: 60 })],
  ['pieces of names', fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join(''))],
];

describe('agencies: properties', () => {
  it.each(cases)('%s', (_name, text) => {
    fc.assert(
      fc.property(text, (value) => {
        const proposals = read(value);
        let end = 0;
        for (const proposal of proposals) {
          expect(proposal.start).toBeGreaterThanOrEqual(end);
          expect(proposal.end).toBeGreaterThan(proposal.start);
          end = proposal.end;
        }
        expect(end).toBeLessThanOrEqual(normalize(value).text.length);
        expect(read(value)).toEqual(proposals);
      }),
      { numRuns: 300 },
    );
  });
  it('stays linear on long runs of one name', () => {
    expect(read('沛县法院、'.repeat(2000))).toHaveLength(2000);
    expect(read('市'.repeat(50_000))).toEqual([]);
    expect(read('社区党委'.repeat(5000)).length).toBeGreaterThan(0);
  });
});
