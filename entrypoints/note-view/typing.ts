// What is typed in the open note: one form at a time, drawn by our frame, and what becomes of it.
import type { NoteDrawing } from '../../components/drawing';
import type { FrameReport, FrameTask } from '../../lib/model/frame';

export interface Typing {
  readonly now: NoteDrawing['typing'];
  /** Opens this form, or ends it where it is open. */
  toggle(task: FrameTask): void;
  end(): void;
  /** What the form says; `done` hears of what the reader saved or cancelled, the form has ended by then. */
  heard(report: FrameReport): void;
}

export function createTyping(done: (task: FrameTask, saved: boolean) => void): Typing {
  let now: NoteDrawing['typing'] = null;
  let turns = 0;
  return {
    get now() {
      return now;
    },
    toggle(task) {
      now = now?.task.is === task.is ? null : { task, turn: ++turns };
    },
    end() {
      now = null;
    },
    heard(report) {
      const task = now?.task;
      if (!task || report.did === 'sized') return;
      now = null;
      done(task, report.did === 'saved');
    },
  };
}
