// The icon's geometry, on a grid of 16. 【】 are the brackets of a dictionary's headword; the stroke between them is the only
// trace we leave on a page.

/** Brackets and stroke where the site is on. */
export const ON = ['#4c79c9', '#c9742c'] as const;

/** The icon as SVG, `size` px wide. */
export function iconSvg(size: number, brackets: string, stroke: string): string {
  return `<svg width="${size}" height="${size}" viewBox="0 0 16 16">
<path fill="${brackets}" d="M1 1h4.5Q.3 8 5.5 15H1ZM15 1h-4.5Q15.7 8 10.5 15H15Z"/><path fill="${stroke}" d="M5 10h6v2H5Z"/></svg>`;
}
