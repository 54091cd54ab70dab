// Text → lines, broken by us and not by the browser: the same lines, pages and page numbers in every browser.

import type { Line, Run } from '../model/sheet';

/** May not begin a line, may not end one (GB/T 15834-2011, 5.1; JIS X 4051 calls them the same). */
const NO_START = /[，。、；：？！）》〉」』】〕”’…—·％%‰℃]/;
const NO_END = /[（《〈「『【〔“‘]/;
/** Room for an answer stays with the question's last word. */
const BRACKETS = /^（　+）$/;
/** Letters and digits that belong together are not torn apart. */
const WORD = /[0-9A-Za-z.\-–/:@_%&?=#~+]/;
/** What parts two things on a line, and is not seen at a line's start. */
const SPACE = '　';
/** A last line of one character looks lost; a line of so many can spare it one. */
const SPARES = 10;
/** A raised number is set at six tenths of the size. */
const RAISED = 0.62;

interface Atom {
  run: Run;
  text: string;
  width: number;
  canStart: boolean;
  canEnd: boolean;
}

/**
 * Breaks `runs` into lines of at most `width` ems; the first is shorter by `indent` ems. A line is never empty; one that
 * can't be broken rightly, as a long address, is broken where it is full. No text: no line. A wide space that would begin a
 * line is left out; no last line has one character alone.
 */
export function breakLines(runs: readonly Run[], width: number, indent = 0): Line[] {
  const atoms = runs.flatMap((run) => atomsOf(run, width));
  const breaks: { from: number; to: number }[] = [];
  for (let at = 0; at < atoms.length; ) {
    const room = breaks.length === 0 ? width - indent : width;
    const to = endOfLine(atoms, at, room);
    breaks.push({ from: at, to });
    at = to;
    while (atoms[at]?.text === SPACE) at++;
  }
  withCompany(atoms, breaks);
  return breaks.map(({ from, to }, at) => ({
    runs: joined(atoms.slice(from, to)),
    isLast: at === breaks.length - 1 || isParted(atoms, to),
  }));
}

/** What is whole and apart, as a law's state, has gone to the next line: the text before it has ended, nothing stretches it. */
function isParted(atoms: readonly Atom[], to: number): boolean {
  let at = to;
  while (atoms[at]?.text === SPACE) at++;
  const next = atoms[at];
  const isApart = at > to || atoms[to - 1]?.text === SPACE;
  return isApart && next?.run.whole === true && next.text === next.run.text;
}

/** The last line of one character gets another one from the line before. */
function withCompany(atoms: readonly Atom[], breaks: { from: number; to: number }[]): void {
  const [before, last] = breaks.slice(-2);
  if (!before || !last || before.to - before.from < SPARES || before.to !== last.from) return;
  const seen = atoms.slice(last.from, last.to).filter(({ text }) => !NO_START.test(text));
  if (seen.length !== 1 || (seen[0]?.width ?? 0) > 1) return;
  for (let to = before.to - 1; to > before.to - 4; to--) {
    if (!atoms[to]?.canStart || !atoms[to - 1]?.canEnd || atoms[to]?.text === SPACE) continue;
    before.to = to;
    last.from = to;
    return;
  }
}

/** Ems that a text takes. Latin letters are taken as wide as in a wide serif: a line is stretched, never too long. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += emsOf(character);
  return sum;
}

function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || /[“”‘’…—·]/.test(character)) return 1;
  if (character === ' ') return 0.28;
  return /[A-ZmwMW@%&]/.test(character) ? 0.8 : 0.58;
}

function atomsOf(run: Run, width: number): Atom[] {
  const raised = run.as === 'note';
  const isWhole = raised || run.as === 'gap' || (run.whole && widthOf(run.text) <= width);
  const pieces = isWhole ? [run.text] : (run.text.match(/[\s\S]/gu) ?? []);
  return pieces.map((text, at) => ({
    run,
    text,
    width: widthOf(text) * (raised ? RAISED : 1),
    canStart:
      !raised &&
      !NO_START.test(text[0] ?? '') &&
      !BRACKETS.test(text) &&
      !(at > 0 && WORD.test(text) && WORD.test(pieces[at - 1] ?? '')),
    canEnd: !NO_END.test(text.at(-1) ?? ''),
  }));
}

function endOfLine(atoms: readonly Atom[], from: number, room: number): number {
  let used = 0;
  let full = from;
  while (full < atoms.length) {
    used += atoms[full]?.width ?? 0;
    if (used > room + 1e-6 && full > from) break;
    full++;
  }
  if (full >= atoms.length) return atoms.length;
  for (let end = full; end > from; end--) {
    if (atoms[end]?.canStart && atoms[end - 1]?.canEnd) return end;
  }
  return full;
}

function joined(atoms: readonly Atom[]): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const { run, text } of atoms) {
    const open = runs.at(-1);
    if (open && last === run) open.text += text;
    else runs.push({ ...run, text });
    last = run;
  }
  return runs;
}
