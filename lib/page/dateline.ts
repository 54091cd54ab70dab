// The line that dates an article where no rule and no meta does: judged by its wording and its place on the page.
import { dateIn } from './dates';
import { isAfter } from './elements';
import { linkShare } from './furniture';
import { isReaders } from './names';
import type { Paragraph } from './reader';
import { paragraphsOf } from './walk';

const LABEL = /(?:发布|发表|更新|发稿|编辑|刊发|播出)?(?:时间|日期|于)|来源|稿源|作者/;
const TODAY = /今天是|现在时间|北京时间/;

export interface DateLine {
  date: string;
  text: string;
}

/** The best such line and its date as YYYY-MM-DD; undefined when no line will do. */
export function dateLine(body: Element, root: Element, headline: Element | null): DateLine | undefined {
  let best: (DateLine & { score: number }) | undefined;
  let sinceHead = Number.POSITIVE_INFINITY;
  for (const paragraph of paragraphsOf({ root: body, skip: isReaders })) {
    const { element, text } = paragraph;
    sinceHead = headline && (headline.contains(element) || element.contains(headline)) ? 0 : sinceHead + 1;
    const date = text.length <= 140 && !TODAY.test(text) && linkShare(paragraph) < 0.8 ? dateIn(text) : undefined;
    const score = date ? worth(paragraph, sinceHead, root) : 0;
    if (date && score >= 1 && score > (best?.score ?? 0)) best = { date, text, score };
  }
  return best;
}

/** Close under the headline, labelled, with the hour, short, or a masthead's date: each speaks for the line. */
function worth({ element, text }: Paragraph, sinceHead: number, root: Element): number {
  let score = sinceHead <= 4 ? 3 - sinceHead / 4 : 0;
  if (LABEL.test(text)) score += 2;
  if (/\d{1,2}:\d{2}/.test(text)) score += 1;
  if (text.length <= 24 || (text.length <= 60 && /^\s*(?:19|20)\d{2}/.test(text))) score += 1;
  if (isAfter(root, element)) score -= 2.5;
  else if (root.contains(element) && /[。！？]/.test(text)) score -= 3;
  return score;
}
