// What a reader does on one of the extension's own pages, by the words on it: steps that run inside the page.

import type { Driver } from '../../lib/cli/driver';
import { until } from '../../lib/cli/until';

export type Step =
  /** Presses the button with these words. */
  | { press: string }
  /** Throws the switch with this name. */
  | { toggle: string }
  /** Writes into the field with this label or placeholder. */
  | { fill: string; text: string }
  /** Marks the choice with this label. */
  | { pick: string }
  /** Waits until the page shows these words. */
  | { see: string }
  /** Waits until it no longer does. */
  | { gone: string };

/** Does the steps on a page of the extension in the tab behind; resolves with the page's text. Rejects where a step finds nothing. */
export function onPage(driver: Driver, path: string, steps: Step[]): Promise<string> {
  return driver.inExtension(path, doSteps, steps);
}

/** The same in the popup of the page in front; null when the popup closed itself after the last step. */
export function onPopup(driver: Driver, steps: Step[]): Promise<string | null> {
  return driver.inPopup(doSteps, steps);
}

/** The same on a page of the extension that is the page in front. */
export function onFront(driver: Driver, steps: Step[]): Promise<string> {
  return driver.evaluate(doSteps, steps);
}

/** A real click on a button of the page in front: only that may ask for a permission. */
export async function clickFront(driver: Driver, words: string): Promise<void> {
  const find = (wanted: string) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted);
    button?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = button?.getBoundingClientRect() ?? {};
    return button ? { x: (x ?? 0) + (width ?? 0) / 2, y: (y ?? 0) + (height ?? 0) / 2 } : null;
  };
  const { x, y } = await until(() => driver.evaluate(find, words));
  await driver.click(x, y);
}

async function doSteps(steps: Step[]): Promise<string> {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  // Timers of a tab behind run once a second, so changes of the page are waited for.
  const wait = <T>(what: string, look: () => T | null | undefined | false): Promise<T> =>
    new Promise((done, fail) => {
      const test = () => {
        const found = look();
        if (!found) return;
        watcher.disconnect();
        clearInterval(again);
        clearTimeout(late);
        done(found);
      };
      const watcher = new MutationObserver(test);
      // Firefox does not lay out at once what a change has shown, and text that is not laid out is not read.
      const again = setInterval(test, 500);
      const late = setTimeout(() => {
        watcher.disconnect();
        clearInterval(again);
        fail(new Error(`${what} is not on ${location.href}: ${(document.body?.innerText ?? '').slice(0, 600)}`));
      }, 15_000);
      watcher.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      test();
    });
  const turn = () =>
    new Promise((next) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = next;
      port2.postMessage(null);
    });
  const button = (words: string) =>
    [...document.querySelectorAll('button')].find(
      (one) => !one.disabled && (plain(one.textContent) === words || one.getAttribute('aria-label') === words),
    );
  const field = (label: string) =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].find(
      (one) =>
        one.placeholder === label ||
        one.getAttribute('aria-label') === label ||
        [...(one.labels ?? [])].some((own) => plain(own.textContent) === label),
    );
  const choice = (label: string) =>
    [...document.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')].find(
      (one) =>
        one.getAttribute('aria-label') === label ||
        [...(one.labels ?? [])].some((own) => plain(own.textContent) === label),
    );
  for (const step of steps) {
    if ('see' in step) await wait(step.see, () => (document.body?.innerText ?? '').includes(step.see));
    else if ('gone' in step)
      await wait(`without ${step.gone}`, () => document.body && !document.body.innerText.includes(step.gone));
    else if ('toggle' in step)
      (
        await wait(step.toggle, () => document.querySelector<HTMLElement>(`[role=switch][aria-label="${step.toggle}"]`))
      ).click();
    else if ('press' in step) (await wait(step.press, () => button(step.press))).click();
    else if ('pick' in step) (await wait(step.pick, () => choice(step.pick))).click();
    else {
      const into = await wait(step.fill, () => field(step.fill));
      into.value = step.text;
      into.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await turn();
  }
  // What the last press began has time to be done: a popup that is closed takes it along.
  if (steps.some((step, index) => index === steps.length - 1 && 'press' in step))
    await new Promise((next) => setTimeout(next, 300));
  return document.body?.innerText ?? '';
}
