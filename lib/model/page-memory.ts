// What a page has said up to a block, as recognition remembers it: defined names, laws, bodies, the place it is about. Small
// plain JSON; it travels as `context`, and from block to block as the step from one memory to the next.
import type { MentionType, Target } from './mention';

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
export interface SeenPlace {
  code: string;
  count: number;
  block: number;
  start: number;
  /** Block of the last naming. */
  last?: number;
  dateline?: boolean;
}
export interface PageMemory {
  defined: Defined[];
  /** Laws and titled documents in order of mention, oldest first, at most 200. */
  laws: Remembered[];
  /** Bodies in order of mention, oldest first, at most 200. */
  agencies: Remembered[];
  /** Division codes (innermost first found) with how often each was named; the article's place is judged from them. */
  places: SeenPlace[];
  /** Towns and villages named with their county, oldest first, at most 60: the county's code, 南丰镇永合社区 below it. */
  towns?: { code: string; below: string }[];
  /** Codes that short names in an article's first lines tell; an empty code says where an article begins. */
  lead?: { code: string; block: number }[];
  /** Names of laws that the page said to be another state's, or, after that, ours again; the last word counts. At most 60. */
  abroad?: { name: string; is: boolean }[];
}

/** What the next question about the same page hands back. `next`: number of blocks read so far; `block` counts from the page's first. */
export interface PageContext {
  memory: PageMemory;
  next: number;
}

/** How far back, in blocks, a rule may look at where something was said. What was said earlier is only known to be earlier. */
export const HORIZON = 12;

/** One list after a block: the first `drop` items went, then those at these places were replaced, then these were added. */
export interface ListStep<T = unknown> {
  drop?: number;
  set?: [index: number, item: T][];
  add?: T[];
}
/** From the memory before a block to the one after it; what stayed as it was is left out. */
export type MemoryStep = { [K in MemoryList]?: ListStep };

export type MemoryList = (typeof MEMORY_LISTS)[number];
export const MEMORY_LISTS = ['defined', 'laws', 'agencies', 'places', 'towns', 'lead', 'abroad'] as const;
