// What the recognizer makes of a name with two senses, in the words of rows/senses.ts.
import type { Recognizer } from '../../lib/recognize/recognize';
import type { SenseRow } from './rows/senses';

/** `none` also where only another sense, faint, or a longer name is marked. */
export function judgeSense({ text, name, is }: SenseRow, recognizer: Recognizer): SenseRow['is'] {
  const mention = recognizer.recognize([{ text }], {}).mentions.findLast(({ surface }) => surface === name);
  if (!mention) return 'none';
  if (mention.target?.is === 'senses') return 'both';
  if (mention.type === 'agency') return mention.weight === 'minor' ? 'minor' : 'agency';
  return is === 'none' && mention.target?.is === 'name' ? 'none' : 'programme';
}
