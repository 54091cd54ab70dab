// The worker of the options page: answers asks.ts one after another, over its own connection to the database.
import { ExchangeError } from '../../../lib/exchange/trouble';
import { StoreError } from '../../../lib/knowledge';
import type { Failure, FromWorker, Name, Question, ToWorker } from './asks';
import { createExporting } from './exporting';
import { createImporting } from './importing';
import type { Answers, Making } from './making';
import { createRestoring } from './restoring';
import { createStore } from './store';

const tell = (message: FromWorker, moved: Transferable[] = []) => postMessage(message, { transfer: moved });
const store = createStore(tell);
const { take, ...restoring } = createRestoring(store.knowledge);
const answers: Answers = {
  ...createImporting(store.knowledge, { take }),
  ...restoring,
  ...createExporting(store.knowledge),
  change: async ({ change }, { watch }) => ({
    ...(await (await store.knowledge()).change(change, watch)),
    count: 0,
    ids: null,
  }),
  bulk: async ({ action, ids }, { watch }) => (await store.knowledge()).bulk(action, ids, watch),
  undo: async ({ seq }, { watch }) => {
    const undone = await (await store.knowledge()).undo(seq ?? undefined, watch);
    return undone && { ...undone, count: 0, ids: null };
  },
};

const stops = new Map<number, AbortController>();
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === 'stored') store.stored(data.id, data.value);
  else if (data.is === 'cancel') stops.get(data.id)?.abort();
  else {
    const { id, name, q } = data;
    stops.set(id, new AbortController());
    // What was asked is of its name's type: only entrypoints/options/workshop.ts asks.
    last = last.then(() => answer(id, name, q as Question<typeof name>));
  }
});

async function answer<N extends Name>(id: number, name: N, q: Question<N>): Promise<void> {
  const { signal } = stops.get(id) ?? new AbortController();
  const progress = everyFew((thousandths) => tell({ is: 'progress', id, thousandths }));
  const making: Making = {
    progress,
    rows: (rows) => tell({ is: 'rows', id, rows }),
    watch: { step: (done, of) => progress((1000 * done) / Math.max(1, of)), signal },
  };
  try {
    signal.throwIfAborted();
    const value = await answers[name](q, making);
    tell({ is: 'answer', id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    tell({ is: 'failure', id, ...failureOf(error, signal.aborted) });
  }
  stops.delete(id);
}

/** At most so many messages a second as a page can draw. */
function everyFew(say: (thousandths: number) => void): (thousandths: number) => void {
  let said = Number.NEGATIVE_INFINITY;
  return (thousandths) => {
    const now = performance.now();
    if (now - said < FRAME) return;
    said = now;
    say(Math.round(thousandths));
  };
}
/** Milliseconds. */
const FRAME = 50;

function failureOf(error: unknown, cancelled: boolean): Failure {
  if (cancelled) return { code: 'cancelled', value: '', refused: null };
  if (error instanceof ExchangeError) return { code: error.code, value: error.value, refused: null };
  const value = error instanceof Error ? error.message : String(error);
  if (!(error instanceof StoreError)) return { code: 'failed', value, refused: null };
  return { code: 'refused', value, refused: { code: error.code, names: error.names } };
}
