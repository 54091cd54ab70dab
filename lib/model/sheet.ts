// A4 sheets as data: lines of text and rules at their places. All lengths in points (1/72 inch) from the upper left corner.

import type { EntryType } from './mention';

/** Text of one look. `note` is a raised number that stays with the text before it. */
export interface Run {
  text: string;
  as?: 'name' | 'state' | 'gap' | 'note' | 'strong';
  /** A marked name is underlined as its type. */
  type?: EntryType;
  /** Not torn apart where a line can hold it. */
  whole?: true;
}

export interface Line {
  runs: Run[];
  /** Last of its paragraph, or before what stands apart on a line of its own: not stretched to the full width. */
  isLast: boolean;
}

/** How text is set; sizes in lib/lesson/sheets.ts, faces in assets/styles/lesson.css. */
export type Style = 'title' | 'origin' | 'part' | 'heading' | 'body' | 'small' | 'label' | 'name' | 'card';

/** One line of text, or a rule, at its place. */
export interface Cell {
  /** Id of the text it shows, where the trainer may write it anew. */
  id?: string;
  x: number;
  y: number;
  width: number;
  style: Style | 'rule' | 'hair' | 'frame';
  line?: Line;
  /** Where a line stands that is not stretched; at its start where it is not given. */
  align?: 'center' | 'end';
  /** Of a frame. */
  height?: number;
}

export interface Sheet {
  cells: Cell[];
}
