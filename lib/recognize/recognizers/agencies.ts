// Bodies composed of place + kind + inner body (江苏省无锡市新吴区检察院, 锦州市委组织部), bare ones with a level (市公安局)
// and several under one head (青海、贵州、河北三省人民政府). National bodies with entries are the dictionary's.
import type { Target } from '../../model/mention';
import { type OrganForm, officialForm, organIndex } from '../organs';
import type { Proposal, Propose, Scene } from '../proposal';
import { composeBody, type Part, type Seat, seatOf } from './agencies/compose';
import { countyHere, type Focus, placeOfLevel, provincesHere, settleShared } from './agencies/focus';
import { continues, isAbroad, standsAlone } from './agencies/guards';
import { type Chain, codesOf, type LevelWord, readChain, readLevel } from './agencies/head';
import { readInner } from './agencies/inner';
import { readList } from './agencies/list';
import { placesIn } from './agencies/seen';
import { weighBare, weighPlaced } from './agencies/weigh';

export { rememberAgencies, rememberPlaces } from './agencies/remember';

/** Agencies of one block; offsets into its normalized text. */
export const proposeAgencies: Propose = (scene) => {
  const { text } = scene.block.normal;
  const { forms, trie } = organIndex(scene.data.organs);
  const starts = new Map<number, { end: number; form: OrganForm }[]>();
  trie.scan(text, (start, end, index) => {
    const form = forms[index];
    if (!form) return;
    const found = { end, form };
    const list = starts.get(start);
    if (list) list.push(found);
    else starts.set(start, [found]);
  });
  if (starts.size === 0) return [];
  const focus: Focus = {
    memory: scene.memory,
    get here() {
      return placesIn(scene.block.normal, scene.data.places);
    },
    text,
    places: scene.data.places,
    block: scene.block.index,
  };
  const proposals: Proposal[] = [];
  let done = 0;
  for (const [start, found] of starts) {
    if (start < done) continue;
    const fitting = found.reverse().find(({ end, form }) => !continues(form.text, text, end));
    if (!fitting) continue;
    const proposal = readBody(scene, focus, start, fitting.end, fitting.form);
    if (!proposal || proposal.start < done) continue;
    proposals.push(proposal);
    done = proposal.end;
  }
  return proposals;
};

function readBody(scene: Scene, focus: Focus, start: number, formEnd: number, form: OrganForm): Proposal | null {
  const { text } = scene.block.normal;
  const { places } = scene.data;
  const end = readInner(text, formEnd);
  const part: Part = {
    kind: form.kind,
    form: form.form,
    inner: text.slice(formEnd, end),
    get provinces() {
      return provincesHere(focus);
    },
  };
  const headEnd = form.lead === 'level' ? start + 1 : start;
  const list = readList(text, headEnd, places);
  if (list) {
    const seats = list.items.map((chain) => settleChain(focus, chain, list.start));
    const bodies = seats.map((seat) => (seat ? composeBody(part, seat, places) : null));
    const of = bodies.flatMap((body) => (body === null ? [] : body.is === 'several' ? body.of : [body]));
    const known = bodies.every((body) => body !== null);
    return propose(list.start, end, 'main', known ? { is: 'several', of } : null, 'shared head');
  }
  const chain = chainBefore(text, start, headEnd, form, scene);
  if (chain) {
    if (isAbroad(text, chain.start)) return null;
    const seat = settleChain(focus, chain, chain.start);
    if (chain.short && chain.everyday && !isStrong(form)) return null;
    const gathers = weighPlaced(form, chain);
    const target = seat && gathers === 'main' ? resolve(scene, part, seat) : null;
    return propose(prefixStart(text, chain.start), end, gathers, target, 'place');
  }
  const level = form.lead === 'league' ? leagueLevel(text, start) : readLevel(text, headEnd);
  if (level) {
    if (isAbroad(text, level.start)) return null;
    const spanStart =
      level.indefinite || form.lead === 'league' ? (form.lead === 'league' ? start : headEnd) : level.start;
    if (level.indefinite && form.lead !== 'none') return null;
    const target = level.indefinite ? null : bareTarget(scene, focus, part, level);
    return propose(spanStart, end, weighBare(form, level, end > formEnd), target, 'level');
  }
  if (form.lead !== 'none' || form.kind.plain || isAbroad(text, start) || !standsAlone(text, start)) return null;
  return propose(start, end, 'minor', null, 'bare');
}

