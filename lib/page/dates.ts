// Publication dates out of texts, meta values, script variables and addresses. Pure.

const WRITTEN = /((?:19|20)\d{2})\s*[年\-/.．]\s*(\d{1,2})\s*[月\-/.．]\s*(\d{1,2})(?!\d)/;
/** As in /2022/0213/, /202202/13/, /2022-02/13/, t20220211_, /20220211/, /2022/02/13/. */
const IN_ADDRESS = /(?:^|[^\d])((?:19|20)\d{2})[-/]?([01]\d)[-/]?([0-3]\d)(?=[^\d]|$)/g;

/** The first date written in a text as YYYY-MM-DD; full-width digits are read too. */
export function dateIn(text: string): string | undefined {
  const found = WRITTEN.exec(narrow(text));
  return found ? iso(found[1], found[2], found[3]) : undefined;
}

/** The date an address carries, of its path only; the last one where there are several. */
export function dateInUrl(url: string): string | undefined {
  let last: string | undefined;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#][\s\S]*$/, '');
  for (const found of path.matchAll(IN_ADDRESS)) last = iso(found[1], found[2], found[3]) ?? last;
  return last;
}

/** A script variable's value: a written date, or seconds since 1970 read as a Beijing day. */
export function dateOfValue(value: string): string | undefined {
  if (/^\d{10}$/.test(value)) return new Date((Number(value) + 8 * 3600) * 1000).toISOString().slice(0, 10);
  return dateIn(value) ?? dateInUrl(`/${value.slice(0, 8)}`);
}

function narrow(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function iso(year = '', month = '', day = ''): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
