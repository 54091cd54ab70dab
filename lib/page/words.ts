// The plain words of elements and metas, as the page writes them.
import { isElement, isNeverText, isText, tagOf } from './elements';

/** An element's words without white space at the edges, scripts, styles and controls left out. */
export function textOf(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (isText(child)) text += child.data;
    else if (isElement(child) && (!isNeverText(child) || tagOf(child) === 'title')) text += ` ${textOf(child)} `;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Contents of the metas of these names (lower case), in the order of the names. */
export function metas(doc: Document, names: string[]): string[] {
  const found: string[] = [];
  for (const name of names) {
    for (const meta of doc.querySelectorAll('meta[content]')) {
      const key = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? '';
      const content = meta.getAttribute('content')?.trim();
      if (key.toLowerCase() === name && content) found.push(content);
    }
  }
  return found;
}

/** Without any white space: for comparing titles. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
