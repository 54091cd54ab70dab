// A name mistyped by one character: 中共中央纪律检察委员会, 最高人民法. With one edit, one half of the name is still whole:
// the text is scanned for halves, and the other half is compared around each.
import { type Entry, entryName } from '../../model/entry';
import { buildTrie, newHits } from '../../recognize/trie';
import { type Fault, insideTitle, type Paragraph, type Rule } from '../draft';
import { type CheckKnowledge, sourceFor } from '../knowledge';
import { distance } from '../near';

const SHORTEST = 5;

interface Half {
  name: string;
  entry: Entry;
  /** True for the front half. */
  front: boolean;
}

export function misspeltRule(knowledge: CheckKnowledge): Rule {
  const halves = new Map<string, Half[]>();
  for (const { name, entry } of officialNames(knowledge)) {
    const cut = Math.ceil(name.length / 2);
    for (const [text, front] of [
      [name.slice(0, cut), true],
      [name.slice(cut), false],
    ] as const) {
      const list = halves.get(text);
      if (list) list.push({ name, entry, front });
      else halves.set(text, [{ name, entry, front }]);
    }
  }
  const texts = [...halves.keys()];
  const trie = buildTrie(texts);
  const hits = newHits();
  return (paragraph) => {
    const count = trie.scanInto(paragraph.text, hits);
    const found: Fault[] = [];
    for (let i = 0; i < count; i++) {
      const text = texts[hits.strings[i] ?? 0] ?? '';
      for (const half of halves.get(text) ?? [])
        found.push(...around(paragraph, hits.starts[i] ?? 0, hits.ends[i] ?? 0, half));
    }
    return found;
  };
}

/** Names long enough to be told by all but one character: bodies and acts by their full or short names. */
function officialNames({ agencies, laws, programmes }: CheckKnowledge): { name: string; entry: Entry }[] {
  return [...agencies, ...laws, ...programmes].flatMap((entry) =>
    entry.terms
      .filter(({ text, status, needs }) => {
        if (needs || (status !== 'full' && status !== 'short') || !/^[\u4e00-\u9fff]+$/.test(text)) return false;
        if (entry.type === 'agency') return text.length >= SHORTEST;
        if (entry.type === 'law') return text.length >= 6 && /^(?:宪法|法律|行政法规|监察法规)$/.test(entry.kind);
        return text.length >= 8;
      })
      .map(({ text }) => ({ name: text, entry })),
  );
}

function around(paragraph: Paragraph, start: number, end: number, { name, entry, front }: Half): Fault[] {
  const { text } = paragraph;
  const faults: Fault[] = [];
  for (const length of [name.length, name.length + 1, name.length - 1]) {
    const from = front ? start : end - length;
    const to = front ? start + length : end;
    if (from < 0 || to > text.length) continue;
    const got = text.slice(from, to);
    if (got === name) return [];
    if (distance(got, name, 1) !== 1 || !isMistake(paragraph, from, to, name)) continue;
    const source = sourceFor(entry);
    if (!source) return [];
    const full = entryName(entry);
    const of = full === name ? '' : `（${full}）`;
    faults.push({ start: from, end: to, reason: `疑为“${name}”${of}之误，差一字。`, source, fix: name });
  }
  return faults.slice(0, 1);
}

const HAN = /^[\u4e00-\u9fff]+$/;

function isMistake({ text, mentions, knowledge }: Paragraph, from: number, to: number, name: string): boolean {
  const got = text.slice(from, to);
  if (!HAN.test(got) || knowledge.named.has(got) || insideTitle(text, from)) return false;
  // A true name at the same place, or one that begins inside and goes on, speaks against.
  if (text.slice(Math.max(0, from - 3), to + 3).includes(name)) return false;
  const crossing = mentions.some(
    (one) =>
      one.start < to &&
      one.end > from &&
      one.type !== 'reference' &&
      !(one.start >= from && one.end <= to && one.end - one.start < got.length - 1),
  );
  return !crossing;
}
