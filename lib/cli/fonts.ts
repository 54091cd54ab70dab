// Whether Chinese is drawn as Chinese: without a CJK font every picture and every look at the page would be worthless.

import type { Driver } from './driver';

/** Unassigned for good, so every font draws its box for it. */
const NO_CHARACTER = '\u{EFFFE}';

/** True when the browser draws 旁 as something other than the box of a character that does not exist. */
export async function drawsChinese(driver: Driver): Promise<boolean> {
  await driver.open('about:blank');
  const [word, box, blank] = await driver.evaluate(
    (texts: string[]) =>
      texts.map((text) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 80 });
        const pen = canvas.getContext('2d');
        if (!pen) return '';
        pen.font = '60px sans-serif';
        pen.fillText(text, 10, 60);
        return canvas.toDataURL();
      }),
    ['旁', NO_CHARACTER, ''],
  );
  return word !== box && word !== blank;
}
