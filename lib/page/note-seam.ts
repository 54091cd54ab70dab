// Between the content script and the note's view, which is loaded into the same isolated world when a mark is first touched:
// a page that is only read carries none of it.
import type { Mention } from '../model/mention';
import type { PageFacts } from '../model/page';
import type { PagePassage, SentPassage } from '../model/passage';
import type { Block } from './blocks';
import type { Hit } from './hit';
import type { Marks } from './marks';

/** What the view may look at and ask of the page's reading. */
export interface ReadPage {
  readonly mentions: readonly Mention[];
  readonly blocks: readonly Block[];
  /** `blocks` are the first view alone, or from before a change: more will come. */
  readonly partly?: boolean;
  readonly marks: Marks;
  readonly facts: PageFacts;
  /** Leaves out every mention of this target until the page is loaded anew. */
  hideHere(key: string): void;
}

/** What the content script tells the view. */
export interface NoteView<Settings> {
  /** Our host on the page. */
  readonly element: Element;
  enter(hit: Hit): void;
  rest(hit: Hit): void;
  leave(): void;
  click(hit: Hit): void;
  /** Opens the note pinned, whatever is open: the reader chose the name in a list. */
  open(hit: Hit): void;
  /** `at`: the point, null where a control of the page was clicked. */
  clickOutside(at: { x: number; y: number } | null): void;
  escape(): void;
  /** Gives the focus to the next or previous mark. */
  step(to: 'next' | 'previous'): void;
  /** Opens the form for the words that are selected. */
  collect(): void;
  /** Opens the form that highlights what is selected. */
  highlight(): void;
  /** The page's passages: found and drawn from now on. */
  showPassages(passages: readonly SentPassage[]): void;
  listPassages(): PagePassage[];
  /** Brings a passage into view and shows its note. False where the page has it no longer. */
  toPassage(id: string): boolean;
  /** Starts the projector; false where there is nothing to show. */
  project(): Promise<boolean>;
  /** Words are selected: small buttons beside them open these forms; `withdraw` takes them away. */
  offer(what: { collect: boolean; highlight: boolean }): void;
  withdraw(): void;
  marksChanged(): void;
  settingsChanged(settings: Settings): void;
}

export type CreateNoteView<Settings> = (
  doc: Document,
  page: ReadPage,
  settings: Settings,
  signal: AbortSignal,
) => NoteView<Settings>;

/** The element that holds the note. */
export const HOST = 'pangzhu-note';

/** Takes away the host of an older script of ours: where the browser ends that at an update, its note stays open for good. */
export function removeOldHost(doc: Document): void {
  for (const host of doc.querySelectorAll(HOST)) host.remove();
}

const KEY = Symbol.for('pangzhu.note-view');
type World = { [KEY]?: unknown };

/** Called by the view's script: leaves its maker where the content script finds it. The page has another world and sees nothing. */
export function offerNoteView<Settings>(create: CreateNoteView<Settings>): void {
  (globalThis as World)[KEY] = create;
}

export function takeNoteView<Settings>(): CreateNoteView<Settings> | null {
  const create = (globalThis as World)[KEY];
  return typeof create === 'function' ? (create as CreateNoteView<Settings>) : null;
}
