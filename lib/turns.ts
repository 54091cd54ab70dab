// Reading something and writing it back as one step for all our pages, workers and the background.

/** Work of one name follows one another, whoever does it. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Missing in Node and on insecure pages; there one context is all there is.
  const locks = globalThis.navigator?.locks;
  return locks ? ((await locks.request(`pangzhu-${name}`, work)) as T) : work();
}
