// What a reader does on one of the extension's own pages, by the words on it: steps that run inside the page.

import type { Driver } from '../../lib/cli/driver';

export type Step =
  /** Presses the button with these words. */
  | { press: string }
  /** Writes into the field with this label or placeholder. */
  | { fill: string; text: string }
  /** Waits until the page shows these words. */
  | { see: string };

/** Does the steps on a page of the extension in the tab behind; resolves with the page's text. Rejects where a step finds nothing. */
export function onPage(driver: Driver, path: string, steps: Step[]): Promise<string> {
  return driver.inExtension(path, doSteps, steps);
}

/** The same in the popup of the page in front. */
export function onPopup(driver: Driver, steps: Step[]): Promise<string> {
  return driver.inPopup(doSteps, steps);
}

async function doSteps(steps: Step[]): Promise<string> {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const wait = async <T>(what: string, look: () => T | null | undefined | false): Promise<T> => {
    for (let tries = 0; tries < 250; tries++) {
      const found = look();
      if (found) return found;
      await new Promise((next) => setTimeout(next, 40));
    }
    throw new Error(`${what} is not on ${location.href}: ${document.body.innerText.slice(0, 600)}`);
  };
  const button = (words: string) =>
    [...document.querySelectorAll('button')].find(
      (one) => !one.disabled && (plain(one.textContent) === words || one.getAttribute('aria-label') === words),
    );
  const field = (label: string) =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].find(
      (one) => one.placeholder === label || [...(one.labels ?? [])].some((own) => plain(own.textContent) === label),
    );
  for (const step of steps) {
    if ('see' in step) await wait(step.see, () => document.body.innerText.includes(step.see));
    else if ('press' in step) (await wait(step.press, () => button(step.press))).click();
    else {
      const into = await wait(step.fill, () => field(step.fill));
      into.value = step.text;
      into.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise((next) => setTimeout(next, 20));
  }
  return document.body.innerText;
}
