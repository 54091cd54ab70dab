// What was typed in a form and not saved: kept in the browser's memory until it is saved or given up, or the browser ends; never
// on disk. It outlives the page it was typed on, reloads, crashes and the sleep of the background.
import { browser } from 'wxt/browser';

/** Who types: a site for the frame note/, a window of ours for the options page. Private windows keep to themselves. */
export interface DraftDesk {
  place: string;
  private: boolean;
}

/** `here`: it was typed at the place that asks; what was typed elsewhere is not shown without a word. */
export interface KeptDraft {
  texts: Record<string, string>;
  here: boolean;
}

const OPEN = 'draft/';
const PRIVATE = 'private draft/';
/** More are not kept: the oldest go. */
const MOST = 40;
/** UTF-16 units of one as JSON; of a longer one stays what was kept before it grew so long. */
const LARGEST = 100_000;

let last: Promise<unknown> = Promise.resolve();
/** Names that this context has written: another may add to their number. */
const written = new Set<string>();

/** `texts` null forgets it. Calls in one context follow one another. */
export function keepDraft(key: string, texts: Record<string, string> | null, desk: DraftDesk): Promise<void> {
  const name = nameOf(key, desk);
  const next = last.then(() => (texts ? put(name, { texts, place: desk.place, time: Date.now() }) : forget([name])));
  last = next.catch(() => undefined);
  return next;
}

export async function readDraft(key: string, desk: DraftDesk): Promise<KeptDraft | null> {
  const name = nameOf(key, desk);
  await last;
  const kept: unknown = (await browser.storage.session.get(name))[name];
  return isKept(kept) ? { texts: kept.texts, here: kept.place === desk.place && desk.place !== '' } : null;
}

/** After the last private window. */
export async function forgetPrivateDrafts(): Promise<void> {
  await forget(Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(PRIVATE)));
}

interface Stored {
  texts: Record<string, string>;
  place: string;
  time: number;
}

async function put(name: string, draft: Stored): Promise<void> {
  if (JSON.stringify(draft).length > LARGEST) return;
  await browser.storage.session.set({ [name]: draft });
  if (written.has(name)) return;
  written.add(name);
  const all = Object.entries(await browser.storage.session.get(null)).flatMap(([one, value]) =>
    /^(private )?draft\//.test(one) ? [{ name: one, time: isKept(value) ? value.time : 0 }] : [],
  );
  const old = all.sort((a, b) => b.time - a.time).slice(MOST);
  await forget(old.map((one) => one.name));
}

async function forget(names: string[]): Promise<void> {
  for (const name of names) written.delete(name);
  await browser.storage.session.remove(names);
}

const nameOf = (key: string, desk: DraftDesk) => (desk.private ? PRIVATE : OPEN) + key;

function isKept(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { texts, place, time } = value as Partial<Stored>;
  if (typeof texts !== 'object' || texts === null) return false;
  return typeof place === 'string' && typeof time === 'number' && Object.values(texts).every(isText);
}
const isText = (value: unknown) => typeof value === 'string';
