// Puts the text of a run of nodes together into paragraphs as they are rendered, and remembers where each character lies.

/** `length` characters of the block's text from `at` are those of `node` from `from`. Characters in no run (a break) have no node. */
export interface Run {
  at: number;
  node: Text;
  from: number;
  length: number;
}

export interface Paragraph {
  element: Element;
  text: string;
  /** In text order, not overlapping. */
  runs: Run[];
  /** Spans of the text that lie inside links. */
  links: { start: number; end: number }[];
}

/** Spaces that the browser does not collapse: full-width, no-break, en and em; and marks of no width. */
const WIDE_LEAD = /^[\u3000\u00a0\u2002\u2003\u200b\ufeff]+/;
const WIDE_TAIL = /(?<![\u3000\u00a0\u2002\u2003\u200b\ufeff ])[\u3000\u00a0\u2002\u2003\u200b\ufeff ]+$/;
/** An indent after a break opens a new paragraph: bodies that know no <p>. */
const INDENT = /\u3000|[\u00a0\u2002\u2003]{2}/;
const PIECES = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;

export interface ParagraphReader {
  /** `element`: the nearest block around the text; `link`: the text lies in a link; `pre`: its line feeds are breaks. */
  text(node: Text, element: Element, link: boolean, pre: boolean): void;
  /** A <br>. */
  lineBreak(): void;
  /** A block begins or ends. */
  flush(): void;
  /** The paragraphs finished since the last call. */
  take(): Paragraph[];
}

/** A fresh reader; one for each pass. White space is collapsed as rendered, indents and edges are dropped. */
export function createReader(): ParagraphReader {
  let done: Paragraph[] = [];
  let open: Paragraph | null = null;
  let atLineStart = true;
  let broken = false;
  let lead = '';
  let space: { node: Text; from: number } | null = null;

  function flush(): void {
    if (open) {
      trim(open);
      if (open.text) done.push(open);
    }
    open = null;
    atLineStart = true;
    broken = false;
    lead = '';
    space = null;
  }

  function lineBreak(): void {
    if (!open) return;
    if (broken) {
      flush();
      return;
    }
    broken = true;
    atLineStart = true;
    lead = '';
    space = null;
  }

  function word(node: Text, from: number, value: string, element: Element, link: boolean): void {
    let [at, text] = [from, value];
    if (atLineStart) {
      const wide = WIDE_LEAD.exec(text)?.[0] ?? '';
      lead += wide;
      at += wide.length;
      text = text.slice(wide.length);
      if (!text) return;
      if (broken && INDENT.test(lead)) flush();
    }
    open ??= { element, text: '', runs: [], links: [] };
    if (broken) open.text += '\n';
    else if (space) append(open, ' ', space.node, space.from, link);
    append(open, text, node, at, link);
    atLineStart = broken = false;
    lead = '';
    space = null;
  }

  function text(node: Text, element: Element, link: boolean, pre: boolean): void {
    for (const piece of node.data.matchAll(PIECES)) {
      const value = piece[0];
      if (/[^ \t\n\r\f]/.test(value)) word(node, piece.index, value, element, link);
      else if (pre && value.includes('\n')) for (const _ of value.match(/\n/g) ?? []) lineBreak();
      else if (!atLineStart) space ??= { node, from: piece.index };
    }
  }

  function take(): Paragraph[] {
    const taken = done;
    done = [];
    return taken;
  }
  return { text, lineBreak, flush, take };
}

function append(to: Paragraph, text: string, node: Text, from: number, link: boolean): void {
  const at = to.text.length;
  const last = to.runs.at(-1);
  if (last && last.node === node && last.from + last.length === from && last.at + last.length === at) {
    last.length += text.length;
  } else {
    to.runs.push({ at, node, from, length: text.length });
  }
  to.text += text;
  if (!link) return;
  const linked = to.links.at(-1);
  if (linked && linked.end === at) linked.end += text.length;
  else to.links.push({ start: at, end: at + text.length });
}

function trim(paragraph: Paragraph): void {
  const length = paragraph.text.replace(WIDE_TAIL, '').length;
  paragraph.text = paragraph.text.slice(0, length);
  paragraph.runs = paragraph.runs.filter((run) => run.at < length);
  const last = paragraph.runs.at(-1);
  if (last) last.length = Math.min(last.length, length - last.at);
  paragraph.links = paragraph.links
    .filter((link) => link.start < length)
    .map((link) => ({ start: link.start, end: Math.min(link.end, length) }));
}
