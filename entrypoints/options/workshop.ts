// The page's end of its worker: asks, hears what comes meanwhile, gives up. The worker is started at the first question.
import { browser } from 'wxt/browser';
import type { FromWorker, Meanwhile, Name, Question, Refused, ToWorker, Value } from './worker/asks';

export interface Workshop {
  /** Rejects with a WorkFailure. When the signal ends the work is given up as if it had never begun. */
  ask<N extends Name>(name: N, q: Question<N>, meanwhile?: Meanwhile & { signal?: AbortSignal }): Promise<Value<N>>;
  /** Ends whatever the worker is doing, also where it does not listen; what was half written is not written. */
  end(): void;
}

/** A code of lib/exchange, `refused` with what the store says, `cancelled`, or `failed` with the error's words. */
export class WorkFailure extends Error {
  constructor(
    readonly code: string,
    readonly value: string,
    readonly refused: Refused | null = null,
  ) {
    super(value || code);
  }
}

interface Waiting extends Meanwhile {
  done(value: unknown): void;
  fail(failure: WorkFailure): void;
}

/** `kept`: a copy was kept before a change, or could not be. */
export function createWorkshop(kept: (done: boolean) => void): Workshop {
  let worker: Worker | null = null;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const end = () => {
    worker?.terminate();
    worker = null;
    for (const one of waiting.values()) one.fail(new WorkFailure('cancelled', ''));
    waiting.clear();
  };
  const start = () => {
    if (worker) return worker;
    const name = browser.runtime.getManifest().version;
    const made = new Worker(new URL('./worker/index.ts', import.meta.url), { type: 'module', name });
    const say = (message: ToWorker) => made.postMessage(message);
    made.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === 'kept') return kept(data.done);
      if (data.is === 'storage') {
        void store(data).then((value) => say({ is: 'stored', id: data.id, value }));
        return;
      }
      const one = waiting.get(data.id);
      if (data.is === 'progress') return one?.progress?.(data.thousandths);
      if (data.is === 'rows') return one?.rows?.(data.rows);
      waiting.delete(data.id);
      if (data.is === 'answer') one?.done(data.value);
      else one?.fail(new WorkFailure(data.code, data.value, data.refused));
    });
    made.addEventListener('error', (event) => {
      for (const one of waiting.values()) one.fail(new WorkFailure('failed', event.message || 'worker'));
      waiting.clear();
      worker = null;
    });
    worker = made;
    return made;
  };
  return {
    ask<N extends Name>(name: N, q: Question<N>, { signal, ...meanwhile }: Meanwhile & { signal?: AbortSignal } = {}) {
      const id = asked++;
      const at = start();
      signal?.addEventListener('abort', () => at.postMessage({ is: 'cancel', id } satisfies ToWorker), { once: true });
      return new Promise<Value<N>>((done, fail) => {
        // The worker answers each name with its own value: worker/index.ts is checked against the same list.
        waiting.set(id, { ...meanwhile, done: (value) => done(value as Value<N>), fail });
        at.postMessage({ is: 'ask', id, name, q } satisfies ToWorker);
      });
    },
    end,
  };
}

/** What the worker asks of storage.local; null where that failed. */
async function store(asked: FromWorker & { is: 'storage' }): Promise<Record<string, unknown> | null> {
  try {
    if (asked.do === 'get') return await browser.storage.local.get(asked.key);
    if (asked.do === 'set') await browser.storage.local.set(asked.items);
    else await browser.storage.local.remove(asked.key);
    return {};
  } catch {
    return null;
  }
}
