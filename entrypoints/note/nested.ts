// What is typed in a note that is shown: one form at a time, in a frame of its own inside this one.
import type { NoteDrawing, Told } from '../../components/drawing';
import type { NoteFrame } from '../../components/noteState';
import type { Words } from '../../components/words';
import type { FrameReport } from '../../lib/model/frame';
import { createTypingFrame } from '../framing/typing';
import { FRAME_TITLES } from './titles';

export interface Nested {
  /** The form for what is typed now: the same element as long as that stays. */
  of(typing: NoteDrawing['typing']): NoteFrame | null;
}

interface NestedDesk {
  key: string;
  moved: boolean;
  tell(told: Told): void;
  words(): Words;
}

export function createNested({ key, moved, tell, words }: NestedDesk): Nested {
  let now: { turn: number; frame: NoteFrame; life: AbortController } | null = null;
  /** The first form may be one that the reader had open when the page moved us. */
  let first = true;
  return {
    of(typing) {
      if (now && now.turn === typing?.turn) return now.frame;
      now?.life.abort();
      now = null;
      const task = typing?.task;
      if (!typing || !task || task.is === 'shown') {
        first = false;
        return null;
      }
      const { turn } = typing;
      const life = new AbortController();
      const title = words().t(FRAME_TITLES[task.is]);
      const opener = document.activeElement;
      const report = (what: FrameReport) => {
        if (what.did === 'sized') return;
        // Where a focused frame goes, the focus goes to the page, and with it the key that ended the form.
        const there = opener !== document.body && opener?.isConnected ? opener : document.querySelector('.note button');
        if (there instanceof HTMLElement) there.focus({ preventScroll: true });
        tell({ did: 'typed', report: what });
      };
      const wish = { task, title, key, moved: moved && first };
      first = false;
      now = { turn, life, frame: { element: createTypingFrame(document, wish, report, life.signal), is: task.is } };
      return now.frame;
    },
  };
}
