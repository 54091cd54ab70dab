// Collecting the selected words: our typing frame under the selection, with the words filled in and their type guessed.
import type { FrameReport } from '../../lib/model/frame';
import type { EntryType } from '../../lib/model/mention';
import type { PageFacts } from '../../lib/model/page';
import { sentenceAround } from '../../lib/page/sentence';
import { createTypingFrame } from '../framing/typing';
import { createSheet } from './sheet';

export interface CollectForm {
  readonly open: boolean;
  /** Opens the form for what is selected; false where nothing fitting is. */
  start(facts: PageFacts, textSize: number, title: string): boolean;
  place(): void;
  close(): void;
}

/** Longest selection taken for a term, in UTF-16 units (lib/model/entry-schema.ts). */
const LONGEST = 200;
const LONGEST_SENTENCE = 200;

export function createCollectForm(doc: Document, root: ShadowRoot, done: () => void, signal: AbortSignal): CollectForm {
  const sheet = createSheet(doc, root, done);
  return {
    get open() {
      return sheet.open;
    },
    start(facts, textSize, title) {
      const selection = doc.getSelection();
      const name = selection?.toString().replace(/\s+/g, '').trim() ?? '';
      if (!selection?.rangeCount || name.length < 2 || name.length > LONGEST) return false;
      const anchor = selection.getRangeAt(0).cloneRange();
      const task = {
        is: 'term' as const,
        name,
        type: guessType(name),
        title: facts.title?.slice(0, 400),
        url: facts.url?.slice(0, 2000),
        outlet: facts.outlet?.slice(0, 100),
        date: facts.date,
        sentence: sentenceAround(anchor).slice(0, LONGEST_SENTENCE),
        textSize,
      };
      const report = (what: FrameReport) => (what.did === 'sized' ? sheet.place() : sheet.close());
      sheet.show((life) => createTypingFrame(doc, { task, title }, report, AbortSignal.any([signal, life])), [anchor]);
      return true;
    },
    place: sheet.place,
    close: sheet.close,
  };
}

/** By the last character, as names of laws and bodies end; anything else is taken for a programme. */
function guessType(name: string): EntryType {
  if (/(法|典|条例|规定|办法|细则|解释|意见|通知|规划|纲要|方案)[》）)]?$/.test(name) || name.startsWith('《'))
    return 'law';
  return /(部|委|局|院|厅|会|办|署|庭|所|处|组|队|中心|委员会|法院|检察院|政府)$/.test(name) ? 'agency' : 'programme';
}
