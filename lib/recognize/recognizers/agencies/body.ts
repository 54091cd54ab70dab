// One body from one form found in the text: what stands before it, what follows it, how it weighs, what it stands for.
import type { Target, Weight } from '../../../model/mention';
import { byLetter } from '../../abroad';
import type { OrganKind } from '../../data';
import { type OrganForm, WHOLE_COMMITTEE } from '../../organs';
import type { Proposal } from '../../proposal';
import type { Chain } from './chain';
import type { Part } from './compose';
import { democraticParty } from './democratic-parties';
import { endsVerb } from './edges';
import { type Focus, provincesHere } from './focus';
import { sameKindBefore, siblingTarget } from './follow';
import { portBefore } from './frontier';
import { isAbroad, isPartOfAbroad, standsAlone } from './guards';
import { type LevelWord, readChain, readLevel } from './head';
import { fullInner, fullNational, readCommittee, readInner, readMinistry } from './inner';
import { readList } from './list';
import { endsName } from './listed';
import { targetOfTown } from './nearby';
import { narrow } from './shared-names';
import { readLocalName, stationNamed } from './stations';
import { ofDivision } from './systems';
import { targetOfChain, targetOfLevel, targetOfList, targetOfStation } from './target';
import { NUMBER } from './terms-of-office';
import { weighBare, weighPlaced } from './weigh';

/** `start` and `end` are those of the form itself. */
export interface Anchor {
  start: number;
  end: number;
  form: OrganForm;
}

/** How much of a form's beginning belongs to the place: 无锡市|委, 春熙路街道|办事处. */
const LEADS: Record<string, number> = { level: 1, street: 2 };

/** Null where the form is no body, or one that another recognizer names. */
export function readBody(focus: Focus, anchor: Anchor): Proposal | null {
  const { form, start } = anchor;
  const { text } = focus;
  const end = readEnd(text, anchor);
  const inner = text.slice(anchor.end, end);
  const part: Part = { kind: form.kind, form: form.form, inner, provinces: () => provincesHere(focus) };
  if (form.kind.id === 'institution') return institution(focus, part, start, end);
  // A team that looks into one case is called by what the page calls it before: task-groups.ts.
  if (form.kind.levels.includes('国'))
    return inner === '' || isTheirs(text, start, form.form) || /^(?:事故)?(?:调查|工作)组$|^常委会?$/.test(inner)
      ? null
      : national(text, part, start, end);
  const headEnd = start + (LEADS[form.lead] ?? 0) - termBefore(text, anchor);
  if (form.lead !== 'league') {
    const list = readList(text, headEnd, focus.places);
    if (list) {
      // 京津冀三地法院: all courts there, not three.
      const all = list.letters && text[headEnd - 1] === '地' && /^(?:法院|检察院)$/.test(form.form);
      const weight = form.kind.id === 'collective' || all ? 'minor' : 'main';
      const target = all ? null : targetOfList(focus, part, list.items);
      return propose(list.start, end, weight, target, 'shared head');
    }
  }
  const place = form.lead === 'league' ? null : readPlace(focus, headEnd);
  const chain = place && narrow(place, form, focus.places);
  if (chain && fits(form, chain)) return placed(focus, part, anchor, chain, end);
  const level = form.lead === 'league' ? leagueLevel(text, start) : readLevel(text, headEnd);
  const city = level && form.lead === 'league' ? readChain(text, start, focus.places) : null;
  if (city && !city.everyday && city.below === '') return placed(focus, part, anchor, city, end);
  if (level && !chain && endsName(text, headEnd, focus.places)) return null;
  if (level && !chain) return bare(focus, part, anchor, level, headEnd, end);
  const division = chain || form.lead !== 'none' ? null : ofDivision(text, headEnd, form, inner);
  if (division) return propose(division.start, end, 'main', division.target, 'place');
  return station(focus, part, anchor, end) ?? (chain ? null : alone(focus, part, anchor));
}

/** 广东省|第十四届|人大常委会: the number of its term stands within an assembly's name. */
function termBefore(text: string, { form, start }: Anchor): number {
  if (form.kind.family !== '人大' || text[start - 1] !== '届') return 0;
  return TERM.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0;
}
const TERM = new RegExp(`${NUMBER}$`);

/** 俄|国防部新闻局: a state's letter counts before what every state has. */
function isTheirs(text: string, start: number, form: string): boolean {
  return isAbroad(text, start) || (/^[\u4e00-\u9fff]{2,5}[部署]$/.test(form) && byLetter(text, start));
}

const ASSEMBLY = /^全国(?:人大|人民代表大会|政协)/;

function readEnd(text: string, { form, end }: Anchor): number {
  if (form.kind.id === 'collective') return end;
  const inner = readInner(text, end);
  if (inner === end && form.kind.levels.includes('国') && !ASSEMBLY.test(form.form)) return readMinistry(text, end);
  const assembly = form.kind.family === '人大' || form.kind.family === '政协' || ASSEMBLY.test(form.form);
  return inner === end && assembly ? readCommittee(text, end) : inner;
}

