// Runs a generator in slices, so that a long page never feels us: the browser gets its turn every few milliseconds.

/** Longest stretch of work without a pause, in milliseconds. */
const SLICE = 6;

/** What a piece of work has cost so far, in milliseconds of this thread; waiting for others is not counted. */
export interface Spent {
  milliseconds: number;
}

/**
 * Collects what a generator yields. Rejects with the signal's reason once it is aborted.
 * @param rest between two slices; long work that nobody waits for rests longer (`halfOfTheTime`)
 */
export async function inSlices<T>(
  work: Iterable<T>,
  signal: AbortSignal,
  spent: Spent = { milliseconds: 0 },
  rest: () => Promise<void> = pause,
): Promise<T[]> {
  signal.throwIfAborted();
  const all: T[] = [];
  let began = performance.now();
  for (const item of work) {
    all.push(item);
    const took = performance.now() - began;
    if (took < SLICE) continue;
    spent.milliseconds += took;
    await rest();
    signal.throwIfAborted();
    began = performance.now();
  }
  spent.milliseconds += performance.now() - began;
  return all;
}

/** A pause as long as a slice, in which also the page's timers have their turn: yielding alone goes before them. */
export function halfOfTheTime(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SLICE));
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
