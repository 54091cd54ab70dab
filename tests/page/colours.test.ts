// The drawn lines' contrast on the papers they are for: at least 3:1, as WCAG 2.2 asks of what must be seen (1.4.11).

import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { createPaperMeter, PAPERS, type Paper } from '../../lib/page/paper';
import { put } from './dom';

const css = await commands.readFile('assets/styles/marks.css');
const LINE = /::highlight\(pangzhu-(\w+)-(strong|faint)-(\w+)\) \{ text-decoration: underline \w+ (oklch\([^)]*\))/g;

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

/** Greys, and every hue dull and bright, from nearly black to nearly white, in steps that the eye tells apart. */
function* papers(): Generator<string> {
  for (let grey = 0; grey <= 255; grey++) yield `rgb(${grey} ${grey} ${grey})`;
  for (let hue = 0; hue < 360; hue += 30)
    for (const saturation of [30, 65, 100])
      for (let lightness = 4; lightness <= 96; lightness += 2) yield `hsl(${hue} ${saturation}% ${lightness}%)`;
  for (let hue = 0; hue < 360; hue += 30)
    for (let lightness = 0.1; lightness < 1; lightness += 0.02) yield `oklch(${lightness.toFixed(2)} 0.08 ${hue})`;
}

describe('marks.css', () => {
  const rows = [...css.matchAll(LINE)].map(([, type, strength, paper, colour = '']) => ({
    type,
    strength,
    paper: paper as Paper,
    light: luminance(colour),
  }));
  it('has a strong line for three types on four papers, and a faint one on four', () => expect(rows).toHaveLength(24));

  it('has on every paper of any colour lines that are seen', () => {
    const root = put('<p>x</p>');
    const unseen: string[] = [];
    const met = new Set<Paper>();
    for (const colour of papers()) {
      root.style.background = colour;
      const ground = luminance(colour);
      const { paper, faint } = createPaperMeter()(root);
      for (const of of [paper, faint]) if (of) met.add(of);
      for (const line of rows) {
        if (line.paper !== (line.strength === 'faint' ? faint : paper)) continue;
        const [a = 0, b = 0] = [line.light, ground].sort((x, y) => y - x);
        const contrast = (a + 0.05) / (b + 0.05);
        if (contrast < 3)
          unseen.push(`${line.type} ${line.strength} ${line.paper} on ${colour}: ${contrast.toFixed(2)}`);
      }
    }
    expect(unseen).toEqual([]);
    expect([...met].sort()).toEqual([...PAPERS].sort());
  });
  it('has faint lines that are fainter than the strong ones of their papers', () => {
    for (const paper of PAPERS) {
      const faint = rows.filter((line) => line.paper === paper && line.strength === 'faint');
      const strong = rows.filter(
        (line) => line.paper === (paper === 'cream' ? 'light' : paper === 'slate' ? 'dark' : paper),
      );
      for (const { type, light } of faint) {
        const other = strong.find((line) => line.type === type && line.strength === 'strong')?.light ?? Number.NaN;
        expect(paper === 'light' || paper === 'cream' ? light > other : light < other, `${type} on ${paper}`).toBe(
          true,
        );
      }
    }
  });
  it('draws nothing in print', () => {
    for (const block of css.split('@media').slice(1)) expect(block.startsWith(' screen')).toBe(true);
    expect(css.split('@media')[0]).not.toContain('{');
  });
});
