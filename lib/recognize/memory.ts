// What the page has said so far: defined names, laws, bodies, the place it is about. Small plain JSON; it travels as `context`.
import type { MentionType, Target } from '../model/mention';

export interface Defined {
  /** The short name as used, without 《》 and quotes. */
  text: string;
  /** True when the page defined it inside 《》. */
  titled: boolean;
  type: MentionType;
  target: Target | null;
  block: number;
  start: number;
  end: number;
}
export interface Remembered {
  target: Target;
  /** Full name where known, else the surface without 《》. */
  name: string;
  surface: string;
  block: number;
  start: number;
}
export interface PageMemory {
  defined: Defined[];
  /** Laws and titled documents in order of mention, oldest first, at most 200. */
  laws: Remembered[];
  /** Bodies in order of mention, oldest first, at most 200. */
  agencies: Remembered[];
  /** Division codes (innermost first found) with how often each was named; the article's place is judged from them. `last`: block of the last naming. */
  places: { code: string; count: number; block: number; start: number; last?: number; dateline?: boolean }[];
  /** Towns and villages named with their county, oldest first, at most 60: the county's code, 南丰镇永合社区 below it. */
  towns?: { code: string; below: string }[];
}
export function emptyMemory(): PageMemory {
  return { defined: [], laws: [], agencies: [], places: [] };
}
