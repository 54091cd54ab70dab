// One tab of a driven Chromium: attached, navigated, looked into, given mouse and keys.

import { type Cdp, isJson, type Json } from './cdp';
import type { Targets } from './chromium-targets';
import { callSource, type PageFunction, type Point } from './driver';
import { MODIFIERS, readStroke } from './keys';

const LOAD_MS = 45_000;

/** Speaks to one tab. */
export type Tab = ((method: string, params: Json) => Promise<Json>) & { session: string; target: string };

export async function openTarget(cdp: Cdp, targets: Targets, target: Json): Promise<Tab> {
  const { targetId } = await cdp.send('Target.createTarget', target);
  return attach(cdp, targets, String(targetId));
}

export async function attach(cdp: Cdp, targets: Targets, targetId: string): Promise<Tab> {
  const tab = speakTo(cdp, await targets.session(targetId), targetId);
  await tab('Page.enable', {});
  await tab('DOM.enable', {});
  await tab('Page.setLifecycleEventsEnabled', { enabled: true });
  return tab;
}

export function speakTo(cdp: Cdp, session: string, target: string): Tab {
  return Object.assign((method: string, params: Json) => cdp.send(method, params, session), { session, target });
}

export async function navigate(cdp: Cdp, tab: Tab, url: string): Promise<void> {
  const seen = new Set<string>();
  let loader = '';
  const loaded = cdp.once(
    'Page.lifecycleEvent',
    (event, session) => {
      if (session !== tab.session || event.name !== 'load') return false;
      seen.add(String(event.loaderId));
      return loader !== '' && seen.has(loader);
    },
    LOAD_MS,
  );
  const { errorText, loaderId } = await tab('Page.navigate', { url });
  if (errorText) {
    loaded.catch(() => {});
    throw new Error(`${url} could not be opened: ${String(errorText)}`);
  }
  loader = String(loaderId ?? '');
  if (loader !== '' && !seen.has(loader)) await loaded;
  else loaded.catch(() => {});
}

/** `userGesture`: the browser takes what the function does for the reader's own doing. */
export async function evaluate<R>(tab: Tab, fn: PageFunction<R>, args: unknown[], userGesture = false): Promise<R> {
  const expression = callSource(fn, args);
  return answerOf(await tab('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture }));
}

/** The same with one of these as the function's first argument; `contextId`: of another than the tab's own world. */
export async function evaluateOn<R>(
  tab: Tab,
  on: { expression: 'globalThis' | 'document'; contextId?: unknown },
  fn: PageFunction<R>,
  args: unknown[],
): Promise<R> {
  const found = await tab('Runtime.evaluate', on);
  return answerOf(await callOn(tab, isJson(found.result) ? found.result.objectId : undefined, fn, args));
}

function callOn(tab: Tab, objectId: unknown, fn: PageFunction<unknown>, args: unknown[]): Promise<Json> {
  return tab('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (args) { const __name = (f) => f; return (${fn.toString()})(this, ...args); }`,
    arguments: [{ value: args }],
    awaitPromise: true,
    returnByValue: true,
  });
}

export async function inClosedRoot<R>(tab: Tab, host: string, fn: PageFunction<R>, args: unknown[]): Promise<R | null> {
  const root = await rootOf(tab, host);
  return root ? answerOf<R>(await callOn(tab, root, fn, args)) : null;
}

/** The DevTools id of the first frame in the closed root of the host; null where there is none. */
export async function frameIn(tab: Tab, host: string): Promise<string | null> {
  const root = await rootOf(tab, host);
  if (!root) return null;
  const functionDeclaration = `function () { return this.querySelector('iframe'); }`;
  const { result } = await tab('Runtime.callFunctionOn', { objectId: root, functionDeclaration });
  const objectId = isJson(result) ? result.objectId : undefined;
  if (!objectId) return null;
  const { node } = await tab('DOM.describeNode', { objectId });
  return isJson(node) && typeof node.frameId === 'string' ? node.frameId : null;
}

/** The closed root of the one element that the selector finds, as an object of the page. */
async function rootOf(tab: Tab, host: string): Promise<unknown> {
  const found = await tab('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(host)})` });
  const objectId = isJson(found.result) ? found.result.objectId : undefined;
  if (!objectId) return null;
  const { node } = await tab('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const roots = isJson(node) && Array.isArray(node.shadowRoots) ? node.shadowRoots : [];
  const root: unknown = roots.find((one) => isJson(one) && one.shadowRootType === 'closed') ?? roots[0];
  if (!isJson(root)) return null;
  const { object } = await tab('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  return isJson(object) ? object.objectId : null;
}

/** The value of an answer of Runtime; an exception in the page becomes ours. */
function answerOf<R>(answer: Json): R {
  const thrown = answer.exceptionDetails;
  if (isJson(thrown)) {
    const exception = isJson(thrown.exception) ? thrown.exception.description : undefined;
    throw new Error(`in the page: ${String(exception ?? thrown.text)}`);
  }
  // The page's function says what it returns; JSON is what comes.
  return (isJson(answer.result) ? answer.result.value : undefined) as R;
}

export async function click(tab: Tab, x: number, y: number): Promise<void> {
  await tab('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  const button = { x, y, button: 'left', clickCount: 1 };
  await tab('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await tab('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}

export async function drag(tab: Tab, from: Point, to: Point): Promise<void> {
  const held = { button: 'left', buttons: 1, clickCount: 1 };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  await tab('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from });
  await tab('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, ...held });
  for (const at of [middle, to]) await tab('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, ...held });
  await tab('Input.dispatchMouseEvent', { type: 'mouseReleased', ...to, ...held });
}

export async function tap(tab: Tab, x: number, y: number, hold: number): Promise<void> {
  await tab('Emulation.setTouchEmulationEnabled', { enabled: true });
  await tab('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await new Promise((done) => setTimeout(done, hold));
  await tab('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await tab('Emulation.setTouchEmulationEnabled', { enabled: false });
}

export async function press(tab: Tab, name: string): Promise<void> {
  const { key, code, virtual, text, modifiers } = readStroke(name);
  const bits = modifiers.reduce((sum, modifier) => sum | MODIFIERS[modifier].bit, 0);
  const stroke = { key, code, windowsVirtualKeyCode: virtual, modifiers: bits };
  await tab('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...stroke, ...(text ? { text } : {}) });
  await tab('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
}
