// Puts a question to the background or to a tab, and waits no longer than a reader would: the answer always comes.

import { browser } from 'wxt/browser';
import { seal } from './envelope';
import type { NoteAsks, PageAsks, Question, TabAsks, Value } from './messages';
import { type Answer, type AskError, messageOf } from './model/answer';

type Asks = PageAsks & NoteAsks;

/** Milliseconds after which `ask` gives up; a sleeping background wakes in 70 ms, a cold seed answers at once. */
const PATIENCE = 8000;

/** Asks the background. Never rejects: every failure is an answer with a remedy. */
export async function ask<K extends keyof Asks>(name: K, q: Question<Asks[K]>): Promise<Answer<Value<Asks[K]>>> {
  return withPatience<Value<Asks[K]>>(() => browser.runtime.sendMessage(seal(name, q)));
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
    browser.tabs.sendMessage(tabId, seal(name, q), WHOLE_TAB.has(name) ? {} : { frameId }),
  );
}

async function withPatience<T>(send: () => Promise<unknown>): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
    });
    const answer = await Promise.race([send(), late]);
    return isAnswer<T>(answer) ? answer : asleep();
  } catch (error) {
    return isOrphaned(error)
      ? failure('updated', '扩展刚刚更新过，这一页还连着旧的那份', '重新加载页面以继续')
      : asleep(messageOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function failure(code: AskError['code'], message: string, remedy: string): { ok: false; error: AskError } {
  return { ok: false, error: { code, message, remedy } };
}
const asleep = (message = '后台没有回答') => failure('asleep', message, '稍后再试，或重新加载页面');
function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
/** True when this script's extension was updated, disabled or removed: its port to the background is dead for good. */
function isOrphaned(error: unknown): boolean {
  if (/context invalidated/.test(messageOf(error))) return true;
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
