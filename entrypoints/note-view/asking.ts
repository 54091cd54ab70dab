// What the note's view asks of the background, and what it tells of a mention.
import { createWords, type Words } from '../../components/words';
import type { Case } from '../../lib/cases';
import { openLanguage } from '../../lib/language';
import { ask } from '../../lib/messages';
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { Mention, Target } from '../../lib/model/mention';
import type { MentionOnPage } from '../../lib/model/page';
import { keyOf, targetKey } from '../../lib/page/choose';
import type { ReadPage } from '../../lib/page/note-seam';
import { onPage } from '../../lib/page/occurrences';
import type { Settings } from '../../lib/settings';
import type { Shown } from './shown';

/** The explanation of the mention of this index, with what the page says of it. */
export function askAbout(page: ReadPage, index: number): Promise<Answer<Explanation>> {
  const mention = page.mentions[index];
  if (!mention) return Promise.resolve({ ok: false, error: { code: 'no-page', message: '', remedy: '' } });
  const type = mention.type === 'reference' ? 'law' : mention.type;
  const target = mention.target ?? { is: 'name', name: bare(mention.surface), type };
  return askFor(page, target, mention, onPage(page.mentions, page.blocks, index));
}

/** The explanation of any target, as a name inside a note has. */
export function askFor(
  page: ReadPage,
  target: Target,
  { type, surface }: Pick<Mention, 'type' | 'surface'>,
  mention?: MentionOnPage,
): Promise<Answer<Explanation>> {
  return ask('explain', { target, type, surface, page: { ...page.facts, ...(mention && { mention }) } });
}

/** Key of what is shown; a name that stands for nothing known is its own. */
export function keyShown({ mentions }: ReadPage, { target, at }: Shown): string | null {
  const mention = at && mentions[at.mention];
  return target ? targetKey(target) : mention ? keyOf(mention) : null;
}

/** The interface's words; a language other than the browser's comes from the background. */
export async function readWords(setting: Settings['language']): Promise<Words> {
  const { language, read } = await openLanguage(setting, async (wanted) => {
    const answer = await ask('words', { language: wanted });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  });
  return createWords(language, read);
}

/** A mark the reader calls wrong, with the sentence it stands in. */
export function caseOf(page: ReadPage, mention: Mention, takenFor: string): Case {
  const text = page.blocks[mention.block]?.text ?? '';
  const from = text.slice(0, mention.start).search(/[^。！？\n]*$/);
  const rest = text.slice(mention.end).search(/[。！？\n]/);
  const sentence = text.slice(from, rest < 0 ? undefined : mention.end + rest + 1);
  return { time: Date.now(), sentence, surface: mention.surface, type: mention.type, takenFor };
}

/** A name without a pair of marks around it. */
export function bare(surface: string): string {
  return /^(?:《[^《》]*》|“[^“”]*”|‘[^‘’]*’|「[^「」]*」)$/.test(surface) ? surface.slice(1, -1) : surface;
}
