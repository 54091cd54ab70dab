// Hands what the pointer does to the note's view, which is fetched at the first touch of a mark.
import { ask } from '../../lib/asking';
import { bringIntoView, markAt } from '../../lib/page/goto';
import { type NoteView, type ReadPage, takeNoteView } from '../../lib/page/note-seam';
import { createPointer } from '../../lib/page/pointer';
import type { Settings } from '../../lib/settings';
import { followSelection } from './selecting';

/** Handed on as they come. */
type Passed = Pick<
  NoteView<Settings>,
  | 'marksChanged'
  | 'settingsChanged'
  | 'step'
  | 'collect'
  | 'highlight'
  | 'showPassages'
  | 'listPassages'
  | 'toPassage'
  | 'project'
>;

/** What the page asks of its note; nothing is loaded for a page that has no passages and had none. */
export interface NoteControl extends Passed {
  /** Scrolls to the mention of this index, drawn or not, and opens its note. False where the page no longer has it. */
  jump(mention: number): boolean;
}

/** `passages`: whether passages of this document can be highlighted. */
export function createNoteControl(
  doc: Document,
  page: ReadPage,
  initial: Settings,
  passages: boolean,
  signal: AbortSignal,
): NoteControl {
  let settings = initial;
  let view: NoteView<Settings> | null = null;
  let loading: Promise<void> | null = null;

  /** Null while it loads, and for good once the extension was updated: then the marks are on their way out too. */
  async function load(): Promise<void> {
    const answer = await ask('noteView', null);
    const create = answer.ok && !signal.aborted ? takeNoteView<Settings>() : null;
    if (create) view = create(doc, page, settings, signal);
    else loading = null;
  }
  function withView(use: (view: NoteView<Settings>) => void): void {
    if (view) use(view);
    else {
      loading ??= load();
      void loading.then(() => view && use(view));
    }
  }

  followSelection(
    doc,
    () => settings.offerCollect && page.blocks.length > 0,
    passages,
    { offer: (what) => withView((v) => v.offer(what)), withdraw: () => view?.withdraw() },
    signal,
  );
  const pointer = createPointer(
    doc,
    page.marks,
    (target) => view !== null && target === view.element,
    initial,
    {
      enter: (hit) => withView((v) => v.enter(hit)),
      rest: (hit) => withView((v) => v.rest(hit)),
      click: (hit) => withView((v) => v.click(hit)),
      leave: () => view?.leave(),
      clickOutside: (at) => view?.clickOutside(at),
      escape: () => view?.escape(),
    },
    signal,
  );
  return {
    marksChanged() {
      pointer.reset();
      view?.marksChanged();
    },
    settingsChanged(next) {
      settings = next;
      pointer.settings(next);
      view?.settingsChanged(next);
    },
    collect: () => withView((v) => v.collect()),
    highlight: () => withView((v) => v.highlight()),
    showPassages(all) {
      if (view || all.length > 0) withView((v) => v.showPassages(all));
    },
    listPassages: () => view?.listPassages() ?? [],
    toPassage: (id) => view?.toPassage(id) ?? false,
    async project() {
      loading ??= load();
      await loading;
      return view?.project() ?? false;
    },
    step: (to) => withView((v) => v.step(to)),
    jump(mention) {
      const mark = markAt(page, mention);
      const rect = mark && bringIntoView(doc, mark);
      if (!mark || !rect) return false;
      withView((v) => v.open({ mark, rect }));
      return true;
    },
  };
}
