// The page's mentions gathered by what they name.
import { expect, test } from 'vitest';
import type { Mention } from '../../lib/model/mention';
import { termsOf } from '../../lib/page/terms';

const blocks = [
  { text: '民法典来了', role: 'headline' as const },
  { text: '报道说，《中华人民共和国民法典》自二〇二一年起施行。《民法典》第十条怎么写？', role: 'body' as const },
  { text: '小题：民法典', role: 'heading' as const },
  { text: '又一段没有标点的很长很长很长很长很长的话里提到民法典以后还有很多很多很多的话', role: 'body' as const },
];
const at = (block: number, surface: string, more: Partial<Mention> = {}): Mention => {
  const start = blocks[block]?.text.indexOf(surface) ?? 0;
  const target = { is: 'entry', id: 'law/min-fa-dian' } as const;
  return {
    block,
    start,
    end: start + surface.length,
    surface,
    type: 'law',
    weight: 'main',
    via: 'name',
    target,
    ...more,
  };
};
const mentions = [
  at(0, '民法典'),
  at(1, '《中华人民共和国民法典》'),
  at(1, '第十条', { type: 'reference', target: { is: 'provision', law: null, text: '第十条', article: 10 } }),
  at(2, '民法典', { weight: 'minor' }),
  at(3, '民法典'),
];
const terms = termsOf(mentions, blocks);

test('one term for each thing and weight, in order, with its names', () => {
  expect(terms.map(({ key, type, weight, names }) => [key, type, weight, names])).toEqual([
    ['law/min-fa-dian', 'law', 'main', ['民法典', '中华人民共和国民法典']],
    ['provision:#第十条', 'law', 'main', ['第十条']],
    ['law/min-fa-dian', 'law', 'minor', ['民法典']],
  ]);
});

test('every place is told: which mention, where, with the words around it', () => {
  expect(terms[0]?.spots.map(({ mention, role, paragraph }) => [mention, role, paragraph])).toEqual([
    [0, 'headline', 0],
    [1, 'body', 1],
    [4, 'body', 2],
  ]);
  const around = terms[0]?.spots.map(({ before, text, after }) => [before, text, after]);
  expect(around?.[1]).toEqual(['报道说，', '《中华人民共和国民法典》', '自二〇二一年起施行']);
  expect(around?.[2]?.[0]).toMatch(/^….{16}$/);
  // The sentence begins anew after a full stop.
  expect(terms[1]?.spots[0]?.before).toBe('《民法典》');
});
