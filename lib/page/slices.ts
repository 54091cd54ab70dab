// Runs a generator in slices, so that a long page never feels us: the browser gets its turn every few milliseconds.

/** Longest stretch of work without a pause, in milliseconds. */
const SLICE = 6;

/** Collects what a generator yields. Rejects with the signal's reason once it is aborted; the generator is then closed. */
export async function inSlices<T>(work: Iterable<T>, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let began = performance.now();
  for (const item of work) {
    all.push(item);
    if (performance.now() - began < SLICE) continue;
    await pause();
    signal.throwIfAborted();
    began = performance.now();
  }
  signal.throwIfAborted();
  return all;
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}
