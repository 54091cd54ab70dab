// Firefox's own remote control, Marionette, over TCP: frames of `LENGTH:JSON`. No driver program is needed for it.

import { connect, type Socket } from 'node:net';

export interface Marionette {
  /** Sends a command and resolves with its value. Commands are answered in the order they were sent. */
  send(name: string, params?: Record<string, unknown>): Promise<unknown>;
  end(): void;
}

/** Splits a stream of bytes into the JSON texts of its `LENGTH:JSON` frames. */
export function createUnframer(onMessage: (text: string) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(58); colon >= 0; colon = rest.indexOf(58)) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString('latin1'));
      if (rest.length < end) return;
      onMessage(rest.subarray(colon + 1, end).toString('utf8'));
      rest = rest.subarray(end);
    }
  };
}

/** Connects as soon as the port is open. Rejects after `ms`. */
export async function connectMarionette(port: number, ms: number): Promise<Marionette> {
  const until = Date.now() + ms;
  for (;;) {
    const socket = await tryConnect(port);
    if (socket) return speak(socket);
    if (Date.now() > until) throw new Error(`Firefox did not open port ${port} within ${ms} ms`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

function speak(socket: Socket): Marionette {
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void; name: string }>();
  let last = 0;
  let closed = false;
  const take = (text: string) => {
    // A reply is [1, id, error, result]; the greeting, an object, is of no interest.
    const message: unknown = JSON.parse(text);
    if (!Array.isArray(message)) return;
    const waiting = open.get(Number(message[1]));
    open.delete(Number(message[1]));
    if (message[2])
      waiting?.reject(new Error(`${waiting.name}: ${String(message[2].error)}: ${String(message[2].message)}`));
    else waiting?.resolve(unwrap(message[3]));
  };
  socket.on('data', createUnframer(take));
  const end = () => {
    closed = true;
    for (const { reject, name } of open.values()) reject(new Error(`${name}: the browser is gone`));
    open.clear();
  };
  socket.on('close', end);
  socket.on('error', end);
  return {
    send: (name, params = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error(`${name}: the browser is gone`));
        const id = ++last;
        open.set(id, { resolve, reject, name });
        const text = JSON.stringify([0, id, name, params]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    end: () => socket.destroy(),
  };
}

/** Most results come as {value}; some as they are. */
function unwrap(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}
