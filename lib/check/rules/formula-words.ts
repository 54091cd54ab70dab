// Short formulas in quotes with a slip in them: “五风” for “四风”, “六稳七保”, “四不两查” for “四不两直”. Towns coin such words
// daily, so only what nobody else counts by is told: the same word behind another numeral, or a form no other formula has.
import type { ProgrammeEntry } from '../../model/entry';
import { type Fault, type Paragraph, type Rule, sentenceAround } from '../draft';
import { partsOf } from '../formulas';
import { type CheckKnowledge, sourceFor } from '../knowledge';
import { isMixedUp } from '../sounds';
import { LOCAL, VERB } from './formula-numbers';

const N = '[一二两三四五六七八九十]';
const QUOTED = new RegExp(`[“‘](${N}[\\u4e00-\\u9fff]{1,4})[”’]`, 'g');
/** 党风、学风、文风 “三风”建设 is a thing of its own. */
const OWN = /^[”’](?:建设|户|供养|行动|活动|工程|模式|老人|家庭|对象|人员)/;

export function formulaWordRule(knowledge: CheckKnowledge): Rule {
  const known = new Set([...knowledge.named.keys()].map((name) => name.replace(/[“”]/g, '')));
  const names = knowledge.programmes.flatMap((entry) =>
    entry.terms
      .filter(({ text, needs }) => needs === undefined && new RegExp(`^${N}[\\u4e00-\\u9fff]{1,3}$`).test(text))
      .map(({ text }) => ({ text, entry })),
  );
  const short = names.filter(({ text, entry }) => text.length === 2 && partsOf(entry).length >= 3);
  return (paragraph) =>
    [...paragraph.text.matchAll(QUOTED)].flatMap((found) => {
      const got = found[1] ?? '';
      if (known.has(got)) return [];
      const meant = got.length === 4 ? (pairOf(got, short, known) ?? slipOf(got, names)) : null;
      const right = got.length === 2 ? wordOf(paragraph, found.index, got, short, known) : meant;
      return right ? faultOf(found.index + 1, got, right) : [];
    });
}

interface Name {
  text: string;
  entry: ProgrammeEntry;
}

/** “六稳七保”: two short formulas, one of them right. */
function pairOf(got: string, short: readonly Name[], known: ReadonlySet<string>): Name | null {
  const halves = [got.slice(0, 2), got.slice(2)];
  const right = halves.map((half) => short.find(({ text }) => text === half) ?? only(short, half));
  const [first, second] = right;
  if (!first || !second || halves.filter((half) => known.has(half)).length !== 1) return null;
  return { text: first.text + second.text, entry: known.has(halves[0] ?? '') ? second.entry : first.entry };
}

/** The one formula that counts by this word. */
function only(short: readonly Name[], half: string): Name | undefined {
  const same = short.filter(({ text }) => text[1] === half[1]);
  return same.length === 1 && new RegExp(`^${N}`).test(half) ? same[0] : undefined;
}

function wordOf(
  { text }: Paragraph,
  start: number,
  got: string,
  short: readonly Name[],
  known: ReadonlySet<string>,
): Name | null {
  const name = only(short, got);
  // 六保 has a neighbour 三保, so 五保 may be a third one.
  const rivals = [...known].filter((one) => one.length === 2 && one[1] === got[1] && new RegExp(`^${N}`).test(one));
  if (!name || rivals.length !== 1) return null;
  const after = text.slice(start + 1 + got.length, start + 8 + got.length);
  const { end } = sentenceAround(text, start);
  if (OWN.test(after) || LOCAL.test(text.slice(start + 4, Math.min(end, start + 16)))) return null;
  return VERB.test(text.slice(Math.max(0, start - 12), start)) || /^问题/.test(after.slice(1)) ? name : null;
}

/** One character wrong: one that sounds like the right one, or any where no other formula has two such numerals. */
function slipOf(got: string, names: readonly Name[]): Name | null {
  const near = names.filter(({ text }) => text.length === 4 && edits(text, got) === 1);
  const [name] = near;
  if (!name || near.length !== 1) return null;
  const at = [...name.text].findIndex((character, i) => character !== got[i]);
  if (new RegExp(N).test(name.text[at] ?? '') || new RegExp(N).test(got[at] ?? '')) return null;
  const numerals: readonly string[] = name.text.match(new RegExp(N, 'g')) ?? [];
  const rare = new Set(numerals).size === 2 && !numerals.includes('一');
  return rare || isMixedUp(got[at] ?? '', name.text[at] ?? '') ? name : null;
}

function edits(a: string, b: string): number {
  return [...a].filter((character, i) => character !== b[i]).length;
}

function faultOf(start: number, got: string, { text, entry }: Name): Fault[] {
  const source = sourceFor(entry);
  if (!source) return [];
  const parts = partsOf(entry);
  const told = parts.length > 0 && text.length === 2 ? `，即${parts.join('、')}` : '';
  return [{ start, end: start + got.length, reason: `规范的提法是“${text}”${told}。`, source, fix: text }];
}
