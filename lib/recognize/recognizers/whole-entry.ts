// The entry that a whole string names.
import type { EntryType, Target } from '../../model/mention';
import type { RecognizerData } from '../data';

/** The entry of this type whose term is the whole name (a title's with or without nested marks); null where there is none. */
export function wholeEntry(title: string, data: RecognizerData, type: EntryType = 'law'): Target | null {
  const plain = title.replace(/[《》〈〉]/g, '');
  for (const lexicon of data.lexicons) {
    for (const form of plain === title ? [title] : [title, plain]) {
      let id: string | null = null;
      lexicon.scan(form, (start, end, index) => {
        if (start !== 0 || end !== form.length) return;
        const term = lexicon.term(index);
        if (term.type === type) id = term.entry;
      });
      if (id) return { is: 'entry', id };
    }
  }
  return null;
}
