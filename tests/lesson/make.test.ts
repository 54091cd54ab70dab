// Articles into lessons: which names, which sentences, which answers.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLesson } from '../../lib/lesson/make';
import { article, planOf } from './article';

const source = article();
const lesson = makeLesson(source, planOf(source));

describe('handout', () => {
  test('each name is numbered once, in the order of the text', () => {
    const numbers = lesson.paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ note }) => note ?? []));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(lesson.paragraphs.flatMap(({ notes }) => notes.map(({ name }) => name))).toEqual([
      '国家互联网信息办公室',
      '个人信息保护法',
      '数据安全法',
      '网络安全法',
      '电子商务法',
      '最高人民检察院',
      '放管服',
    ]);
  });

  test('the text is the article’s, to the letter', () => {
    expect(lesson.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
      source.blocks.map(({ text }) => text),
    );
  });

  test('no more of the article than was chosen, in exercises either', () => {
    const part = makeLesson(source, planOf(source, { paragraphs: [3] }));
    expect(part.paragraphs.map(({ id }) => id)).toEqual(['paragraph/3']);
    for (const { id } of part.cloze.items) expect(id).toMatch(/^paragraph\/3\//);
  });

  test('a paragraph written anew keeps the names it still has', () => {
    const texts = { 'paragraph/3': '《网络安全法》对日志的留存有规定。' };
    const [paragraph] = makeLesson(source, planOf(source, { paragraphs: [3], texts })).paragraphs;
    expect(paragraph?.pieces.map(({ text }) => text)).toEqual(['《', '网络安全法', '》对日志的留存有规定。']);
    expect(paragraph?.notes.map(({ name }) => name)).toEqual(['网络安全法']);
  });

  test('a note written anew is the trainer’s', () => {
    const key = source.terms[0]?.key ?? '';
    const { paragraphs, glossary } = makeLesson(source, planOf(source, { texts: { [`note/${key}`]: '自己的话' } }));
    expect(paragraphs[1]?.notes[0]?.text).toBe('自己的话');
    expect(glossary[0]?.text).toBe('自己的话');
  });
});

describe('cloze', () => {
  test('no sentence shows its own answer', () => {
    for (const { pieces } of lesson.cloze.items) {
      const gap = pieces.find((piece) => typeof piece !== 'string');
      const answer = typeof gap === 'object' ? lesson.cloze.answers[gap.gap - 1] : undefined;
      expect(answer).toBeTruthy();
      expect(pieces.filter((piece) => typeof piece === 'string').join('')).not.toContain(answer);
    }
  });

  test('filled in, the sentences are the article’s', () => {
    const whole = source.blocks.map(({ text }) => text).join('\n');
    for (const { pieces } of lesson.cloze.items) {
      const filled = pieces
        .map((piece) => (typeof piece === 'string' ? piece : lesson.cloze.answers[piece.gap - 1]))
        .join('');
      expect(whole).toContain(filled);
    }
  });

  test('each name is asked once, and the bank holds all of them', () => {
    expect(new Set(lesson.cloze.answers).size).toBe(lesson.cloze.answers.length);
    expect([...lesson.cloze.bank].sort()).toEqual([...lesson.cloze.answers].sort());
    expect(lesson.cloze.answers.length).toBeGreaterThanOrEqual(4);
  });
});

describe('questions', () => {
  test('matching: every name has its own meaning', () => {
    const { names, meanings, answers } = lesson.matching;
    expect(names.length).toBe(6);
    expect([...answers].sort()).toEqual(names.map((_, at) => at));
    const at = names.indexOf('放管服');
    expect(meanings[answers[at] ?? -1]?.text).toContain('简政放权');
  });

  test('a meaning does not name what is asked', () => {
    for (const { stem, options, answer } of lesson.choice) expect(stem).not.toContain(options[answer]);
  });

  test('wrong answers are of the right one’s kind; without three of them there is no question', () => {
    const laws = ['个人信息保护法', '数据安全法', '网络安全法', '电子商务法'];
    expect(lesson.choice.length).toBe(4);
    for (const { options } of lesson.choice) expect([...options].sort()).toEqual([...laws].sort());
  });

  test('what every body of a kind does asks for none of them', () => {
    const composed = source.terms.find(({ name }) => name === '国家互联网信息办公室')?.key ?? '';
    const known = source.explanations[composed];
    const explanations = { ...source.explanations, [composed]: known ? { ...known, entry: null } : null };
    const { matching } = makeLesson({ ...source, explanations }, planOf(source));
    expect(lesson.matching.names).toContain('国家互联网信息办公室');
    expect(matching.names).not.toContain('国家互联网信息办公室');
  });

  test('a pack helps out where the page has too few', () => {
    const pool = ['“三农”', '双随机、一公开', '河长制'].map((name) => ({
      name,
      type: 'programme' as const,
      kind: '提法',
      summary: '某',
    }));
    const { choice } = makeLesson(source, planOf(source), pool);
    expect(choice.find(({ options, answer }) => options[answer] === '放管服')?.options).toHaveLength(4);
  });
});

describe('seed', () => {
  test('the same seed gives the same paper', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(makeLesson(source, planOf(source, { seed }))).toEqual(makeLesson(source, planOf(source, { seed })));
      }),
    );
  });

  test('other seeds give other papers', () => {
    const papers = [1, 2, 3, 4, 5].map((seed) => {
      const { cloze, matching, choice } = makeLesson(source, planOf(source, { seed }));
      return JSON.stringify([cloze, matching, choice]);
    });
    expect(new Set(papers).size).toBe(5);
  });
});
