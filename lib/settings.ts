// Settings and the revision copy in storage.local: the second seam to the extension API. Small enough for the content script.
import { browser } from 'wxt/browser';
import type { EntryType } from './model/mention';
import { inTurn } from './turns';

export interface Settings {
  /** Host names on which marking is switched off. */
  off: string[];
  types: Record<EntryType, boolean>;
  /** `first`: only first mentions; `fade`: first strong, later faint; `all`: all strong. */
  density: 'first' | 'fade' | 'all';
  /** Body size of the note in px. */
  textSize: 15 | 18 | 21;
  /** Milliseconds the pointer must rest before a note opens. */
  delay: number;
  open: 'hover' | 'alt' | 'click';
  language: 'auto' | 'zh-CN' | 'zh-TW' | 'en';
  showMinor: boolean;
  /** A small button beside selected words that collects them. */
  offerCollect: boolean;
  /** Collected terms come back as cards in the panel. */
  review: boolean;
  /** Keys of targets hidden by host name; under `*` those hidden everywhere that are no entries. */
  hidden: Record<string, string[]>;
  /** Targets the reader knows, in the order they were said to be: drawn faintly from the first on. */
  known: KnownName[];
}

/** A target by its key (lib/page/choose.ts), with the name it had when the reader said so. */
export interface KnownName {
  key: string;
  name: string;
}
/** More are not kept: the oldest go. */
const MOST_KNOWN = 5000;

export const DEFAULT_SETTINGS: Settings = {
  off: [],
  types: { law: true, agency: true, programme: true },
  density: 'fade',
  textSize: 15,
  delay: 300,
  open: 'hover',
  language: 'auto',
  showMinor: false,
  offerCollect: true,
  review: false,
  hidden: {},
  known: [],
};

/** What pages and a waking background need to know of the database without opening it. */
export interface KnowledgeCopy {
  /** `meta.revision` of the user's knowledge. */
  revision: number;
  /** Entries outside the bundled pack plus amendments; 0 means the database need not be asked. */
  own: number;
  /** Highlighted passages; 0 means no page need ask for its own. */
  passages: number;
}

const SETTINGS = 'settings';
const COPY = 'knowledge-copy';

/** Settings as stored, every unknown or broken field replaced by its default. Never throws. */
export async function readSettings(): Promise<Settings> {
  try {
    return settingsFrom((await browser.storage.local.get(SETTINGS))[SETTINGS]);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** What is not named stays as it is, in `types` too. */
export type SettingsPatch = Partial<Omit<Settings, 'types'>> & { types?: Partial<Settings['types']> };

let last: Promise<unknown> | undefined;
/** Merges the patch, or what it makes of the settings then, into what is stored: of two pages that write at once both hold. */
export function writeSettings(patch: SettingsPatch | ((now: Settings) => SettingsPatch)): Promise<Settings> {
  const write = async () => {
    const now = await readSettings();
    const { types, ...rest } = typeof patch === 'function' ? patch(now) : patch;
    const settings = settingsFrom({ ...now, ...rest, types: { ...now.types, ...types } });
    await browser.storage.local.set({ [SETTINGS]: settings });
    return settings;
  };
  const next = (last ?? Promise.resolve()).then(() => inTurn(SETTINGS, write));
  last = next.catch(() => undefined);
  return next;
}

/** Puts a name on the list of known ones or takes it off. */
export function writeKnown({ key, name }: KnownName, on: boolean): Promise<Settings> {
  return writeSettings(({ known }) => {
    const others = known.filter((one) => one.key !== key);
    return { known: on ? [...others, { key, name }].slice(-MOST_KNOWN) : others };
  });
}

/** Calls back after every change of the settings until the signal ends. */
export function onSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  onKey(SETTINGS, (value) => changed(settingsFrom(value)), signal);
}

export async function readCopy(): Promise<KnowledgeCopy | null> {
  try {
    return toCopy((await browser.storage.local.get(COPY))[COPY]);
  } catch {
    return null;
  }
}

/** Wakes pages and background after a change; the database stays the truth. */
export async function announceRevision(copy: KnowledgeCopy): Promise<void> {
  const now = await readCopy();
  if (now?.revision === copy.revision && now.own === copy.own && now.passages === copy.passages) return;
  await browser.storage.local.set({ [COPY]: copy });
}

/** Calls back when the user's knowledge changed anywhere. */
export function onRevision(changed: (copy: KnowledgeCopy) => void, signal: AbortSignal): void {
  onKey(
    COPY,
    (value) => {
      const copy = toCopy(value);
      if (copy) changed(copy);
    },
    signal,
  );
}

function onKey(key: string, changed: (value: unknown) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) changed(change.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  // Chromium takes `storage` away from a script whose extension was updated.
  signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(listener), { once: true });
}

/** Settings in whatever came from outside, every unknown or broken field replaced by its default. */
export function settingsFrom(value: unknown): Settings {
  const from = isRecord(value) ? value : {};
  const types = isRecord(from.types) ? from.types : {};
  const of = DEFAULT_SETTINGS;
  return {
    off: Array.isArray(from.off) ? from.off.filter((host) => typeof host === 'string') : of.off,
    types: { law: types.law !== false, agency: types.agency !== false, programme: types.programme !== false },
    density: oneOf(from.density, ['first', 'fade', 'all'], of.density),
    textSize: oneOf(from.textSize, [15, 18, 21], of.textSize),
    delay: typeof from.delay === 'number' && from.delay >= 0 && from.delay <= 3000 ? from.delay : of.delay,
    open: oneOf(from.open, ['hover', 'alt', 'click'], of.open),
    language: oneOf(from.language, ['auto', 'zh-CN', 'zh-TW', 'en'], of.language),
    showMinor: from.showMinor === true,
    offerCollect: from.offerCollect !== false,
    review: from.review === true,
    hidden: toHidden(from.hidden),
    known: toKnown(from.known),
  };
}
function toHidden(value: unknown): Settings['hidden'] {
  if (!isRecord(value)) return {};
  const lists = Object.entries(value).map(([host, keys]) => [
    host,
    Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [],
  ]);
  return Object.fromEntries(lists);
}
function toKnown(value: unknown): KnownName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) =>
    isRecord(one) && typeof one.key === 'string' && typeof one.name === 'string'
      ? [{ key: one.key, name: one.name }]
      : [],
  );
}
function toCopy(value: unknown): KnowledgeCopy | null {
  return isRecord(value) && typeof value.revision === 'number' && typeof value.own === 'number'
    ? { revision: value.revision, own: value.own, passages: typeof value.passages === 'number' ? value.passages : 0 }
    : null;
}
function oneOf<T>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
