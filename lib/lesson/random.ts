// Chance that can be repeated: the same seed gives the same paper on every machine.

/** Numbers in [0, 1). */
export type Random = () => number;

/** G. Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003) 14: 32 bits, shifts 13, 17, 5. */
export function randomFrom(seed: number): Random {
  // Zero is the one state that never changes; neighbouring seeds part within a few rounds.
  let state = Math.imul(seed, 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < 8; round++) next();
  return next;
}

/** A copy in random order (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [left, right] = [mixed[at], mixed[other]];
    if (left !== undefined && right !== undefined) [mixed[at], mixed[other]] = [right, left];
  }
  return mixed;
}
