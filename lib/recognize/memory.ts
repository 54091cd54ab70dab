// The page's memory as the recognizers keep it: lists that are never changed in place, so that each block's can be kept.
import {
  type Defined,
  type ListStep,
  MEMORY_LISTS,
  type MemoryStep,
  type PageMemory,
  type Remembered,
} from '../model/page-memory';

export type { Defined, PageMemory, Remembered };

export function emptyMemory(): PageMemory {
  return { defined: [], laws: [], agencies: [], places: [] };
}

/** One step for each memory, from the one before it; `before` is what the first of them began with. */
export function stepsOf(before: PageMemory, memories: readonly PageMemory[]): MemoryStep[] {
  return memories.map((memory, at) => stepOf(memories[at - 1] ?? before, memory));
}

function stepOf(before: PageMemory, after: PageMemory): MemoryStep {
  const step: MemoryStep = {};
  if (before === after) return step;
  for (const list of MEMORY_LISTS) {
    const change = listStep<unknown>(before[list] ?? [], after[list] ?? []);
    if (change) step[list] = change;
  }
  return step;
}

/** The lists only lose items at their beginning and gain them at their end; of what stays a place's count may be new. */
function listStep<T>(before: readonly T[], after: readonly T[]): ListStep<T> | null {
  if (before === after) return null;
  const found = after.length > 0 ? before.findIndex((item) => isSame(item, after[0])) : -1;
  const drop = found < 0 || before.length - found > after.length ? before.length : found;
  const kept = before.length - drop;
  const set = after.slice(0, kept).flatMap((item, at): [number, T][] => {
    const old = before[drop + at];
    return isEqual(old, item) ? [] : [[at, item]];
  });
  const add = after.slice(kept);
  if (drop === 0 && set.length === 0 && add.length === 0) return null;
  return { ...(drop > 0 && { drop }), ...(set.length > 0 && { set }), ...(add.length > 0 && { add }) };
}

/** The same thing remembered, perhaps counted on. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (isRecord(a) && isRecord(b) && a.count !== undefined && a.code === b.code);
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const old = Object.entries(a);
  return old.length === Object.keys(b).length && old.every(([key, value]) => b[key] === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
