// Long work on many rows: told how far it is, and stopped in the middle where that is asked for.

/** Slices of many rows; how far the whole work is, and whether to stop it. */
export interface Watch {
  /** `done` of `of` rows have been written. */
  step(done: number, of: number): void;
  signal: AbortSignal;
}

/** Rows of one request to the database: a few milliseconds of work. */
const SLICE = 1000;

/** Counts the rows that are written towards `of`, and throws the signal's reason between two slices. */
export class Steps {
  private written = 0;
  constructor(
    private readonly watch: Watch | undefined,
    private readonly of: number,
  ) {}

  /** So many rows more. */
  done(rows: number): void {
    this.watch?.signal.throwIfAborted();
    this.written += rows;
    this.watch?.step(Math.min(this.written, this.of), this.of);
  }

  /** `work` on slices of the list, one after another. */
  async each<T>(list: readonly T[], work: (slice: T[]) => PromiseLike<unknown>): Promise<void> {
    for (let at = 0; at < list.length; at += SLICE) {
      const slice = list.slice(at, at + SLICE);
      await work(slice);
      this.done(slice.length);
    }
  }
}
