// What every tab of the panel is given, and what a tab is.
import type { ComponentChildren } from 'preact';
import type { Words } from '../../components/words';
import type { Explaining } from '../../lib/explaining';
import type { Settings } from '../../lib/settings';
import type { Store } from './store';

export interface Desk {
  words(): Words;
  settings(): Settings;
  explaining: Explaining;
  /** The reader's own knowledge, opened when it is first asked for. */
  store: Store;
  /** Draws the panel anew, soon. */
  draw(): void;
  /** Says for a moment what was done; `onUndo` takes it back. */
  say(text: string, onUndo?: () => void): void;
  /** Says that what was asked for failed. */
  failed(error: unknown): void;
  signal: AbortSignal;
}

export interface TabRoom {
  subtitle(): string;
  view(): ComponentChildren;
  foot(): ComponentChildren;
}
