// Keys by the names that KeyboardEvent.key has, as the two protocols want them.

export interface Stroke {
  /** KeyboardEvent.key. */
  key: string;
  /** KeyboardEvent.code. */
  code: string;
  /** Windows virtual key code, which the DevTools protocol asks for. */
  virtual: number;
  /** WebDriver's code point for the key, or the character itself. */
  webdriver: string;
  /** What the key types; empty where it types nothing. */
  text: string;
  modifiers: Modifier[];
}

export type Modifier = 'Alt' | 'Control' | 'Shift';

/** name: [virtual key code, WebDriver code point, text]. */
const NAMED: Record<string, [number, string, string]> = {
  Escape: [27, '\uE00C', ''],
  Enter: [13, '\uE007', '\r'],
  Tab: [9, '\uE004', ''],
  ArrowLeft: [37, '\uE012', ''],
  ArrowUp: [38, '\uE013', ''],
  ArrowRight: [39, '\uE014', ''],
  ArrowDown: [40, '\uE015', ''],
  PageUp: [33, '\uE00E', ''],
  PageDown: [34, '\uE00F', ''],
};
export const MODIFIERS: Record<Modifier, { bit: number; webdriver: string }> = {
  Alt: { bit: 1, webdriver: '\uE00A' },
  Control: { bit: 2, webdriver: '\uE009' },
  Shift: { bit: 8, webdriver: '\uE008' },
};

/** Reads `Shift+Tab`, `a`, `Escape`. Throws on a name it does not know. */
export function readStroke(name: string): Stroke {
  const parts = name.length > 1 ? name.split('+') : [name];
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => {
    if (!isModifier(part)) throw new Error(`no such modifier: ${part}`);
    return part;
  });
  const named = NAMED[key];
  if (named) return { key, code: key, virtual: named[0], webdriver: named[1], text: named[2], modifiers };
  if ([...key].length !== 1) throw new Error(`no such key: ${key}`);
  const upper = key.toUpperCase();
  const code = /[A-Z]/.test(upper) ? `Key${upper}` : /\d/.test(key) ? `Digit${key}` : '';
  // A key held with Alt or Control is a command, not a character.
  const types = !modifiers.includes('Alt') && !modifiers.includes('Control');
  return { key, code, virtual: upper.charCodeAt(0), webdriver: key, text: types ? key : '', modifiers };
}

function isModifier(name: string): name is Modifier {
  return Object.hasOwn(MODIFIERS, name);
}
