// What every question gets: a value, or an error that says what is wrong and what to do.

export interface AskError {
  code:
    | 'asleep'
    | 'updated'
    | 'refused'
    | 'bad-question'
    | 'database'
    | 'failed'
    | 'no-page'
    // Why a change was refused or failed (lib/knowledge/trouble.ts).
    | 'base'
    | 'received'
    | 'taken'
    | 'gone'
    | 'changed'
    | 'covered'
    | 'disk-full'
    | 'closed'
    | 'newer'
    | 'not-ready';
  message: string;
  remedy: string;
  /** What it is about, by name: the interface puts them into its own words for the code. */
  names?: readonly string[];
}
export type Answer<T> = { ok: true; value: T } | { ok: false; error: AskError };
