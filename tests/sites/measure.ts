// How well an article's reading agrees with the truth about a page, by the character: each character of the page has one place.
import { blocksOf } from '../../lib/page/blocks';
import type { Article } from '../../lib/page/found';

/** What a page's article really is. Selectors only; the pages' texts stay where they are. */
export interface Truth {
  url: string;
  /** Selectors of the body. */
  body: string[];
  /** Inside the body, but not of it. */
  not?: string[];
  /** Counted on neither side: lines on which two readers may differ. */
  either?: string[];
  /** A rule's name in assets/sites.json, or a rule for a site that the extension does not offer; without, the address chooses. */
  rule?: string | Record<string, string>;
  /** FNV-1a of the headline without white space; null where the page shows none. */
  headline?: string | null;
  date?: string | null;
}

export interface Agreement {
  /** Share of the body's characters that were read, 0 to 1. */
  coverage: number;
  /** Share of what was read that is not of the body. */
  foreign: number;
  missed: string;
  extra: string;
}

export function agreementOf(doc: Document, article: Article, truth: Truth): Agreement {
  const body = charactersIn(doc, truth);
  const [all, either] = [keys(body.body), keys(body.either)];
  const read = new Map<string, string>();
  for (const block of blocksOf(article)) {
    // Head lines are judged by themselves unless they stand in the body.
    const ahead = block.role === 'headline' || article.heads.some((head) => head.contains(block.element));
    for (const run of block.runs) {
      for (let at = 0; at < run.length; at++) {
        const character = run.node.data[run.from + at] ?? '';
        const key = `${body.number(run.node)}:${run.from + at}`;
        if (/\S/.test(character) && !either.has(key) && (!ahead || all.has(key))) read.set(key, character);
      }
    }
  }
  const missed = body.body.filter(([key]) => !read.has(key) && !either.has(key));
  const extra = [...read].filter(([key]) => !all.has(key));
  const wanted = body.body.length - body.body.filter(([key]) => either.has(key)).length;
  return {
    coverage: 1 - missed.length / Math.max(1, wanted),
    foreign: extra.length / Math.max(1, read.size),
    missed: missed.map(([, character]) => character).join(''),
    extra: extra.map(([, character]) => character).join(''),
  };
}

type Character = [key: string, character: string];

function charactersIn(doc: Document, truth: Truth) {
  const numbers = new Map<Node, number>();
  const number = (node: Node) => {
    const known = numbers.get(node) ?? numbers.size;
    numbers.set(node, known);
    return known;
  };
  const out = ['script', 'style', 'noscript', 'iframe', 'textarea', 'title', ...(truth.not ?? [])].join(',');
  const take = (selectors: readonly string[], skip: string) =>
    selectors.flatMap((selector) => [...doc.querySelectorAll(selector)].flatMap((root) => texts(root, skip)));
  const spread = (nodes: Text[]): Character[] =>
    [...new Set(nodes)].flatMap((node) =>
      [...node.data.matchAll(/\S/g)].map((found): Character => [`${number(node)}:${found.index}`, found[0]]),
    );
  return { number, body: spread(take(truth.body, out)), either: spread(take(truth.either ?? [], 'script,style')) };
}

function texts(root: Element, skip: string): Text[] {
  const found: Text[] = [];
  for (const child of root.childNodes) {
    if (child.nodeType === 3) found.push(child as Text);
    else if (child.nodeType === 1 && !(child as Element).matches(skip) && !isHidden(child as Element)) {
      found.push(...texts(child as Element, skip));
    }
  }
  return found;
}

function isHidden(element: Element): boolean {
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '') || element.hasAttribute('hidden');
}

function keys(characters: Character[]): Set<string> {
  return new Set(characters.map(([key]) => key));
}

/** FNV-1a over UTF-16 units, eight hex digits: enough to tell a headline without holding it. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s+/g, '')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
