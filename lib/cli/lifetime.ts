// What a command started and has to end: browsers, servers, folders. Ended in reverse order when the command finishes,
// is interrupted, or its parent is gone (npm killed without a word).

type Close = () => Promise<unknown> | unknown;

const closers: Close[] = [];
let closing: Promise<void> | null = null;

/** Registers something to end; the returned function ends it now. Each is ended once. */
export function endsWithUs(close: Close): () => Promise<void> {
  let done: Promise<void> | null = null;
  const once = () => {
    done ??= Promise.resolve().then(close).then(noop, noop);
    return done;
  };
  closers.push(once);
  return once;
}

/** Ends everything that is registered, the newest first. Never rejects. */
export function endAll(): Promise<void> {
  closing ??= (async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
    closing = null;
  })();
  return closing;
}

/** From now on a signal, or the loss of the parent, ends everything and then the process. */
export function endOnSignals(): void {
  const leave = (code: number) => {
    // What waits for a browser that is being ended fails; that is no news.
    process.on('uncaughtException', noop);
    process.on('unhandledRejection', noop);
    void endAll().then(() => process.exit(code));
  };
  process.on('SIGINT', () => leave(130));
  process.on('SIGTERM', () => leave(143));
  process.on('SIGHUP', () => leave(129));
  // Whoever read our output (`| head`) has gone.
  process.stdout.on('error', () => leave(141));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(129), 1000).unref();
}

function noop(): void {}
