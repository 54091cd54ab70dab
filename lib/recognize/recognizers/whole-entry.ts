// The law's entry that a whole string names.
import type { Target } from '../../model/mention';
import type { RecognizerData } from '../data';

/** The entry whose term is the whole title (with or without nested marks). */
export function wholeEntry(title: string, data: RecognizerData): Target | null {
  const plain = title.replace(/[《》〈〉]/g, '');
  for (const lexicon of data.lexicons) {
    for (const form of plain === title ? [title] : [title, plain]) {
      let id: string | null = null;
      lexicon.scan(form, (start, end, index) => {
        if (start !== 0 || end !== form.length) return;
        const term = lexicon.term(index);
        if (term.type === 'law') id = term.entry;
      });
      if (id) return { is: 'entry', id };
    }
  }
  return null;
}
