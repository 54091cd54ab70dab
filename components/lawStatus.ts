// A law's state in words. The explainer's Chinese label is used as it is; other languages are told from the state.
import type { LawState, LawStatus } from '../lib/model/explanation';
import type { WordKey, Words } from './words';

const SIGNS: Record<LawState, 'on' | 'half' | 'off' | null> = {
  draft: 'half',
  'not-yet': 'half',
  'in-force': 'on',
  'amended-since': 'on',
  replaced: 'off',
  repealed: 'off',
  unknown: null,
};

const PLAIN: Record<LawState, WordKey | null> = {
  draft: 'status_draft',
  'not-yet': 'status_not_yet',
  'in-force': 'status_in_force',
  'amended-since': 'status_amended',
  replaced: 'status_replaced',
  repealed: 'status_repealed',
  unknown: null,
};

const WITH_DATE: Partial<Record<LawState, WordKey>> = {
  'not-yet': 'status_not_yet_since',
  'amended-since': 'status_amended_since',
  replaced: 'status_replaced_since',
  repealed: 'status_repealed_since',
};

/** Null: nothing is known, nothing is shown. */
export function statusSign(state: LawState): 'on' | 'half' | 'off' | null {
  return SIGNS[state];
}

/** `then`: on the article's day, and no longer. */
export function statusLabel(status: LawStatus, words: Words, then = false): string {
  if (words.language === 'zh-CN' && status.label) return status.label;
  if (status.state === 'draft' && status.by) return words.t('status_draft_became');
  const dated = WITH_DATE[status.state];
  if (dated && status.since) return words.t(dated, words.date(status.since));
  const plain = then && status.state === 'in-force' ? 'status_was_in_force' : PLAIN[status.state];
  return plain ? words.t(plain) : '';
}
