// What the note's view asks of the background, and what it tells of a mention.
import { createWords, type Words } from '../../components/words';
import { ask } from '../../lib/asking';
import { openLanguage } from '../../lib/language';
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { FrameTask } from '../../lib/model/frame';
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

/** A mark the reader calls wrong, with the sentence it stands in and the laws it may belong to. */
export function caseOf(
  page: ReadPage,
  mention: Mention,
  explanation: Explanation | null,
): Omit<Extract<FrameTask, { is: 'case' }>, 'is' | 'textSize'> {
  const text = page.blocks[mention.block]?.text ?? '';
  const from = text.slice(0, mention.start).search(/(?<![^。！？\n])[^。！？\n]*$/);
  const rest = text.slice(mention.end).search(/[。！？\n]/);
  const sentence = text.slice(from, rest < 0 ? undefined : mention.end + rest + 1);
  const { heading = '', cover = null } = explanation ?? {};
  return {
    name: mention.surface.slice(0, 200),
    sentence: around(sentence, mention.start - from, 4000),
    type: mention.type,
    takenFor: `${mention.type === 'reference' ? (cover ?? '') : ''}${heading}`.slice(0, 400),
    laws: mention.type === 'reference' ? lawsOn(page) : [],
  };
}

/** So much of a sentence, with the place in it. */
function around(sentence: string, at: number, most: number): string {
  const from = Math.max(0, Math.min(at - most / 2, sentence.length - most));
  return sentence.slice(from, from + most);
}

/** Most laws offered: the page's first ones, each by its longest name there. */
const OFFERED = 6;

function lawsOn({ mentions }: ReadPage): string[] {
  const names = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.type !== 'law' || mention.weight !== 'main' || mention.target === null) continue;
    const key = keyOf(mention);
    const name = bare(mention.surface);
    if (name.length > (names.get(key)?.length ?? 0)) names.set(key, name);
  }
  return [...names.values()].map((name) => name.slice(0, 200)).slice(0, OFFERED);
}

/** A name without a pair of marks around it. */
export function bare(surface: string): string {
  return /^(?:《[^《》]*》|“[^“”]*”|‘[^‘’]*’|「[^「」]*」)$/.test(surface) ? surface.slice(1, -1) : surface;
}
