// Chromium's accessibility tree of the page in front, frames included, and what one does with what stands in it.

import { type Cdp, isJson, type Json } from './cdp';
import { press, type Tab } from './chromium-tab';
import type { Targets } from './chromium-targets';
import type { Reachable } from './driver';

/** What Space turns and Enter does not. */
const TURNED = ['checkbox', 'switch', 'radio'];

export interface ChromiumReach {
  reachable(): Promise<Reachable[]>;
  reach(id: string, how: 'press' | 'focus'): Promise<void>;
}

/** `hand`: presses keys on the page. */
export function createReach(cdp: Cdp, targets: Targets, page: Tab, hand: Tab): ChromiumReach {
  const treeOf = async (session: string): Promise<Reachable[]> => {
    await cdp.send('Accessibility.enable', {}, session);
    const { frameTree } = await cdp.send('Page.getFrameTree', {}, session);
    const nodes: unknown[] = [];
    const [outer, ...inner] = framesOf(frameTree);
    const read = (frameId: unknown) => cdp.send('Accessibility.getFullAXTree', { frameId }, session);
    // A frame that goes while it is asked has nothing to tell.
    const trees = [await read(outer), ...(await Promise.all(inner.map((one) => read(one).catch(() => ({}) as Json))))];
    for (const tree of trees) if (Array.isArray(tree.nodes)) nodes.push(...tree.nodes);
    return nodes.filter(isJson).flatMap((node) => {
      if (node.ignored === true || node.backendDOMNodeId === undefined) return [];
      const [role, name] = [wordOf(node.role), wordOf(node.name)];
      const id = `${session} ${String(node.backendDOMNodeId)} ${role}`;
      return [{ id, role, name, focused: isSo(node, 'focused'), disabled: isSo(node, 'disabled') }];
    });
  };
  return {
    async reachable() {
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'iframe' }] });
      const frames = (Array.isArray(targetInfos) ? targetInfos : []).filter(isJson);
      const inside = frames.flatMap(({ targetId }) => targets.attached(String(targetId)) ?? []);
      const sessions = [page.session, ...inside];
      const trees = sessions.map((one) =>
        one === page.session
          ? treeOf(one)
          : targets.unlessEnded(
              one,
              treeOf(one).catch(() => []),
            ),
      );
      return (await Promise.all(trees)).flatMap((tree) => tree ?? []);
    },
    async reach(id, how) {
      const [session = '', node = '', role = ''] = id.split(' ');
      await cdp.send('DOM.enable', {}, session);
      await cdp.send('DOM.focus', { backendNodeId: Number(node) }, session);
      if (how === 'press') await press(hand, TURNED.includes(role) ? ' ' : 'Enter');
    },
  };
}

/** A frame and those within it that live in its process. */
function framesOf(tree: unknown): unknown[] {
  if (!isJson(tree) || !isJson(tree.frame)) return [];
  const inside = Array.isArray(tree.childFrames) ? tree.childFrames : [];
  return [tree.frame.id, ...inside.flatMap(framesOf)];
}

function isSo({ properties }: Json, property: string): boolean {
  const all = Array.isArray(properties) ? properties.filter(isJson) : [];
  return all.some(({ name, value }) => name === property && isJson(value) && value.value === true);
}

function wordOf(value: unknown): string {
  return isJson(value) && typeof value.value === 'string' ? value.value : '';
}
