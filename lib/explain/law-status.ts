// A law's state on a given day, computed from its dates each time it is read; nothing of it is stored.
import type { LawFacts, PartialDate } from '../model/entry';
import type { LawStatus } from '../model/explanation';
import { inChinese, reached } from './days';
import { draftStatus, type Passed } from './draft-status';

export { inChinese, reached };

/**
 * The state on `day` (YYYY-MM-DD), seen from `known`, the day the knowledge ends: an act in force on `day` that was
 * amended or revised between the two is `amended-since`. Null `facts` dates give `unknown`. `nameOf` turns an entry id
 * of a successor into its name; `passed` is what a draft led to. The label is true of `day` as one reads it on `known`.
 */
export function lawStatus(
  facts: LawFacts,
  day: string,
  known: string,
  nameOf: (idOrName: string) => string,
  passed: Passed | null = null,
): LawStatus {
  const ended = facts.repealed;
  if (ended && reached(ended, day)) return endedStatus(facts, ended, nameOf);
  if (facts.draft) return draftStatus(facts, day, known, passed);
  const before = beforeForce(facts, day, known);
  if (before) return before;
  if (!isKnownToHold(facts, day)) return { state: 'unknown', since: null, by: null, label: '效力未查明' };
  const changes = changesBetween(facts, day, known);
  const [first] = changes;
  if (first) return { state: 'amended-since', since: first.since, by: null, label: changedLabel(changes) };
  const past = ended !== undefined && reached(ended, known);
  return {
    state: 'in-force',
    since: facts.effective ?? null,
    by: null,
    label: past ? '当时有效' : `现行有效${coming(facts, day)}`,
  };
}

function endedStatus(facts: LawFacts, ended: PartialDate, nameOf: (idOrName: string) => string): LawStatus {
  const by = facts.replacedBy ? nameOf(facts.replacedBy) : null;
  return by
    ? { state: 'replaced', since: ended, by, label: `${inChinese(ended)}起废止，由${by}取代` }
    : { state: 'repealed', since: ended, by: null, label: `${inChinese(ended)}起废止` };
}

/** Not yet in force, or not yet there at all: of the same name there may have been an older text, which is not denied. */
function beforeForce(facts: LawFacts, day: string, known: string): LawStatus | null {
  const { effective = null } = facts;
  const born = facts.adopted ?? facts.published;
  if (born && !reached(born, day)) {
    const verb = facts.adopted ? '通过' : '公布';
    return {
      state: 'not-yet',
      since: effective ?? born,
      by: null,
      label: `当时还没有这部文本，${inChinese(born)}才${verb}`,
    };
  }
  if (!effective || reached(effective, day)) return null;
  const then = reached(effective, known) ? '当时' : '';
  return { state: 'not-yet', since: effective, by: null, label: `${then}尚未施行，${inChinese(effective)}起施行` };
}

/**
 * Sources give a revised act only its revision's effective date. It then holds from the first amendment on, and before that
 * once a year has passed since its adoption: acts take effect within that time.
 */
function isKnownToHold(facts: LawFacts, day: string): boolean {
  if (facts.effective) return true;
  if ((facts.amended ?? []).some((a) => reached(a.effective ?? a.adopted, day))) return true;
  const born = facts.adopted ?? facts.published;
  if (!born || !facts.amended?.length) return false;
  return reached(`${Number(born.slice(0, 4)) + 1}${born.slice(4)}`, day);
}

interface Change {
  since: PartialDate;
  /** The day it took effect is known; else `since` is when it was adopted. */
  dated: boolean;
  revision: boolean;
}

/** Amendments in the order in which they took effect, each once. */
function changesOf({ amended = [] }: LawFacts): Change[] {
  // Some sources list a revision's publication beside it: it lies between its adoption and its first day.
  const isEcho = (day: PartialDate) =>
    amended.some((a) => a.effective !== undefined && a.adopted < day && day < a.effective);
  const changes = amended
    .filter((a) => a.effective !== undefined || !isEcho(a.adopted))
    .map((a) => ({
      since: a.effective ?? a.adopted,
      dated: a.effective !== undefined,
      revision: a.revision === true,
    }))
    .sort((a, b) => a.since.localeCompare(b.since));
  return changes.filter(({ since }, at) => since !== changes[at - 1]?.since);
}

/** Those that took effect after `day` and not after `known`. */
function changesBetween(facts: LawFacts, day: string, known: string): Change[] {
  return changesOf(facts).filter(({ since }) => !reached(since, day) && reached(since, known));
}

function changedLabel(changes: readonly Change[]): string {
  const last = changes.at(-1);
  if (!last) return '';
  // Statutes say 修正, regulations 修订 for the same thing; 修改 is true of both.
  const verb = last.revision && changes.length === 1 ? '修订' : '修改';
  const day = inChinese(last.since);
  if (changes.length > 1)
    return `当时有效，此后${verb}${changes.length}次，最近一次${day}${last.dated ? '起施行' : ''}`;
  return last.dated ? `当时有效，${day}起按${verb}后的文本` : `当时有效，${day}${verb}过`;
}

/** An amendment that is passed and not yet in force. */
function coming({ amended = [] }: LawFacts, day: string): string {
  const next = amended.find((a) => a.effective && reached(a.adopted, day) && !reached(a.effective, day));
  return next?.effective ? `，${next.revision ? '修订' : '修改'}后的文本${inChinese(next.effective)}起施行` : '';
}
