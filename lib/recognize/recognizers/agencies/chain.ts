// A chain of places as read from the text, and what its codes say.
import type { OrganLevel } from '../../../model/organ';
import type { PlaceTable } from '../../data';
import { chainOf } from '../../places';

/** A chain of places read from right to left. */
export interface Chain {
  start: number;
  /** Codes the innermost listed division may mean; more than one where the name is shared; empty where no division is named. */
  codes: string[];
  /** Full names of the listed divisions as written, outermost first. */
  written: string[];
  /** Towns, streets, zones, villages below the listed divisions, as written: 歧坪镇, 江陵街道叶泽湖花苑社区. */
  below: string;
  level: OrganLevel;
  /** The innermost division is written without 市, 县 …; `everyday` when that is a common word too. */
  short: boolean;
  everyday: boolean;
  /** Where the innermost division's name begins. */
  innermost: number;
  /** `below` begins with a zone named after its city: no division is written before it. */
  zone?: boolean;
  /** The innermost division's name as the page writes it. */
  text?: string;
}

/** Codes from the province down, for a chain whose innermost division is settled. */
export function codesOf(chain: Chain, places: PlaceTable): string[] {
  const code = chain.codes[0];
  return code && chain.codes.length === 1 ? chainOf(places, code) : [];
}

/** Level of a body that sits in a division. */
export function levelOfCode(places: PlaceTable, code: string): OrganLevel {
  const level = places.get(code)?.level;
  if (level === 'province') return '省';
  return level === 'prefecture' ? '市' : '县';
}
