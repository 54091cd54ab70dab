// The open forms of packs: each pack as it was when its form was opened, what was typed since, and what becomes of both where
// another page changed or deleted the pack meanwhile. What was typed waits for its form to be opened again; only saving and the
// reader's wish drop it.
import type { PackClashWay } from '../../../components/PackClashing';
import {
  mergePackDrafts,
  type PackClash,
  type PackDraft,
  packClashes,
  packDraftOf,
} from '../../../components/packDraft';
import type { PackRow } from '../../../components/packRows';

interface Form {
  opened: PackRow;
  /** The same as the form has it. */
  was: PackDraft;
  /** Null while nothing was typed. */
  draft: PackDraft | null;
  /** The pack as another page has made it, after a save was refused for it. */
  now: PackRow | null;
}

export interface PackForms {
  /** The form of a pack as it stands: `row` is the pack by now. An untouched form shows what there is. */
  of(row: PackRow): { opened: PackRow; draft: PackDraft; clashes: readonly PackClash[] | null };
  /** Something was typed for the pack, which is no longer there. */
  left(id: string): string | null;
  typed(row: PackRow, draft: PackDraft): void;
  /** A save was refused since the pack is another by now. False where no field was changed on both sides: save again. */
  refused(id: string, now: PackRow): boolean;
  resolve(id: string, way: PackClashWay): void;
  /** Drops what was typed. */
  close(id: string): void;
}

export function createPackForms(): PackForms {
  const forms = new Map<string, Form>();
  const formOf = (row: PackRow): Form => {
    const form = forms.get(row.id);
    if (form?.draft || form?.opened === row) return form;
    const fresh = { opened: row, was: packDraftOf(row), draft: null, now: null };
    forms.set(row.id, fresh);
    return fresh;
  };
  /** Goes on from what the other page wrote, with what both sides wrote in the form. */
  const goOn = (form: Form, now: PackRow, theirs: Parameters<typeof mergePackDrafts>[3]) => {
    const by = packDraftOf(now);
    form.draft = mergePackDrafts(form.was, form.draft ?? form.was, by, theirs);
    [form.opened, form.was, form.now] = [now, by, null];
  };
  return {
    of(row) {
      const { opened, was, draft, now } = formOf(row);
      return { opened, draft: draft ?? was, clashes: now && packClashes(was, draft ?? was, packDraftOf(now)) };
    },
    left: (id) => (forms.get(id)?.draft ? (forms.get(id)?.opened.title ?? id) : null),
    typed(row, draft) {
      formOf(row).draft = draft;
    },
    refused(id, now) {
      const form = forms.get(id);
      if (!form) return true;
      if (packClashes(form.was, form.draft ?? form.was, packDraftOf(now)).length > 0) {
        form.now = now;
        return true;
      }
      goOn(form, now, new Set());
      return false;
    },
    resolve(id, way) {
      const form = forms.get(id);
      if (way.do === 'keep' || !form?.now) forms.delete(id);
      else goOn(form, form.now, way.theirs);
    },
    close: (id) => void forms.delete(id),
  };
}
