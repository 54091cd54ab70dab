// Draws a component into the test page and gives back what a test looks at.
import { type ComponentChild, render } from 'preact';

export interface Drawn {
  root: HTMLElement;
  /** All text a reader sees, spaces run together. */
  text(): string;
  /** The first element for the selector; throws where there is none. */
  find(selector: string): HTMLElement;
  /** The button or link with exactly this text or label. */
  button(name: string): HTMLElement;
  again(child: ComponentChild): void;
}

export function draw(child: ComponentChild): Drawn {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(child, root);
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in: ${root.textContent}`);
    return found;
  };
  return {
    root,
    text: () => root.innerText.replace(/\s+/g, ' '),
    find,
    button(name) {
      const named = [...root.querySelectorAll<HTMLElement>('button, a')].find(
        (one) => one.getAttribute('aria-label') === name || one.textContent?.trim() === name,
      );
      if (!named) throw new Error(`no button ${name} in: ${root.textContent}`);
      return named;
    },
    again: (next) => render(next, root),
  };
}

/** Preact draws state changes in a microtask or a frame; wait for both. */
export const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
