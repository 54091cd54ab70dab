// Groups founded for one task: “5·22”特别重大瓦斯爆炸事故调查组, 组建|经营主体反映问题响应处置工作专班. Whose group it is, the words
// before the founding verb tell: 国务院成立…, 广西组建….
import type { Target } from '../../../model/mention';
import type { PlaceTable } from '../../data';
import { matchesOf } from '../../matches';
import type { PageMemory } from '../../memory';

export interface TaskGroup {
  start: number;
  end: number;
  /** Null where the text does not tell whose it is. */
  target: Target | null;
}

const INQUIRY =
  /(?:国务院(?:(?!成立|组建|决定|派出|设立|批准|批复|要求)[\u4e00-\u9fff]){2,40})?“\d{1,2}[·.・]\d{1,2}”[\u4e00-\u9fff]{2,24}?(?:事故|事件|案件)?(?:调查组|专案组)/g;
const FOUNDED = /(?:组建|成立|设立|组成)了?([\u4e00-\u9fff]{4,24}?(?:工作专班|领导小组))/g;
const NO_GROUP = /[由的以为了在与等]|组长|牵头/;
/** 国务院成立|山西…有限公司“5·22”…: what the founding verb and the quote hold between them belongs to the name. */
const FOUNDER = /(国务院)?(?:决定)?(?:成立|组建|设立)了?((?:(?![由的以为了在与等])[\u4e00-\u9fff]){0,40})$/;

/** Groups for one task that no place or level heads, by kind, then by rising offset. */
export function readTaskGroups(text: string, places: PlaceTable): TaskGroup[] {
  const inquiries = matchesOf(INQUIRY, text, '调查组', '专案组').map((found) =>
    inquiry(text, found.index, found.index + found[0].length),
  );
  const founded = matchesOf(FOUNDED, text, '专班', '领导小组').flatMap((found) => {
    const name = found[1] ?? '';
    const end = found.index + found[0].length;
    return NO_GROUP.test(name)
      ? []
      : [{ start: end - name.length, end, target: ofPlace(text, found.index, name, places) }];
  });
  return [...inquiries, ...founded];
}

function inquiry(text: string, quote: number, end: number): TaskGroup {
  if (text.startsWith('国务院', quote)) return { start: quote, end, target: named(text.slice(quote, end)) };
  const founder = FOUNDER.exec(text.slice(Math.max(0, quote - 60), quote));
  const start = quote - (founder?.[2]?.length ?? 0);
  return { start, end, target: founder?.[1] ? named(founder[1] + text.slice(start, end)) : null };
}

/** 广西|组建…: the place right before the verb, as the page writes it. */
function ofPlace(text: string, verb: number, name: string, places: PlaceTable): Target | null {
  const place = places.endingAt(text, verb)[0];
  return place && !place.everyday ? named(text.slice(place.start, place.end) + name) : null;
}

function named(name: string): Target {
  return { is: 'name', name, type: 'agency' };
}

const SHORT = /国务院(?:事故)?调查组/g;

/** 国务院事故调查组, where the page named one such inquiry in full before; none where it named several. */
export function inquiriesNamed(text: string, memory: Readonly<PageMemory>, here: readonly TaskGroup[]): TaskGroup[] {
  if (!text.includes('调查组')) return [];
  const known = new Map<string, { target: Target; from: number }>();
  const before = memory.agencies.map(({ target }) => ({ target, end: 0 }));
  for (const { target, end } of [...before, ...here])
    if (target?.is === 'name' && /^国务院[^“]*“.+调查组$/.test(target.name) && !known.has(target.name))
      known.set(target.name, { target, from: end });
  const [only] = known.values();
  if (!only || known.size > 1) return [];
  return matchesOf(SHORT, text, '调查组')
    .filter(({ index }) => index >= only.from)
    .map((found) => ({ start: found.index, end: found.index + found[0].length, target: only.target }));
}
