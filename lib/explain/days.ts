// Days as the knowledge has them: year, month or day, compared with a whole day and written in Chinese.
import type { PartialDate } from '../model/entry';

/** Whether a partial date, taken from its first day on, lies on or before the day. */
export function reached(date: PartialDate, day: string): boolean {
  const full = `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || '-01') + (date.slice(7, 10) || '-01');
  return full <= day;
}

/** Whether a partial date is over on the day: all of 2023 only from 2024 on. */
export function isOver(date: PartialDate, day: string): boolean {
  return date < day.slice(0, date.length);
}

/** 2021-08-20 → 2021年8月20日; parts that are missing stay out. */
export function inChinese(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
