// What a page's view and our frame say to each other over the frame's own port, while the frame shows something: the view says
// what is to be seen, the frame how large that is and what the reader did. The page around the frame gets none of it.
import type { FrameReport, FrameTask } from '../lib/model/frame';
import type { NoteCallbacks, NoteDone, NoteState } from './noteState';
import type { PassageCardProps } from './PassageCard';
import type { ProjectedItem } from './Projected';
import type { Language } from './words';

/** The note, as components/Note draws it. */
export interface NoteDrawing {
  is: 'note';
  state: NoteState;
  pinned: boolean;
  known: boolean | null;
  cameFrom: string | null;
  articleDate: string | null;
  /** What is typed in it; another turn is another form. */
  typing: { task: FrameTask; turn: number } | null;
  done: NoteDone | null;
}

/** A highlighted passage that was clicked. */
export interface PassageDrawing extends Pick<PassageCardProps, 'note' | 'tags' | 'pack'> {
  is: 'passage';
  /** It can be edited. */
  own: boolean;
}

/** The projector's wall. */
export interface WallDrawing {
  is: 'wall';
  item: ProjectedItem;
  nth: number;
  of: number;
  open: boolean;
}

export type Drawing = NoteDrawing | PassageDrawing | WallDrawing;

/** Of the page's window, in CSS pixels: the frame's own is as small as the note. */
export interface PageWindow {
  width: number;
  height: number;
}

export type Order =
  | {
      do: 'draw';
      drawing: Drawing;
      /** Counts the drawings: what is told of a size says of which one. */
      turn: number;
      language: 'auto' | Language;
      textSize: number;
      window: PageWindow;
    }
  /** How high it may be, in CSS pixels, and whether that is too little for parts that scroll apart. */
  | { do: 'fit'; room: number; short: boolean }
  /** The reader came by key: the focus goes to the first control, and Tab goes round inside from then on. */
  | { do: 'focus' }
  /** Tells a screen reader; the same words twice are said once. */
  | { do: 'say'; text: string };

/** What the page's view sees to; the rest is done in the frame. */
export type NoteActs = Omit<NoteCallbacks, 'openSense' | 'cite' | 'searchOfficial'> & {
  /** The sense of this index. */
  openSense(index: number): void;
  /** The frame has done it. */
  say(done: NoteDone): void;
};
export type NoteAct = { [K in keyof NoteActs]: { act: K; with: Parameters<NoteActs[K]> } }[keyof NoteActs];

export type Told =
  /** It runs, and listens. */
  | { did: 'ready' }
  /** What was drawn in this turn would like to be so large, in CSS pixels. */
  | { did: 'sized'; turn: number; width: number; height: number }
  /** The pointer came in, or went. */
  | { did: 'pointed'; inside: boolean }
  /** Escape, where nothing in the frame closes by it. */
  | { did: 'left' }
  | { did: 'typed'; report: FrameReport }
  | ({ did: 'acted' } & NoteAct)
  | { did: 'passage'; act: 'edit' | 'close' }
  /** A key of the projector, as lib/page/projection.ts reads it, or a button of its bar. */
  | { did: 'pressed'; key: string };
