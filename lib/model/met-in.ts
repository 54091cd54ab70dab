// Where a term was met, as one of its sources: the article's title, paper and day, and the sentence, in words that every format
// carries; and read back from there. Chinese, since it becomes a part of the entry.
import type { Source } from './entry';

export interface MetIn {
  title?: string | undefined;
  outlet?: string | undefined;
  /** YYYY-MM-DD. */
  date?: string | undefined;
  sentence?: string | undefined;
  url?: string | undefined;
}

/** Longest title of a source (lib/model/entry-schema.ts). */
const LONGEST = 400;

/** 标题（报名，2021年8月20日）：“句子。” Null where nothing is known. */
export function metIn({ title, outlet, date, sentence, url }: MetIn): Source | null {
  const where = [outlet, date && dayInChinese(date)].filter(Boolean).join('，');
  const text = [title, where && `（${where}）`, sentence && `：“${sentence}”`].filter(Boolean).join('');
  return text ? { title: text.slice(0, LONGEST), ...(url?.startsWith('https://') && { url }) } : null;
}

/** The sentence of a source that `metIn` made, and what stands before it; null for another source. */
export function readMetIn({ title }: Source): { where: string; sentence: string } | null {
  const paper = title.indexOf('）：“');
  const at = paper >= 0 ? paper + 1 : title.indexOf('：“');
  if (at < 0) return null;
  // A long one lost its end when it was cut to what a source may hold.
  const sentence = title.slice(at + 2).replace(/”$/, '');
  return sentence ? { where: title.slice(0, at), sentence } : null;
}

function dayInChinese(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : date;
}
