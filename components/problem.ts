// What is out of reach, in the interface's language. The seams tell it in Chinese with its exact reason; other languages
// are told by its code, less exactly.
import type { WordKey, Words } from './words';

/** The same shape as an AskError of lib/model/answer.ts. */
export interface Problem {
  code: string;
  message: string;
  remedy: string;
}

const WHAT: Record<string, WordKey> = {
  updated: 'fail_updated',
  asleep: 'fail_asleep',
  refused: 'fail_refused',
  'bad-question': 'fail_refused',
  database: 'fail_database',
  gone: 'fail_gone',
  base: 'fail_base',
  received: 'fail_received',
  taken: 'fail_taken',
  changed: 'fail_changed',
  covered: 'fail_covered',
  'disk-full': 'fail_disk_full',
  closed: 'fail_closed',
  newer: 'fail_newer',
  'not-ready': 'fail_not_ready',
  blocked: 'note_blocked',
};
const REMEDIES: Record<string, WordKey> = {
  database: 'remedy_restart',
  base: 'remedy_base',
  taken: 'remedy_taken',
  gone: 'remedy_gone',
  received: 'remedy_base',
  changed: 'remedy_changed',
  covered: 'remedy_covered',
  'disk-full': 'remedy_disk_full',
  closed: 'remedy_closed',
  newer: 'remedy_newer',
};

/** Words for a failure of one question, chosen by its code. */
export function failureKey(code: string): WordKey {
  return WHAT[code] ?? 'fail_other';
}

/** Why a change was refused or failed: a code of lib/knowledge with the names it is about, as StoreError and AskError have them. */
export interface Refused {
  code: string;
  names?: readonly string[];
  /** Said where the code is none of ours. */
  message?: string;
}

/** What happened and what to do, as one text. */
export function refusalText({ code, names = [], message }: Refused, { t, language }: Words): string {
  const key = WHAT[code];
  if (!key && message) return message;
  const about = code === 'covered' ? [names.join(t('list_comma'))] : names;
  const said = [t(key ?? 'fail_other', ...about), t(REMEDIES[code] ?? 'remedy_again')];
  return said.join(language === 'en' ? ' ' : '');
}

export function problemText(problem: Problem, words: Words): { message: string; remedy: string } {
  if (words.language === 'zh-CN') return problem;
  const database = problem.code === 'database';
  return {
    message: words.t(database ? 'problem_database' : failureKey(problem.code)),
    remedy: words.t(REMEDIES[problem.code] ?? 'remedy_again'),
  };
}
