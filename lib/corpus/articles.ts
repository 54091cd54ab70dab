// Cuts the text of a newspaper page into its articles and their paragraphs: lines broken by columns are joined, what the
// scan repeats is taken once. An article torn apart by mixed columns stays in pieces; nothing is invented to mend it.
import { completeDate, paperOf, readDateline, readPageLine } from './datelines';
import { isFinished, type Line, readLines } from './lines';
import type { Article, CorpusText } from './text';

/** In page order, ordinals from 1. A text with no sign of a headline is one article; an empty one is none. */
export function cutArticles(input: CorpusText): Article[] {
  if (input.blocks) return asOne(input, input.blocks);
  const page = readPage(input);
  const drafts = group(page.lines);
  return drafts
    .map((draft) => finish(draft, page))
    .filter((article) => article.paragraphs.length > 0 || article.headline.length > 0)
    .map((article, k) => ({ text: input.id, ordinal: k + 1, ...article }));
}

function asOne(input: CorpusText, blocks: NonNullable<CorpusText['blocks']>): Article[] {
  if (blocks.length === 0) return [];
  const { id, outlet, date } = input;
  const headline = blocks.filter((block) => block.role === 'headline').map((block) => block.text);
  const paragraphs = blocks.filter((block) => block.role !== 'headline');
  return [
    { text: id, ordinal: 1, headline, ...(outlet && { outlet }), ...(date && { date }), continued: false, paragraphs },
  ];
}

interface PageOfText {
  lines: Line[];
  date?: string;
  outlet?: string;
}

/** Mastheads and source lines near the top or the foot date the page and are no text. */
function readPage(input: CorpusText): PageOfText {
  const all = readLines(input.text);
  const page: PageOfText = { lines: [], outlet: input.outlet ?? paperOf(input.text) };
  let printed: string | undefined;
  all.forEach((line, at) => {
    const told = at < 4 || at >= all.length - 2 ? readPageLine(line.text) : null;
    if (!told) page.lines.push(line);
    printed ??= told?.date;
    page.outlet ??= told?.outlet ?? ownPaper(line.text);
  });
  page.date = input.date ?? printed;
  return page;
}

/** The paper a dateline names; 新华社 is no paper, its reports are printed in all. */
function ownPaper(text: string): string | undefined {
  const outlet = readDateline(text)?.outlet;
  return outlet && !/社$/.test(outlet) ? outlet : undefined;
}

interface Draft {
  heads: string[];
  continued: boolean;
  pieces: Line[];
}

/** Lines into articles. Headings, bylines and labels wait in `held` until what follows says whose they are. */
function group(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let held: Line[] = [];
  let signed = true;
  const current = (): Draft => {
    const last = drafts[drafts.length - 1];
    if (last) return last;
    const first: Draft = { heads: [], continued: false, pieces: [] };
    drafts.push(first);
    return first;
  };
  for (const line of lines) {
    if (line.kind === 'heading' || line.kind === 'label' || line.kind === 'byline') {
      held.push(line);
      continue;
    }
    if (line.kind === 'continued') {
      drafts.push({ heads: headsOf(held), continued: true, pieces: line.text ? [{ ...line, kind: 'body' }] : [] });
    } else if (line.kind === 'signature') {
      // A credit between heading and text (a picture's) does not end the article above.
      current().pieces.push(...held);
      signed = true;
      held = [];
      continue;
    } else if (startsArticle(held, line, signed)) {
      drafts.push({ heads: headsOf(held), continued: false, pieces: [line] });
    } else {
      current().pieces.push(...held, line);
    }
    held = [];
    signed = false;
  }
  if (held.length > 0) current().pieces.push(...held);
  return drafts;
}

function headsOf(held: readonly Line[]): string[] {
  return held.filter((line) => line.kind === 'heading').map((line) => line.text);
}

const NEWS_OPENING = /^(?:近日|近期|日前|连日来|近年来|今年以来|近几年|为(?:了|进一步|切实)|\d{1,2}月\d{1,2}日)/;
const LONG_HEADING = 14;

/** A headline rather than a subheading: a byline or dateline follows, the article above was signed, or it is set large. */
function startsArticle(held: readonly Line[], body: Line, signed: boolean): boolean {
  if (readDateline(body.text)) return true;
  const heads = held.filter((line) => line.kind === 'heading');
  if (heads.length === 0) return false;
  if (signed || held.some((line) => line.kind === 'byline' || line.level === 1 || line.level === 2)) return true;
  const plain = heads.every((line) => line.level === 0);
  return plain && (heads[0]?.text.length ?? 0) >= LONG_HEADING && NEWS_OPENING.test(body.text);
}

function finish(draft: Draft, page: PageOfText): Omit<Article, 'text' | 'ordinal'> {
  const paragraphs = withoutRepeats(joinBroken(draft.pieces));
  const line = readDateline(paragraphs[0]?.text ?? '');
  const date = completeDate(line?.date, page.date);
  const outlet = ownPaper(paragraphs[0]?.text ?? '') ?? page.outlet ?? line?.outlet;
  return {
    headline: draft.heads,
    ...(outlet && { outlet }),
    ...(date && { date }),
    continued: draft.continued,
    paragraphs,
  };
}

/** Text without stops is joined no further: characters. */
const LONGEST = 5000;

/** A paragraph that stops in the middle of a sentence goes on in the next one, also past a box set into the column. */
function joinBroken(pieces: readonly Line[]): Article['paragraphs'] {
  const paragraphs: Article['paragraphs'] = [];
  let open = -1;
  let boxed = false;
  for (const { kind, text } of pieces) {
    if (kind !== 'body') {
      boxed = kind === 'label';
      if (kind === 'heading') paragraphs.push({ text, role: 'heading' });
      if (!boxed) open = -1;
      continue;
    }
    const before = paragraphs[open];
    if (before && !boxed && before.text.length < LONGEST) {
      before.text += text;
      if (isFinished(text)) open = -1;
    } else {
      paragraphs.push({ text, role: 'body' });
      if (!boxed || open < 0) open = isFinished(text) ? -1 : paragraphs.length - 1;
    }
    boxed = false;
  }
  return paragraphs;
}

/** Shorter sentences may well be said twice. */
const SHORTEST_REPEAT = 16;

/** Drops a sentence that the same article has had already: scans repeat paragraphs and column ends. */
function withoutRepeats(paragraphs: Article['paragraphs']): Article['paragraphs'] {
  const seen = new Set<string>();
  return paragraphs.flatMap(({ text, role }) => {
    const sentences = text.match(/[^。！？]+[。！？]*[”’」』）]*|[。！？]+/g) ?? [];
    const kept = sentences.filter((sentence) => {
      const key = sentence.replace(/[\s，。、；：,;:“”]/g, '');
      if (key.length < SHORTEST_REPEAT) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return kept.length > 0 ? [{ text: kept.join(''), role }] : [];
  });
}
