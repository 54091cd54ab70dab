// From texts to evidence, candidates and coverage, on a page of our own.
import { beforeAll, describe, expect, test } from 'vitest';
import { coverageOf, missingOf, reviewTable } from '../../lib/corpus/coverage';
import { evidenceOf, printEvidence } from '../../lib/corpus/evidence';
import { mergeSurveys, noSurvey, type Survey } from '../../lib/corpus/survey';
import { createSurveyor } from '../../lib/corpus/surveyor';
import type { RecognizerData } from '../../lib/recognize/data';
import { dataOf, ENTRIES, PAGE } from './fixtures';

let data: RecognizerData;
beforeAll(async () => {
  data = await dataOf(ENTRIES);
});

function survey(...texts: { id: string; text: string; date?: string }[]): Survey {
  const surveyor = createSurveyor(data);
  for (const text of texts) surveyor.add(text);
  return mergeSurveys(noSurvey(), surveyor.finish());
}

describe('evidence', () => {
  test('count, first, last, and what stands beside it', () => {
    const evidence = evidenceOf(survey({ id: 'a', text: PAGE }));
    expect(evidence['programme/shui-qing']).toEqual({
      count: 2,
      first: { outlet: '湖边报', date: '2024-05-04', article: 'a 第2篇', paragraph: 1 },
      last: { outlet: '湖边报', date: '2024-05-06', article: 'a 第1篇', paragraph: 1 },
      with: [['law/ming-hu', 1]],
    });
    expect(Object.keys(evidence)).toEqual(['law/ming-hu', 'programme/shui-qing']);
  });

  test('without dates the order of the texts tells first and last', () => {
    const line = '县里的水清岸绿行动开始了。';
    const { first, last } =
      evidenceOf(survey({ id: 'b', text: line }, { id: 'a', text: line }))['programme/shui-qing'] ?? {};
    expect([first?.article, last?.article]).toEqual(['a 第1篇', 'b 第1篇']);
  });

  test('no word of the text is written', () => {
    const printed = printEvidence(evidenceOf(survey({ id: 'a', text: PAGE })));
    expect(printed).not.toContain('山里');
    expect(JSON.parse(printed)).toHaveProperty('law/ming-hu');
  });

  test('the same texts give the same bytes, in one portion or in two', () => {
    const [a, b] = [
      { id: 'a', text: PAGE },
      { id: 'b', text: PAGE.replace('5月4日', '5月2日') },
    ];
    const print = (one: Survey) => printEvidence(evidenceOf(one)) + reviewTable(one);
    const whole = print(survey(a, b));
    expect(print(survey(a, b))).toBe(whole);
    expect(print(mergeSurveys(survey(a), survey(b)))).toBe(whole);
  });
});

test('where any term of an entry stands, also inside something longer', () => {
  const { standing, entries } = survey(
    { id: 'a', text: '《明湖保护法讲义》印好了。' },
    { id: 'b', text: '没有别的。' },
  );
  expect(standing.get('law/ming-hu')).toEqual(['a']);
  expect(entries.has('law/ming-hu')).toBe(false);
});

test('a very long article is counted as one, to its last paragraph', () => {
  const lines = Array.from({ length: 450 }, (_, k) => `第${k}天，县里的水清岸绿行动照旧。`);
  const one = survey({ id: 'a', text: lines.join('\n') });
  expect(one.articles).toBe(1);
  const tally = one.entries.get('programme/shui-qing');
  expect([tally?.count, tally?.first.paragraph, tally?.last.paragraph]).toEqual([450, 1, 450]);
});

describe('coverage', () => {
  test('with an entry, composed, and missing', () => {
    const rows = coverageOf(survey({ id: 'a', text: PAGE }));
    expect(rows.map(({ type, names, withEntry, composed }) => [type, names, withEntry, composed])).toEqual([
      ['law', 2, 1, 0],
      ['agency', 1, 0, 1],
      ['programme', 2, 1, 0],
    ]);
  });

  test('what is missing, most named first, with where it stands', () => {
    const text = `${PAGE}\n## 再说湖长\n\n“湖长夜巡”行动到了县城，人人都知道。`;
    const missing = missingOf(survey({ id: 'a', text }));
    expect(missing.map(({ type, name, count }) => [type, name, count])).toEqual([
      ['programme', '“湖长夜巡”行动', 2],
      ['law', '昆山市湖岸垃圾清运管理办法', 1],
    ]);
    const [head, row] = reviewTable(survey({ id: 'a', text })).split('\n');
    expect(row?.split('\t').length).toBe(head?.split('\t').length);
    expect(row).toContain('a 第1篇 第2段');
  });
});
