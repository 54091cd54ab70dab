// New words by statistics over own sentences.
import { beforeAll, expect, test } from 'vitest';
import { newWordsOf } from '../../lib/corpus/new-words';
import { createWordCounter, mergeWords, noWords } from '../../lib/corpus/words';
import { createNodeSegmenter } from '../../lib/recognize/segmenter-node';

const segmenter = createNodeSegmenter();
beforeAll(() => segmenter.start());

const SUBJECTS = ['村民', '干部', '老师', '学生', '司机', '商户', '医生', '记者'];
const VERBS = ['喜欢', '推广', '学习', '讨论', '介绍', '支持', '建设', '观察'];
/** Each time with other neighbours; around it, words that never meet twice. */
const sentences = SUBJECTS.flatMap((subject, s) =>
  VERBS.map((verb, v) => `${subject}${verb}湖格驿站${SUBJECTS[(s + v) % 8]}也${VERBS[(s + 2 * v) % 8]}。`),
);

function count(texts: readonly string[]) {
  const counter = createWordCounter(segmenter);
  for (const text of texts) counter.add(text);
  return counter.finish();
}

test('finds what stands together more than chance, with free neighbours', () => {
  const words = newWordsOf(count(sentences));
  expect(words[0]?.text).toBe('湖格驿站');
  expect(words[0]?.count).toBe(64);
});

test('what is always part of something longer is not listed beside it', () => {
  const texts = newWordsOf(count(sentences)).map((word) => word.text);
  expect(texts.filter((text) => '湖格驿站'.includes(text))).toEqual(['湖格驿站']);
});

test('no word is new in a text of nothing', () => {
  expect(newWordsOf(count([]))).toEqual([]);
});

test('merged halves count what the whole counts', () => {
  const half = mergeWords(mergeWords(noWords(), count(sentences.slice(0, 30))), count(sentences.slice(30)));
  expect(newWordsOf(half).find((word) => word.text === '湖格驿站')?.count).toBe(64);
  expect(half.tokens).toBe(count(sentences).tokens);
});
