// What Chromium's accessibility tree holds of one closed shadow root, in its order.

import { isJson, type Json } from './cdp';
import type { Tab } from './chromium-tab';
import type { Accessible } from './driver';

export async function readTree(tab: Tab, host: string): Promise<Accessible[]> {
  const found = await tab('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(host)})` });
  const objectId = isJson(found.result) ? found.result.objectId : undefined;
  if (!objectId) return [];
  const { node } = await tab('DOM.describeNode', { objectId, depth: -1, pierce: true });
  const inside = new Set<unknown>();
  if (isJson(node)) collect(node, inside);
  await tab('Accessibility.enable', {});
  const { nodes } = await tab('Accessibility.getFullAXTree', {});
  return (Array.isArray(nodes) ? nodes : []).filter(isJson).flatMap((one) => {
    if (one.ignored === true || !inside.has(one.backendDOMNodeId)) return [];
    return [{ role: wordOf(one.role), name: wordOf(one.name) }];
  });
}

/** Ids of all nodes below, frames left out: they have trees of their own. */
function collect(node: Json, into: Set<unknown>): void {
  into.add(node.backendNodeId);
  for (const list of [node.shadowRoots, node.children])
    if (Array.isArray(list)) for (const child of list) if (isJson(child)) collect(child, into);
}

function wordOf(value: unknown): string {
  return isJson(value) && typeof value.value === 'string' ? value.value : '';
}
