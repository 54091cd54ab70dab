// Every state of every surface at 400 % (WCAG 2.2, 1.4.10: a window 320 px wide) and with text twice as large (1.4.4): nothing stands
// out at the side, and on a low window nothing that stays lies over most of it.
import type { JSX } from 'preact';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../assets/styles/page.css';
import '../../assets/styles/note.css';
import { draw, drawn } from './draw';
import { Notes } from './look/notes';
import { GuidePages, OptionPages, WelcomePages } from './look/pages';
import { Panels } from './look/panels';
import { Popups } from './look/popups';

const views: [name: string, view: () => JSX.Element, zooms: number[]][] = [
  ['notes', Notes, [1, 1.4, 2]],
  ['popups', Popups, [1]],
  ['panels', Panels, [1]],
  ['options', OptionPages, [1]],
  ['welcome', WelcomePages, [1]],
  ['guide', GuidePages, [1]],
];

/** What reaches beyond the right edge and is not in a box that scrolls or cuts it off. */
function standingOut(root: Element, width: number): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const { width: own, right } = element.getBoundingClientRect();
    if (own === 0 || right <= width + 1 || isKept(element, root)) return [];
    return [`${element.localName}.${element.className} to ${Math.round(right)}: ${element.textContent?.slice(0, 20)}`];
  });
}

function isKept(element: Element, root: Element): boolean {
  for (let at = element.parentElement; at && at !== root; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible') return true;
  return getComputedStyle(element).visibility === 'hidden';
}

describe('320 pixels wide', () => {
  for (const [name, View, zooms] of views) {
    it.each(zooms)(`${name}, text × %d`, async (zoom) => {
      await page.viewport(320, 640);
      const { root } = draw(<View />);
      root.style.setProperty('--zoom', String(zoom));
      await drawn();
      expect(root.textContent?.length).toBeGreaterThan(200);
      expect(standingOut(root, 320)).toEqual([]);
    });
  }
});

describe('320 × 256 pixels', () => {
  it.each([
    ['panels', Panels],
    ['options', OptionPages],
  ])('%s: what stays leaves most of the window to what scrolls', async (_, View) => {
    await page.viewport(320, 256);
    const { root } = draw(<View />);
    await drawn();
    const stays = [...root.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'sticky');
    // Each surface keeps a head and a foot at most; a table's own head moves inside its box.
    const heights = stays.filter((one) => one.localName !== 'th').map((one) => one.getBoundingClientRect().height);
    expect(2 * Math.max(0, ...heights)).toBeLessThan(128);
  });
});
