// An article as blocks: what the recognizer is asked about, with the way back from offsets to the page's text nodes.
import type { BlockRole, TextBlock } from '../model/page';
import { tagOf } from './elements';
import type { Article } from './found';
import { endsArticle, isFurniture } from './furniture';
import type { Paragraph } from './reader';
import { inSlices, type Spent } from './slices';
import { paragraphsOf } from './walk';
import { squeeze } from './words';

export interface Block extends Paragraph {
  role: BlockRole;
}

/** Characters after which a notice of the site may end the article. */
const ENOUGH = 150;
/** Characters of a headline's first line, at least: less is the body that signs. */
const LINE = 6;

/** The article's blocks, headline first, in slices under 8 ms. Rejects when the signal is aborted. */
export function readBlocks(article: Article, signal: AbortSignal, spent?: Spent): Promise<Block[]> {
  return inSlices(blocksOf(article), signal, spent);
}

/** The same at once, for documents nobody is looking at. */
export function* blocksOf(article: Article): Generator<Block> {
  const heads = headElements(article);
  let headline = '';
  for (const { element, role } of heads) {
    for (const paragraph of paragraphsOf({ root: element, skip: () => false })) {
      if (role === 'headline') headline += squeeze(paragraph.text);
      yield { ...paragraph, role };
    }
  }
  const read = new Set(heads.map((head) => head.element));
  const body = { root: article.root, from: article.from, to: article.to };
  const skip = (element: Element) => read.has(element) || article.skip(element);
  let length = 0;
  /** How much of the headline has been said again. */
  let said = 0;
  for (const paragraph of paragraphsOf({ ...body, skip })) {
    if (length > ENOUGH && endsArticle(paragraph, article.how)) return;
    length += paragraph.text.length;
    if (isFurniture(paragraph, article.how)) continue;
    // Official texts and transcripts say their title again above the text, some a part of it on each line.
    const words = squeeze(paragraph.text);
    const part = words.length >= (said > 0 ? 1 : LINE) && headline.startsWith(words, said);
    const again = length < ENOUGH && (part || words === headline);
    if (again) said += words.length;
    yield { ...paragraph, role: again ? 'headline' : roleOf(paragraph) };
  }
}

/** What crosses to the background. */
export function toTextBlocks(blocks: readonly Block[]): TextBlock[] {
  return blocks.map(({ text, role }) => ({ text, role }));
}

function headElements(article: Article): { element: Element; role: BlockRole }[] {
  const { headline, heads } = article;
  if (!headline) return [];
  return [{ element: headline, role: 'headline' }, ...heads.map((element) => ({ element, role: 'heading' as const }))];
}

function roleOf(paragraph: Paragraph): BlockRole {
  const { element, text } = paragraph;
  if (element.closest('h1,h2,h3,h4,h5,h6')) return 'heading';
  if (element.closest('figcaption,caption,[class*="caption"],[class*="pic_desc"]')) return 'caption';
  if (text.length > 80) return 'body';
  if (/^[（(]?(?:本报|本网|新华社|人民网)?\s*(?:见习|通讯员|驻[^\s]{1,8})?记者\s*[^，。]{2,30}[）)]?$/.test(text))
    return 'byline';
  // In this order: a look for images at each short paragraph is most of what a growing page would cost.
  if (isCentred(element) && besideImage(element)) return 'caption';
  return isAllBold(paragraph) && !/[。！？；，]$/.test(text) ? 'heading' : 'body';
}

function isCentred(element: Element): boolean {
  if (/center/i.test(element.getAttribute('align') ?? '')) return true;
  return /text-align\s*:\s*center/i.test(element.getAttribute('style') ?? '') || tagOf(element) === 'center';
}

function besideImage(element: Element): boolean {
  const beside = [element, element.previousElementSibling, element.nextElementSibling];
  return beside.some((near) => near && (tagOf(near) === 'img' || near.querySelector('img') !== null));
}

function isAllBold({ runs, element }: Paragraph): boolean {
  return runs.every((run) => {
    const bold = run.node.parentElement?.closest('strong,b');
    return bold !== null && bold !== undefined && element.contains(bold);
  });
}