function propose(
  start: number,
  end: number,
  weight: Proposal['weight'],
  target: Target | null,
  reason: string,
): Proposal {
  return { start, end, type: 'agency', weight, via: 'composed', target, reason };
}

/** 无锡|市委, 靖西市|市委, 共青团无锡|市委: the level's character belongs to the place or repeats it. */
function chainBefore(text: string, _start: number, headEnd: number, form: OrganForm, scene: Scene): Chain | null {
  const { places } = scene.data;
  if (form.lead === 'league') return null;
  const chain = readChain(text, headEnd, places);
  if (chain || form.lead !== 'level') return chain ?? repeated(text, headEnd, scene);
  return repeated(text, headEnd, scene) ?? null;
}

/** 靖西市市|委, 柯桥区区|政府. */
function repeated(text: string, headEnd: number, scene: Scene): Chain | null {
  if (text[headEnd - 1] !== text[headEnd - 2]) return null;
  const chain = readChain(text, headEnd - 1, scene.data.places);
  return chain && !chain.short ? chain : null;
}

function leagueLevel(text: string, start: number): LevelWord | null {
  const level = readLevel(text.slice(0, start + 2), start + 2);
  return level && { ...level, start };
}

/** Short everyday names (和平, 东方) count only before a form that no common word makes. */
function isStrong(form: OrganForm): boolean {
  return form.text.length >= 3;
}

/** The prefix of a full Party or league name: 中共|无锡市委. */
function prefixStart(text: string, start: number): number {
  const prefix = /(?:中国共产党|中共|共青团|国家税务总局)$/.exec(text.slice(Math.max(0, start - 8), start));
  return prefix ? start - prefix[0].length : start;
}

function settleChain(focus: Focus, chain: Chain, offset: number): Seat | null {
  const { places } = focus;
  if (chain.codes.length === 0) {
    // A town without its county: the county the page is about. A village needs its town as well.
    if (chain.level === '村') return null;
    const county = chain.written.length === 0 ? countyHere(focus, offset) : null;
    const seat = county ? seatOf(county, chain.level, places) : null;
    return seat && { ...seat, below: chain.below };
  }
  const code = settleShared(focus, chain.codes, offset);
  if (!code) return null;
  const settled = { ...chain, codes: [code] };
  const inner = places.get(code)?.name ?? '';
  const written = [...chain.written.slice(0, -1), chain.below ? (chain.written.at(-1) ?? inner) : inner];
  return { codes: codesOf(settled, places), written, below: chain.below, level: chain.level };
}

/** The same body as the page wrote it in full before, else as composed. */
function resolve(scene: Scene, part: Part, seat: Seat): Target | null {
  const composed = composeBody(part, seat, scene.data.places);
  if (composed?.is !== 'agency' || part.kind.party) return composed;
  const code = composed.places.at(-1);
  const known = scene.memory.agencies.findLast(
    ({ target }) =>
      target.is === 'agency' &&
      target.kind === composed.kind &&
      target.places.at(-1) === code &&
      target.inner === undefined &&
      target.name.length > composed.name.length - part.inner.length &&
      target.name.endsWith(officialForm(part.kind, part.form, seat.level) ?? '\n'),
  );
  if (!code || seat.below || known?.target.is !== 'agency') return composed;
  return { ...composed, name: known.target.name + (composed.inner ?? ''), place: known.target.place };
}

function bareTarget(scene: Scene, focus: Focus, part: Part, level: LevelWord): Target | null {
  const { places } = scene.data;
  if (level.level === '村') return null;
  if (level.level === '乡') return null;
  const prefecture = /^中级/.test(part.form) || part.form === '中院';
  const code = placeOfLevel(focus, level.word, level.start, prefecture);
  if (!code) return null;
  const place = places.get(code);
  const at = place?.level === 'province' ? '省' : place?.level === 'prefecture' ? '市' : '县';
  return resolve(scene, part, seatOf(code, at, places));
}
