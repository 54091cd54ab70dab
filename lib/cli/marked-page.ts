// What a driven browser tells of a page that the extension has marked: its state, its mentions, the open note.

import type { Answer } from '../model/answer';
import type { ListedMention, PageState } from '../model/page-state';
import type { Driver } from './driver';
import { eventually } from './until';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

/** The element that holds the note, as lib/page/host.ts makes it. */
export const NOTE_HOST = 'pangzhu-note';

export type { ListedMention, PageState };

/** Asks the content script of the page in front. Null while nobody answers there. */
async function askPage<T>(driver: Driver, name: 'state' | 'mentions' | 'markNow'): Promise<T | null> {
  const url = await driver.evaluate(() => location.href);
  const answer = await driver.inExtension(
    'manifest.json',
    async (ask: string, address: string) => {
      const tabs = await browser.tabs.query({});
      // Without permission for the page its address is hidden; then the one in front is meant.
      const tab = tabs.find((one) => one.url === address) ?? tabs.find((one) => one.active);
      const question = { pangzhu: 'pangzhu/1', ask, q: null };
      return browser.tabs.sendMessage(tab?.id ?? -1, question, { frameId: 0 }).catch(() => null);
    },
    name,
    url,
  );
  const told = answer as Answer<T> | null | undefined;
  if (told && !told.ok) throw new Error(`${name}: ${told.error.code}: ${told.error.message}`);
  return told?.ok ? told.value : null;
}

/** Waits until the page is marked, or is said to have no article or to have failed. */
export async function settledState(driver: Driver): Promise<PageState['state']> {
  const state = await eventually(async () => {
    const page = await askPage<PageState>(driver, 'state');
    return page && page.state !== 'working' ? page : null;
  });
  if (!state) throw new Error('the extension did not answer on this page');
  return state.state;
}

/** Marks the page although no article was found there. */
export async function markNow(driver: Driver): Promise<void> {
  await askPage(driver, 'markNow');
}

/** Every mention, in the page's order, with the place of its first line in the window. */
export async function listMentions(driver: Driver): Promise<ListedMention[]> {
  const answer = await askPage<{ mentions: ListedMention[] }>(driver, 'mentions');
  return answer?.mentions ?? [];
}

/** Moves the mouse to the middle of a mention's first line, coming from the page's corner. */
export async function hover(driver: Driver, { rect }: Pick<ListedMention, 'rect'>): Promise<void> {
  if (!rect) throw new Error('the mention has no place on the page');
  await driver.moveMouse(1, 1);
  await driver.moveMouse(rect.x + rect.width / 2 - 1, rect.y + rect.height / 2);
  await driver.moveMouse(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

/** Whether something of ours is to be read on the page: a note, a form, a line. A host is there before a note is. */
export async function noteOpen(driver: Driver): Promise<boolean> {
  return (await driver.inClosedRoot(NOTE_HOST, readRoot))?.open ?? false;
}

/** The open note's text once it has stopped changing; null when none opens within `patience` milliseconds. */
export async function noteText(driver: Driver, patience?: number): Promise<string | null> {
  let last = '';
  return eventually(async () => {
    const text = await readNote(driver);
    const isDone = text !== null && text.busy === 0 && text.text !== '' && text.text === last;
    last = text?.text ?? '';
    return isDone ? last : null;
  }, patience);
}

const RESTS = 3;
const REST_MS = 7000;

/**
 * Rests the mouse on a mention until its note opens, and reads it; null when none opens. A page that scrolls or is laid
 * out a moment later ends the rest, as it should; a hand then moves again, and so does this one.
 */
export async function restOn(driver: Driver, mention: Pick<ListedMention, 'rect'>): Promise<string | null> {
  for (let k = 0; k < RESTS; k++) {
    await driver.key('Escape');
    await hover(driver, mention);
    const text = await noteText(driver, REST_MS);
    if (text !== null) return text;
  }
  return null;
}

/** The note's heading; null when no note is open. */
export async function noteHeading(driver: Driver): Promise<string | null> {
  return (await readNote(driver))?.heading ?? null;
}

interface Read {
  text: string;
  heading: string | null;
  /** How many things are still to come or to move. */
  busy: number;
}

/** What is to be read of ours on the page: in our closed root, and in the frame that shows a note there. */
async function readNote(driver: Driver): Promise<Read | null> {
  const root = await driver.inClosedRoot(NOTE_HOST, readRoot);
  if (!root?.framed) return root;
  const frame = await driver.inFrame(NOTE_HOST, readFrame);
  // Nothing is drawn there yet, or the note has gone meanwhile.
  if (!frame) return null;
  const text = [root.text, frame.text].join('\n').trim();
  return { text, heading: frame.heading, busy: root.busy + frame.busy };
}

/** `open`: something is to be read; `framed`: in a frame. */
function readRoot(root: ShadowRoot): Read & { open: boolean; framed: boolean } {
  // A sheet is in the page before its note is wanted, unseen.
  const seen = [...root.children].filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement &&
      one.checkVisibility({ visibilityProperty: true }) &&
      (!one.classList.contains('sheet') || one.classList.contains('shown')),
  );
  const frame = root.querySelector('iframe');
  const moving = root.getAnimations().filter((animation) => animation.playState === 'running');
  return {
    text: seen
      .map((one) => one.innerText)
      .join('\n')
      .trim(),
    heading: null,
    busy: root.querySelectorAll('[aria-busy=true]').length + moving.length,
    open: seen.some((one) => one.classList.contains('note')),
    framed: frame?.checkVisibility() === true && seen.some((one) => one.contains(frame)),
  };
}

/** Null for a form, and where nothing is drawn. */
function readFrame(document: Document): Read | null {
  const note = document.querySelector('.note');
  if (!note) return null;
  const text = [...document.body.children].map((child) => (child instanceof HTMLElement ? child.innerText : ''));
  const moving = document.getAnimations().filter((animation) => animation.playState === 'running');
  return {
    text: text.join('\n'),
    heading: document.querySelector('h1, h2, [role=heading]')?.textContent ?? null,
    busy: document.querySelectorAll('[aria-busy=true]').length + moving.length,
  };
}

/** Sets what the reader would set in the options. */
export async function changeSettings(driver: Driver, patch: Record<string, unknown>): Promise<void> {
  await driver.inExtension(
    'manifest.json',
    async (change: Record<string, unknown>) => {
      const { settings = {} } = await browser.storage.local.get('settings');
      await browser.storage.local.set({ settings: { ...(settings as object), ...change } });
    },
    patch,
  );
}
