// Every target of a driven Chromium (tabs, frames, workers): attached as it starts and halted until its console is
// listened to, so the worker's first milliseconds are not lost. What they say or throw comes in one list.

import { type Cdp, isJson, type Json } from './cdp';
import type { Logged } from './driver';

export interface Targets {
  /** The session of a target, as soon as it is attached. */
  session(targetId: string): Promise<string>;
  /** The session of a target that is attached now. */
  attached(targetId: string): string | null;
  /** Tells the frames that live in processes of their own, those there now and those to come, what their page is told. */
  tellFrames(method: string, params: Json): Promise<void>;
  /** The work's result; null when the frame with that session, or any, ends first, which leaves open what it was asked. */
  unlessEnded<R>(session: string | null, work: Promise<R>): Promise<R | null>;
  /** What was said on any console since the last call. */
  takeLogged(): Promise<Logged[]>;
}

const HALTED = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
/** The browser attaches tabs and workers; a tab then only its own frames, else a worker would be heard once for each tab. */
const WORKERS_EXCLUDED = [{ type: 'service_worker', exclude: true }, {}];

export async function watchTargets(cdp: Cdp): Promise<Targets> {
  const names = new Map<string, string>();
  const sessions = new Map<string, string>();
  const ended = new Set<unknown>();
  const frames = new Set<string>();
  const told = new Map<string, Json>();
  let list: Logged[] = [];
  const add = (session: string | undefined, level: string, text: string) =>
    list.push({ from: names.get(session ?? '') ?? 'browser', level, text });

  cdp.on('Runtime.consoleAPICalled', (event, session) => {
    const args = Array.isArray(event.args) ? event.args : [];
    add(session, String(event.type), args.map(describe).join(' '));
  });
  cdp.on('Runtime.exceptionThrown', (event, session) => {
    const details = isJson(event.exceptionDetails) ? event.exceptionDetails : {};
    const exception = isJson(details.exception) ? details.exception.description : undefined;
    add(session, 'uncaught', String(exception ?? details.text));
  });
  cdp.on('Log.entryAdded', (event, session) => {
    const entry = isJson(event.entry) ? event.entry : {};
    add(session, String(entry.level), `${String(entry.text)} ${String(entry.url ?? '')}`.trim());
  });
  // A target may end, or not know a domain, while it is being listened to.
  const tell = (session: string, method: string, params: Json = {}) =>
    cdp.send(method, params, session).catch(() => {});
  cdp.on('Target.attachedToTarget', async (event) => {
    const session = String(event.sessionId);
    const info = isJson(event.targetInfo) ? event.targetInfo : {};
    if (info.type === 'iframe') frames.add(session);
    names.set(session, `${String(info.type)} ${String(info.url)}`);
    await Promise.all([
      tell(session, 'Runtime.enable'),
      tell(session, 'Log.enable'),
      tell(session, 'Target.setAutoAttach', { ...HALTED, filter: WORKERS_EXCLUDED }),
      ...(info.type === 'iframe' ? [...told].map(([method, params]) => tell(session, method, params)) : []),
    ]);
    await tell(session, 'Runtime.runIfWaitingForDebugger');
    if (!ended.has(session)) sessions.set(String(info.targetId), session);
  });
  cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
    ended.add(sessionId);
    for (const [target, session] of sessions) if (session === sessionId) sessions.delete(target);
  });
  // A worker that wakes again keeps its session, and is halted again.
  cdp.on('Inspector.targetReloadedAfterCrash', (_event, session) => {
    if (session) void tell(session, 'Runtime.runIfWaitingForDebugger');
  });
  await cdp.send('Target.setAutoAttach', HALTED);

  return {
    session: async (targetId) => {
      const until = Date.now() + 10_000;
      for (;;) {
        const session = sessions.get(targetId);
        if (session) return session;
        if (Date.now() > until) throw new Error('a new tab of the browser did not answer');
        await new Promise((next) => setTimeout(next, 10));
      }
    },
    attached: (targetId) => sessions.get(targetId) ?? null,
    tellFrames: async (method, params) => {
      told.set(method, params);
      await Promise.all([...frames].map((session) => !ended.has(session) && tell(session, method, params)));
    },
    unlessEnded: async (wanted, work) => {
      let off = () => {};
      const end = new Promise<null>((done) => {
        const isIt = (session: string) => frames.has(session) && (wanted === null || wanted === session);
        off = cdp.on('Target.detachedFromTarget', ({ sessionId }) => isIt(String(sessionId)) && done(null));
      });
      try {
        return await Promise.race([work, end]);
      } finally {
        off();
      }
    },
    takeLogged: async () => {
      const taken = list;
      list = [];
      return taken;
    },
  };
}

function describe(value: unknown): string {
  if (!isJson(value)) return String(value);
  return 'value' in value ? String(value.value) : String(value.description ?? value.type);
}
