// What of ours stands on the page: the note, the keyboard's place, the form for selected words. All in one host, which follows
// the page as it scrolls and is there only while one of them is open.
import type { Words } from '../../components/words';
import { createHost } from '../../lib/page/host';
import type { CreateNoteView } from '../../lib/page/note-seam';
import type { Settings } from '../../lib/settings';
import { readWords } from './asking';
import { createGathering } from './gathering';
import { createOpenNote } from './open-note';
import type { Stage } from './stage';
import { createWalk } from './walk';

export const createNoteView: CreateNoteView<Settings> = (doc, reading, initial, signal) => {
  let settings = initial;
  let words: Words | null = null;
  const host = createHost(doc, signal, () => note.lost());
  const stage: Stage = { doc, host, reading, settings: () => settings, words: () => words, hideIfEmpty };
  const note = createOpenNote(
    stage,
    { place, isWalking: () => walk.at !== null, closed: () => walk.noteClosed() },
    signal,
  );
  const walk = createWalk(stage, note);
  const gathering = createGathering(stage, () => note.close(), signal);

  const speak = async () => {
    words = await readWords(settings.language);
    note.draw();
  };
  const spoken = speak();

  function hideIfEmpty(): void {
    if (!note.mark && !walk.at && !gathering.open) host.hide();
  }
  function place(): void {
    walk.place();
    gathering.place();
    note.place();
  }
  followPage(doc, () => host.open, place, signal);

  return {
    element: host.element,
    enter(hit) {
      if (!note.pinned) reading.marks.wash(hit.mark);
      note.expect(hit);
    },
    rest: (hit) => !note.pinned && note.show(hit, false),
    leave() {
      if (!note.mark) reading.marks.wash(null);
      else if (!note.pinned) note.close();
    },
    click: (hit) => (note.pinned && note.mark === hit.mark ? note.close() : note.show(hit, true)),
    open: (hit) => note.show(hit, true),
    clickOutside: () => !note.typing && note.close(),
    escape() {
      const gathered = gathering.typing;
      gathering.escape();
      if (gathered) return;
      if (note.mark) note.close();
      else walk.leave();
    },
    collect: () => void spoken.then(gathering.collect),
    // A note that is open has the reader's eye.
    offer: () => void spoken.then(() => !note.mark && gathering.offer()),
    withdraw: gathering.withdraw,
    step: (to) => void spoken.then(() => walk.step(to)),
    marksChanged() {
      note.marksChanged();
      walk.marksChanged();
    },
    settingsChanged(next) {
      const other = next.language !== settings.language;
      settings = next;
      if (other) void speak();
      else note.draw();
    },
  };
};

/** Calls once a frame while the page scrolls or its window changes; a page without anything of ours is not kept busy. */
function followPage(doc: Document, isOpen: () => boolean, move: () => void, signal: AbortSignal): void {
  let frame = 0;
  const follow = () => {
    if (!isOpen()) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      move();
    });
  };
  doc.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  doc.defaultView?.addEventListener('resize', follow, { signal, passive: true });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
}
