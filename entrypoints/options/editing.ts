// The open form of an entry: the row as it was when the form was opened, what was typed since, and what becomes of both where
// the entry was changed elsewhere meanwhile. What was typed waits for its form to be opened again, also after the page was
// loaded anew; only saving and the reader's wish drop it.
import type { ClashWay } from '../../components/EntryClash';
import { clashesOf, type FieldClash, mergeDrafts } from '../../components/entryClash';
import { checkDraft, draftOf, type EntryDraft, emptyDraft } from '../../components/entryDraft';
import type { EntryRow } from '../../components/entryRow';
import { type Knowledge, StoreError } from '../../lib/knowledge';
import { readRows } from './rows';
import type { Unsaved, UnsavedForms } from './unsaved';

interface Form {
  /** Null of a new entry, and until the list has it. */
  opened: EntryRow | null;
  draft: EntryDraft | null;
  /** The row by now; null where it was deleted. */
  clash: { now: EntryRow | null } | null;
  /** What was typed before the page was loaded: it stands in the form, or is offered. */
  left: { where: 'here' | 'elsewhere'; unsaved: Unsaved } | null;
}
const EMPTY: Form = { opened: null, draft: null, clash: null, left: null };

/** What is to be written next: from a row, or `again` one that was deleted. */
export type NextSave = { row: EntryRow; draft: EntryDraft; again: boolean };

export interface Editing {
  /** As components/Entries.tsx shows it. */
  shown(): {
    typing: { draft: EntryDraft; row: EntryRow | null } | null;
    turn: number;
    clash: { clashes: readonly FieldClash[] | null } | null;
    left: 'here' | 'elsewhere' | null;
  };
  /** The form of this address stands open; `row`: as the list has it by now. */
  follow(id: string | null, row: EntryRow | undefined): void;
  typed(draft: EntryDraft): void;
  /** The row that a save starts from; null for a new entry. */
  opened(): EntryRow | null;
  /**
   * After a refusal: true where the form has to ask; false where nothing that it shows has changed, and it can be saved again
   * at once. Rejects with the error where it says something else.
   */
  refused(error: unknown, draft: EntryDraft, knowledge: Knowledge): Promise<boolean>;
  /** Null where the reader goes on in the form, `close` where there is nothing left to edit. */
  resolve(way: ClashWay): NextSave | 'close' | null;
  /** What was typed elsewhere goes into the form. */
  take(): void;
  /** What was left is dropped; the form shows what there is. */
  drop(): void;
  /** Drops what was typed. */
  close(): void;
}

/** What was typed before the form was left is said to be there. */
function withLeft(form: Form): Form {
  const { draft, opened } = form;
  if (!draft || isUntouched(draft, opened)) return form;
  return { ...form, left: { where: 'here', unsaved: { draft, opened, here: true } } };
}

/** `changed`: what is left was found, and the form is another. */
export function createEditing(unsaved: UnsavedForms, changed: () => void): Editing {
  const forms = new Map<string, Form>();
  let id: string | null = null;
  let form: Form = { ...EMPTY };
  let turn = 0;
  const begin = (next: Form) => {
    form = next;
    if (id) forms.set(id, form);
    turn++;
  };
  const keep = () => {
    if (!id) return;
    const { draft, opened } = form;
    if (draft && !isUntouched(draft, opened)) unsaved.keep(id, draft, opened);
    else unsaved.forget(id);
  };
  const take = (left: Unsaved) =>
    begin({ ...EMPTY, opened: left.opened, draft: left.draft, left: { where: 'here', unsaved: left } });
  /** Who has begun to type goes on with that. */
  const lookFor = async (asked: string) => {
    const left = await unsaved.read(asked);
    if (!left || id !== asked || form.left) return;
    if (left.here && !form.draft) take(left);
    else if (!left.here) form.left = { where: 'elsewhere', unsaved: left };
    changed();
  };
  return {
    shown: () => ({
      typing: form.draft && { draft: form.draft, row: form.opened },
      turn,
      clash: form.clash && { clashes: clashesIn(form) },
      left: form.left?.where ?? null,
    }),
    follow(next, row) {
      if (next !== id) {
        id = next;
        const before = id && forms.get(id);
        begin(before ? withLeft(before) : { ...EMPTY });
        if (id && !before) void lookFor(id);
      }
      form.opened ??= row ?? null;
      // Untouched, the form shows what there is.
      if (!form.draft && row && form.opened && !isSame(row, form.opened))
        begin({ ...EMPTY, opened: row, left: form.left });
    },
    typed(draft) {
      form.draft = draft;
      keep();
    },
    opened: () => form.opened,
    async refused(error, draft, knowledge) {
      const was = form.opened;
      if (!was || !(error instanceof StoreError) || (error.code !== 'changed' && error.code !== 'gone')) throw error;
      const [now] = await readRows(knowledge, [was.entry.id]);
      form.draft = draft;
      form.clash = { now: now?.own === was.own ? now : null };
      if (clashesIn(form)?.length !== 0) return true;
      Object.assign(form, { opened: now, clash: null });
      return false;
    },
    resolve(way) {
      const { opened, draft, clash } = form;
      if (!clash || !opened || !draft) return null;
      const { now } = clash;
      if (way.do === 'keep') {
        begin({ ...EMPTY, opened: now });
        keep();
        return now ? null : 'close';
      }
      if (!now) return { row: opened, draft, again: true };
      const next = way.do === 'merge' ? mergeDrafts(of(opened), draft, of(now), way.chosen) : draft;
      begin({ ...EMPTY, opened: now, draft: next });
      keep();
      // What does not go together as it is, is for the reader to mend in the form.
      return Object.keys(checkDraft(next)).length === 0 ? { row: now, draft: next, again: false } : null;
    },
    take: () => form.left && take(form.left.unsaved),
    drop() {
      if (id) unsaved.forget(id);
      begin({ ...EMPTY });
    },
    close() {
      if (id) forms.delete(id);
      if (id) unsaved.forget(id);
      [id, form] = [null, { ...EMPTY }];
    },
  };
}

const of = (row: EntryRow): EntryDraft => draftOf(row.entry, row.note);

function clashesIn({ opened, draft, clash }: Form): readonly FieldClash[] | null {
  return clash?.now && opened && draft ? clashesOf(of(opened), draft, of(clash.now)) : null;
}

function isUntouched(draft: EntryDraft, opened: EntryRow | null): boolean {
  const before = opened ? of(opened) : emptyDraft('', draft.type);
  return JSON.stringify(draft) === JSON.stringify(before);
}

function isSame(a: EntryRow, b: EntryRow): boolean {
  if (a.stored === b.stored && a.said === b.said) return true;
  return JSON.stringify([a.stored, a.said]) === JSON.stringify([b.stored, b.said]);
}
