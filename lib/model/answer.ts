// What every question gets: a value, or an error that says what is wrong and what to do.

export interface AskError {
  code: 'asleep' | 'updated' | 'refused' | 'bad-question' | 'failed' | 'no-page' | StoreCode;
  message: string;
  remedy: string;
  /** What it is about, by name: the interface puts them into its own words for the code. */
  names?: readonly string[];
}
export type Answer<T> = { ok: true; value: T } | { ok: false; error: AskError };

/** Why a change was refused or failed (lib/knowledge/trouble.ts). */
export type StoreCode =
  | 'base'
  | 'received'
  | 'taken'
  | 'gone'
  | 'changed'
  | 'covered'
  | 'disk-full'
  | 'closed'
  | 'newer'
  | 'database'
  | 'not-ready';

/** What a caught thing says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
