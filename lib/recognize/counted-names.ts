// Names that count what they stand for: 两重, 四个意识, 三大全球倡议. Their full official name is that of their parts, in order.
const DIGITS = '零一二三四五六七八九';

/** Longer ones are clauses, not names; more than nine are a list that no reader takes for a name. */
const LONGEST_PART = 14;
const MOST_PARTS = 9;

/** What such a formula is called in an entry. */
const FORMULAS = /^(?:数字概括|政治表述|经济政策表述)$/;

/**
 * The parts' names joined by `；` when the name counts exactly these; null for any other: 一函两书 (its parts are as short),
 * “四个全面”战略布局 (the name goes on after its formula), 三权分置 (what is done with the three, not the three).
 */
export function countedParts(name: string, kind: string, parts: readonly { name: string }[]): string | null {
  if (!FORMULAS.test(kind) || parts.length < 2 || parts.length > MOST_PARTS) return null;
  if (/[“”]|(?:改革|分置|融合|原则)$/.test(name)) return null;
  const counted = (name.match(/[一两二三四五六七八九]/g) ?? []).reduce((sum, digit) => sum + numberOf(digit), 0);
  if (counted !== parts.length || !parts.every((part) => saysMore(part.name, name))) return null;
  return parts.map((part) => part.name).join('；');
}

function saysMore(part: string, name: string): boolean {
  return (
    part.length >= 2 && part.length <= LONGEST_PART && !name.includes(part) && !/^[第\d一两二三四五六七八九]/.test(part)
  );
}

const numberOf = (digit: string) => (digit === '两' ? 2 : DIGITS.indexOf(digit));
