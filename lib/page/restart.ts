// Recognition of a page that changes: starts again at the changed block with the memory before it, and goes on until the
// memory equals the old one. The background keeps nothing of a page, so what each block adds to the memory is kept here.
import type { Mention } from '../model/mention';
import type { TextBlock } from '../model/page';
import { HORIZON, type ListStep, MEMORY_LISTS, type MemoryStep, type PageContext } from '../model/page-memory';

/** What recognition says of some blocks that follow one another; block numbers count from the first of them. */
export interface Told {
  mentions: readonly Mention[];
  /** One for each block. */
  steps: readonly MemoryStep[];
  /** Revision of the knowledge it was told with. */
  revision: number;
  /** Something is held back until it is asked again with `settle`. */
  waiting: boolean;
}
/** Rejects where there is no answer. */
export type Recognize = (blocks: TextBlock[], context: PageContext | undefined, settle: boolean) => Promise<Told>;

/** A block as it was read. Mentions count blocks as the page does. */
interface Known extends TextBlock {
  mentions: readonly Mention[];
  step: MemoryStep;
  waiting: boolean;
}
/** A page as it was last recognized. */
export interface Recognized {
  known: readonly Known[];
  revision: number;
}

export const NOTHING: Recognized = { known: [], revision: -1 };

export function mentionsOf({ known }: Recognized): Mention[] {
  return known.flatMap((block) => block.mentions);
}

/** True while some of it waits for the segmenter. */
export function isWaiting({ known }: Recognized): boolean {
  return known.some((block) => block.waiting);
}

/**
 * The page as it is now, asking only about blocks whose answer can be another one than before.
 * @param settle asks again about what was held back
 */
export async function recognizeAgain(
  before: Recognized,
  blocks: readonly TextBlock[],
  recognize: Recognize,
  settle = false,
): Promise<Recognized> {
  const { from, same } = settle ? waitingOf(before.known) : differing(before.known, blocks);
  const shift = blocks.length - before.known.length;
  const memory = memoryAt(before.known, from);
  const read: Known[] = [];
  // A shift moves what was said before away from what follows, which counts up to the horizon.
  let size = Math.max(1, blocks.length - same - from + (shift === 0 ? 0 : HORIZON));
  let at = from;
  let { revision } = before;
  while (at < blocks.length && !(at >= blocks.length - same && isSameMemory(memory, before.known, at, shift))) {
    const asked = blocks.slice(at, at + size);
    const told = await recognize(asked.map(plain), at > 0 ? { memory, next: at } : undefined, settle);
    // Knowledge has changed meanwhile: what is kept was told by other names.
    if (told.revision !== before.revision && before !== NOTHING)
      return recognizeAgain(NOTHING, blocks, recognize, settle);
    revision = told.revision;
    read.push(...knownOf(asked, at, told));
    for (const step of told.steps) take(memory, step);
    at += asked.length;
    size *= 2;
  }
  const tail = before.known.slice(at - shift);
  return {
    known: [...before.known.slice(0, from), ...read, ...tail.map((one) => moved(one, from, shift))],
    revision,
  };
}

/** The first block that differs, and how many at the end do not. */
function differing(before: readonly TextBlock[], now: readonly TextBlock[]): { from: number; same: number } {
  const least = Math.min(before.length, now.length);
  let from = 0;
  while (from < least && isSame(before[from], now[from])) from++;
  let same = 0;
  while (same < least - from && isSame(before.at(-1 - same), now.at(-1 - same))) same++;
  return { from, same };
}

function waitingOf(known: readonly Known[]): { from: number; same: number } {
  const from = known.findIndex((one) => one.waiting);
  const last = known.findLastIndex((one) => one.waiting);
  return { from: from < 0 ? known.length : from, same: known.length - 1 - last };
}

function isSame(a: TextBlock | undefined, b: TextBlock | undefined): boolean {
  return a?.text === b?.text && a?.role === b?.role;
}

function plain({ text, role }: TextBlock): TextBlock {
  return { text, ...(role && { role }) };
}

function knownOf(asked: readonly TextBlock[], first: number, { mentions, steps, waiting }: Told): Known[] {
  const byBlock = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const here = byBlock.get(mention.block) ?? [];
    byBlock.set(mention.block, here);
    here.push(renumber(mention, (block) => block + first));
  }
  return asked.map((block, index) => ({
    ...plain(block),
    mentions: byBlock.get(index) ?? [],
    step: steps[index] ?? {},
    waiting,
  }));
}

/** A block after a change that moved it. */
function moved(known: Known, from: number, shift: number): Known {
  if (shift === 0) return known;
  const to = (block: number) => (block >= from ? block + shift : block);
  const step = JSON.parse(JSON.stringify(known.step), (key, value: unknown) =>
    isPlace(key, value) ? to(value) : value,
  ) as MemoryStep;
  return { ...known, step, mentions: known.mentions.map((one) => renumber(one, to)) };
}

function renumber(mention: Mention, to: (block: number) => number): Mention {
  const { block, definedAt } = mention;
  return {
    ...mention,
    block: to(block),
    ...(definedAt && { definedAt: { ...definedAt, block: to(definedAt.block) } }),
  };
}

type Memory = PageContext['memory'];

/** What the page has said before the block `at`. */
function memoryAt(known: readonly Known[], at: number): Memory {
  const memory: Memory = { defined: [], laws: [], agencies: [], places: [], towns: [], lead: [], abroad: [] };
  for (const { step } of known.slice(0, at)) take(memory, step);
  return memory;
}

function take(memory: Memory, step: MemoryStep): void {
  for (const list of MEMORY_LISTS) {
    const change = step[list];
    if (change) takeList(memory[list] ?? [], change);
  }
}

function takeList(list: unknown[], { drop = 0, set = [], add = [] }: ListStep): void {
  list.splice(0, drop);
  for (const [index, item] of set) list[index] = item;
  list.push(...add);
}

/** True when the blocks from `at` on are read with what they were read with before: how far back something lies counts up to the horizon. */
function isSameMemory(memory: Memory, known: readonly Known[], at: number, shift: number): boolean {
  return print(memory, at) === print(memoryAt(known, at - shift), at - shift);
}

function print(memory: Memory, next: number): string {
  const back = (block: number) => Math.min(next - block, HORIZON + 1);
  // The page's beginning is a place too: its first lines say where an article plays.
  return `${back(0)} ${JSON.stringify(memory, (key, value: unknown) => (isPlace(key, value) ? back(value) : value))}`;
}

/** Numbers of blocks, wherever the memory has them. */
function isPlace(key: string, value: unknown): value is number {
  return (key === 'block' || key === 'last') && typeof value === 'number';
}
