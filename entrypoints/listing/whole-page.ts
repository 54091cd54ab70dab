// What our lists read of a page: its text and names with those of its frames, and the way to each.
import { askTab } from '../../lib/asking';
import type { Answer } from '../../lib/model/answer';
import type { PageText } from '../../lib/model/page-state';
import { joinFrames, type Whole } from '../../lib/page/whole';

export interface WholePage extends PageText {
  /** Of each mention its frame, 0 for the page itself, and its index there. */
  from: Whole['from'];
}

export async function readPage(tabId: number): Promise<Answer<WholePage>> {
  const answer = await askTab(tabId, 'read', null);
  if (!answer.ok) return answer;
  const { frames, ...text } = answer.value;
  const whole = joinFrames(text.blocks, text.mentions, frames);
  // A page that is nothing but a frame around its article is an article.
  const state = text.state === 'none' && whole.mentions.length > 0 ? 'marked' : text.state;
  return { ok: true, value: { ...text, state, ...whole } };
}

/** Jumps to a mention of the whole page; false where it is no longer there. */
export async function jumpTo(tabId: number, page: WholePage, mention: number): Promise<boolean> {
  const place = page.from[mention];
  const answer = place && (await askTab(tabId, 'jump', { mention: place.index }, place.frame));
  return answer?.ok === true && answer.value;
}

/** Of the page's own mentions, their indices in the whole. */
export function inWhole({ from }: WholePage, own: readonly number[]): number[] {
  const wanted = new Set(own);
  return from.flatMap(({ frame, index }, at) => (frame === 0 && wanted.has(index) ? [at] : []));
}
