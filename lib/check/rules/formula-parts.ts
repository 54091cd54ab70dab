// A formula whose parts are listed beside it, and not rightly: “四个意识”（政治意识、大局意识、核心意识、责任意识）.
import { entryName, type ProgrammeEntry } from '../../model/entry';
import { buildTrie } from '../../recognize/trie-build';
import { type Fault, type Paragraph, type Rule, sentenceAround } from '../draft';
import { clean, type Item, isAlike, isInPlace, itemsOf, leadIn, matching } from '../formula-items';
import { partsOf, sharedEdge } from '../formulas';
import { type CheckKnowledge, sourceFor } from '../knowledge';
import { MORE_FORMULAS } from '../more-formulas';

const AFTER =
  /^[”’》]?[\u4e00-\u9fff]{0,6}?(?:（(?:即|指|分别是|也就是)?|[，：]?(?:即|就是|也就是|是指|指的是|分别是|分别为|包括|包含|是)|：|——)[：:“]?([^。；：（）！？——]{5,160})/;
/** …、看齐意识“四个意识”, …的新发展理念. */
const BEFORE = /([^，。；：（）！？“”——]{5,160}?)(?:等|的|这|，|，即)?[“‘]?$/;

export function formulaPartsRule(knowledge: CheckKnowledge): Rule {
  const names = [...knowledge.programmes, ...MORE_FORMULAS].flatMap((entry) =>
    partsOf(entry).length > 0
      ? entry.terms
          .map((term) => term.text.replace(/[“”]/g, ''))
          .filter((text) => !text.includes('、'))
          .map((text) => ({ text, entry }))
      : [],
  );
  const trie = buildTrie(names.map(({ text }) => text));
  const unnamed = unnamedLists([...knowledge.programmes, ...MORE_FORMULAS]);
  return (paragraph) => {
    const faults = new Map<number, Fault>();
    trie.scan(paragraph.text, (start, end, at) => {
      const entry = names[at]?.entry;
      if (!entry) return;
      for (const fault of faultsAt(paragraph, start, end, entry)) faults.set(fault.start, fault);
    });
    const named = [...faults.values()];
    const other = unnamed(paragraph.text).filter(
      ({ start, end }) => !named.some((one) => one.start < end && one.end > start),
    );
    return [...named, ...other];
  };
}

/** 科学立法、严格执法、公开司法、全民守法: all long parts but one, in their order, tell the formula without its name. */
function unnamedLists(entries: readonly ProgrammeEntry[]): (text: string) => Fault[] {
  const lists = entries.filter((entry) => {
    const parts = partsOf(entry);
    return parts.length >= 4 && parts.length <= 8 && parts.every((part) => part.length >= 4);
  });
  const firsts = lists.flatMap((entry) =>
    partsOf(entry)
      .slice(0, 2)
      .map((text) => ({ text, entry })),
  );
  const trie = buildTrie(firsts.map(({ text }) => text));
  return (text) => {
    const faults: Fault[] = [];
    trie.scan(text, (start, _, at) => {
      const entry = firsts[at]?.entry;
      if (entry) faults.push(...oneWrong(text, start, entry));
    });
    return faults;
  };
}

function oneWrong(text: string, start: number, entry: ProgrammeEntry): Fault[] {
  const parts = partsOf(entry);
  const source = sourceFor(entry);
  const { start: from, end } = sentenceAround(text, start);
  const opening = Math.max(from, ...['，', '：', '（', '“', '—'].map((mark) => text.lastIndexOf(mark, start) + 1));
  const [list = ''] = /^[^，：（）“”—]*/.exec(text.slice(opening, end)) ?? [];
  const items = itemsOf({ at: opening, text: list });
  const used = items.slice(-parts.length);
  const marks = used.map((item) => matching(item.text, parts));
  const wrong = marks.flatMap((mark, i) => (mark === null ? [i] : []));
  const [at = 0] = wrong;
  const item = used[at];
  const part = parts[at] ?? '';
  if (!source || items.length !== parts.length || wrong.length !== 1 || !item || at === 0) return [];
  if (marks.some((mark, i) => mark !== null && mark !== i) || !isInPlace(item, used, parts)) return [];
  const reason = `规范的提法是${parts.join('、')}。`;
  return [{ start: item.at, end: item.at + part.length, reason, source, fix: part }];
}

