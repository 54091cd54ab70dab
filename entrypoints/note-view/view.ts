// What of ours stands on the page: the note, the keyboard's place, the forms for selected words, passages, the projector. All in
// one host, which follows the page as it scrolls and is there only while one of them is open.
import type { Words } from '../../components/words';
import { createHost } from '../../lib/page/host';
import type { CreateNoteView } from '../../lib/page/note-seam';
import type { Settings } from '../../lib/settings';
import { readWords } from './asking';
import { createGathering } from './gathering';
import { createOpenNote } from './open-note';
import { createPassages } from './passages';
import { createProjector } from './projector';
import type { Stage } from './stage';
import { createWalk } from './walk';

export const createNoteView: CreateNoteView<Settings> = (doc, reading, initial, signal) => {
  let settings = initial;
  let words: Words | null = null;
  const host = createHost(doc, signal, () => note.lost());
  const stage: Stage = { doc, host, reading, settings: () => settings, words: () => words, hideIfEmpty };
  const note = createOpenNote(
    stage,
    { place, isWalking: () => walk.at !== null, closed: () => walk.noteClosed(), escape: leave },
    signal,
  );
  const walk = createWalk(stage, note);
  const passages = createPassages(
    stage,
    () => {
      note.close();
      gathering.escape();
    },
    signal,
  );
  const gathering = createGathering(
    stage,
    passages,
    () => {
      note.close();
      passages.close();
    },
    signal,
  );
  const projector = createProjector(
    stage,
    passages,
    () => {
      note.close();
      gathering.escape();
      passages.close();
    },
    signal,
  );

  const speak = async () => {
    words = await readWords(settings.language);
    note.draw();
  };
  const spoken = speak();

  function hideIfEmpty(): void {
    if (!note.mark && !note.prepared && !walk.at && !gathering.open && !passages.open && !projector.open) host.hide();
  }
  function place(): void {
    walk.place();
    gathering.place();
    passages.place();
    projector.place();
    note.place();
  }
  function leave(): void {
    if (projector.open) projector.end();
    else if (passages.open) passages.close();
    else {
      const open = gathering.typing || note.mark !== null;
      if (!gathering.typing) note.close();
      gathering.escape();
      if (!open) walk.leave();
    }
  }
  followPage(doc, () => host.open, place, signal);

  return {
    element: host.element,
    enter(hit) {
      // The wall has the room's eye.
      if (projector.open) return;
      if (!note.pinned) reading.marks.wash(hit.mark);
      note.expect(hit);
    },
    rest: (hit) => !projector.open && !note.pinned && note.show(hit, false),
    leave() {
      if (projector.open) return;
      if (!note.mark) reading.marks.wash(null);
      note.leave();
    },
    click(hit) {
      if (projector.open) return;
      passages.close();
      if (note.pinned && note.mark === hit.mark) note.close();
      else note.show(hit, true);
    },
    open: (hit) => note.show(hit, true),
    clickOutside(at) {
      if (projector.open || note.typing || gathering.typing || passages.typing) return;
      note.close();
      passages.close();
      if (at) passages.at(at.x, at.y);
    },
    escape: leave,
    collect: () => void spoken.then(gathering.collect),
    // A note that is open has the reader's eye.
    offer: (what) => void spoken.then(() => !note.mark && !passages.open && !projector.open && gathering.offer(what)),
    withdraw: gathering.withdraw,
    highlight: () => void spoken.then(gathering.highlight),
    showPassages: passages.show,
    listPassages: passages.list,
    toPassage: passages.to,
    project: () => spoken.then(projector.start),
    step: (to) => void spoken.then(() => walk.step(to)),
    marksChanged() {
      passages.changed();
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
