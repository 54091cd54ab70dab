// What can be said of a body from the parts of its name alone: place, level, kind, the body above it, and where the law says so.
// Nothing here was checked body by body; the note says that too.
import type { AgencyTarget } from '../model/mention';
import type { OrganKind, OrganLevel, Place } from '../model/organ';

export interface ComposedAgency {
  /** The name without its place: 人民检察院; the whole name where the place stands inside it. */
  heading: string;
  /** The place chain before the heading, null where there is none. */
  cover: string | null;
  kind: string;
  /** 县级（市辖区）, 省级; null where the place is not known. */
  level: string | null;
  does: string | null;
  /** `name` is null where only the relation is known: which court lies above a district of 上海 the name can't tell. */
  parent: { name: string; relation: string; note?: string } | null;
  /** Laws and articles that `does` and `parent` follow. */
  basis: string[];
}

export interface PlaceNames {
  get(code: string): Place | undefined;
}

/** Pure; an unknown kind gives name and place alone. */
export function composeAgency(target: AgencyTarget, organs: readonly OrganKind[], places: PlaceNames): ComposedAgency {
  const kind = organs.find((organ) => organ.id === target.kind);
  const prefixed = target.place !== '' && target.name.startsWith(target.place) && target.name !== target.place;
  const level = levelOf(target, places);
  const own = target.inner === undefined;
  const parent = own ? kind && parentOf(target, kind, places) : ownerOf(target, kind);
  const said = own && kind ? saidOf(kind, level) : null;
  const basis = own ? [said?.basis, parent && kind?.superior?.basis].flatMap((text) => text || []) : [];
  return {
    heading: prefixed ? target.name.slice(target.place.length) : target.name,
    cover: prefixed ? target.place : null,
    kind: own ? ((level && kind?.names?.[level]) ?? kind?.name ?? '') : '内设机构或派出机构',
    level: levelLabel(target, level, places),
    does: said?.does ?? null,
    parent: parent ?? null,
    basis: [...new Set(basis)],
  };
}

/** What the kind is, where the sources say it of this level. */
function saidOf(kind: OrganKind, level: OrganLevel | null): { does?: string; basis?: string } | null {
  if (!kind.inTowns || (level !== '乡' && level !== '村')) return kind;
  return level === '乡' ? kind.inTowns : null;
}

/** An inner body belongs to the body it stands in: 第五检察部 to 宜兴市人民检察院. */
function ownerOf(target: AgencyTarget, kind: OrganKind | undefined): ComposedAgency['parent'] {
  const { name, inner = '' } = target;
  const owner = name.endsWith(inner) ? name.slice(0, -inner.length) : '';
  return owner === '' || !kind ? null : { name: owner, relation: '所属机关' };
}

const RELATIONS: Record<string, string> = {
  领导: '领导关系',
  监督: '监督关系',
  指导: '指导关系',
  双重领导: '双重领导',
  派出: '派出机关',
  报告工作: '对其负责并报告工作',
};

function parentOf(target: AgencyTarget, kind: OrganKind, places: PlaceNames): ComposedAgency['parent'] {
  const { superior } = kind;
  if (!superior || target.place === '') return null;
  const relation = RELATIONS[superior.relation] ?? superior.relation;
  const name = superior.of === 'same-kind' ? oneLevelUp(target, kind, places) : sameLevel(target, kind);
  return name === null ? null : { name, relation, ...(superior.note && { note: superior.note }) };
}

function sameLevel({ place }: AgencyTarget, { superior }: OrganKind): string {
  if (superior?.of === 'party-committee') return `中国共产党${place}委员会`;
  // A street's office hangs on the government of its district.
  const seat = superior?.relation === '派出' ? place.replace(/(?<![^省市县区旗])[^省市县区旗]+街道$/, '') : place;
  return seat + (superior?.of === 'congress' ? '人民代表大会' : '人民政府');
}

/** The body of the same kind above: a county's is the prefecture's, a province's the national one. */
function oneLevelUp(target: AgencyTarget, kind: OrganKind, places: PlaceNames): string | null {
  const place = places.get(target.places.at(-1) ?? '');
  if (!place) return null;
  // A town's body hangs on the county that its chain ends with.
  const isTown = !target.place.endsWith(place.name);
  const above = isTown ? place : places.get(place.parent);
  if (!above) return kind.superior?.top ?? null;
  const level: OrganLevel = isTown ? '县' : above.level === 'province' ? '省' : '市';
  // Courts and procuratorates of a municipality's districts lie below branches that the name doesn't tell.
  const skips = place.level === 'county' && above.level === 'province';
  if (!isTown && skips && (kind.family === '法' || kind.family === '检')) return null;
  const tail = tailAt(kind, level);
  return tail === null ? null : kind.full ? kind.full.replace('…', above.name) : above.name + tail;
}

function tailAt(kind: OrganKind, level: OrganLevel): string | null {
  const byLevel = Object.values(kind.forms).find((official) => typeof official === 'object');
  if (typeof byLevel === 'object') return byLevel[level] ?? null;
  const [form, official] = Object.entries(kind.forms).find(([, full]) => full === '') ?? [];
  return form !== undefined && official === '' ? form : null;
}

function levelOf(target: AgencyTarget, places: PlaceNames): OrganLevel | null {
  if (target.kind === 'national') return '国';
  if (/(?:社区|村|嘎查)$/.test(target.place)) return '村';
  if (/(?:街道|镇|乡|苏木)$/.test(target.place)) return '乡';
  const place = places.get(target.places.at(-1) ?? '');
  if (!place) return null;
  return place.level === 'province' ? '省' : place.level === 'prefecture' ? '市' : '县';
}

function levelLabel(target: AgencyTarget, level: OrganLevel | null, places: PlaceNames): string | null {
  const name = places.get(target.places.at(-1) ?? '')?.name ?? '';
  switch (level) {
    case '国':
      return '中央';
    case '省':
      return name.endsWith('市') ? '省级（直辖市）' : '省级';
    case '市':
      return '地市级';
    case '县':
      return target.place.endsWith(name) ? `县级（${countyKind(name)}）` : null;
    case '乡':
      return '乡级（乡镇、街道）';
    case '村':
      return '村（社区）';
    case null:
      return null;
  }
}

function countyKind(name: string): string {
  if (/自治县$/.test(name)) return '自治县';
  if (/[旗]$/.test(name)) return '旗';
  if (/区$/.test(name)) return '市辖区';
  return /市$/.test(name) ? '县级市' : '县';
}
