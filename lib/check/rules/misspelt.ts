// A name mistyped by one character: 中共中央纪律检察委员会, 最高人民法. With one edit, one half of the name is still whole:
// the text is scanned for halves, and the other half is compared around each.
import { type Entry, entryName } from '../../model/entry';
import type { Segmenter } from '../../recognize/data';
import { newHits } from '../../recognize/trie';
import { buildTrie } from '../../recognize/trie-build';
import type { Fault, Paragraph, Rule } from '../draft';
import { type CheckKnowledge, STATE, sourceFor, withoutState } from '../knowledge';
import { HAN, isList, isMistake, LONG, type Name } from '../mistakes';
import { distance } from '../near';
import { ACT_KINDS } from '../near-titles';
import { wordsAround } from '../words';

/** Of four characters, half is hardly a word: only look-alikes, sound-alikes and swaps that break a word count. */
const SHORTEST = 4;

/** A name with the half of it that is looked for. */
interface Half extends Name {
  /** True for the front half. */
  front: boolean;
}

export function misspeltRule(knowledge: CheckKnowledge, segmenter: Segmenter | null): Rule {
  const halves = new Map<string, Half[]>();
  for (const { name, entry, status } of officialNames(knowledge)) {
    const cut = Math.ceil(name.length / 2);
    // The character before the cut is in neither half, so that two swapped over the cut leave one whole.
    for (const [text, front] of [
      [name.slice(0, name.length < LONG ? cut : cut - 1), true],
      [name.slice(cut), false],
    ] as const) {
      const list = halves.get(text);
      if (list) list.push({ name, entry, status, front });
      else halves.set(text, [{ name, entry, status, front }]);
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
        found.push(...around(paragraph, hits.starts[i] ?? 0, hits.ends[i] ?? 0, half, segmenter));
    }
    // The longest name first: 国家卫生健康委员会 before its short form.
    return found.sort((a, b) => b.end - b.start - (a.end - a.start));
  };
}

/** Names long enough to be told by all but one character: bodies and acts by their full or short names. */
function officialNames({ agencies, laws, programmes, get }: CheckKnowledge): Name[] {
  const named = [...agencies, ...laws, ...programmes].flatMap((entry) =>
    entry.terms
      .filter(({ text, status, needs }) => {
        if (needs || (status !== 'full' && status !== 'short')) return false;
        // 不敢腐、不能腐、不想腐: a name that is a list.
        if (entry.type === 'programme' && isList(text)) return true;
        if (!HAN.test(text)) return false;
        if (entry.type === 'agency') return !entry.facts.ended && text.length >= SHORTEST;
        if (entry.type === 'law') return text.length >= SHORTEST && ACT_KINDS.test(entry.kind);
        return text.length >= LONG;
      })
      .map(({ text, status }) => ({
        name: text,
        entry,
        status: text === withoutState(entryName(entry)) ? 'full' : status,
      })),
  );
  const constitution = get('law/xian-fa');
  return constitution ? [{ name: STATE, entry: constitution, status: 'full' }, ...named] : named;
}

function around(paragraph: Paragraph, start: number, end: number, half: Half, segmenter: Segmenter | null): Fault[] {
  const { text } = paragraph;
  const { name, entry, front } = half;
  const faults: Fault[] = [];
  for (const length of [name.length, name.length + 1, name.length - 1]) {
    const from = front ? start : end - length;
    const to = front ? start + length : end;
    if (from < 0 || to > text.length) continue;
    const got = text.slice(from, to);
    if (got === name) return doubledEdge(paragraph, from, to, entry, segmenter);
    if (distance(got, name, 1) !== 1 || !isMistake(paragraph, from, to, half, segmenter)) continue;
    const source = sourceFor(entry);
    if (!source) return [];
    const full = entryName(entry);
    const of = full === name ? '' : `（${full}）`;
    faults.push({ start: from, end: to, reason: `疑为“${name}”${of}之误，差一字。`, source, fix: name });
  }
  return faults.slice(0, 1);
}

/** 国家税务总局局, 国国务院: the name with its first or last character once more, which makes no word beside it. */
function doubledEdge(
  { text }: Paragraph,
  from: number,
  to: number,
  entry: Entry,
  segmenter: Segmenter | null,
): Fault[] {
  // 中国人民解放军军歌, 中华人民共和国国史: what ends in 军 or 国 goes on in many words.
  const after = text[to] === text[to - 1] && /[部局会院署办室法例委台厅组定]$/.test(text.slice(from, to));
  const before = text[from - 1] === text[from];
  const source = sourceFor(entry);
  if ((!after && !before) || !source || to - from < LONG || entry.type === 'programme') return [];
  const words = wordsAround(segmenter, text, from, to);
  const name = text.slice(from, to);
  const reason = `疑为“${name}”之误，多一字。`;
  if (after && words.isAlone(to) && !words.isJoined(to))
    return [{ start: from, end: to + 1, reason, source, fix: name }];
  if (before && words.isAlone(from - 1)) return [{ start: from - 1, end: to, reason, source, fix: name }];
  return [];
}
