// Long work of this page cut into pieces, with a breath between them in which it answers the reader.

/** Milliseconds of work after which a breath is due. */
const PIECE = 12;
let began = 0;

/** Waits for the page's other work where the last breath is long ago. */
export async function pause(): Promise<void> {
  if (performance.now() - began < PIECE) return;
  // A timer of a tab behind runs once a second, a message at once.
  await new Promise<void>((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(null);
  });
  began = performance.now();
}

/** Runs work that yields to its end, with a breath wherever one is due. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}
