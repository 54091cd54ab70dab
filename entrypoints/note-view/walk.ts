// Going from mark to mark by key: the focus lies on a button of ours over the mark, and comes back there when its note closes.
import { bringIntoView } from '../../lib/page/goto';
import type { Mark } from '../../lib/page/marks';
import { drawnAnew } from './rects';
import type { Stage } from './stage';
import { markBeside } from './steps';
import { createStop } from './stop';

export interface Walk {
  /** The mark that has the focus, null while that is the page's. */
  readonly at: Mark | null;
  step(to: 'next' | 'previous'): void;
  /** A note opened from here has closed. */
  noteClosed(): void;
  place(): void;
  /** The keyboard's place goes on with a mark that is drawn anew, and ends with one whose text is gone. */
  marksChanged(): void;
  leave(): void;
}

/** What the walk needs of the note. */
export interface WalkNote {
  readonly mark: Mark | null;
  close(): void;
  openByKey(mark: Mark): void;
}

export function createWalk({ doc, host, reading, words, hideIfEmpty }: Stage, note: WalkNote): Walk {
  const stop = createStop(doc, host.root, (mark) => note.openByKey(mark));

  function leave(): void {
    stop.leave();
    reading.marks.wash(null);
    hideIfEmpty();
  }
  return {
    get at() {
      return stop.at;
    },
    step(to) {
      const mark = markBeside(reading, stop.at ?? note.mark, to);
      const spoken = words();
      if (!mark || !spoken) return;
      note.close();
      bringIntoView(doc, mark);
      if (!host.open) host.show();
      stop.to(mark, `${reading.mentions[mark.id]?.surface ?? ''} ${spoken.t(`type_${mark.type}`)}`);
      reading.marks.wash(mark);
    },
    noteClosed: () => stop.at && stop.focus(),
    place: stop.place,
    marksChanged() {
      if (!stop.at) return;
      const mark = drawnAnew(stop.at, reading.marks.all);
      if (mark) stop.move(mark);
      else leave();
    },
    leave,
  };
}
