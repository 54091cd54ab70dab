// Long work on many rows: told how far it is, and stopped in the middle where that is asked for.

/** Slices of many rows; how far the whole work is, and whether to stop it. */
export interface Watch {
  /** `done` of `of` rows have been read or written. */
  step(done: number, of: number): void;
  signal: AbortSignal;
}

/** Rows of one request to the database: a few milliseconds of work. */
const SLICE = 1000;

/** Counts the rows that pass by towards `of`, and throws the signal's reason between two slices. */
export class Steps {
  private done = 0;
  constructor(
    private readonly watch: Watch | undefined,
    private readonly of: number,
  ) {}

  /** `work` on slices of the list, one after another; what they give, put together. */
  async each<T, R>(list: readonly T[], work: (slice: T[]) => PromiseLike<R[]> | PromiseLike<unknown>): Promise<R[]> {
    const out: R[] = [];
    for (let at = 0; at < list.length; at += SLICE) {
      this.watch?.signal.throwIfAborted();
      const slice = list.slice(at, at + SLICE);
      const made = await work(slice);
      if (Array.isArray(made)) out.push(...made);
      this.done += slice.length;
      this.watch?.step(Math.min(this.done, this.of), this.of);
    }
    return out;
  }
}
