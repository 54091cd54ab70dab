import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize, toOriginal } from '../../lib/recognize/normalize';

const CASES: { name: string; from: string; to: string }[] = [
  { name: 'plain text stays', from: '《民法典》第十条', to: '《民法典》第十条' },
  { name: 'full-width digits and letters', from: '第２８条ＡＰＰ', to: '第28条APP' },
  { name: 'spaces between Han', from: '最 高 人 民 法 院', to: '最高人民法院' },
  { name: 'space around a number', from: '第 32 条', to: '第32条' },
  { name: 'English keeps its spaces', from: 'Civil Code 2020', to: 'Civil Code 2020' },
  { name: 'a wide gap separates', from: '北京　　　　　上海', to: '北京　　　　　上海' },
  { name: 'break inside a name', from: '市场监督\n管理局', to: '市场监督管理局' },
  { name: 'break before an article is kept', from: '如下\n第一条', to: '如下\n第一条' },
  { name: 'break before an indented line is kept', from: '民法\n　典', to: '民法\n　典' },
  { name: 'break after a full stop is kept', from: '施行。\n国务院', to: '施行。\n国务院' },
  { name: 'zero width and soft hyphen', from: '民\u200b法\u00ad典', to: '民法典' },
  { name: 'hyphen at a line end', from: '检察-\n院', to: '检察院' },
  { name: 'corner quotes', from: '「斷卡」行動', to: '“断卡”行动' },
  { name: 'straight quotes in turn', from: '"斩链"与"清源"', to: '“斩链”与“清源”' },
  { name: 'apostrophe in English stays', from: "People's", to: "People's" },
  { name: 'double angles', from: '<<刑法>>第一条', to: '《刑法》第一条' },
  { name: 'single angles outside are title marks', from: '依〈刑法〉论', to: '依《刑法》论' },
  { name: 'single angles inside stay', from: '《适用〈民法典〉的解释》', to: '《适用〈民法典〉的解释》' },
  { name: 'double angles with singles inside', from: '《关于<刑法>的解释》', to: '《关于〈刑法〉的解释》' },
  { name: 'comparison is no title', from: '1<2>0', to: '1<2>0' },
  { name: 'dots', from: '党旗领航•乡村振兴', to: '党旗领航·乡村振兴' },
  { name: 'brackets', from: '法释[2021]15号(试行)', to: '法释〔2021〕15号（试行）' },
  { name: 'years', from: '(2021-2025年)', to: '（2021—2025年）' },
  { name: 'a date keeps its hyphens', from: '2024-06-21', to: '2024-06-21' },
  { name: 'traditional', from: '《中華人民共和國反電信網絡詐騙法》', to: '《中华人民共和国反电信网络诈骗法》' },
  { name: '乾 stays', from: '乾隆', to: '乾隆' },
  { name: 'commas after Han', from: '依法,公正', to: '依法，公正' },
  { name: 'compatibility ideographs', from: '⽅案', to: '方案' },
  { name: 'round zero', from: '二○二四年', to: '二〇二四年' },
  { name: 'lone surrogate', from: 'ａ\ud842', to: 'a\ud842' },
];

describe('normalize', () => {
  test.each(CASES)('$name', ({ from, to }) => expect(normalize(from).text).toBe(to));

  test('no map where nothing moved', () => {
    expect(normalize('《民法典》').map).toBeNull();
    expect(normalize('第２８条').map).toBeNull();
  });

  test('offsets lead back over what was left out', () => {
    const normal = normalize('由 最 高 人 民 法 院 作出');
    const start = normal.text.indexOf('最高人民法院');
    const [a, b] = toOriginal(normal, start, start + 6);
    expect(normal.original.slice(a, b)).toBe('最 高 人 民 法 院');
  });

  test('any string in: no throw, offsets rise', () => {
    const piece = fc.constantFrom(
      ...'民法典《》〈〉<>"\'「」（）()- \n　第１条。，,\u200b\u00ad\ud842',
      '2021-2025',
      '<<',
      '>>',
    );
    const any = fc.oneof(
      fc.array(piece).map((a) => a.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const normal = normalize(text);
        expect(normal.text.length).toBeLessThanOrEqual(text.length);
        let last = -1;
        for (let i = 0; i < normal.text.length; i++) {
          const [start, end] = toOriginal(normal, i, i + 1);
          expect(start).toBeGreaterThan(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a long line', () => {
    expect(normalize('　'.repeat(300_000)).text).toHaveLength(300_000);
    expect(normalize('《 '.repeat(200_000)).text).toHaveLength(400_000 - 199_999);
  });
});
