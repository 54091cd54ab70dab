// Waits for something that a browser does in its own time.

const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/** The first answer that is neither null nor undefined, asked for again and again. Rejects when patience ends. */
export async function until<T>(look: () => Promise<T | null | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`nothing came within ${PATIENCE_MS} ms`);
    await new Promise((next) => setTimeout(next, PAUSE_MS));
  }
}
