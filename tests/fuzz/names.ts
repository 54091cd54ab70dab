// Names of every Unicode plane: compiled, found again, searched, sorted, made into ids; each text brought to one form and back.
import fc from 'fast-check';
import { indexEntries, searchEntries } from '../../components/entryIndex';
import type { EntryRow } from '../../components/entryRow';
import { initialsOf, sortKey } from '../../components/pinyin';
import { stableId } from '../../lib/exchange/ids';
import { entrySchema } from '../../lib/model/entry-schema';
import { compileLexicon, openLexicon, writtenForms } from '../../lib/recognize/lexicon';
import { normalize, toOriginal } from '../../lib/recognize/normalize';
import { law } from '../knowledge/entries';
import { anyText, newsText } from './letters';
import { must, type Room, room } from './room';

/** As a table's cell or a form gives it: two characters at least, none of them white space at an edge. */
const name = fc
  .oneof(anyText(12), newsText(6))
  .map((text) => text.trim())
  .filter((text) => text.length >= 2);

/** A name that stands in a text is found there, and nothing is found that does not stand there. */
function checkLexicon(names: readonly string[]): void {
  const lexicon = openLexicon(compileLexicon(names.map((text, at) => law(`own-${at}`, text))));
  const forms = new Map(names.map((text, at) => [`law/own-${at}`, writtenForms(text)]));
  const text = names.map((one) => normalize(one).text).join('。');
  const found = new Set<string>();
  lexicon.scan(text, (start, end, term) => {
    const { entry } = lexicon.term(term);
    const surface = text.slice(start, end);
    must(forms.get(entry)?.includes(surface) === true, `found what is no form of ${entry}: ${surface}`);
    found.add(entry);
  });
  for (const [entry, written] of forms) {
    const [whole = ''] = written;
    // The trie has no place for U+0000, which no page can hold.
    const stands = whole !== '' && !whole.includes('\0') && text.includes(whole);
    must(!stands || found.has(entry), `${entry} stands there and is not found: ${whole}`);
  }
}

export const lexicons: Room = room<string[]>('names compiled', 8, () => ({
  cases: fc.array(name, { minLength: 1, maxLength: 6 }),
  check: checkLexicon,
}));

const row = (text: string, at: number): EntryRow => {
  const entry = law(`own-${at}`, text);
  const flags = { own: true, off: false, hidden: false, changed: false, outdated: false };
  return { entry, stored: entry, said: null, name: text, pack: 'mine', covers: [], ...flags, note: null, state: null };
};

export const searches: Room = room<string[]>('names searched', 6, () => ({
  cases: fc.array(name, { minLength: 1, maxLength: 5 }),
  check(names) {
    const index = indexEntries(names.map(row));
    must(index.rows.length === names.length, 'a row is lost');
    const keys = index.rows.map((one) => sortKey(one.name));
    must(
      keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key),
      'rows out of order',
    );
    for (const { name: one, at } of index.rows) {
      const found = searchEntries(index, one);
      must(found === null || found[at] === 1, `not found by its own name: ${JSON.stringify(one)}`);
      must(/^[0-9A-Z]*$/.test(initialsOf(one)), `initials that are none: ${initialsOf(one)}`);
    }
  },
}));

export const forms: Room = room<string>('texts in one form', 8, () => ({
  cases: fc.oneof(anyText(), newsText()),
  check(text) {
    const normal = normalize(text);
    let before = 0;
    for (let at = 0; at < normal.text.length; at++) {
      const [start, end] = toOriginal(normal, at, at + 1);
      must(start >= before && start < end && end <= text.length, `a way back that leads elsewhere at ${at}`);
      before = start;
    }
    const id = stableId('law', text);
    const entry = entrySchema.safeParse(law(id.slice('law/'.length), '样例条例'));
    must(entry.success, `an id nobody takes: ${id}`);
  },
}));
