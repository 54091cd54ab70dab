// The interface's language: the browser's own choice of our message files, or the one the reader set.
import { browser } from 'wxt/browser';
import type { Settings } from './settings';

export type Language = 'zh-CN' | 'zh-TW' | 'en';
/** Text of a message key with `$1`, `$2` … replaced; empty for an unknown key. */
export type ReadMessage = (key: string, values: string[]) => string;

export type Messages = Record<string, { message?: string } | undefined>;

/**
 * Messages in the language of the settings. `auto` is what the browser chose (and costs nothing); another one is loaded
 * by `load`; where that fails, the browser's choice stands.
 */
export async function openLanguage(
  setting: Settings['language'],
  load: (language: Language) => Promise<Messages> = loadMessages,
): Promise<{ language: Language; read: ReadMessage }> {
  const own = browserLanguage();
  if (setting === 'auto' || setting === own.language) return own;
  try {
    const messages = await load(setting);
    return { language: setting, read: (key, values) => fill(messages[key]?.message ?? '', values) };
  } catch {
    return own;
  }
}

/** One language's message file from the package. A content script may not read it and asks the background instead. */
export async function loadMessages(language: Language): Promise<Messages> {
  const response = await fetch(browser.runtime.getURL(`/_locales/${language.replace('-', '_')}/messages.json` as '/'));
  return (await response.json()) as Messages;
}

function browserLanguage(): { language: Language; read: ReadMessage } {
  // Typed for the keys of one build; ours are checked where the texts are used.
  const getMessage = browser.i18n.getMessage as (key: string, values?: string[]) => string;
  const named = getMessage('language');
  const language = named === 'en' || named === 'zh-TW' ? named : 'zh-CN';
  return { language, read: (key, values) => getMessage(key, values) };
}

function fill(message: string, values: string[]): string {
  return message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
}
