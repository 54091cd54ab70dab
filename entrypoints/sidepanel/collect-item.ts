// A chosen name of the list as what is collected of it: what it is, what the page calls it, and where it stands there. Pure.
import type { PanelRow } from '../../components/panelRows';
import type { CollectItem } from '../../lib/knowledge';
import type { Mention, Via } from '../../lib/model/mention';
import { metIn } from '../../lib/model/met-in';
import type { PageText } from '../../lib/model/page-state';
import { sentenceIn } from '../../lib/page/sentence';

/** What the page itself calls a thing; 本法 and 该局 are no names. */
const NAMES: ReadonlySet<Via> = new Set<Via>(['defined', 'titled', 'composed', 'pattern']);
const LONGEST_SENTENCE = 200;

/** Null where nothing tells what the name is: its explanation did not come, and it may well be an entry. */
export function itemOf(row: PanelRow, { facts, blocks, mentions }: PageText): CollectItem | null {
  const own = row.spots.flatMap(({ mention }) => mentions[mention] ?? []);
  const first = own.find(({ block }) => (blocks[block]?.role ?? 'body') === 'body') ?? own[0];
  const sentence = first && sentenceOf(first, blocks[first.block]?.text ?? '');
  const target = own[0]?.target;
  const entry = row.explanation ? row.explanation.entry : target?.is === 'entry' ? target.id : null;
  if (!row.explanation && !entry) return null;
  const names = own.filter(({ via }) => NAMES.has(via)).map(({ surface }) => bare(surface));
  return {
    entry,
    name: bare(row.name),
    type: row.type,
    names: [...new Set(names)].filter((name) => name.length > 1),
    source: metIn({ ...facts, sentence }),
  };
}

/** Of a very long sentence the part that begins a little before the name. */
function sentenceOf({ start, end }: Mention, text: string): string {
  const sentence = sentenceIn(text, start, end);
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  const from = Math.max(0, Math.min(text.indexOf(sentence) + sentence.length - LONGEST_SENTENCE, start - 40));
  const begin = Math.max(text.indexOf(sentence), from);
  return text.slice(begin, begin + LONGEST_SENTENCE).trim();
}

const bare = (name: string): string => name.replace(/^[《“‘「]([^《》“”‘’「」]*)[》”’」]$/, '$1');
