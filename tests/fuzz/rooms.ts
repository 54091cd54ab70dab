// All rooms of the fuzzer, and running them.
import found from './found.json';
import { memory } from './kept';
import { mentions } from './mentions';
import { forms, lexicons, searches } from './names';
import { packs, subscriptions } from './packs';
import { pages } from './pages';
import { frames, questions } from './questions';
import type { Room } from './room';
import { quotes, selectors } from './selectors';

export const ROOMS: readonly Room[] = [
  pages,
  mentions,
  questions,
  frames,
  memory,
  packs,
  subscriptions,
  lexicons,
  searches,
  forms,
  selectors,
  quotes,
];

export interface Found {
  room: string;
  /** What was wrong, and where it was mended. */
  why: string;
  value: unknown;
}
/** Cases that failed once. */
export const FOUND: readonly Found[] = found;

/** How many of `all` cases are this room's. */
export function casesOf({ share }: Room, all: number): number {
  const shares = ROOMS.reduce((sum, one) => sum + one.share, 0);
  return Math.ceil((all * share) / shares);
}
