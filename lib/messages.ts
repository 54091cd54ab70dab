// The whole contract between page, background and the extension's pages. Answers never throw across; `ask` never hangs.

import { browser } from 'wxt/browser';
import type { Language, Messages } from './language';
import type { Annotation } from './model/annotation';
import type { Answer, AskError } from './model/answer';
import type { Change } from './model/change';
import type { Amendment, Entry } from './model/entry';
import type { Explanation } from './model/explanation';
import type { Mention, Target } from './model/mention';
import type { ExplainPage, PageFacts, TextBlock } from './model/page';
import type { MemoryStep, PageContext } from './model/page-memory';
import type { FramePart, FrameRead, ListedMention, PageReport, PageState, PageText } from './model/page-state';
import type { PagePassage, SentPassage } from './model/passage';
import type { KnownName } from './settings';

/** Page → background. */
export interface PageAsks {
  /**
   * `context`: what the page said before the first of these blocks, where they are not its first.
   * `settle`: wait for the segmenter, which alone can decide some candidates.
   */
  recognize(q: { blocks: TextBlock[]; page: PageFacts; context?: PageContext; settle?: boolean }): {
    /** Blocks are counted from the first of the question. */
    mentions: Mention[];
    /** What each block adds to the page's memory: the background keeps nothing of a page. */
    steps: MemoryStep[];
    /** Revision of the user's knowledge the answer was made with. */
    revision: number;
    /** Some candidates were held back: ask again with `settle` once the marks are drawn. */
    waiting: boolean;
  };
  explain(q: { target: Target; page: ExplainPage; type: Mention['type']; surface: string }): Explanation;
  /** The page has been read anew, null: nothing is marked. For the badge, and for our lists, which overhear it. */
  counted(q: PageReport | null): null;
  /** A frame tells the page around it, which is of the same origin, what it has read; null: nothing any more. */
  framed(q: FrameRead | null): null;
  /** Puts the note's view into the asking frame; ok once it is there. */
  noteView(q: null): null;
  /** How marks look, for shadow roots that the page's rules do not reach (Firefox). */
  markRules(q: null): string;
  /** A key for a frame note/ that is about to be opened in the asking tab: the frame opens for no other. */
  frameKey(q: null): string;
  /** The interface's texts in a language other than the browser's. */
  words(q: { language: Language }): Messages;
  /** What of the reader's own knowledge is out of reach; null when all is well. */
  problem(q: null): AskError | null;
  /** Highlighted passages of the page at this address. */
  passages(q: { url: string }): SentPassage[];
  /** Which of them are there and which are not, by their ids, after the page was read. */
  passagesFound(q: { url: string; found: string[]; lost: string[] }): null;
  /** The reader knows this name, or takes that back: its marks are faint on every page. */
  know(q: KnownName & { on: boolean }): null;
}

/** An entry as the reader sees it, to be edited: own ones whole, others by an amendment of the reader's own pack. */
export interface Editable {
  entry: Entry;
  /** The same without amendments: what a change of an own one starts from. */
  stored: Entry;
  own: boolean;
  amendment: Amendment | null;
}

/** An entry as a form offers it. */
export interface FoundEntry {
  id: string;
  name: string;
  type: Entry['type'];
}

/** Frame note/ → background; accepted only from our origin and its path. */
export interface NoteAsks {
  /** Whether our content script of the frame's own tab was given this key. */
  isFrameKey(q: { key: string }): boolean;
  save(q: { change: Change }): { revision: number };
  entry(q: { id: string }): Editable;
  /** A highlighted passage to be edited. */
  passage(q: { pack: string; id: string }): Annotation;
  /** Entries with exactly this name, in `search` those whose names hold it: the shortest name first, a few. */
  find(q: { name: string; search?: boolean }): FoundEntry[];
  /** Keeps what is being typed for the session; null forgets it. */
  keepDraft(q: { key: string; draft: Record<string, string> | null }): null;
  /** What was kept; empty where there is nothing. */
  draft(q: { key: string }): Record<string, string>;
}

