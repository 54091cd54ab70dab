// One page of a driven Firefox: looked into, given mouse and keys; and privileged scripts of the browser itself.

import { callSource, type Needs, type PageFunction } from './driver';
import { MODIFIERS, readStroke } from './keys';
import type { Marionette } from './marionette';

export type Send = Marionette['send'];
const SCHEME = 'layout.css.prefers-color-scheme.content-override';
/** WebDriver's names for a reference to an element and to a shadow root. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const ROOT = 'shadow-6066-11e4-a52e-4f735466cecf';

export async function evaluate<R>(send: Send, fn: PageFunction<R>, args: unknown[]): Promise<R> {
  // The page's function says what it returns; JSON is what comes.
  return (await send('WebDriver:ExecuteScript', { script: `return ${callSource(fn, args)}`, args: [] })) as R;
}

/** From a page of the extension, which wakes its background page: the function's first argument is that page's window. */
export async function evaluateInBackground<R>(send: Send, fn: PageFunction<R>, args: unknown[]): Promise<R> {
  const script = `const args = arguments[0]; const __name = (f) => f;
    return browser.runtime.getBackgroundPage().then((page) => (${fn.toString()})(page, ...args))`;
  return (await send('WebDriver:ExecuteScript', { script, args: [args] })) as R;
}

export async function inClosedRoot<R>(
  send: Send,
  host: string,
  fn: PageFunction<R>,
  args: unknown[],
): Promise<R | null> {
  const root = await rootOf(send, host).catch(nullWhenGone);
  if (!root) return null;
  const script = `const [root, args] = arguments; return ((...a) => { const __name = (f) => f; return (${fn.toString()})(...a); })(root, ...args)`;
  return (await send('WebDriver:ExecuteScript', { script, args: [root.reference, args] }).catch(
    nullWhenGone,
  )) as R | null;
}

/** What Marionette answers of an element or a document that went while it was asked. */
const GONE = [
  'no such frame',
  'no such window',
  'no such element',
  'no such shadow root',
  'stale element reference',
  'detached shadow root',
];

function nullWhenGone(error: unknown): null {
  if (error instanceof Error && GONE.some((what) => error.message.includes(`: ${what}: `))) return null;
  throw error;
}

/** Does work with the first frame in the closed root of the host as what is looked at; null where none is loaded there. */
export async function onFrame<R>(send: Send, host: string, work: () => Promise<R>): Promise<R | null> {
  try {
    const [element] = await elementsIn(send, host, 'iframe');
    if (!element) return null;
    await send('WebDriver:SwitchToFrame', { element });
    const isLoaded = await evaluate(send, () => location.href !== 'about:blank' && document.body !== null, []);
    return isLoaded ? await work() : null;
  } catch (error) {
    return nullWhenGone(error);
  } finally {
    await send('WebDriver:SwitchToFrame', { id: null });
  }
}

export function inFrame<R>(send: Send, host: string, fn: PageFunction<R>, args: unknown[]): Promise<R | null> {
  const script = `const args = arguments[0]; const __name = (f) => f; return (${fn.toString()})(document, ...args)`;
  return onFrame(send, host, async () => (await send('WebDriver:ExecuteScript', { script, args: [args] })) as R);
}

/** References of the elements in the closed root of the host that the selector finds. */
export async function elementsIn(send: Send, host: string, selector: string): Promise<unknown[]> {
  const root = await rootOf(send, host);
  if (!root) return [];
  const what = { shadowRoot: root.id, using: 'css selector', value: selector };
  return idsOf(await send('WebDriver:FindElementsFromShadowRoot', what));
}

/** References of found elements. */
export function idsOf(found: unknown): unknown[] {
  return (Array.isArray(found) ? found : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && ELEMENT in one ? [one[ELEMENT]] : [],
  );
}

/** The closed root of the one element that the selector finds. */
async function rootOf(send: Send, host: string): Promise<{ id: unknown; reference: object } | null> {
  const [id] = idsOf(await send('WebDriver:FindElements', { using: 'css selector', value: host }));
  if (!id) return null;
  const reference = await send('WebDriver:GetShadowRoot', { id }).catch(() => null);
  if (typeof reference !== 'object' || reference === null || !(ROOT in reference)) return null;
  return { id: reference[ROOT], reference };
}

/** Runs a privileged script, in the browser's own process. */
export async function inBrowser(send: Send, script: string, args: unknown[]): Promise<unknown> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await send('WebDriver:ExecuteScript', { script, args });
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

/** Sets the preference and waits until the page has heard of it. */
export async function setDark(send: Send, dark: boolean): Promise<void> {
  await inBrowser(send, 'Services.prefs.setIntPref(arguments[0], arguments[1])', [SCHEME, dark ? 0 : 1]);
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  for (let tries = 0; tries < 50 && (await evaluate(send, isDark, [])) !== dark; tries++) await wait(20);
}

/** Forced colours take the system's palette and keep the page's out; both are preferences here. */
export async function setNeeds(send: Send, { forcedColours = false, reducedMotion = false }: Needs): Promise<void> {
  const set = 'for (const [name, value] of arguments) Services.prefs.setIntPref(name, value)';
  await inBrowser(send, set, [
    ['browser.display.document_color_use', forcedColours ? 2 : 0],
    ['ui.useAccessibilityTheme', forcedColours ? 1 : 0],
    ['ui.prefersReducedMotion', reducedMotion ? 1 : 0],
  ]);
  const is = (query: string) => matchMedia(query).matches;
  const queries: [string, boolean][] = [
    ['(forced-colors: active)', forcedColours],
    ['(prefers-reduced-motion: reduce)', reducedMotion],
  ];
  for (const [query, wanted] of queries)
    for (let tries = 0; tries < 50 && (await evaluate(send, is, [query])) !== wanted; tries++) await wait(20);
}

export function pointer(actions: unknown[]) {
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
export function move(x: number, y: number) {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
}
export function strokes(name: string) {
  const { webdriver, modifiers } = readStroke(name);
  const values = [...modifiers.map((modifier) => MODIFIERS[modifier].webdriver), webdriver];
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return { type: 'key', id: 'keyboard', actions: [...down, ...up] };
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
