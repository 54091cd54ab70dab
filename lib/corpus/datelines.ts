// Reads what the first line of an article tells: 本报北京4月2日电, 河北法制报讯, 新华社北京11月14日电; and a page's own date and paper.

export interface Dateline {
  /** Where the line ends; the article's first sentence follows. */
  end: number;
  /** Paper or agency by name; undefined for 本报. */
  outlet?: string;
  /** 2023-04-02, or --04-02 without a year. */
  date?: string;
}

const OUTLET =
  '(?:本报|本网|[一-龥]{2,10}?(?:日报|晚报|时报|早报|商报|周报|法制报|法治报|青年报|检察报|法院报|社|网|报))';
const LINE = new RegExp(
  `^(${OUTLET})(?:[一-龥]{2,10}?)?((?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日)?\\s*(?:专?电|讯)(?=[\\s（(【]|记者|通讯员|[一-龥])`,
);

/** The dateline a paragraph begins with; null when it begins with none. */
export function readDateline(paragraph: string): Dateline | null {
  const hit = LINE.exec(paragraph);
  if (!hit) return null;
  const [line, outlet = '', day] = hit;
  if (outlet.startsWith('本') && !/[电讯]/.test(line)) return null;
  return {
    end: line.length,
    ...(!outlet.startsWith('本') && { outlet }),
    ...(day && { date: dayOf(day) }),
  };
}

/** 2023年4月2日 → 2023-04-02; 4月2日 → --04-02. */
function dayOf(day: string): string {
  const [, year, month = '', date = ''] = /(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/.exec(day) ?? [];
  return `${year ?? '-'}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

const MASTHEAD =
  /^[^。！？，]{0,24}?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:\s*星期[一二三四五六日天])?[^。！？，]{0,24}$/;
const SOURCE_LINE =
  /^(?:来源[:：]\s*)?(?:央视)?《?([一-龥]{2,10}(?:报|联播|网|社))》?[^。！？]{0,30}?((?:19|20)\d\d)-(\d\d)-(\d\d)/;

/** A line of its own that dates the page: a masthead, or a line that names paper and day. Null for any other line. */
export function readPageLine(line: string): { date: string; outlet?: string } | null {
  const text = line.trim();
  const source = SOURCE_LINE.exec(text);
  if (source) return { date: source.slice(2, 5).join('-'), outlet: source[1] };
  const head = MASTHEAD.exec(text);
  if (!head) return null;
  const [, year = '', month = '', day = ''] = head;
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** A month and day take the year of the page they stand on; a December line on a January page is last year's. */
export function completeDate(date: string | undefined, page: string | undefined): string | undefined {
  if (!date?.startsWith('-')) return date ?? page;
  if (!page || page.length < 4) return undefined;
  const rest = date.slice(1);
  const year = Number(page.slice(0, 4));
  return `${page.length >= 7 && rest.slice(1, 3) > page.slice(5, 7) ? year - 1 : year}${rest}`;
}

const BYLINE_PAPER = /(?:^|[□■●◎\s])([一-龥]{2,8}(?:日报|法制报|法治报|青年报|检察报|晚报|时报))(?:记者|讯|通讯员)/m;
const TOLD_PAPER = /(?:接受|告诉|对)《([一-龥]{2,8}报)》记者/;

/** The paper a page belongs to, where a byline, a dateline or a reporter's introduction names it. */
export function paperOf(text: string): string | undefined {
  return (BYLINE_PAPER.exec(text) ?? TOLD_PAPER.exec(text))?.[1];
}
