// The line under a name leaves out the marks that enclose it, never one half of a pair.
import { describe, expect, it } from 'vitest';
import { drawnSpans } from '../../lib/model/drawn-spans';

describe('drawnSpans', () => {
  const rows: [surface: string, ...drawn: string[]][] = [
    ['《民法典》', '民法典'],
    ['“三资”', '三资'],
    ['《关于办理〈条例〉案件的规定》', '关于办理〈条例〉案件的规定'],
    ['国务院', '国务院'],
    ['《》', '《》'],
    ['《通知》（试行）', '通知', '（试行）'],
    ['“日报告”制度', '日报告', '制度'],
    ['“十四五”规划和“双碳”目标', '十四五', '规划和“双碳”目标'],
    ['推进“双碳”', '推进', '双碳'],
    ['“放管服 ” 改革', '放管服', '改革'],
    ['《关于“十四五”》', '关于', '十四五'],
    ['《甲法》、《乙法》', '甲法', '乙法'],
    ['“一窗通办', '一窗通办'],
    ['关于“三农”工作的意见', '关于“三农”工作的意见'],
    ['"两高"报告', '两高', '报告'],
  ];
  for (const [surface, ...drawn] of rows) {
    it(`${surface} is drawn as ${drawn.join(' ')}`, () => {
      const text = `前“${surface}”后`;
      const spans = drawnSpans(text, 2, 2 + surface.length);
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(drawn);
    });
  }
});
