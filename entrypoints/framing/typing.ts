// A frame with a form: as high as the form, focused once it is there, and what became of it.
import type { FrameReport } from '../../lib/model/frame';
import { createFrame, type FrameWish } from './frame';

/** Heights of a form's frame, in CSS pixels; a higher form scrolls. */
const LOWEST = 60;
const HIGHEST = 420;

/** A frame that is handed the task once it is in the document, and says what became of it until the signal ends. */
export function createTypingFrame(
  doc: Document,
  { task, title, key, moved }: Pick<FrameWish<FrameReport>, 'task' | 'title' | 'key' | 'moved'>,
  onReport: (report: FrameReport) => void,
  signal: AbortSignal,
): HTMLIFrameElement {
  const frame = createFrame<FrameReport>(
    doc,
    {
      ...{ task, title, ...(key !== undefined && { key }), ...(moved !== undefined && { moved }) },
      heard({ told, first, anew }) {
        if (told.did !== 'sized') {
          onReport(told);
          return;
        }
        // In a note no higher than the part of it that is seen: the form keeps its buttons at its own lower edge.
        const seen = frame.closest('.body')?.clientHeight ?? HIGHEST;
        frame.style.height = `${Math.max(Math.min(told.height, HIGHEST, seen), LOWEST)}px`;
        // The field lies below what is read; the reader who asked to write sees it and can write at once.
        frame.scrollIntoView({ block: 'nearest' });
        if (first && !anew) frame.focus();
      },
    },
    signal,
  );
  return frame;
}
