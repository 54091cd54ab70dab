// Open shadow roots: their changes are told to an observer of theirs only.

/** Open shadow roots below a root, also those inside others. */
export function* shadowsIn(root: ParentNode): Generator<ShadowRoot> {
  const own = 'shadowRoot' in root ? root.shadowRoot : null;
  if (own instanceof ShadowRoot) {
    yield own;
    yield* shadowsIn(own);
  }
  for (const element of root.querySelectorAll('*')) {
    if (!element.shadowRoot) continue;
    yield element.shadowRoot;
    yield* shadowsIn(element.shadowRoot);
  }
}

/** The shadow root that a node lies in, as the set knows it; any other root is in no set. */
export function shadowOf(node: Node): ShadowRoot {
  return node.getRootNode() as ShadowRoot;
}
