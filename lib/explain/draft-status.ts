// A draft's state on a given day: which text it led to, and since when that one is there.
import type { LawFacts, PartialDate } from '../model/entry';
import type { LawStatus } from '../model/explanation';
import { inChinese, reached } from './days';

/** The text that a draft led to. */
export interface Passed {
  name: string;
  /** When it was adopted or published; null where that is not known. */
  on: PartialDate | null;
  effective: PartialDate | null;
}

/**
 * Of an act that was there before, a draft led to one of its revisions: the first one after the draft was opened, or after
 * the article that names it. `became`: facts of the act.
 */
export function passedText(draft: LawFacts, became: LawFacts, name: string, articleDate?: string): Passed {
  const texts = [
    { on: became.adopted ?? became.published ?? became.effective ?? null, effective: became.effective ?? null },
    ...(became.amended ?? []).map((a) => ({ on: a.adopted, effective: a.effective ?? null })),
  ].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  const opened = draft.draft?.opened ?? draft.published;
  const revises = /修[订正改]/.test(draft.draft?.stage ?? '') && texts.length > 1;
  const after = opened ?? articleDate;
  const found =
    (after && texts.find(({ on }) => on !== null && on >= after)) || (revises ? texts.at(-1) : texts[0]) || texts[0];
  // Where nothing tells which of several texts it was, no day is named.
  const sure = texts.length === 1 || revises || opened !== undefined;
  return { name, on: found?.on ?? null, effective: sure ? (found?.effective ?? null) : null };
}

/** `passed`: null while it led to nothing that is known. `known`: the day the knowledge ends, when what it holds is there. */
export function draftStatus(facts: LawFacts, day: string, known: string, passed: Passed | null): LawStatus {
  const stage = facts.draft?.stage ?? '草案';
  const since = facts.draft?.opened ?? facts.published ?? null;
  const isOver = passed !== null && (passed.on ? reached(passed.on, day) : day >= known);
  const from = passed?.effective ? `，${inChinese(passed.effective)}起施行` : '';
  return {
    state: 'draft',
    since,
    by: passed?.name ?? null,
    label: isOver ? `${stage}，已有正式文件${from}` : stage,
  };
}
