// What Chromium's accessibility tree holds of one closed shadow root and of the first frame in it, in its order.

import { type Cdp, isJson, type Json } from './cdp';
import { framed, whileThere } from './chromium-frame';
import type { Tab } from './chromium-tab';
import type { Targets } from './chromium-targets';
import type { Accessible } from './driver';

export async function readTree(cdp: Cdp, targets: Targets, tab: Tab, host: string): Promise<Accessible[]> {
  const found = await tab('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(host)})` });
  const objectId = isJson(found.result) ? found.result.objectId : undefined;
  if (!objectId) return [];
  const { node } = await tab('DOM.describeNode', { objectId, depth: -1, pierce: true });
  const inside = new Set<unknown>();
  if (isJson(node)) collect(node, inside);
  const nodes = (await nodesOf(tab, {})).filter(({ backendDOMNodeId }) => inside.has(backendDOMNodeId));
  const frame = await framed(cdp, targets, tab, host);
  const there = frame && nodesOf(frame.tab, { frameId: frame.frameId });
  if (there) nodes.push(...((await whileThere(targets, frame, there)) ?? []));
  return nodes.map(({ role, name }) => ({ role: wordOf(role), name: wordOf(name) }));
}

/** What is not left out of the tree of a tab or of one of its frames. */
async function nodesOf(tab: Tab, of: { frameId?: string }): Promise<Json[]> {
  await tab('Accessibility.enable', {});
  const { nodes } = await tab('Accessibility.getFullAXTree', of);
  return (Array.isArray(nodes) ? nodes : []).filter(isJson).filter(({ ignored }) => ignored !== true);
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
