// Places and kinds of public bodies: what a composed name is made of. The tables lie in assets/places.tsv and assets/organs.json.

/** A division of the country. */
export interface Place {
  /** Six digits. */
  code: string;
  name: string;
  level: 'province' | 'prefecture' | 'county' | 'town' | 'special';
  /** Code of the division above, '' for a province. */
  parent: string;
  /** Abolished; kept because older articles name it. */
  former?: boolean;
}

/** Level of a body: of the state, a province, a prefecture, a county, a town, a village or community. */
export type OrganLevel = '国' | '省' | '市' | '县' | '乡' | '村';

/** How a body stands to the one above it, with the articles that say so. */
export interface Superior {
  relation: '领导' | '监督' | '指导' | '双重领导' | '派出' | '报告工作';
  /**
   * `same-kind`: the body of this kind one level up; the others: the government, the Party committee, the people's
   * congress of the same level.
   */
  of: 'same-kind' | 'government' | 'party-committee' | 'congress';
  basis: string;
  /** Name of the national body above those of the provinces. */
  top?: string;
  /** The relation in words, where one word is too short. */
  note?: string;
}

export interface OrganKind {
  id: string;
  /** What the note calls the kind: 人民检察院. */
  name: string;
  /** The same where a level has a name of its own: 基层人民法院. */
  names?: Partial<Record<OrganLevel, string>>;
  family: '党' | '人大' | '政协' | '政' | '监' | '法' | '检' | '军' | '群' | '自治';
  levels: OrganLevel[];
  /**
   * How the kind is written after a place, and the official form of that: '' when it is official as written;
   * by level where the official form depends on it (法院 → 高级人民法院, 中级人民法院, 人民法院).
   */
  forms: Record<string, string | Partial<Record<OrganLevel, string>>>;
  /** Full official form with … for the place; by default … + the official form. */
  full?: string;
  /** Written 市委+form or 党委+form: an office of a Party committee. */
  party?: boolean;
  /** A bare name with a level names no special body (市委, 县政府): always minor. */
  plain?: boolean;
  /** No fixed forms: the name is made of words (文体广电和旅游局). */
  open?: boolean;
  /** Named within the county's body: 司法所 is 昆山市司法局陆家司法所. */
  under?: string;
  /** What such a body is, one clause, ours. */
  does?: string;
  superior?: Superior;
  /** Of a town's body of this kind, where other rules than above hold for it; its villages' have none. */
  inTowns?: { does: string; basis: string };
  /** Where `does` is taken from. */
  basis?: string;
}