/** Popup and other extension pages → content script of a tab. */
export interface TabAsks {
  state(q: null): PageState;
  /** Mark this page now, also where no article was found or the site is off. */
  markNow(q: null): PageState;
  setHere(q: { on: boolean }): PageState;
  /** Every mention of the page in order, for lists and the command line. */
  mentions(q: null): { mentions: ListedMention[] };
  /** Opens the form for the selected words. */
  collect(q: null): null;
  /** Opens the form that highlights the selected words. */
  highlight(q: null): null;
  /** The highlighted passages of the page, in its order, those that are not there last. */
  passages(q: null): PagePassage[];
  /** Scrolls to a passage and shows its note. False where the page has it no longer. */
  toPassage(q: { id: string }): boolean;
  /** Starts the projector on this page. False where there is nothing to show. */
  project(q: null): boolean;
  /** Gives the keyboard's focus to the next or previous mark. */
  step(q: 'next' | 'previous'): null;
  /** The page's text and every mention; recognized for this where the site is off, without drawing. */
  read(q: null): PageText & { frames: FramePart[] };
  /** A frame of the page has read something; the background passes it on. */
  framed(q: { frame: number; read: FrameRead | null }): null;
  /** Scrolls to a mention, an index into what `read` gave, and opens its note. False where it is no longer there. */
  jump(q: { mention: number }): boolean;
}

export type { Answer, AskError } from './model/answer';
export type { FrameRead, ListedMention, PageCounts, PageReport, PageState, PageText } from './model/page-state';

type Asks = PageAsks & NoteAsks;
type Question<F> = F extends (q: infer Q) => unknown ? Q : never;
type Value<F> = F extends (q: never) => infer V ? V : never;

/** Milliseconds after which `ask` gives up; a sleeping background wakes in 70 ms, a cold seed answers at once. */
const PATIENCE = 8000;
const MARK = 'pangzhu/1';

interface Envelope {
  pangzhu: typeof MARK;
  ask: string;
  q: unknown;
}

/** Asks the background. Never rejects: every failure is an answer with a remedy. */
export async function ask<K extends keyof Asks>(name: K, q: Question<Asks[K]>): Promise<Answer<Value<Asks[K]>>> {
  return withPatience<Value<Asks[K]>>(() =>
    browser.runtime.sendMessage({ pangzhu: MARK, ask: name, q } satisfies Envelope),
  );
}

/** What is meant for every frame of a tab; the top one answers. */
const WHOLE_TAB: ReadonlySet<keyof TabAsks> = new Set<keyof TabAsks>(['markNow', 'setHere', 'step']);

/** Asks the content script of a tab: of its top frame where none is named. */
export async function askTab<K extends keyof TabAsks>(
  tabId: number,
  name: K,
  q: Question<TabAsks[K]>,
  frameId = 0,
): Promise<Answer<Value<TabAsks[K]>>> {
  return withPatience<Value<TabAsks[K]>>(() =>
    browser.tabs.sendMessage(
      tabId,
      { pangzhu: MARK, ask: name, q } satisfies Envelope,
      WHOLE_TAB.has(name) ? {} : { frameId },
    ),
  );
}

async function withPatience<T>(send: () => Promise<unknown>): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<Answer<T>>((resolve) => {
      timer = setTimeout(() => resolve(failure('asleep', '后台没有回答', '稍后再试，或重新加载页面')), PATIENCE);
    });
    const answer = await Promise.race([send(), late]);
    return isAnswer<T>(answer) ? answer : failure('asleep', '后台没有回答', '稍后再试，或重新加载页面');
  } catch (error) {
    return isOrphaned(error)
      ? failure('updated', '扩展刚刚更新过，这一页还连着旧的那份', '重新加载页面以继续')
      : failure('asleep', describe(error), '稍后再试，或重新加载页面');
  } finally {
    clearTimeout(timer);
  }
}

