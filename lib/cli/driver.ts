// What the commands and the end-to-end tests ask of a browser, the same for Chromium and Firefox.

import type { BrowserName } from './browsers';

export interface LaunchOptions {
  program: string;
  /** Folder of an unpacked extension. */
  extension?: string;
  headless?: boolean;
  /** Size of the page in CSS pixels. */
  width?: number;
  height?: number;
  /** Device pixels per CSS pixel. */
  scale?: number;
  dark?: boolean;
  /** Language of the browser's interface and of its requests: zh-CN, en. */
  lang?: string;
  /** The tab that is looked at lies in a private window, in which the extension may run. */
  privately?: boolean;
  /** IndexedDB can't be opened (Firefox: permanent private browsing; Chromium: its folder in the profile is a file). */
  noDatabase?: boolean;
  /** Host names that lead to this machine instead of the net. */
  hosts?: string[];
  /** Port of a proxy on this machine that everything goes through, this machine's own addresses as well. */
  proxy?: number;
  /** Certificates of servers are taken as they come: for tests with a server of their own. */
  anyCertificate?: boolean;
  /** Folder of the profile: made where it is missing, left behind at the end. Otherwise a throw-away one. */
  profile?: string;
  /** Many are started one after another: a throw-away profile may be the copy of one that was started once, and is empty. */
  again?: boolean;
  /** Environment of the browser, besides ours. */
  env?: Record<string, string>;
}

/** In CSS pixels of the window. */
export interface Point {
  x: number;
  y: number;
}

/** A function that runs in the browser: it must not close over anything. */
export type PageFunction<R> = (...args: never[]) => R | Promise<R>;

export interface Logged {
  /** Where it came from: page, worker, extension page; `browser` where the browser itself reports it. */
  from: string;
  level: string;
  text: string;
}

export interface Accessible {
  role: string;
  name: string;
}

/** One thing that the browser's accessibility tells of: what it is, what it is called, whether it has the focus. */
export interface Reachable extends Accessible {
  /** Names it for `reach`, as long as the page stays what it is. */
  id: string;
  focused: boolean;
  /** It is told of, and nothing can be done with it now. */
  disabled: boolean;
}

export interface Needs {
  forcedColours?: boolean;
  reducedMotion?: boolean;
}

export interface Driver {
  name: BrowserName;
  /** As the browser tells it: 156.0.8078.79. */
  version: string;
  /** Address of a file of the extension: extensionUrl('popup.html'). */
  extensionUrl(path: string): string;
  /** Loads an address in the one tab that is looked at; resolves after its load event. */
  open(url: string): Promise<void>;
  /** Runs a function in the page's own world; arguments and result are JSON. */
  evaluate<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R>;
  /** Runs a function in a page of the extension, loaded in another tab behind. */
  inExtension<R>(path: string, fn: PageFunction<R>, ...args: unknown[]): Promise<R>;
  /**
   * Runs a function on the closed shadow root of the one element that the selector finds (its first argument);
   * null when there is no such element or it has no root, and when it goes meanwhile.
   */
  inClosedRoot<R>(host: string, fn: PageFunction<R>, ...args: unknown[]): Promise<R | null>;
  /**
   * Runs a function in the first frame that stands in that element's closed root, its `document` before the arguments;
   * null when there is no such element, root or frame, and when the frame goes meanwhile or is not loaded yet.
   */
  inFrame<R>(host: string, fn: PageFunction<R>, ...args: unknown[]): Promise<R | null>;
  moveMouse(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses at the first point, moves to the second, lets go. */
  drag(from: Point, to: Point): Promise<void>;
  /** One key: a character, or Escape, Enter, Tab, ArrowUp, ArrowDown, ArrowLeft, ArrowRight; with Shift+, Alt+, Control+ before it. */
  key(key: string): Promise<void>;
  /** A finger on the page, for so many milliseconds. */
  tap(x: number, y: number, hold?: number): Promise<void>;
  /** What the browser's accessibility says of that element's closed root, and after it of the first frame in it. */
  accessible(host: string): Promise<Accessible[]>;
  /** The same of the whole page in front, with its frames and our closed root, in its order. */
  reachable(): Promise<Reachable[]>;
  /** Does with one of them what a screen reader does: its default action, or gives it the focus. */
  reach(id: string, how: 'press' | 'focus'): Promise<void>;
  /** One of the extension's keyboard commands, by its name in the manifest, over the page in front. */
  command(name: string): Promise<void>;
  /** The next file that the page in front asks for is this one; no window opens. Resolves when it is ready to be asked. */
  chooseNext(path: string): Promise<void>;
  /** Forced colours and reduced motion, as the system would ask for them. */
  setNeeds(needs: Needs): Promise<void>;
  /** What is to be seen of the page, PNG. */
  screenshot(): Promise<Buffer>;
  /** The page as printed, PDF. */
  pdf(): Promise<Buffer>;
  setDark(dark: boolean): Promise<void>;
  /** Gives the page in front another size, in CSS pixels; only where there is no window to be seen. */
  resize(width: number, height: number): Promise<void>;
  /** Everything said on any console since the last call, and every uncaught error. */
  logged(): Promise<Logged[]>;
  /** Stops the background at once, as sleep does; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Wakes the background and runs a function there; its first argument is the background's global. */
  inBackground<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R>;
  /**
   * Ends what runs in the tab behind, without asking it: `tab` closes it; `process` ends the process of the extension's
   * pages, and with it, where it lives there, of its background.
   */
  killBehind(how: 'tab' | 'process'): Promise<void>;
  /** Installs an unpacked extension now, beside the pages that are open. */
  install(folder: string): Promise<void>;
  /** Loads the extension anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** From now on the browser's question whether the extension may read these match patterns is answered with yes, unseen. */
  agree(origins: string[]): Promise<void>;
  /**
   * Presses the toolbar button over the page in front, which lends that page to the extension, and runs a function in
   * the popup. Chromium: the popup itself, and what the function does counts as the reader's doing; Firefox: its page in
   * the tab behind. Null when the popup closed itself meanwhile.
   */
  inPopup<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R | null>;
  /** Resolves when the browser was closed, by whom ever. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** Source of a call of `fn` with JSON arguments. tsx names inner functions by a `__name` that only exists in its own modules. */
export function callSource(fn: PageFunction<unknown>, args: unknown[]): string {
  return `(() => { const __name = (f) => f; return (${fn.toString()})(...${JSON.stringify(args)}); })()`;
}
