// What recheck (https://makenowjust-labs.github.io/recheck/) says of a pattern, what was said before, and the patterns that are
// slow in proportion to a text that is cut short for them.

import { createHash } from 'node:crypto';
import { type AttackPattern, check } from 'recheck';
import { readText } from './files';
import type { Pattern } from './patterns';
import bounded from './patterns-bounded.json';

export interface Bound {
  at: string;
  /** How the pattern begins. */
  begins: string;
  /** What it is asked of, and how long that is at most. */
  input: string;
}
export const BOUNDED: readonly Bound[] = bounded;

export function boundOf({ at, source, flags }: Pattern): Bound | undefined {
  return BOUNDED.find((one) => at.split(':')[0] === one.at && `/${source}/${flags}`.startsWith(one.begins));
}

/** `vulnerable` with its complexity; `unknown` where the time was not enough, in milliseconds. */
export async function verdictOf({ source, flags }: Pattern, time: number): Promise<string> {
  const said = await check(source, flags, { timeout: time });
  if (said.status !== 'vulnerable') return said.status;
  // What recheck found by trying, with a machine of its own, is tried on ours: that machine reckons looking back dearly.
  const tried = said.checker === 'fuzz' && said.complexity.type !== 'exponential';
  return tried && !grows(new RegExp(source, flags), said.attack) ? 'safe' : `vulnerable: ${said.complexity.type}`;
}

/** Whether four times the text takes much more than four times as long: sixteen times where it is a square. */
function grows(pattern: RegExp, attack: AttackPattern): boolean {
  const took = (length: number) => {
    const text = textOf(attack, length);
    const times = [0, 1, 2].map(() => {
      const began = performance.now();
      for (const _ of text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)));
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  const [short, long] = [took(5000), took(20_000)];
  return long > 4 && long > short * 8;
}

function textOf({ pumps, suffix }: AttackPattern, length: number): string {
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(length / Math.max(1, once));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** Short and the same everywhere: what stands in patterns-safe.txt. */
export function hashOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);
}

/** Patterns that recheck has called safe in a long run. */
export function knownSafe(): Set<string> {
  return new Set(readText('tests/house/patterns-safe.txt').split('\n').filter(Boolean));
}
