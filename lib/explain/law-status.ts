// A law's state on a given day, computed from its dates each time it is read; nothing of it is stored.
import type { LawFacts, PartialDate } from '../model/entry';
import type { LawStatus } from '../model/explanation';

/**
 * The state on `day` (YYYY-MM-DD), seen from `known`, the day the knowledge ends: an act in force on `day` that was
 * amended or revised between the two is `amended-since`. Null `facts` dates give `unknown`. `nameOf` turns an entry id
 * of a successor into its name.
 */
export function lawStatus(
  facts: LawFacts,
  day: string,
  known: string,
  nameOf: (idOrName: string) => string,
): LawStatus {
  const ended = facts.repealed;
  if (ended && reached(ended, day)) {
    const by = facts.replacedBy ? nameOf(facts.replacedBy) : null;
    return by
      ? { state: 'replaced', since: ended, by, label: `${inChinese(ended)}起废止，由${by}取代` }
      : { state: 'repealed', since: ended, by: null, label: `${inChinese(ended)}起废止` };
  }
  if (facts.draft) return draftStatus(facts, day, nameOf);
  const born = facts.adopted ?? facts.published;
  if (born && !reached(born, day))
    return { state: 'not-yet', since: born, by: null, label: `当时尚未通过（${inChinese(born)}通过）` };
  if (facts.effective && !reached(facts.effective, day)) {
    return {
      state: 'not-yet',
      since: facts.effective,
      by: null,
      label: `尚未施行，${inChinese(facts.effective)}起施行`,
    };
  }
  if (!isKnownToHold(facts, day)) return { state: 'unknown', since: null, by: null, label: '效力未查明' };
  const change = firstChange(facts, day, known);
  if (change) {
    // Statutes say 修正, regulations 修订 for the same thing; 修改 is true of both.
    const verb = change.revision ? '修订' : '修改';
    return {
      state: 'amended-since',
      since: change.since,
      by: null,
      label: `当时有效，${inChinese(change.since)}起按${verb}后的文本`,
    };
  }
  const coming = (facts.amended ?? []).find(
    (a) => a.effective && reached(a.adopted, day) && !reached(a.effective, day),
  );
  const note = coming?.effective
    ? `，${coming.revision ? '修订' : '修改'}后的文本${inChinese(coming.effective)}起施行`
    : '';
  return { state: 'in-force', since: facts.effective ?? null, by: null, label: `现行有效${note}` };
}

function draftStatus(facts: LawFacts, day: string, nameOf: (id: string) => string): LawStatus {
  const became = facts.draft?.becameId;
  const since = facts.draft?.opened ?? facts.published ?? null;
  if (!became) return { state: 'draft', since, by: null, label: facts.draft?.stage ?? '草案' };
  // The caller puts in when the text it became was passed.
  const over = facts.adopted !== undefined && reached(facts.adopted, day);
  return {
    state: 'draft',
    since,
    by: nameOf(became),
    label: over ? '草案，已有正式文件' : (facts.draft?.stage ?? '草案'),
  };
}

/**
 * Sources give a revised act only its revision's effective date. It then holds from the first amendment on, and before that
 * once a year has passed since its adoption: acts take effect within that time.
 */
function isKnownToHold(facts: LawFacts, day: string): boolean {
  if (facts.effective) return true;
  if ((facts.amended ?? []).some((a) => reached(a.effective ?? a.adopted, day))) return true;
  if (!facts.adopted || !facts.amended?.length) return false;
  return reached(`${Number(facts.adopted.slice(0, 4)) + 1}${facts.adopted.slice(4)}`, day);
}

/** The first amendment that took effect after `day` and not after `known`. */
function firstChange(facts: LawFacts, day: string, known: string): { since: PartialDate; revision: boolean } | null {
  for (const amendment of facts.amended ?? []) {
    const since = amendment.effective ?? amendment.adopted;
    if (!reached(since, day) && reached(since, known)) return { since, revision: amendment.revision === true };
  }
  return null;
}

/** Whether a partial date, taken from its first day on, lies on or before the day. */
export function reached(date: PartialDate, day: string): boolean {
  const full = `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || '-01') + (date.slice(7, 10) || '-01');
  return full <= day;
}

/** 2021-08-20 → 2021年8月20日; parts that are missing stay out. */
export function inChinese(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
