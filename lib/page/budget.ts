// What a page may cost us: some work at once, then a small share of each second. A page that never rests slows us down; it
// does not stop us, and we do not slow it.

export interface Budget {
  /** Milliseconds of this thread's time that were used. */
  spend(milliseconds: number): void;
  /** Milliseconds to wait before the next piece of work; 0 when there is something left. */
  untilSome(): number;
  /** The same for work that a page's rest may still need: half of what there is at most is kept for that. */
  untilPlenty(): number;
}

/** Milliseconds of work at once, after a while of rest. */
const AT_ONCE = 120;
/** Milliseconds of work for each second: 0.6 % of one core; the background's share of the work comes on top. */
const PER_SECOND = 6;

export function createBudget(now: () => number = () => performance.now()): Budget {
  let left = AT_ONCE;
  let last = now();
  const refill = () => {
    const time = now();
    left = Math.min(AT_ONCE, left + ((time - last) / 1000) * PER_SECOND);
    last = time;
  };
  const until = (wanted: number) => {
    refill();
    return left >= wanted ? 0 : ((wanted - left) / PER_SECOND) * 1000;
  };
  return {
    spend(milliseconds) {
      refill();
      left -= milliseconds;
    },
    untilSome: () => until(0),
    untilPlenty: () => until(AT_ONCE / 2),
  };
}
