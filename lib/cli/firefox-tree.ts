// What Firefox's accessibility says of the elements in one closed shadow root and in the first frame in it, in document order.

import type { Accessible } from './driver';
import { elementsIn, idsOf, onFrame, type Send } from './firefox-page';

const TOLD = 'button, a[href], iframe, h2, h3, [role]';

export async function readTree(send: Send, host: string): Promise<Accessible[]> {
  const told = await tell(send, await elementsIn(send, host, TOLD));
  const inside = await onFrame(send, host, async () =>
    tell(send, idsOf(await send('WebDriver:FindElements', { using: 'css selector', value: TOLD }))),
  );
  return [...told, ...(inside ?? [])];
}

async function tell(send: Send, elements: unknown[]): Promise<Accessible[]> {
  const told: Accessible[] = [];
  for (const id of elements) {
    const role = await send('WebDriver:GetComputedRole', { id });
    const name = await send('WebDriver:GetComputedLabel', { id });
    told.push({ role: String(role), name: String(name) });
  }
  return told;
}
