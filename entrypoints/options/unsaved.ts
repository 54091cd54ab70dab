// What was typed into an entry's form on this page and not saved: kept for the browser's session with the row that the form
// started from, so that it is there again when the page was loaded anew, or closed.
import { browser } from 'wxt/browser';
import { type EntryDraft, emptyDraft } from '../../components/entryDraft';
import type { EntryRow } from '../../components/entryRow';
import { type DraftDesk, keepDraft, readDraft } from '../../lib/drafts';

export interface Unsaved {
  draft: EntryDraft;
  /** Null of a new entry. */
  opened: EntryRow | null;
  /** Typed in this window of ours; else in another, which may still be open. */
  here: boolean;
}

/** Kept by the form's address. */
export interface UnsavedForms {
  read(id: string): Promise<Unsaved | null>;
  keep(id: string, draft: EntryDraft, opened: EntryRow | null): void;
  forget(id: string): void;
}

export function unsavedForms(): UnsavedForms {
  const desk: DraftDesk = { place: placeOfPage(), private: browser.extension.inIncognitoContext };
  const key = (id: string) => `options ${id}`;
  return {
    async read(id) {
      const kept = await readDraft(key(id), desk);
      if (!kept) return null;
      const draft = toDraft(parsed(kept.texts.draft));
      const opened = parsed(kept.texts.opened);
      return draft && (opened === null || isRow(opened)) ? { draft, opened, here: kept.here } : null;
    },
    keep: (id, draft, opened) =>
      void keepDraft(key(id), { draft: JSON.stringify(draft), opened: JSON.stringify(opened) }, desk),
    forget: (id) => void keepDraft(key(id), null, desk),
  };
}

/** A name for this tab that outlives its reloads. */
function placeOfPage(): string {
  const place = sessionStorage.getItem('place') ?? crypto.randomUUID();
  sessionStorage.setItem('place', place);
  return place;
}

function parsed(json = ''): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function toDraft(value: unknown): EntryDraft | null {
  if (!isRecord(value)) return null;
  const empty = emptyDraft();
  const whole = Object.keys(empty).every((field) => typeof value[field] === 'string');
  return whole ? { ...empty, ...value } : null;
}

function isRow(value: unknown): value is EntryRow {
  return isRecord(value) && isRecord(value.entry) && typeof value.entry.id === 'string' && isRecord(value.stored);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
