// Pinyin initials without a table: the browser's Chinese collation is by pinyin, so a character's letter is found
// between the first characters of each letter. Right for the usual reading; a character with several has its commonest.

const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
/** The first character of each letter in the collation, in the order of LETTERS. */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他屲夕丫帀'];
const collator = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

/** Orders names by pinyin; opening marks do not count. */
export function comparePinyin(a: string, b: string): number {
  return collator.compare(bare(a), bare(b));
}

/** Initials of a name in capitals: 公安部 → GAB. Latin letters and digits stand for themselves, marks are left out. */
export function initialsOf(name: string): string {
  let out = '';
  for (const char of name) out += letterOf(char);
  return out;
}

function letterOf(char: string): string {
  if (/[a-z0-9]/i.test(char)) return char.toUpperCase();
  if (!/\p{Script=Han}/u.test(char)) return '';
  const had = known.get(char);
  if (had !== undefined) return had;
  let letter = '';
  for (let i = FIRSTS.length - 1; i >= 0 && !letter; i--) {
    if (collator.compare(FIRSTS[i] ?? '', char) <= 0) letter = LETTERS[i] ?? '';
  }
  known.set(char, letter);
  return letter;
}

function bare(name: string): string {
  return name.replace(/^[《“‘（「『]+/, '');
}
