// How far two names are from each other, and which known names are near one.

/** Edits (insert, delete, replace, swap neighbours) between two strings, or `most + 1` when there are more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Whether `short` is `long` with some characters left out, in order. */
export function isPartOf(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

export interface Near<T> {
  name: string;
  value: T;
  edits: number;
}

/** Finds the names that share enough neighbouring pairs with a given one. */
export interface NearIndex<T> {
  /** Names at most `most` edits away, nearest first. */
  near(text: string, most: number): Near<T>[];
}

export function buildNearIndex<T>(names: readonly { name: string; value: T }[]): NearIndex<T> {
  const byPair = new Map<string, number[]>();
  names.forEach(({ name }, at) => {
    for (const pair of new Set(pairsOf(name))) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  });
  return {
    near(text, most) {
      const shared = new Map<number, number>();
      for (const pair of new Set(pairsOf(text))) {
        for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      }
      // 仲栽法 has no pair of 仲裁法 left.
      if (text.length <= 4)
        names.forEach(({ name }, at) => {
          if (name.length === text.length && !shared.has(at)) shared.set(at, 0);
        });
      const found: Near<T>[] = [];
      for (const [at, count] of shared) {
        const one = names[at];
        // An edit breaks at most two pairs, a swap three.
        if (!one || count < Math.max(one.name.length, text.length) - 1 - 3 * most) continue;
        const edits = distance(text, one.name, most);
        if (edits <= most) found.push({ ...one, edits });
      }
      return found.sort((a, b) => a.edits - b.edits);
    },
  };
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
