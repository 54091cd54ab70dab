// What 50,000 terms of the user's own cost: the lexicon compiled anew after a change, and a search as one types in the table
// of all entries. Plain functions; lib/cli/bench.ts runs and prints them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type EntryIndex, indexEntries } from '../../components/entryIndex';
import { type EntryRow, filterRows, NO_FILTER } from '../../components/entryRows';
import { median, spread } from '../../lib/cli/bench-numbers';
import { readPages } from '../../lib/cli/inputs';
import { loadKnowledge } from '../../lib/cli/knowledge-files';
import { type Entry, entryName } from '../../lib/model/entry';
import { compileLexicon, openLexicon } from '../../lib/recognize/lexicon';
import { cutTerms, spent } from './recognize.bench';

const MANY = 50_000;
const RUNS = 10;
/** A character, a word, a full name; letters as one types them: pinyin unfinished and whole, initials, English. */
const SEARCHES = ['安', '安全', '中华人民共和国', 'a', 'an', 'anqu', 'anquan', 'gab', 'law', 'protection law'];

/** `own-lexicon-50k-ms`, `search-50k-core-ms` (the slowest search), with their spreads. */
export async function benchOwn(root: string): Promise<Record<string, number>> {
  const entries = loadKnowledge(root);
  const own = ownEntries(entries, textsOf(root, entries));
  const lexicon = times(() => void openLexicon(compileLexicon(own)).scan('安全', () => {}));
  const index = indexEntries([...entries, ...own].slice(0, MANY).map(rowOf));
  const searches = SEARCHES.map((search) => times(() => void find(index, search)));
  const slowest = searches.reduce((a, b) => (median(b) > median(a) ? b : a));
  return { ...summed('own-lexicon-50k', lexicon), ...summed('search-50k-core', slowest) };
}

function textsOf(root: string, entries: readonly Entry[]): string[] {
  const news = join(root, '../shared/news');
  if (!existsSync(news)) return entries.flatMap(({ summary }) => summary ?? []);
  return [...readPages([news], {})].map((page) => page.blocks.map((block) => block.text).join('\n'));
}

/** Entries as a trainer's list gives them: a name, a line of explanation. */
function ownEntries(entries: readonly Entry[], texts: readonly string[]): Entry[] {
  const pattern = entries.find((entry) => entry.type === 'programme');
  if (!pattern) throw new Error('the knowledge has no programme');
  const { english: _, parts: __, related: ___, ...rest } = pattern;
  return cutTerms(texts, MANY).map((text, k) => ({
    ...rest,
    id: `programme/own-${k}`,
    terms: [{ text, status: 'full' }],
  }));
}

function rowOf(entry: Entry): EntryRow {
  return {
    entry,
    stored: entry,
    said: null,
    name: entryName(entry).replace(/^中华人民共和国/, ''),
    pack: 'base',
    covers: [],
    own: false,
    off: false,
    hidden: false,
    note: null,
    changed: false,
    outdated: false,
    state: null,
  };
}

function find(index: EntryIndex, search: string): number {
  return filterRows(index, index.rows, { ...NO_FILTER, search }).length;
}

/** Milliseconds of processor time of each of some runs after two warm-ups. */
function times(work: () => void): number[] {
  work();
  work();
  return Array.from({ length: RUNS }, () => spent(work));
}

function summed(name: string, values: readonly number[]): Record<string, number> {
  return { [`${name}-ms`]: median(values), [`${name}-spread-ms`]: spread(values) };
}
