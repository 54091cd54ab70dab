// Noted cases as rows of the trap suite.
import { expect, test } from 'vitest';
import { toTrapLines, trapRow } from '../../lib/exchange/trap-rows';

const noted = { sentence: '他在民法学会作报告。', surface: '民法', type: 'law', takenFor: '民法典' };
const about = { text: noted.sentence, type: 'law', takenFor: '民法典' };
const ROWS = [
  { is: 'nothing said: no name', should: '', row: { ...about, not: ['民法'] } },
  { is: 'other words of the sentence', should: '民法学会', row: { ...about, marks: ['民法学会'], not: ['民法'] } },
  { is: 'the same words', should: '民法', row: { ...about, marks: ['民法'] } },
  { is: 'another meaning', should: '民法通则', row: { ...about, marks: ['民法'], standsFor: '民法通则' } },
];
test.each(ROWS)('$is', ({ should, row }) => {
  expect(trapRow({ ...noted, should })).toEqual(row);
});

test('one object a line', () => {
  const lines = toTrapLines([noted, { ...noted, sentence: '第二句\n有断行' }]).split('\n');
  expect(lines.map((line) => line && JSON.parse(line).text)).toEqual([noted.sentence, '第二句\n有断行', '']);
});

test('the law that a provision belongs to is what it stands for, also where the sentence names it', () => {
  const sentence = '《网络安全法》施行后，第十条也适用。';
  const should = '网络安全法第十条';
  expect(trapRow({ ...noted, sentence, surface: '第十条', type: 'reference', should })).toMatchObject({
    marks: ['第十条'],
    standsFor: should,
  });
  expect(trapRow({ ...noted, sentence, surface: '第十条', type: 'reference', should: '网络安全法' })).toMatchObject({
    standsFor: '网络安全法',
  });
});
