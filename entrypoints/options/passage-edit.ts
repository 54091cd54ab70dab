// A passage's form saved → its annotation. Where the passage was changed elsewhere while the form was open, what either side
// wrote is kept: notes one below the other, the tags of both.
import { clashesOf, mergeDrafts } from '../../components/entryClash';
import { type PassageDraft, passageDraft, tagsIn } from '../../components/PassageForm';
import type { Annotation } from '../../lib/model/annotation';
import { LONGEST_NOTE, withWords } from '../../lib/model/passage';

/** `opened`: the form as it was opened; `now`: ISO time. `both`: something of the other side is in it that was not in the form. */
export function editedPassage(
  stored: Annotation,
  draft: PassageDraft,
  opened: PassageDraft,
  now: string,
): { annotation: Annotation; both: boolean } {
  const theirs = passageDraft(stored);
  const merged = mergeDrafts(opened, draft, theirs, new Map());
  // Two notes together may be longer than one may be; then the one that is being saved holds, and the history has the other.
  const note = merged.note.length <= LONGEST_NOTE ? merged.note : draft.note;
  const annotation = withWords(stored, { ink: merged.ink, note, tags: tagsIn(merged.tags) }, now);
  return { annotation, both: clashesOf(opened, draft, theirs).length > 0 };
}
