// A page written against us, in real Chromium: what it can define and dispatch reaches neither into our closed root nor at our buttons.
import { expect, it } from 'vitest';
import { createHost } from '../../lib/page/host';
import { HOST } from '../../lib/page/note-seam';
import { life, put } from './dom';

/** What a page that defines an element of our name gets of it. */
const seen: { internals: ElementInternals; refused: boolean }[] = [];
let attaches = true;
customElements.define(
  HOST,
  class extends HTMLElement {
    constructor() {
      super();
      let refused = false;
      try {
        if (attaches) this.attachShadow({ mode: 'open' });
      } catch {
        refused = true;
      }
      seen.push({ internals: this.attachInternals(), refused });
    }
  },
);

it('a page that defines what our element is gets no root of it, and can give it none', () => {
  put('<p>正文</p>');
  const host = createHost(document, life());
  host.root.append('秘密');
  host.show();
  expect(seen).toHaveLength(1);
  expect(seen[0]?.internals.shadowRoot).toBeNull();
  expect(seen[0]?.refused).toBe(true);
  expect(host.element.matches(':popover-open')).toBe(true);
  host.hide();
});

it('the same page does read the root of an element that was made in its own document', () => {
  attaches = false;
  const naive = document.createElement(HOST);
  naive.attachShadow({ mode: 'closed' });
  expect(seen.at(-1)?.internals.shadowRoot).not.toBeNull();
});

it('our buttons hear no press that a script made', () => {
  put('<p>正文</p>');
  const host = createHost(document, life());
  const button = document.createElement('button');
  const heard: string[] = [];
  for (const type of ['click', 'pointerdown', 'keydown']) button.addEventListener(type, () => heard.push(type));
  host.root.append(button);
  host.show();
  button.click();
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(heard).toEqual([]);
  host.hide();
});
