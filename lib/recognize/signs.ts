// Which characters a text has, as one number of bits, from one pass over it. A recognizer asks before it looks closer: most
// blocks lack what most recognizers look for.

/** One bit for a set of characters: whoever looks for finds that hold at least one of them asks for it first. */
export const SIGN = {
  quote: 1 << 0,
  digit: 1 << 1,
  defining: 1 << 2,
  pointing: 1 << 3,
  statute: 1 << 4,
  draft: 1 << 5,
  about: 1 << 6,
  treaty: 1 << 7,
  goal: 1 << 8,
  national: 1 << 9,
  division: 1 << 10,
  town: 1 << 11,
  group: 1 << 12,
  armed: 1 << 13,
  bureau: 1 << 14,
  military: 1 << 15,
  river: 1 << 16,
  term: 1 << 17,
  frontier: 1 << 18,
} as const;

const CHARACTERS: readonly [number, string][] = [
  [SIGN.quote, '“‘「'],
  [SIGN.digit, '0123456789'],
  [SIGN.defining, '称即'],
  [SIGN.pointing, '本该同此'],
  [SIGN.statute, '例'],
  [SIGN.draft, '案'],
  [SIGN.about, '关'],
  [SIGN.treaty, '约协'],
  [SIGN.goal, '廉安治字'],
  [SIGN.national, '国'],
  [SIGN.division, '省市县区州盟旗'],
  [SIGN.town, '镇乡街社村'],
  [SIGN.group, '组班团'],
  [SIGN.armed, '武'],
  [SIGN.bureau, '局厅委心组班议部'],
  [SIGN.military, '军战'],
  [SIGN.river, '江河湖淮'],
  [SIGN.term, '届'],
  [SIGN.frontier, '边'],
];

const BITS = new Int32Array(0x10000);
for (const [bit, characters] of CHARACTERS)
  for (const character of characters) BITS[character.charCodeAt(0)] = (BITS[character.charCodeAt(0)] ?? 0) | bit;

/** A block's text is asked about a dozen times, one block after the other. */
let latest = '';
let signs = 0;

/** Has the text a character of one of these signs? `bits` may join several. */
export function hasSign(text: string, bits: number): boolean {
  if (text !== latest) {
    signs = 0;
    for (let i = 0; i < text.length; i++) signs |= BITS[text.charCodeAt(i)] ?? 0;
    latest = text;
  }
  return (signs & bits) !== 0;
}
