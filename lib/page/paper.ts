// Which paper a piece of text lies on, light or dark, measured on the page: the system's theme does not tell.

export type Paper = 'light' | 'dark';

export interface Ground {
  paper: Paper;
  /** True where a faint line is still seen, with a contrast of 3:1; on tinted papers only a strong one is. */
  faint: boolean;
}

/** Luminance from which on, and up to which, the faint lines of marks.css reach 3:1. A test holds them to the colours. */
export const FAINT_SEEN = { light: 0.888, dark: 0.031 };

/** Measures elements once each; make a new one for each drawing, as pages change their colours. */
export function createPaperMeter(): (element: Element) => Ground {
  const known = new Map<Element, Ground>();
  return (element) => {
    const ground = known.get(element) ?? measure(element);
    known.set(element, ground);
    return ground;
  };
}

/**
 * The nearest mostly opaque background counts. Behind an image, and where the page sets none, the text's own colour tells:
 * light text lies on dark paper.
 */
function measure(element: Element): Ground {
  const view = element.ownerDocument.defaultView;
  if (!view) return { paper: 'light', faint: true };
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    const colour = parseColour(style.backgroundColor);
    if (colour && colour.alpha >= 0.5) return groundOf(colour.luminance);
    if (style.backgroundImage !== 'none') break;
  }
  const ink = parseColour(view.getComputedStyle(element).color);
  return { paper: ink && ink.luminance > MIDDLE ? 'dark' : 'light', faint: true };
}

function groundOf(luminance: number): Ground {
  return luminance > MIDDLE
    ? { paper: 'light', faint: luminance >= FAINT_SEEN.light }
    : { paper: 'dark', faint: luminance <= FAINT_SEEN.dark };
}

/** Where the strong lines for light and for dark paper have the same contrast: sqrt((0.11 + 0.05) × (0.51 + 0.05)) − 0.05. */
const MIDDLE = 0.249;

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** A computed colour's relative luminance, 0 to 1, and alpha; null for a notation that is not known. */
export function parseColour(css: string): { luminance: number; alpha: number } | null {
  const found = /^([a-z]+)\(\s*(?:(srgb|srgb-linear|display-p3|rec2020|a98-rgb|xyz[-\w]*)\s+)?([^)]*)\)$/i.exec(
    css.trim(),
  );
  if (!found) return null;
  const [, name = '', space, list = ''] = found;
  const parts = list
    .split(/[\s,/]+/)
    .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part)));
  const [a = 0, b = 0, c = 0, alpha = 1] = parts.map((part) => (Number.isNaN(part) ? 0 : part));
  if (/^rgba?$/.test(name)) return { luminance: luminanceOf(a / 255, b / 255, c / 255), alpha };
  if (name === 'color' && !space?.startsWith('xyz')) {
    return { luminance: space === 'srgb-linear' ? weigh(a, b, c) : luminanceOf(a, b, c), alpha };
  }
  if (name === 'color') return { luminance: b, alpha };
  // In the OK spaces lightness is close to the cube root of luminance; CIE lightness runs from 0 to 100.
  if (/^ok/.test(name)) return { luminance: a ** 3, alpha };
  if (/^l(ab|ch)$/.test(name)) return { luminance: ((a + 16) / 116) ** 3, alpha };
  return null;
}

function luminanceOf(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((v) =>
    v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
  );
  return weigh(r, g, b);
}

function weigh(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
