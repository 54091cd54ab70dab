// A room of the fuzzer: what is thrown at a part of the program, and what must hold of every case. Cases are counted where they
// run, so that the numbers printed are those of checks made.
import fc from 'fast-check';

export interface Room {
  name: string;
  /** Shares of a hundred of all cases: rooms differ in what a case costs. */
  share: number;
  /** Runs so many random cases; resolves with how many checks ran, rejects with the smallest case that fails. */
  run(runs: number, seed: number): Promise<number>;
  /** Checks one case that was found before (found.json). */
  again(value: unknown): Promise<void>;
}

export interface Law<T> {
  cases: fc.Arbitrary<T>;
  /** Throws where the law is broken. */
  check(value: T): void | Promise<void>;
}

/** `open` loads what the checks need, once. `T` is plain JSON, so that a found case can be kept as it is. */
export function room<T>(name: string, share: number, open: () => Law<T> | Promise<Law<T>>): Room {
  let opened: Promise<Law<T>> | undefined;
  const load = () => {
    opened ??= Promise.resolve(open());
    return opened;
  };
  return {
    name,
    share,
    async run(runs, seed) {
      const { cases, check } = await load();
      let ran = 0;
      const counted = fc.asyncProperty(cases, async (value) => {
        ran++;
        await check(value);
      });
      await fc.assert(counted, { numRuns: runs, seed, endOnFailure: false });
      return ran;
    },
    async again(value) {
      const { check } = await load();
      // What was kept is what this room's cases look like; a row of another shape fails its check.
      await check(value as T);
    },
  };
}

/** Fails with the words when the condition does not hold. Quicker than expect() in a million cases. */
export function must(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Error(words);
}
