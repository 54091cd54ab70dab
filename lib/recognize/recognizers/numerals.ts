// Chinese and Arabic numbers as legal texts write them: 十, 二百五十三, 一千零三十四, 〇, 33.

/** Source of a pattern for one number; no capture group. */
export const NUMBER = '(?:[零〇一二三四五六七八九十百千两]{1,9}|\\d{1,4})';

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Value of 二百五十三, 十, 一〇二 or 253; null when it is no number. */
export function readNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text === '') return null;
  let total = 0;
  let digit: number | null = null;
  let hasUnit = false;
  for (const char of text) {
    const unit = UNITS[char];
    const value = DIGITS[char];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
      hasUnit = true;
    } else if (value !== undefined) {
      // Without units the digits stand side by side: 一〇二 is 102.
      digit = digit !== null && !hasUnit ? digit * 10 + value : value;
    } else return null;
  }
  return total + (digit ?? 0);
}
