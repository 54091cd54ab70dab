// Kinds of public bodies and the strings that may stand for them after a place or a level: 检察院, 市委组织部, 团市委.
import type { OrganKind, OrganLevel } from '../model/organ';
import { createFinder, type Finder } from './few-strings';

/** One way a kind is written. */
export interface OrganForm {
  /** The string that is looked for; what it begins with may belong to the place. */
  text: string;
  kind: OrganKind;
  /** Key into `kind.forms`. */
  form: string;
  /** `level`: `text` begins with the level's character, which also ends the place's name (无锡|市委); `street`: with 街道. */
  lead: 'none' | 'level' | 'league' | 'street';
  /** An office of a Party committee named without its committee: 组织部. */
  office: boolean;
}
export interface OrganIndex {
  forms: OrganForm[];
  finder: Finder;
}

/** Form of 中国共产党…委员会, 政协…委员会: the prefix tells whose committee it is. */
export const WHOLE_COMMITTEE = '委员会';
const LEVEL_CHARACTERS = '省市县区州盟旗';
/** Names of offices too plain to stand without 市委 before them. */
const NEVER_ALONE = new Set(['party-office', 'party-standing', 'party-inspection-team']);

/** Checks and reads assets/organs.json; throws on a row without id, forms or levels. */
export function loadOrgans(json: unknown): OrganKind[] {
  if (!Array.isArray(json)) throw new Error('organs.json is no list');
  return json.map((row: unknown, index) => {
    if (!isOrganKind(row)) throw new Error(`organs.json, row ${index + 1}: needs id, name, levels and forms`);
    return row;
  });
}

function isOrganKind(row: unknown): row is OrganKind {
  if (typeof row !== 'object' || row === null) return false;
  const { id, name, levels, forms, open } = row as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    Array.isArray(levels) &&
    levels.length > 0 &&
    typeof forms === 'object' &&
    forms !== null &&
    (open === true || Object.keys(forms).length > 0)
  );
}

const indexes = new WeakMap<readonly OrganKind[], OrganIndex>();

/** All forms and what finds them, made once for a list of kinds. */
export function organIndex(kinds: readonly OrganKind[]): OrganIndex {
  const known = indexes.get(kinds);
  if (known) return known;
  const byText = new Map<string, OrganForm>();
  for (const form of kinds.flatMap(formsOf)) if (!byText.has(form.text)) byText.set(form.text, form);
  const forms = [...byText.values()];
  const index = { forms, finder: createFinder(forms.map((form) => form.text)) };
  indexes.set(kinds, index);
  return index;
}

function formsOf(kind: OrganKind): OrganForm[] {
  const make = (text: string, form: string, lead: OrganForm['lead'] = 'none', office = false): OrganForm => ({
    text,
    kind,
    form,
    lead,
    office,
  });
  const levels = [...LEVEL_CHARACTERS];
  if (kind.id === 'subdistrict') return Object.keys(kind.forms).map((form) => make(form, form, 'street'));
  if (kind.id === 'party-committee')
    return [
      ...levels.map((l) => make(`${l}委`, '党委', 'level')),
      ...levels.map((l) => make(`${l}委员会`, WHOLE_COMMITTEE, 'level')),
      make('党委', '党委'),
    ];
  if (kind.id === 'youth-league') return levels.map((l) => make(`团${l}委`, '团委', 'league'));
  return Object.keys(kind.forms).flatMap((form) => {
    if (!kind.party) return [make(form, form)];
    const inCommittee = [
      ...levels.flatMap((l) => [make(`${l}委${form}`, form, 'level'), make(`${l}委员会${form}`, form, 'level')]),
      make(`党委${form}`, form),
    ];
    return NEVER_ALONE.has(kind.id) ? inCommittee : [...inCommittee, make(form, form, 'none', true)];
  });
}

/** The official tail of a form at a level: 法院 at 市 is 中级人民法院; null where the level has no such body. */
export function officialForm(kind: OrganKind, form: string, level: OrganLevel): string | null {
  const official = kind.open ? '' : kind.forms[form];
  if (official === undefined) return null;
  if (typeof official === 'object') return official[level] ?? null;
  const name = official || form;
  if (/厅$/.test(name) && !/大厅$/.test(name) && level !== '省') return null;
  if (/^高级/.test(name) && level !== '省') return null;
  if (/^中级/.test(name) && level !== '市') return null;
  if (/^第.中级/.test(name) && level !== '省') return null;
  return kind.levels.includes(level) ? name : null;
}
