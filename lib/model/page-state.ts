// What a page's content script tells of its page: to the popup, the badge and the lists.
import type { AskError } from './answer';
import type { EntryType, Mention } from './mention';

export interface PageCounts {
  /** Distinct targets and mentions of weight `main`, by type. */
  entries: Record<EntryType, number>;
  mentions: Record<EntryType, number>;
}

export interface ListedMention {
  surface: string;
  type: Mention['type'];
  weight: Mention['weight'];
  /** Entry id, null where there is none. */
  entry: string | null;
  block: number;
  start: number;
  end: number;
  /** True when it is drawn on the page. */
  drawn: boolean;
  /** First line box in CSS pixels of the viewport; null when it has none. */
  rect: { x: number; y: number; width: number; height: number } | null;
}

export interface PageState {
  /** `off`: site or page switched off; `none`: no article found; `marked`; `orphan`: extension was updated. */
  state: 'off' | 'none' | 'marked' | 'working' | 'orphan' | 'failed';
  counts: PageCounts | null;
  /** What is out of reach, where something is. */
  problem?: AskError;
}