export interface Sender {
  /** The tab is of a private window: nothing of it may be written. */
  private?: boolean;
  tabId?: number;
  /** The address of the tab's page, where we may know it. */
  tabUrl?: string;
  frameId?: number;
  url?: string;
  origin?: string;
}
/** One function per question; each gets the unchecked question and checks it itself. */
export type Handlers<A> = { [K in keyof A]: (q: unknown, sender: Sender) => Promise<Value<A[K]>> | Value<A[K]> };

/** A refusal or failure to be told to the asker as it is. */
export class Refusal extends Error {
  constructor(readonly error: AskError) {
    super(error.message);
  }
}

/**
 * Answers questions until the signal ends. Every question with our mark gets an answer.
 * @param silent does what is asked and leaves the answer to another frame
 */
export function answer<A>(handlers: Partial<Handlers<A>>, signal: AbortSignal, silent = false): void {
  const listener = (
    message: unknown,
    sender: {
      tab?: { id?: number; incognito?: boolean; url?: string };
      frameId?: number;
      url?: string;
      origin?: string;
      id?: string;
    },
    reply: (a: unknown) => void,
  ) => {
    if (!isEnvelope(message)) return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    const handler = Object.hasOwn(handlers, message.ask)
      ? (handlers as Record<string, (q: unknown, s: Sender) => unknown>)[message.ask]
      : undefined;
    if (!handler) return undefined;
    const from: Sender = {
      private: sender.tab?.incognito === true,
      tabId: sender.tab?.id,
      tabUrl: sender.tab?.url,
      frameId: sender.frameId,
      url: sender.url,
      origin: sender.origin,
    };
    const work = Promise.resolve().then(() => handler(message.q, from));
    if (silent) {
      work.catch(() => undefined);
      return undefined;
    }
    work.then(
      (value) => reply({ ok: true, value }),
      (error: unknown) => reply({ ok: false, error: toAskError(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  // Chromium takes `runtime` away from a script whose extension was updated.
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener), { once: true });
}

/** Calls back when a page tells the background that it, or its passages, were read anew. Listens only: the background answers. */
export function overhearCounted(heard: (tabId: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { tab?: { id?: number } }) => {
    const read = isEnvelope(message) && (message.ask === 'counted' || message.ask === 'passagesFound');
    if (read && sender.tab?.id !== undefined) heard(sender.tab.id);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** Name of the port by which a list of ours follows what is in view on a page; it lives as long as the list looks. */
const VIEW_PORT = 'pangzhu/view';

/** List → page: calls back with the indices of the mentions in view, at once and whenever they change. */
export function followView(tabId: number, seen: (mentions: number[]) => void, signal: AbortSignal): void {
  const port = browser.tabs.connect(tabId, { name: VIEW_PORT, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    if (Array.isArray(message)) seen(message.filter((one) => Number.isInteger(one)));
  });
  // A page that is gone or has no script of ours ends the port; reading `lastError` keeps Chromium from reporting it.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}

/** Page: calls `start` for each list that looks; `gone` ends with that list or with the page. */
export function onFollowed(
  start: (tell: (mentions: number[]) => void, gone: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const connected = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== VIEW_PORT || port.sender?.id !== browser.runtime.id) return;
    const life = new AbortController();
    port.onDisconnect.addListener(() => life.abort());
    const gone = AbortSignal.any([signal, life.signal]);
    start((mentions) => !gone.aborted && port.postMessage(mentions), gone);
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => browser.runtime?.onConnect.removeListener(connected), { once: true });
}

function toAskError(error: unknown): AskError {
  if (error instanceof Refusal) return error.error;
  return { code: 'failed', message: describe(error), remedy: '重新加载页面；还不行，就重新启动浏览器' };
}
function failure(code: AskError['code'], message: string, remedy: string): { ok: false; error: AskError } {
  return { ok: false, error: { code, message, remedy } };
}
function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pangzhu' in value &&
    value.pangzhu === MARK &&
    'ask' in value &&
    typeof value.ask === 'string'
  );
}
function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
/** True when this script's extension was updated, disabled or removed: its port to the background is dead for good. */
function isOrphaned(error?: unknown): boolean {
  if (error && /Extension context invalidated|context invalidated/i.test(describe(error))) return true;
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
