// Which paper a piece of text lies on, measured on the page: the system's theme does not tell.

/**
 * `tinted` and `shaded` lie between light and dark, where neither's lines are seen: they take nearly black and nearly white ones.
 * `cream` and `slate` have the strong lines of light and dark, and faint ones of their own.
 */
export const PAPERS = ['light', 'cream', 'tinted', 'shaded', 'slate', 'dark'] as const;
export type Paper = (typeof PAPERS)[number];

export interface Ground {
  /** Whose strong lines are seen there, with a contrast of 3:1. */
  paper: Paper;
  /** Whose faint lines are; null where only strong ones are. */
  faint: Paper | null;
}

/** Luminance from which on (light, cream), or up to which (slate, dark), lines of marks.css reach 3:1. A test holds them to the colours. */
const FAINT_SEEN = { light: 0.888, cream: 0.62, slate: 0.075, dark: 0.031 };
const STRONG_SEEN = { light: 0.456, dark: 0.12 };
/** Paper of this luminance takes nearly black lines as well as nearly white ones. */
const MIDDLE = 0.19;

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
 * Layers of paint are laid over one another down to the first that hides what is below. Over an image, and where the page sets no
 * paper, the text's own colour tells: light text lies on dark paper.
 */
function measure(element: Element): Ground {
  const view = element.ownerDocument.defaultView;
  if (!view) return { paper: 'light', faint: 'light' };
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
    const colour = parseColour(backgroundColor);
    if (colour && colour.alpha > 0) layers.push(colour);
    // An image with a colour of its own is a strip or a texture on that colour.
    if (colour?.alpha === 1) return groundOf(blend(layers, 1));
    if (backgroundImage !== 'none') break;
  }
  const ground = byInk(element, view);
  return layers.length > 0 ? groundOf(blend(layers, ground.paper === 'dark' ? 0 : 1)) : ground;
}

function byInk(element: Element, view: Window): Ground {
  const ink = parseColour(view.getComputedStyle(element).color);
  const paper = ink && ink.luminance > LIGHT_INK ? 'dark' : 'light';
  return { paper, faint: paper };
}

/** Text lighter than this, a middle grey, is not written on white. */
const LIGHT_INK = 0.36;

/** Layers from the topmost down over a ground. Browsers mix the colours' coded values, of which luminance is about the 2.2th power. */
function blend(layers: readonly Colour[], below: number): number {
  const coded = layers.reduceRight(
    (under, { luminance, alpha }) => under + (luminance ** (1 / 2.2) - under) * alpha,
    below,
  );
  return coded ** 2.2;
}

function groundOf(luminance: number): Ground {
  const { light, cream, slate, dark } = FAINT_SEEN;
  if (luminance >= STRONG_SEEN.light)
    return { paper: 'light', faint: luminance >= light ? 'light' : luminance >= cream ? 'cream' : null };
  if (luminance <= STRONG_SEEN.dark)
    return { paper: 'dark', faint: luminance <= dark ? 'dark' : luminance <= slate ? 'slate' : null };
  return { paper: luminance >= MIDDLE ? 'tinted' : 'shaded', faint: null };
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

interface Colour {
  luminance: number;
  alpha: number;
}

/** A computed colour's relative luminance, 0 to 1, and alpha; null for a notation that is not known. */
export function parseColour(css: string): Colour | null {
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
  if (name === 'oklab') return { luminance: ofOklab(a, b, c), alpha };
  const angle = (c * Math.PI) / 180;
  if (name === 'oklch') return { luminance: ofOklab(a, b * Math.cos(angle), b * Math.sin(angle)), alpha };
  // CIE lightness runs from 0 to 100 and is luminance alone.
  if (/^l(ab|ch)$/.test(name)) return { luminance: a > 8 ? ((a + 16) / 116) ** 3 : a / 903.3, alpha };
  return null;
}

/** https://bottosson.github.io/posts/oklab/; what lies outside of sRGB is cut off, as a screen of that range does. */
function ofOklab(lightness: number, a: number, b: number): number {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return weigh(
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  );
}

function cut(value: number): number {
  return Math.min(1, Math.max(0, value));
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