function propose(start: number, end: number, weight: Weight, target: Target | null, reason: string): Proposal {
  const rank = reason === 'bare' ? -1 : 0;
  return { start, end, type: 'agency', weight, via: 'composed', target, reason, rank };
}

const SENDERS = '中国共产党中央纪律检查委员会、中华人民共和国国家监察委员会';

function national(text: string, part: Part, start: number, end: number): Proposal {
  const official = part.kind.forms[part.form];
  const name = (typeof official === 'string' && official) || part.form;
  const inner = fullNational(part.inner, name);
  const target: Target = {
    is: 'agency',
    name: name + inner,
    places: [],
    place: '',
    kind: part.kind.id,
    inner,
  };
  // The discipline team that the Party's centre and the state send to a ministry.
  if (inner === '纪检监察组' && text[start - 1] === '驻')
    return propose(start - 1, end, 'main', { ...target, name: `${SENDERS}驻${name}${inner}` }, 'national');
  // 中共|中央宣传部文艺局: the Party's name right before its centre's department.
  const from = part.form.startsWith('中央') && text.slice(start - 2, start) === '中共' ? start - 2 : start;
  return propose(from, end, 'main', target, 'national');
}

/** What the whole state has one of, and no entry. */
function institution({ text }: Focus, { kind, form, inner }: Part, start: number, end: number): Proposal | null {
  if (isAbroad(text, start)) return null;
  const name = `${String(kind.forms[form] || form)}${fullInner(inner)}`;
  return propose(start, end, 'main', { is: 'name', name, type: 'agency' }, 'national');
}

/** 无锡|市委, and 靖西市市|委, where the level's character is said twice. */
function readPlace(focus: Focus, headEnd: number): Chain | null {
  const { text, places } = focus;
  const chain = readChain(text, headEnd, places);
  if (chain || text[headEnd - 1] !== text[headEnd - 2]) return chain;
  const full = readChain(text, headEnd - 1, places);
  return full && !full.short ? full : null;
}

/** Towns and villages have few kinds of bodies; 灞桥派出所 is named after a quarter, not the district's own. */
function fits(form: OrganForm, chain: Chain): boolean {
  if (form.kind.id === 'special-region') return /^8[12]/.test(chain.codes[0] ?? '');
  const { levels } = form.kind;
  if (levels.every((level) => level === '乡' || level === '村')) return chain.below !== '' || !chain.short;
  return chain.level === '乡' || chain.level === '村' ? levels.includes(chain.level) : true;
}

function placed(focus: Focus, part: Part, anchor: Anchor, chain: Chain, end: number): Proposal | null {
  const { text } = focus;
  const { form } = anchor;
  // 达州 in 佛罗里达州 is none.
  if (isAbroad(text, chain.start) || isAbroad(text, chain.innermost + (chain.text?.length ?? 0))) return null;
  if (chain.short && chain.everyday && !isSpokenOf(focus, chain)) return null;
  const party = democraticParty(focus, anchor, chain);
  if (party) return party;
  const prefix = part.kind.id.startsWith('party') ? readPrefix(text, chain.start) : null;
  if (!prefix && form.form === WHOLE_COMMITTEE) return null;
  const named = prefix && focus.organs.find((organ) => organ.id === prefix.kind);
  const own = named && part.kind.id === 'party-committee' ? { ...part, kind: named, form: firstForm(named) } : part;
  const weight = weighPlaced(form, chain);
  const target = weight === 'main' ? targetOfChain(focus, own, chain) : null;
  const division = /(?:新疆生产建设)?(?:兵团)?第[一二三四五六七八九十]{1,3}师$/.exec(
    text.slice(0, chain.start).slice(-16),
  );
  if (division) return propose(chain.start - division[0].length, end, weight, null, 'place');
  const above = form.kind.full?.split('…')[0] ?? '';
  // 国家税务总局|北京市税务局 writes the body above into the name.
  const start = above !== '' && text.endsWith(above, chain.start) ? chain.start - above.length : chain.start;
  return propose(prefix ? prefix.start : start, end, weight, target, 'place');
}

/**
 * A place called by an everyday word (和平, 东方), or as several are (鼓楼), counts when the page has named it in full or
 * has named the city it lies in. A name as long as 乌鲁木齐 is no everyday word.
 */
function isSpokenOf(focus: Focus, chain: Chain): boolean {
  if (chain.text && chain.text.length > 2) return true;
  const { places } = focus;
  const spoken = new Set([...focus.here, ...focus.memory.places].map(({ code }) => code));
  if (chain.codes.some((code) => spoken.has(code))) return true;
  return chain.codes.filter((code) => spoken.has(places.get(code)?.parent ?? '')).length === 1;
}

