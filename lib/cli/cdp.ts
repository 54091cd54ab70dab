// The DevTools protocol over a pair of pipes: JSON messages, each ended by a zero byte.

import type { Readable, Writable } from 'node:stream';

export type Json = Record<string, unknown>;
export type Listener = (params: Json, session: string | undefined) => void;

export interface Cdp {
  send(method: string, params?: Json, session?: string): Promise<Json>;
  /** The returned function takes the listener off again. */
  on(method: string, listener: Listener): () => void;
  /** Resolves with the first event that fits, rejects after `ms`. */
  once(method: string, fits: (params: Json, session: string | undefined) => boolean, ms: number): Promise<Json>;
}

/** Splits a stream of bytes into the messages that zero bytes end. */
export function createSplitter(onMessage: (text: string) => void): (chunk: Buffer) => void {
  let rest: Buffer[] = [];
  return (chunk) => {
    let from = 0;
    for (let zero = chunk.indexOf(0); zero >= 0; zero = chunk.indexOf(0, from)) {
      rest.push(chunk.subarray(from, zero));
      onMessage(Buffer.concat(rest).toString('utf8'));
      rest = [];
      from = zero + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  };
}

/** Speaks the protocol; every question still open when the pipe closes is rejected. */
export function connectCdp(write: Writable, read: Readable): Cdp {
  const open = new Map<number, { resolve: (value: Json) => void; reject: (error: Error) => void; method: string }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;
  let closed = false;

  const take = (text: string) => {
    const message: unknown = JSON.parse(text);
    if (!isJson(message)) return;
    if (typeof message.id === 'number') {
      const waiting = open.get(message.id);
      open.delete(message.id);
      if (isJson(message.error)) waiting?.reject(new Error(`${waiting.method}: ${String(message.error.message)}`));
      else waiting?.resolve(isJson(message.result) ? message.result : {});
      return;
    }
    const session = typeof message.sessionId === 'string' ? message.sessionId : undefined;
    for (const listener of [...(listeners.get(String(message.method)) ?? [])])
      listener(isJson(message.params) ? message.params : {}, session);
  };
  read.on('data', createSplitter(take));
  const end = () => {
    closed = true;
    for (const { reject, method } of open.values()) reject(new Error(`${method}: the browser is gone`));
    open.clear();
  };
  read.on('close', end);
  read.on('error', end);
  write.on('error', end);

  const on: Cdp['on'] = (method, listener) => {
    const set = listeners.get(method) ?? new Set();
    listeners.set(method, set.add(listener));
    return () => set.delete(listener);
  };
  return {
    on,
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error(`${method}: the browser is gone`));
        const id = ++last;
        open.set(id, { resolve, reject, method });

        write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    once: (method, fits, ms) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          off();
          reject(new Error(`${method} did not come within ${ms} ms`));
        }, ms);
        const off = on(method, (params, session) => {
          if (!fits(params, session)) return;
          clearTimeout(late);
          off();
          resolve(params);
        });
      }),
  };
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
