// What is being typed in the open note: one frame of ours at a time, and what it reports.
import type { NoteFrame } from '../../components/noteState';
import type { WordKey } from '../../components/words';
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import { createTypingFrame } from './frame';

/** What a screen reader calls the frame. */
export const FRAME_TITLES: Record<FrameTask['is'], WordKey> = {
  note: 'own_note',
  term: 'collect',
  edit: 'edit',
  passage: 'passage_highlight',
  case: 'not_right',
  hide: 'hide',
};

export interface Typing {
  /** The frame that stands in the note and what it is open for; null while nothing is typed. */
  readonly frame: NoteFrame | null;
  start(task: FrameTask, title: string): void;
  end(): void;
}

/** `done`: the reader saved or cancelled; the frame has ended by then. */
export function createTyping(
  doc: Document,
  done: (task: FrameTask, report: FrameReport) => void,
  signal: AbortSignal,
): Typing {
  let now: { frame: NoteFrame; life: AbortController } | null = null;
  function end(): void {
    now?.life.abort();
    now = null;
  }
  return {
    get frame() {
      return now?.frame ?? null;
    },
    start(task, title) {
      end();
      const life = new AbortController();
      const report = (what: FrameReport) => {
        if (what.did === 'sized') return;
        end();
        done(task, what);
      };
      const element = createTypingFrame(doc, task, title, report, AbortSignal.any([signal, life.signal]));
      now = { life, frame: { element, is: task.is } };
    },
    end,
  };
}