function bare(
  focus: Focus,
  part: Part,
  anchor: Anchor,
  level: LevelWord,
  headEnd: number,
  end: number,
): Proposal | null {
  const { form } = anchor;
  if (form.form === WHOLE_COMMITTEE) return null;
  if (isAbroad(focus.text, level.start) || isPartOfAbroad(focus.text, level.start)) return null;
  // 市党委 is no name: a city's committee is 市委.
  if (form.text.startsWith('党委') && /^[省市县区州盟旗]$/.test(level.word)) return null;
  if (level.indefinite)
    return form.lead === 'none' && !form.office && !form.kind.open
      ? propose(headEnd, end, 'minor', null, 'bare')
      : null;
  if (level.level === '村' && !form.kind.levels.includes('村')) return null;
  const start = form.lead === 'league' ? anchor.start : level.start;
  return propose(start, end, weighBare(form, level, part.inner !== ''), targetOfLevel(focus, part, level), 'level');
}

/** 团|市|委: the level stands inside the form. */
function leagueLevel(text: string, start: number): LevelWord | null {
  const level = readLevel(text.slice(0, start + 2), start + 2);
  return level && { ...level, start };
}

const STATIONS = new Set(['police-station', 'tribunal', 'justice-office', 'market-office']);

function station(focus: Focus, part: Part, anchor: Anchor, end: number): Proposal | null {
  if (part.kind.id === 'customs' || part.kind.id === 'maritime') return ofPort(focus, part, anchor, end);
  if (!STATIONS.has(part.kind.id) || part.form === '公安派出所') return null;
  const beside = besideCounty(focus, part, anchor, end);
  if (beside) return beside;
  const start = readLocalName(focus.text, anchor.start);
  // “共享法庭” is a brand, not a court.
  if (start === null || '“‘'.includes(focus.text[start - 1] || '\n')) return null;
  const local = focus.text.slice(start, anchor.start);
  const known = stationNamed(focus, local, anchor.form) ?? targetOfStation(focus, part, local, start);
  return propose(start, end, 'main', known, 'station');
}

/** 滨海新区|塘沽|司法所: the quarter stands right after the county's full name. */
function besideCounty(focus: Focus, part: Part, anchor: Anchor, end: number): Proposal | null {
  const { text, places } = focus;
  for (const length of [2, 3]) {
    const at = anchor.start - length;
    const local = text.slice(at, anchor.start);
    const chain = at > 0 && /^[\u4e00-\u9fff]+$/.test(local) ? readChain(text, at, places) : null;
    if (!chain || chain.short || chain.below !== '' || chain.codes.length !== 1) continue;
    if (chain.level !== '县' || endsVerb(text, anchor.start) || NO_QUARTER.test(local)) continue;
    const name = `${chain.written.join('')}${part.kind.under ?? ''}${local}${part.kind.name}${part.inner}`;
    return propose(chain.start, end, 'main', { is: 'name', name, type: 'agency' }, 'station');
  }
  return null;
}
const NO_QUARTER = /[的各个多两等辖属所在内级设有新建某某]|中心|基层|联合|公安|城区|司法|市场|人民|社区|街道|乡镇/;

/** 皇岗|海关, 长江|海事局: named after no division. */
function ofPort({ text, places }: Focus, part: Part, anchor: Anchor, end: number): Proposal | null {
  const river = part.kind.id === 'maritime' && text.endsWith('长江', anchor.start) ? anchor.start - 2 : null;
  const start = part.kind.id === 'customs' ? portBefore(text, anchor.start, places) : river;
  if (start === null) return null;
  const name = `中华人民共和国${text.slice(start, end)}`;
  return propose(start, end, 'main', { is: 'name', name, type: 'agency' }, 'station');
}

const NOT_ALONE = new Set(['法庭', '海关', '军区', '调查队', '管委会', '监狱', '女子监狱', '气象台']);

/** 向|法院: recognized, never drawn by itself. */
function alone(focus: Focus, part: Part, anchor: Anchor): Proposal | null {
  const { form, start, end } = anchor;
  const { text } = focus;
  if (form.kind.id === 'collective') return isAbroad(text, start) ? null : propose(start, end, 'minor', null, 'bare');
  if (form.lead !== 'none' || form.kind.plain || form.kind.open || NOT_ALONE.has(form.form)) return null;
  if (isAbroad(text, start) || !standsAlone(text, start)) return null;
  const own = { ...part, inner: '' };
  const target =
    siblingTarget(focus, own, start) ?? targetOfTown(focus, own, start) ?? sameKindBefore(focus, own, start);
  return propose(start, end, 'minor', target, 'bare');
}

function firstForm(kind: OrganKind): string {
  return Object.keys(kind.forms)[0] ?? '';
}

/** What a committee's name may begin with, and the kind it makes of it. */
const PREFIXES: [RegExp, string][] = [
  [/(?:中国共产党|中共)$/, 'party-committee'],
  [/(?:中国共产主义青年团|共青团)$/, 'youth-league'],
  [/(?:中国人民政治协商会议|政协)$/, 'cppcc'],
];

/** The prefix before a place: 中共|无锡市委, 政协|金溪县委员会. */
function readPrefix(text: string, start: number): { start: number; kind: string } | null {
  const before = text.slice(Math.max(0, start - 10), start);
  for (const [prefix, kind] of PREFIXES) {
    const found = prefix.exec(before);
    if (found) return { start: start - found[0].length, kind };
  }
  return null;
}
