// What every question gets: a value, or an error that says what is wrong and what to do.

export interface AskError {
  code: 'asleep' | 'updated' | 'refused' | 'bad-question' | 'database' | 'failed' | 'no-page';
  message: string;
  remedy: string;
}
export type Answer<T> = { ok: true; value: T } | { ok: false; error: AskError };
