// Mentions as the command line prints them: one JSON object a line, offsets into the whole text.
import type { Mention } from '../model/mention';
import type { RecognizerData } from '../recognize/data';
import { createRecognizer } from '../recognize/recognize';
import { standsFor } from '../recognize/stands-for';
import type { Page } from './inputs';

/** What stands on a line beside the mention's own fields. */
export type Beside = (mention: Mention, page: Page) => Record<string, unknown>;

/** A function from a page to its lines; every line ends with a line feed. */
export function printer(data: RecognizerData, mainOnly: boolean, beside: Beside = () => ({})): (page: Page) => string {
  const recognizer = createRecognizer(data);
  const nameOf = (id: string) => data.lexicons.map((lexicon) => lexicon.nameOf(id)).find((name) => name !== undefined);
  return (page) => {
    const { name, blocks, facts } = page;
    const { mentions } = recognizer.recognize(blocks, facts);
    const shown = mainOnly ? mentions.filter((mention) => mention.weight === 'main') : mentions;
    const lines = shown.map((mention) => {
      const { block, start, end, surface, type, weight, via, target } = mention;
      const at = blocks[block]?.start ?? 0;
      const entry = target?.is === 'entry' ? target.id : null;
      const stands_for = standsFor(target, nameOf, surface, via);
      return JSON.stringify({
        text: name,
        start: at + start,
        end: at + end,
        surface,
        type,
        weight,
        via,
        entry,
        stands_for,
        ...beside(mention, page),
      });
    });
    return lines.map((line) => `${line}\n`).join('');
  };
}
