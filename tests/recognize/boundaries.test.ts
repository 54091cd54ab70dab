// The edges of risky terms: what the lists decide, and the one case only jieba can.
import { beforeAll, describe, expect, test } from 'vitest';
import { checkEdges, type Edge, isRisky } from '../../lib/recognize/boundaries';
import type { Segmenter } from '../../lib/recognize/data';
import { createSegmenter } from '../../lib/recognize/segmenter';
import { createNodeSegmenter } from '../../lib/recognize/segmenter-node';

const jieba = createNodeSegmenter();
beforeAll(() => jieba.start());

function edge(text: string, term: string, segmenter: Segmenter | null = null, full = false): Edge {
  const start = text.indexOf(term);
  return checkEdges(text, start, start + term.length, full, segmenter);
}
const asleep: Segmenter = { ready: false, cut: (text) => [text] };

describe('edges', () => {
  test('jieba alone decides: no list knows 法拉利', () => {
    const text = '省道公路法拉利飞驰而过';
    expect(edge(text, '公路法')).toBe('yes');
    expect(edge(text, '公路法', jieba)).toBe('no');
    expect(edge('省道公路法拟修改', '公路法', jieba)).toBe('yes');
  });

  test('the lists speak of full names too, jieba does not', () => {
    expect(edge('个人信息保护法院系调研', '个人信息保护法', jieba, true)).toBe('no');
    const overEdge: Segmenter = { ready: true, cut: (text) => [text] };
    expect(edge('该反间谍法拟修订', '反间谍法', overEdge, true)).toBe('yes');
    expect(edge('该间谍法拟修订', '间谍法', overEdge)).toBe('no');
  });

  test('clear edges wait for nobody', () => {
    expect(edge('央行、财政部会商', '央行', asleep)).toBe('yes');
    expect(edge('“双减”落地', '双减', asleep)).toBe('yes');
  });

  test('a doubtful name of two letters waits for jieba, a longer one does not', () => {
    expect(edge('该央行拟降息', '央行', asleep)).toBe('wait');
    expect(edge('该央行拟降息', '央行', jieba)).toBe('yes');
    expect(edge('该民政部拟发文', '民政部', asleep)).toBe('yes');
  });

  test('foreign bodies by full and by one-letter names', () => {
    expect(edge('德国的外交部', '外交部')).toBe('no');
    expect(edge('日外交部', '外交部')).toBe('no');
    expect(edge('12日外交部', '外交部')).toBe('yes');
    expect(edge('我国外交部', '外交部')).toBe('yes');
  });

  test('what is risky', () => {
    expect(isRisky('民法典', 'law')).toBe(true);
    expect(isRisky('个人信息保护法', 'law')).toBe(true);
    expect(isRisky('关于加强网格化服务管理的意见', 'law')).toBe(false);
    expect(isRisky('国家市场监督管理总局', 'agency')).toBe(true); // 总局|面
    expect(isRisky('新时代文明实践中心', 'programme')).toBe(false);
  });
});

describe('segmenter', () => {
  test('words add up to the text, in UTF-16 units', () => {
    for (const text of ['在𠮷野家依照民法典', '\ud842民法', '', 'ab 民 法'])
      expect(jieba.cut(text).join('')).toBe(text);
  });

  test('loads once, and only when started', async () => {
    let loads = 0;
    const lazy = createSegmenter(async () => {
      loads++;
      return (text) => [...text];
    });
    expect(lazy.ready).toBe(false);
    expect(lazy.cut('民法')).toEqual(['民法']);
    await Promise.all([lazy.start(), lazy.start()]);
    expect([loads, lazy.ready, lazy.cut('民法')]).toEqual([1, true, ['民', '法']]);
  });

  test('without wasm the browser’s own segmenter answers', async () => {
    const lazy = createSegmenter(() => Promise.reject(new Error('no wasm')));
    await lazy.start();
    expect(lazy.ready).toBe(true);
    expect(lazy.cut('公民法律援助').join('')).toBe('公民法律援助');
    expect(lazy.cut('公民法律援助').length).toBeGreaterThan(1);
  });
});
