// Where defined short names are used: one pass over the text for all of them, each use checked at its edges.
import type { Defined } from '../memory';
import { AFTER_LAW } from './legal-words';
import { isGenericTitle } from './title-kinds';

export type Name = Pick<Defined, 'text' | 'titled' | 'type' | 'target'>;
/** A name that counts from an offset of this block on; 0 for one defined in an earlier block. */
type Counting = Name & { from: number };
export interface Use<N extends Counting> {
  start: number;
  end: number;
  name: N;
}

/**
 * Uses in text order, none overlapping, the longest name first at each place. `names` lie in the order of their
 * definitions; of two with the same text the later takes over where it begins to count.
 */
export function findUses<N extends Counting>(text: string, names: readonly N[]): Use<N>[] {
  if (names.length === 0) return [];
  const coming = [...names].sort((a, b) => a.from - b.from);
  const byText = new Map<string, N>();
  /** First two units of the names that count, as one number → their lengths, longest first. */
  const lengths = new Map<number, number[]>();
  const uses: Use<N>[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    for (let name = coming[next]; name && name.from <= at; name = coming[++next]) {
      byText.set(name.text, name);
      addLength(lengths, name.text);
    }
    for (const length of lengths.get(firstTwo(text, at)) ?? []) {
      const name = byText.get(text.slice(at, at + length));
      const use = name && useAt(text, at, at + length, name);
      if (!use) continue;
      uses.push(use);
      at = use.end - 1;
      break;
    }
  }
  return uses;
}

/** A name of one unit is told by that unit and the next of the text, so by none. */
function firstTwo(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function addLength(lengths: Map<number, number[]>, text: string): void {
  const key = firstTwo(text, 0);
  const known = lengths.get(key) ?? [];
  if (!known.includes(text.length))
    lengths.set(
      key,
      [...known, text.length].sort((a, b) => b - a),
    );
}

function useAt<N extends Counting>(text: string, start: number, end: number, name: N): Use<N> | null {
  if (text[start - 1] === '《' && text[end] === '》') return { start: start - 1, end: end + 1, name };
  // 条例 without marks is a common noun even where 《条例》 is defined.
  if (name.titled && isGenericTitle(name.text)) return null;
  return standsAlone(text, start, end, name) ? { start, end, name } : null;
}

/** Kinds that are everyday words as well; 条例, 法典 and 修订草案 are not. */
const COMMON_NOUN =
  /^(?:规定|办法|意见|决定|通知|解释|方案|计划|规划|标准|措施|建议|要求|报告|公告|通告|细则|规则|指南|清单|目录|纲要)$/;
/** Characters that may stand before a law's short name without making it a longer one. */
const BEFORE_LAW =
  /[^一-龥]|[照据按依反用合与和及或同对由在自从为是看查读引的了把将而但于以凭至新旧请就让因经有当随靠也都还又即如若并凡指归称叫属比除非受入出到前后中说讲是]/;
const GENERIC_BEFORE = /[^一-龥]|[照据按反合与和及对由在自为的将]/;
const GENERIC_AFTER = /^(?:第|明确|规定|指出|提出|要求|强调|施行|实施|出台|所称|自|共|对|的|还|[，。、；：“（！？]|$)/;

function standsAlone(text: string, start: number, end: number, name: Name): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text.slice(end, end + 4);
  if (COMMON_NOUN.test(name.text)) return GENERIC_BEFORE.test(before) && GENERIC_AFTER.test(after);
  if (name.type === 'law') {
    if (/[法典例]$/.test(name.text) && AFTER_LAW.test(after)) return false;
    return BEFORE_LAW.test(before);
  }
  if (/^[A-Za-z0-9]/.test(name.text) && /[A-Za-z0-9]/.test(before)) return false;
  return !(/[A-Za-z0-9]$/.test(name.text) && /^[A-Za-z0-9]/.test(after));
}