function faultsAt({ text }: Paragraph, start: number, end: number, entry: ProgrammeEntry): Fault[] {
  // Of two characters, a name is one only in quotes: “四风”.
  // So is one of two parts: “两个结合”.
  if ((end - start < 3 || partsOf(entry).length < 3) && !/[“‘]$/.test(text.slice(0, start))) return [];
  const after = AFTER.exec(text.slice(end, end + 200));
  const before = BEFORE.exec(text.slice(Math.max(0, start - 170), start));
  const lists: { at: number; text: string }[] = [];
  if (after?.[1]) lists.push({ at: end + after[0].length - after[1].length, text: after[1] });
  // A name that is itself one of a list's items is not what the list is about.
  if (before?.[1] && !/[、和与及][“‘]?$/.test(before[0])) {
    const from = Math.max(0, start - 170) + before.index;
    lists.push({ at: from, text: before[1] });
  }
  const beside = lists.flatMap((list) => judge(list, entry));
  // 三农 and 农业大户、农村电商: short parts stand in any list.
  if (end - start < 5 && (end - start < 3 || partsOf(entry).some((part) => part.length < 3))) return beside;
  return beside.length > 0 ? beside : listsInSentence(text, start, end).flatMap((list) => judge(list, entry));
}

/** Elsewhere in the sentence: 围绕“四个意识”展开，主讲人解释了政治意识、…. */
function listsInSentence(text: string, start: number, end: number): { at: number; text: string }[] {
  const { start: from, end: to } = sentenceAround(text, start);
  const lists: { at: number; text: string }[] = [];
  let at = from;
  for (const piece of text.slice(from, to).split(/([：（）—“”‘’《》])/)) {
    const inside = at < end && at + piece.length > start;
    // What goes on from the name itself: 社会主义核心价值观在个人层面倡导….
    const skip = inside ? Math.max(0, end - at) : 0;
    const list = { at: at + skip, text: piece.slice(skip) };
    // A name that is itself an item (党政同责、一岗双责) is not what the list is about.
    if (list.text.includes('、') && !(inside && /^[、和与及]/.test(list.text))) lists.push(list);
    at += piece.length;
  }
  return lists;
}

function judge(list: { at: number; text: string }, entry: ProgrammeEntry): Fault[] {
  const parts = partsOf(entry);
  const items = itemsOf(list);
  const marks = items.map((item) => matching(item.text, parts));
  const first = marks.findIndex((mark) => mark !== null);
  const last = marks.findLastIndex((mark) => mark !== null);
  const right = new Set(marks.filter((mark) => mark !== null));
  const edge = sharedEdge(parts);
  // Parts without anything in common are told as a list only when all but one are there.
  const enough = edge.head.length + edge.tail.length >= 2 ? parts.length - 2 : parts.length - 1;
  if (first < 0 || right.size < Math.max(Math.min(2, parts.length - 1), enough, Math.ceil(parts.length / 2)))
    return standIn(list, items, marks, entry);
  // A wrong item at either end counts only when it is built as the parts are.
  let from = first;
  // What stands before words that lead in (完整、准确、全面贯彻|创新) is no item.
  const leads = leadIn(items[first]?.text ?? '', parts) > 0;
  while (!leads && from > 0 && isAlike(items[from - 1]?.text ?? '', edge, parts)) from--;
  let to = last;
  while (to + 1 < items.length && isAlike(items[to + 1]?.text ?? '', edge, parts)) to++;
  if (to + 2 === items.length && isInPlace(items[to + 1], items.slice(from), parts)) to++;
  const used = items.slice(from, to + 1);
  const wrong = used.filter((item) => matching(item.text, parts) === null);
  const head = used[0];
  const tail = used.at(-1);
  if (!head || !tail) return [];
  const open =
    /^等/.test(list.text.slice(tail.at - list.at + tail.text.length)) ||
    clean(tail.text) !== tail.text.replace(/[”’]$/, '');
  const missing = parts.length - right.size;
  const shortened = used.some((item) => !parts.includes(clean(item.text)));
  // An item beside the list that is built otherwise may be the missing part in other words.
  const whole = (leads || from === 0) && to === items.length - 1;
  if (wrong.length === 0 && (missing === 0 || open || !whole || (shortened && missing <= 1)))
    return standIn(list, items, marks, entry);
  if (wrong.length > 0 && !wrong.every((item) => isAlike(item.text, edge, parts) || isInPlace(item, used, parts)))
    return standIn(list, items, marks, entry);
  const source = sourceFor(entry);
  if (!source) return [];
  const name = entryName(entry).replace(/[“”]/g, '');
  return [
    {
      start: head.at + leadIn(head.text, parts),
      end: tail.at + withoutTrail(clean(tail.text), parts),
      reason: `“${name}”是${parts.join('、')}。`,
      source,
      fix: parts.join('、'),
    },
  ];
}

