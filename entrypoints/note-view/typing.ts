// What is being typed in the open note: one frame of ours at a time, and what it reports.
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import { createTypingFrame } from './frame';

export interface Typing {
  /** The frame that stands in the note, null while nothing is typed. */
  readonly frame: HTMLIFrameElement | null;
  /** What it is open for. */
  readonly task: FrameTask | null;
  start(task: FrameTask, title: string): void;
  end(): void;
}

/** `done`: the reader saved or cancelled; the frame has ended by then. */
export function createTyping(
  doc: Document,
  done: (task: FrameTask, report: FrameReport) => void,
  signal: AbortSignal,
): Typing {
  let now: { frame: HTMLIFrameElement; task: FrameTask; life: AbortController } | null = null;
  function end(): void {
    now?.life.abort();
    now = null;
  }
  return {
    get frame() {
      return now?.frame ?? null;
    },
    get task() {
      return now?.task ?? null;
    },
    start(task, title) {
      end();
      const life = new AbortController();
      const report = (what: FrameReport) => {
        if (what.did === 'sized') return;
        end();
        done(task, what);
      };
      now = { task, life, frame: createTypingFrame(doc, task, title, report, AbortSignal.any([signal, life.signal])) };
    },
    end,
  };
}
