// Dates and numerals as a reader writes them: 2021年8月20日, 20 August 2021, 三.
// Knowledge keeps dates as precise as they are known; what is not known is not shown.

const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** `value` is YYYY, YYYY-MM or YYYY-MM-DD; anything else comes back as it is. */
export function formatDate(value: string, language: string): string {
  const format = FORMATS[value.length];
  const time = Date.parse(`${value}${'-01'.repeat(Math.max(0, Math.floor((10 - value.length) / 3)))}T00:00:00Z`);
  if (!format || Number.isNaN(time)) return value;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC', numberingSystem: 'latn' }).format(time);
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese numerals, larger numbers in digits. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** A moment (ms since 1970) as day and minute. */
export function formatTime(time: number, language: 'zh-CN' | 'zh-TW' | 'en'): string {
  const form = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, form).format(time);
}
