// The drawn lines' contrast on the papers they are for: at least 3:1, as WCAG 2.2 asks of what must be seen (1.4.11).

import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { FAINT_SEEN } from '../../lib/page/paper';

const css = await commands.readFile('assets/styles/marks.css');
const LINE = /::highlight\(pangzhu-(\w+-\w+-(light|dark))\) \{ text-decoration: underline \w+ (oklch\([^)]*\))/g;
const PAPERS = { light: ['#ffffff', '#fdfcf9', '#f5f5f5'], dark: ['#2b2b2b', '#1e1f22', '#000000'] };

/** Relative luminance as the browser paints it. */
function luminance(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('marks.css', () => {
  const rows = [...css.matchAll(LINE)].map(([, name = '', paper, colour = '']) => ({ name, paper, colour }));
  it('has a line for three types, two strengths, two papers', () => expect(rows).toHaveLength(12));
  for (const { name, paper, colour } of rows) {
    it(`${name} is seen`, () => {
      for (const ground of PAPERS[paper === 'dark' ? 'dark' : 'light']) {
        const [a = 0, b = 0] = [luminance(colour), luminance(ground)].sort((x, y) => y - x);
        expect((a + 0.05) / (b + 0.05), `on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    });
  }
  it('faint lines are drawn only on papers where they are seen', () => {
    const reach = (paper: string | undefined) =>
      rows.filter((row) => row.name.includes('faint') && row.paper === paper).map((row) => luminance(row.colour));
    expect(Math.max(...reach('light').map((line) => 3 * (line + 0.05) - 0.05))).toBeLessThanOrEqual(FAINT_SEEN.light);
    expect(Math.min(...reach('dark').map((line) => (line + 0.05) / 3 - 0.05))).toBeGreaterThanOrEqual(FAINT_SEEN.dark);
  });
  it('draws nothing in print', () => {
    for (const block of css.split('@media').slice(1)) expect(block.startsWith(' screen')).toBe(true);
    expect(css.split('@media')[0]).not.toContain('{');
  });
});
