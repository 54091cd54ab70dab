// What is kept outside the database about it, so that a lost one is told from one that was always empty. Pure.

/** The database as it is now. */
export interface StoreNow {
  /** Made up once for each database. */
  store: string;
  /** `meta.revision` of the user's knowledge. */
  revision: number;
  /** Entries outside the bundled pack plus amendments plus highlighted passages. */
  own: number;
}

export interface Ledger extends StoreNow {
  /** Milliseconds since 1970 of the last change seen. */
  time: number;
  /** The database was found anew with less than had been there; stays until it is restored or the reader lets it go. */
  lost?: Loss;
  /** The last backup that was saved as a file: its revision and time. */
  saved?: { revision: number; time: number };
  /** The reminder was put away; it comes again after the next backup. */
  reminded?: true;
}
export interface Loss {
  /** Own rows there had been, and when they were last changed. */
  own: number;
  time: number;
  /** Own rows found instead. */
  found: number;
}

/** Changes since the last backup after which the reader is reminded, once. */
const REMIND_AFTER = 30;

/**
 * The ledger after a look at the database. Another database, or the same at an older revision, with fewer own rows than
 * were known is a loss; the greatest loss is remembered.
 */
export function settle(was: Ledger | null, now: StoreNow, time: number): Ledger {
  if (!was) return { ...now, time };
  const same = was.store === now.store && was.revision <= now.revision;
  if (same) return { ...was, ...now, time: was.revision === now.revision ? was.time : time };
  const loss = was.own > now.own ? { own: was.own, time: was.time, found: now.own } : undefined;
  const lost = loss && (!was.lost || loss.own > was.lost.own) ? loss : was.lost;
  return { ...now, time, ...(lost && { lost }) };
}

/** Changes that no backup has; null where there is nothing to save, or the reminder was put away. */
export function unsavedChanges(ledger: Ledger | null): number | null {
  if (!ledger || ledger.own === 0 || ledger.reminded) return null;
  const since = ledger.revision - (ledger.saved?.revision ?? 0);
  return since >= REMIND_AFTER ? since : null;
}

/** Null where the value is none. */
export function toLedger(value: unknown): Ledger | null {
  if (!isRecord(value)) return null;
  const { store, revision, own, time, lost, saved, reminded } = value;
  if (typeof store !== 'string' || !isNumber(revision) || !isNumber(own) || !isNumber(time)) return null;
  return {
    store,
    revision,
    own,
    time,
    ...(isRecord(lost) && isNumber(lost.own) && isNumber(lost.time) && isNumber(lost.found)
      ? { lost: { own: lost.own, time: lost.time, found: lost.found } }
      : {}),
    ...(isRecord(saved) && isNumber(saved.revision) && isNumber(saved.time)
      ? { saved: { revision: saved.revision, time: saved.time } }
      : {}),
    ...(reminded === true && { reminded }),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
