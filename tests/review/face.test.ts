// The sentence on a card's front.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/model/entry';
import { faceOf } from '../../lib/review/face';

const terms: Entry['terms'] = [
  { text: '邻里议事角', status: 'full' },
  { text: '议事角', status: 'popular' },
];
const from = (...titles: string[]) => ({ terms, sources: titles.map((title) => ({ title })) });

describe('the front', () => {
  it('has the sentence around the longest of its names', () => {
    expect(faceOf(from('老街的一天（样张周报，2026年3月2日）：“在邻里议事角，人人说话。”'))).toEqual({
      where: '老街的一天（样张周报，2026年3月2日）',
      sentence: { before: '在', text: '邻里议事角', after: '，人人说话。' },
    });
  });
  it('takes another of its names where the sentence has that', () => {
    expect(faceOf(from('题：“议事角开了。”')).sentence).toEqual({ before: '', text: '议事角', after: '开了。' });
  });
  it('prefers a sentence that names it', () => {
    const face = faceOf(from('国家法律法规数据库', '甲：“那里人人说话。”', '乙：“议事角开了。”'));
    expect(face).toMatchObject({ where: '乙', sentence: { text: '议事角' } });
  });
  it('shows a sentence that does not name it whole', () => {
    expect(faceOf(from('甲：“那里人人说话。”')).sentence).toEqual({ before: '那里人人说话。', text: '', after: '' });
  });
  it('is bare where no sentence is kept', () => {
    expect(faceOf(from('国家法律法规数据库'))).toEqual({ where: null, sentence: null });
    expect(faceOf(from())).toEqual({ where: null, sentence: null });
  });
});
