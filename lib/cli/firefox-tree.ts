// What Firefox's accessibility says of the elements in one closed shadow root, in document order.

import type { Accessible } from './driver';
import { ELEMENT, rootOf, type Send } from './firefox-page';

const TOLD = 'button, a[href], iframe, h2, h3, [role]';

export async function readTree(send: Send, host: string): Promise<Accessible[]> {
  const root = await rootOf(send, host);
  if (!root) return [];
  const found = await send('WebDriver:FindElementsFromShadowRoot', {
    shadowRoot: root.id,
    using: 'css selector',
    value: TOLD,
  });
  const told: Accessible[] = [];
  for (const one of Array.isArray(found) ? found : []) {
    if (typeof one !== 'object' || one === null) continue;
    const id = (one as Record<string, unknown>)[ELEMENT];
    const role = await send('WebDriver:GetComputedRole', { id });
    const name = await send('WebDriver:GetComputedLabel', { id });
    told.push({ role: String(role), name: String(name) });
  }
  return told;
}