/** Length of the last item without what goes on from its part: 看齐意识|的内涵. */
function withoutTrail(item: string, parts: readonly string[]): number {
  const part = parts.find((one) => item.startsWith(one));
  return part ? part.length : item.length;
}

/**
 * Something else in the place of one part: between its two neighbours, or after all the others, or built as the parts of its
 * half (严以修身、严以用权、严以治家) are.
 */
function standIn(
  list: { at: number; text: string },
  items: readonly Item[],
  marks: readonly (number | null)[],
  entry: ProgrammeEntry,
): Fault[] {
  const parts = partsOf(entry);
  const source = sourceFor(entry);
  if (!source) return [];
  return items.flatMap((item, i) => {
    const before = marks[i - 1] ?? null;
    const mark = marks[i] ?? null;
    if (mark !== null || before === null || !/[、和与及]$/.test(list.text.slice(0, item.at - list.at))) return [];
    const meant = before + 1;
    const part = parts[meant] ?? '';
    const text = clean(item.text);
    if (!part || marks.includes(meant) || text.length > part.length + 4 || !/^[\u4e00-\u9fff]{2,}$/.test(text))
      return [];
    const kin = text[0] === part[0] || text.at(-1) === part.at(-1);
    const between = marks[i + 1] === meant + 1;
    // 爱国、敬业、诚信、互助; …、党小组会和民主评议组成的“三会一课”: three parts in a row and another word for the last.
    const closed = /(?:组成|构成)的?$/.test(item.text);
    const inRow = (closed && i === meant ? [1, 2] : [1, 2, 3]).every((back) => marks[i - back] === meant - back);
    const lastInRow =
      inRow &&
      (closed || text.length === part.length) &&
      (i === items.length - 1 || list.text[item.at - list.at + item.text.length] === '，') &&
      meant === parts.length - 1 &&
      parts.length >= 4;
    const lastOfAll =
      kin &&
      meant === parts.length - 1 &&
      i >= meant &&
      parts.length >= 3 &&
      marks.slice(i - meant, i).every((one, at) => one === at);
    const { head, tail } = sharedEdge([parts[before] ?? '', parts[before - 1] ?? '', part].filter((one) => one !== ''));
    const built =
      marks[i - 2] === before - 1 &&
      ((head.length >= 2 && text.startsWith(head)) || (tail.length >= 2 && text.endsWith(tail)));
    if (!between && !lastOfAll && !lastInRow && !built) return [];
    // 大额资金使用 for 大额度资金运作 is the part in other words.
    if (/等$/.test(item.text) || [...text].filter((one) => part.includes(one)).length > part.length / 2) return [];
    const whole = sharedEdge(parts);
    const bare = clean(items[i - 1]?.text ?? '');
    const fix = bare.endsWith(parts[before] ?? '')
      ? part
      : part.slice(whole.head.length, part.length - whole.tail.length);
    const name = entryName(entry).replace(/[“”]/g, '');
    return [{ start: item.at, end: item.at + text.length, reason: `“${name}”是${parts.join('、')}。`, source, fix }];
  });
}
