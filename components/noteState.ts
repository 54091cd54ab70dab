// What a note can be and what a reader can do in it. The content script owns both; the components only draw them.
import type { Explanation, RelatedEntry } from '../lib/model/explanation';
import type { EntryType, MentionType, Target } from '../lib/model/mention';

/** The same shape as an answer's error in lib/messages.ts; `code` chooses the words. */
export interface NoteFailure {
  code: string;
}

export type NoteState =
  | { is: 'loading'; heading: string; cover?: string | null; type: MentionType }
  | { is: 'open'; explanation: Explanation }
  | { is: 'failed'; heading: string; failure: NoteFailure };

/** What has just been done, said for a moment. */
export type NoteDone = 'copied' | 'copy_failed' | 'case_kept';

/** What the frame is open for: a note on the entry takes the place of the one that is there, the rest stands below. */
export interface NoteFrame {
  element: HTMLElement;
  is: 'note' | 'term' | 'edit' | 'case' | 'hide' | 'passage';
}

export type HideScope = 'page' | 'site' | 'everywhere';

export interface NoteCallbacks {
  pin(): void;
  close(): void;
  /** A name inside the note was chosen: show its explanation here, with a way back. */
  open(target: Target, name: string): void;
  /** One of several senses was chosen; its explanation is already there. */
  openSense(sense: Explanation): void;
  back(): void;
  jump(to: 'previous' | 'next' | 'first' | 'definition'): void;
  writeNote(): void;
  edit(): void;
  collect(): void;
  hide(scope: HideScope): void;
  /** The reader knows this name, or takes that back. */
  know(): void;
  cite(): void;
  /** No address of the official text is known: copy the title and open the national database. */
  searchOfficial(): void;
  /** The mark is wrong: asks what it should be. */
  notRight(): void;
  retry(): void;
  reload(): void;
}

/** How a mention or a target is drawn: provisions and titled documents as law. */
export function drawnAs(type: MentionType): EntryType {
  return type === 'reference' ? 'law' : type;
}

export function typeOfTarget(target: Target): EntryType {
  switch (target.is) {
    case 'entry':
      return target.id.startsWith('agency/') ? 'agency' : target.id.startsWith('programme/') ? 'programme' : 'law';
    case 'agency':
      return 'agency';
    case 'name':
      return target.type;
    case 'senses':
    case 'several':
      return target.of[0] ? typeOfTarget(target.of[0]) : 'law';
    default:
      return 'law';
  }
}

export function targetOf(related: RelatedEntry): Target {
  return { is: 'entry', id: related.id };
}
