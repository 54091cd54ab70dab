// Where a term was met goes into a source and comes back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MetIn, metIn, readMetIn } from '../../lib/model/met-in';

const SENTENCE = '记者在现场看到，议事角已经办了大半年。';

describe('a source', () => {
  const CASES: [string, MetIn, string][] = [
    [
      'everything',
      { title: '老街的一天', outlet: '样张周报', date: '2026-03-02', sentence: SENTENCE },
      `老街的一天（样张周报，2026年3月2日）：“${SENTENCE}”`,
    ],
    ['no paper', { title: '老街的一天', sentence: SENTENCE }, `老街的一天：“${SENTENCE}”`],
    ['only the title', { title: '老街的一天' }, '老街的一天'],
    ['a year alone', { outlet: '样张周报', date: '2026' }, '（样张周报，2026）'],
  ];
  it.each(CASES)('%s', (_, met, title) => {
    expect(metIn(met)?.title).toBe(title);
    const read = readMetIn({ title });
    expect(read?.sentence ?? null).toBe(met.sentence ?? null);
  });
  it('links to https alone', () => {
    expect(metIn({ title: 'a', url: 'http://people.com.cn/1' })).toEqual({ title: 'a' });
    expect(metIn({ title: 'a', url: 'https://people.com.cn/1' })).toMatchObject({ url: 'https://people.com.cn/1' });
  });
  it('of nothing is none', () => expect(metIn({ url: 'https://people.com.cn/1' })).toBeNull());
  it('that is too long keeps the beginning of its sentence', () => {
    const read = readMetIn(metIn({ title: '题', date: '2026-03-02', sentence: '长'.repeat(600) }) ?? { title: '' });
    expect(read?.sentence).toMatch(/^长{300,}$/);
  });
  it('of another kind has no sentence', () => expect(readMetIn({ title: '国家法律法规数据库' })).toBeNull());
});

it('every sentence beside a paper and a day comes back', () => {
  const text = fc.string({ unit: fc.constantFrom(...'某市办了一件事：“”，。他说（）'), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(text, (sentence) => {
      const source = metIn({ title: '老街的一天', outlet: '样张周报', date: '2026-03-02', sentence });
      return readMetIn(source ?? { title: '' })?.sentence === sentence;
    }),
  );
});
