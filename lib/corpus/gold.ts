// Asks of labelled names whether the knowledge explains them: by what was recognized on the spot, else by the name alone.
import type { EntryType, Mention, MentionType, Target } from '../model/mention';
import type { RecognizerData } from '../recognize/data';
import { createRecognizer } from '../recognize/recognize';
import { isGenericTitle } from '../recognize/recognizers/title-kinds';
import { unquoted } from './names';

/** One line of a gold file; offsets into the whole text. */
export interface GoldLabel {
  text: string;
  start: number;
  end: number;
  surface: string;
  type: MentionType;
  core: boolean;
  /** Other spans accepted for the same name. */
  alts?: { start: number; end: number }[];
  /** Full names meant, joined by ；; empty where the surface is one or the text does not tell. */
  stands_for: string;
}

/** `place`: recognized where it stands; `name`: only by looking the name up; null: not at all. */
export type CoveredBy = 'place' | 'name' | null;

export interface GoldName {
  name: string;
  type: EntryType;
  /** Labels of this name, and how many of them are covered. */
  count: number;
  covered: number;
  byPlace: number;
  /** Texts it stands in. */
  texts: string[];
}

export interface GoldCoverage {
  /** Core labels that are names; references (第十条, 本法) are none. */
  labels: number;
  covered: number;
  /** Distinct names. */
  names: GoldName[];
}

/** A mention with offsets into the whole text. */
export type Found = Pick<Mention, 'start' | 'end' | 'target'>;

/** `found`: mentions by text. Only core labels count. */
export function coverGold(
  labels: readonly GoldLabel[],
  found: ReadonlyMap<string, readonly Found[]>,
  data: RecognizerData,
): GoldCoverage {
  const known = createNameTest(data);
  const names = new Map<string, GoldName>();
  for (const label of labels) {
    if (!label.core || label.type === 'reference' || isUntold(label)) continue;
    const by = coveredBy(label, found.get(label.text) ?? [], known);
    const name = label.stands_for || plain(label.surface);
    const key = `${label.type} ${name}`;
    const row = names.get(key) ?? { name, type: label.type, count: 0, covered: 0, byPlace: 0, texts: [] };
    row.count++;
    if (by) row.covered++;
    if (by === 'place') row.byPlace++;
    if (!row.texts.includes(label.text)) row.texts.push(label.text);
    names.set(key, row);
  }
  const rows = [...names.values()].sort(
    (a, b) => b.count - b.covered - (a.count - a.covered) || b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  const sum = (pick: (row: GoldName) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return { labels: sum((row) => row.count), covered: sum((row) => row.covered), names: rows };
}

/** 《办法》 of which the page does not tell which: no knowledge could explain it. */
function isUntold({ type, surface, stands_for }: GoldLabel): boolean {
  return type === 'law' && stands_for === '' && isGenericTitle(plain(surface));
}

/** Half of the label must lie in the mention, as the scorer has it. */
function coveredBy(label: GoldLabel, found: readonly Found[], isKnown: (name: string) => boolean): CoveredBy {
  const spans = [label, ...(label.alts ?? [])];
  const on = found.filter((one) =>
    spans.some(({ start, end }) => 2 * (Math.min(one.end, end) - Math.max(one.start, start)) >= end - start),
  );
  if (on.some((one) => isExplained(one.target))) return 'place';
  const full = label.stands_for.split('；').filter(Boolean);
  const names = full.length > 0 ? full : [plain(label.surface)];
  return names.every(isKnown) || isKnown(plain(label.surface)) ? 'name' : null;
}

/** An entry, a composed body, or several of these. A document of which only its title is known is not explained. */
function isExplained(target: Target | null): boolean {
  if (target?.is === 'several') return target.of.every(isExplained);
  if (target?.is === 'senses') return target.of.some(isExplained);
  return target?.is === 'entry' || target?.is === 'agency';
}

/** Is the name, alone, one of the lexicon's terms, or a body that can be composed from beginning to end? */
function createNameTest(data: RecognizerData): (name: string) => boolean {
  const recognizer = createRecognizer(data);
  const answers = new Map<string, boolean>();
  const test = (name: string): boolean => {
    const text = plain(name);
    let listed = false;
    for (const lexicon of data.lexicons)
      lexicon.scan(text, (start, end) => {
        if (start === 0 && end === text.length) listed = true;
      });
    if (listed) return true;
    const { mentions } = recognizer.recognize([{ text }], {});
    return mentions.some((one) => one.start === 0 && one.end === text.length && isExplained(one.target));
  };
  return (name) => {
    const known = answers.get(name) ?? test(name);
    answers.set(name, known);
    return known;
  };
}

function plain(surface: string): string {
  return unquoted(surface).replace(/\s+/g, '');
}
