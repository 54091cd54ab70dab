// The interface's language as one object: every text a component shows comes from here, none from its code.
// The texts live in assets/public/_locales; where they are read from is the caller's business.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formatDate } from './dates';

export type Language = 'zh-CN' | 'zh-TW' | 'en';
export type WordKey = keyof typeof import('../assets/public/_locales/zh_CN/messages.json');
/** A message file: `{ key: { message } }`; `$1`, `$2` stand for values. */
export type Messages = Record<string, { message: string }>;

export interface Words {
  language: Language;
  /** The text for a key, with `$1`, `$2` … replaced by the values in order. */
  t(key: WordKey, ...values: (string | number)[]): string;
  /** YYYY, YYYY-MM or YYYY-MM-DD as this language writes it. */
  date(value: string): string;
}

/**
 * Words of one language. `message` gets a key and the values as strings, as `browser.i18n.getMessage` does; an unknown
 * key comes back as the key itself, so that a gap is seen and nothing breaks.
 */
export function createWords(language: Language, message: (key: WordKey, values: string[]) => string): Words {
  return {
    language,
    t: (key, ...values) => message(key, values.map(String)) || key,
    date: (value) => formatDate(value, language),
  };
}

/** Words straight from a message file, for a language other than the browser's, and for tests. */
export function wordsFrom(language: Language, messages: Messages): Words {
  return createWords(language, (key, values) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? ''),
  );
}

export const WordsContext = createContext<Words>(createWords('zh-CN', (key) => key));

export function useWords(): Words {
  return useContext(WordsContext);
}
