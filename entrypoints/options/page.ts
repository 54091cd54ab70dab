// What every tab of the options page is given, and what a tab is. A new tab: one file in tabs/, one line in tabs/index.ts.
import type { ComponentChildren } from 'preact';
import { refusalText } from '../../components/problem';
import type { WordKey, Words } from '../../components/words';
import { type Knowledge, type Snapshots, StoreError } from '../../lib/knowledge';
import type { Change } from '../../lib/model/change';
import type { Settings } from '../../lib/settings';
import type { Done } from './worker/asks';
import { WorkFailure, type Workshop } from './workshop';

/** The page as its tabs use it: store, settings, words, telling and undoing. */
export interface Page {
  /** The opened store; throws while it is being opened. `readOnly` says whether it takes changes. */
  knowledge(): Knowledge;
  isOpen(): boolean;
  readOnly(): boolean;
  settings(): Settings;
  words(): Words;
  snapshots: Snapshots;
  /** Draws the page anew: after a tab changed what its view shows. */
  draw(): void;
  /** A toast; with `onUndo` it offers the undo. */
  say(text: string, onUndo?: () => void): void;
  /**
   * Writes one change, offers its undo in a toast with this text, has everything read anew. Rejects, nothing written,
   * when the store refuses.
   */
  change(change: Change, text: string): Promise<void>;
  /**
   * The same for what was written another way: `seq` is its journal row, `ids` the entries it changed and
   * `revision` what it made of the store, where that is known: then nothing is read twice.
   */
  told(text: string, seq: number, ids?: readonly string[] | null, revision?: number): Promise<void>;
  /** The worker, for everything that reads or writes many rows. */
  work: Workshop;
  /** After the worker wrote: the same as `told`, and the rest of the extension hears of it. */
  worked(text: string, done: Done): Promise<void>;
  /** Puts back a journal row, the last one when none is given. A refusal is said, and given back. */
  undo(seq?: number): Promise<string | null>;
  /** What goes along with a journal row of this page and is taken back with it. */
  whenUndone(seq: number, back: () => Promise<void>): void;
  /** Opens an address of this page: `entries/law/some-id`. */
  go(address: string): void;
  /** Ends with the page. */
  signal: AbortSignal;
}

export interface Tab {
  /** Its place in the address: `#entries`. */
  id: string;
  label: WordKey;
  /** Called once, when the page starts. */
  start(page: Page): TabView;
}

export interface TabView {
  /** Draws the tab. `rest` is the address behind its id, null where there is none. */
  view(rest: string | null): ComponentChildren;
  /**
   * Reads what it shows anew: called when the tab is opened, and while it is open after every write anywhere. `ids`: only
   * these entries changed since the last call; null: anything may have.
   */
  refresh?(ids: readonly string[] | null): Promise<void>;
  /** The address leads here now; `rest` as in `view`. */
  opened?(rest: string | null): void;
}

/** Passages of one change that the page writes itself. */
const FEW_PASSAGES = 20;

/** Ids of the entries a change is about; null where it is about many or whole packs: then it is for the worker. */
export function idsIn(change: Change): string[] | null {
  switch (change.do) {
    case 'add':
    case 'edit':
      return [change.entry.id];
    case 'remove':
      return [change.id];
    case 'amend':
      return [change.amendment.entry];
    case 'annotate':
      // No entry; a few are written here at once.
      return change.rows.length < FEW_PASSAGES ? [] : null;
    default:
      return null;
  }
}

/** A failure in words. */
export function reason(error: unknown, words: Words): string {
  if (error instanceof StoreError) return refusalText(error, words);
  if (error instanceof WorkFailure) return workText(error, words);
  return error instanceof Error ? error.message : String(error);
}

/** Why the worker did not do what it was asked. */
export function workText(failure: WorkFailure, words: Words): string {
  return words.t(`import_error_${failure.code.replaceAll('-', '_')}` as WordKey, valueText(failure, words));
}

/** What its code's text is about; of what the store refused the whole text. */
export function valueText({ value, refused }: WorkFailure, words: Words): string {
  return refused ? refusalText(refused, words) : value;
}
