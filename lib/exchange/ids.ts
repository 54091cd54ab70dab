// Ids for what has none of ours: made of what the file calls it, so that the same file read again means the same entries.

/** `law/x-1a2b3c4d5e6f7`: 53 bits of the name, the same each time. */
export function stableId(type: string, name: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const char of name) {
    const code = char.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${type}/x-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
