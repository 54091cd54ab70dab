// What a page written against us does before we come: it listens to everything, wraps what a reader of pages would call,
// defines our element, and keeps all that it gets. `taken`: texts that came by; `nodes`: nodes of closed trees that events gave.
window.taken = new Set();
window.heard = new Set();
window.nodes = [];
window.wrapped = 0;
const keep = (value) => {
  try {
    if (typeof value === 'string') taken.add(value.slice(0, 2000));
    else if (value instanceof Node) taken.add(String(value.textContent).slice(0, 2000));
    else if (value && typeof value === 'object') taken.add(String(value.data ?? value.message ?? '').slice(0, 2000));
  } catch {}
};
const wrap = (owner, name) => {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  if (typeof own?.value !== 'function' || !own.configurable) return;
  const { value } = own;
  window.wrapped++;
  Object.defineProperty(owner, name, {
    ...own,
    value: function (...args) {
      if (window.watching) for (const one of args) keep(one);
      return Reflect.apply(value, this, args);
    },
  });
};
for (const [owner, names] of [
  [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild', 'removeChild', 'getRootNode', 'contains']],
  [Element.prototype, ['attachShadow', 'append', 'prepend', 'replaceChildren', 'setAttribute', 'querySelectorAll', 'getBoundingClientRect']],
  [Document.prototype, ['createElement', 'createRange', 'adoptNode', 'importNode', 'querySelectorAll', 'createTextNode']],
  [Range.prototype, ['setStart', 'setEnd', 'getClientRects', 'toString']],
  [Highlight.prototype, ['add', 'delete']],
  [HighlightRegistry.prototype, ['set', 'get']],
  [MutationObserver.prototype, ['observe', 'takeRecords']],
  [Array.prototype, ['map', 'push', 'filter', 'flatMap', 'join', 'slice']],
  [String.prototype, ['slice', 'replace', 'trim', 'split']],
  [Promise.prototype, ['then', 'finally']],
  [JSON, ['parse', 'stringify']],
  [Object, ['keys', 'entries', 'assign', 'fromEntries']],
  [MessagePort.prototype, ['postMessage']],
  [Window.prototype, ['postMessage']],
  [window, ['postMessage', 'fetch', 'setTimeout', 'requestAnimationFrame', 'structuredClone', 'queueMicrotask']],
  [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
  [CSSStyleSheet.prototype, ['replaceSync']],
])
  for (const name of names) wrap(owner, name);
for (const [owner, name] of [[Node.prototype, 'textContent'], [CharacterData.prototype, 'data'], [HTMLIFrameElement.prototype, 'src'], [MessageEvent.prototype, 'data']]) {
  const { get, set, ...rest } = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    ...rest,
    get() {
      return Reflect.apply(get, this, []);
    },
    set(value) {
      if (window.watching) keep(value);
      return set && Reflect.apply(set, this, [value]);
    },
  });
}
customElements.define(
  'pangzhu-note',
  class extends HTMLElement {
    constructor() {
      super();
      window.internals = this.attachInternals();
    }
  },
);
const events = Object.keys(HTMLElement.prototype).concat(Object.keys(window)).filter((name) => name.startsWith('on'));
for (const type of new Set(['focusin', 'focusout', 'message', ...events.map((name) => name.slice(2))]))
  window.addEventListener(
    type,
    (event) => {
      heard.add(type);
      if (type === 'message' && event.source !== window) keep(JSON.stringify(event.data));
      for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget']) {
        const node = event[name];
        if (node instanceof Node && node.getRootNode() instanceof ShadowRoot) nodes.push(node);
      }
    },
    true,
  );
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    for (const value of [entry.name, ...Object.values(entry.toJSON?.() ?? {})]) keep(String(value));
}).observe({ entryTypes: PerformanceObserver.supportedEntryTypes });
for (const type of ['securitypolicyviolation', 'error', 'unhandledrejection'])
  window.addEventListener(type, (event) => keep(`${event.blockedURI ?? ''} ${event.message ?? ''} ${event.filename ?? ''}`));
