// What a page's content script tells of its page: to the popup, the badge and the lists.
import type { AskError } from './answer';
import type { EntryType, Mention } from './mention';
import type { PageFacts, TextBlock } from './page';

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

/** A page as our lists, the copy and the print know it: its text and every mention, also of what is not drawn. */
export interface PageText {
  state: PageState['state'];
  facts: PageFacts;
  blocks: TextBlock[];
  /** In page order; `block` is an index into `blocks`. */
  mentions: Mention[];
}

/** What a frame of the page's own origin has read. */
export interface FrameRead {
  /** The frame's number among its document's frames, from the outermost in. */
  path: number[];
  blocks: TextBlock[];
  /** `block` is an index into these blocks. */
  mentions: Mention[];
}

/** The same with its place in the page. */
export interface FramePart extends Omit<FrameRead, 'path'> {
  /** The browser's number of the frame. */
  frame: number;
  /** It stands after so many of the page's own blocks. */
  after: number;
}

/** What is reported when a page has been read: for the badge, and for what the reader has met before. */
export interface PageReport extends PageCounts {
  /** Keys of the different things named on the page (lib/page/choose.ts), main mentions only. */
  keys: string[];
  url: string;
}

/**
 * What holds of a tab, for popup and panel. `host` is what a permission would be asked for. `unread`: no page that can be
 * read; `other`: a site we do not know; `reload`: our script does not answer although it should.
 */
export type TabView =
  | { is: 'on'; entries: Record<EntryType, number>; mentions: Record<EntryType, number> }
  | { is: 'working' | 'off' | 'none' | 'unread' | 'reload' | 'failed' | 'other' }
  | { is: 'ask' | 'refused' | 'revoked' | 'on-click'; host: string };
