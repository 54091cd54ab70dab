// The way to the lesson page: from a tab's article, or from a text that one of our lists has read.

import { browser } from 'wxt/browser';
import type { Mention } from './model/mention';
import type { PageFacts, TextBlock } from './model/page';

/** An article as a lesson starts from it. */
export interface LessonText {
  facts: PageFacts;
  blocks: readonly TextBlock[];
  mentions: readonly Mention[];
}

const KEPT = 'lesson';

/** Opens the page for the article of a tab; it reads the tab itself. */
export async function openLessonOfTab(tabId: number): Promise<void> {
  await openAt(`tab/${tabId}`);
}

/** Opens the page for a text that is at hand. */
export async function openLesson(text: LessonText): Promise<void> {
  await openAt(`kept/${await keepLesson(text)}`);
}

/** Keeps the text in the browser's memory for this session, so that the page can be reloaded; gives its id. */
export async function keepLesson(text: LessonText): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [`${KEPT}/${id}`]: text });
  return id;
}

/** What was kept under `id`, with what the trainer did to it; null once the browser was closed. */
export async function keptLesson(id: string): Promise<{ text: LessonText; work: unknown } | null> {
  const [textKey, workKey] = [`${KEPT}/${id}`, `${KEPT}/${id}/work`];
  const stored = await browser.storage.session.get([textKey, workKey]);
  const text: unknown = stored[textKey];
  return isText(text) ? { text, work: stored[workKey] } : null;
}

/** Keeps choices and rewritten texts beside the text. */
export async function keepWork(id: string, work: unknown): Promise<void> {
  await browser.storage.session.set({ [`${KEPT}/${id}/work`]: work });
}

/** Only our own pages write there; a half-written one is not shown. */
function isText(value: unknown): value is LessonText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'blocks' in value &&
    Array.isArray(value.blocks) &&
    'mentions' in value &&
    Array.isArray(value.mentions) &&
    'facts' in value
  );
}

async function openAt(address: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/lesson.html' as '/')}#${address}` });
}
