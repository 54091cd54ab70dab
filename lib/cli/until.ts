// Waits for something that a browser does in its own time.

const PATIENCE_MS = 20_000;
const PAUSE_MS = 20;

/** The first answer that is neither null nor undefined, asked for again and again; null when patience (ms) ends. */
export async function eventually<T>(
  look: () => Promise<T | null | undefined>,
  patience = PATIENCE_MS,
): Promise<T | null> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) return null;
    await new Promise((next) => setTimeout(next, PAUSE_MS));
  }
}

/** The same for what has to come: rejects when patience ends. */
export async function until<T>(look: () => Promise<T | null | undefined>): Promise<T> {
  const found = await eventually(look);
  if (found === null) throw new Error(`nothing came within ${PATIENCE_MS} ms`);
  return found;
}
