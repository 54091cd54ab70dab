// From mentions to what is drawn: chosen, measured, in view first, and only what differs from what stands there already.
import type { Mention } from '../model/mention';
import type { Block } from './blocks';
import { type ChoiceSettings, chooseMarks } from './choose';
import type { Mark, Marks } from './marks';
import { createPaperMeter } from './paper';
import { drawnRanges } from './ranges';
import { inSlices, type Spent } from './slices';

/** Marks added at once: what is in view is there after the first of them. */
const GROUP = 50;

/**
 * Draws the chosen mentions: those in view at once, the others in slices, and takes away at the end what is no longer wanted.
 * Marks that stay the same are not touched, so nothing flickers. Rejects when the signal is aborted.
 */
export async function drawMentions(
  marks: Marks,
  mentions: readonly Mention[],
  blocks: readonly Block[],
  settings: ChoiceSettings,
  signal: AbortSignal,
  spent?: Spent,
): Promise<void> {
  marks.mend();
  const standing = new Map([...marks.all].map((mark) => [fingerprint(mark), mark]));
  await inSlices(draw(marks, standing, wanted(mentions, blocks, settings)), signal, spent);
  marks.remove([...standing.values()]);
}

/** Adds what does not stand yet, group by group; what is wanted no longer is left in `standing`. */
function* draw(marks: Marks, standing: Map<string, Mark>, all: Iterable<Mark>): Generator<void> {
  let fresh: Mark[] = [];
  for (const mark of all) {
    const print = fingerprint(mark);
    const same = standing.get(print);
    if (same) same.id = mark.id;
    else fresh.push(mark);
    standing.delete(print);
    if (fresh.length >= GROUP) {
      marks.add(fresh);
      fresh = [];
    }
    yield;
  }
  marks.add(fresh);
}

function* wanted(mentions: readonly Mention[], blocks: readonly Block[], settings: ChoiceSettings): Generator<Mark> {
  const ground = createPaperMeter();
  for (const { mention, type, strength } of viewFirst(chooseMarks(mentions, blocks, settings), mentions, blocks)) {
    const found = mentions[mention];
    const block = found && blocks[found.block];
    if (!block) continue;
    const ranges = drawnRanges(block, found.start, found.end);
    if (ranges.length === 0) continue;
    const { paper, faint } = ground(block.element);
    const isFaint = strength === 'faint' && faint !== null;
    yield { id: mention, type, strength: isFaint ? 'faint' : 'strong', paper: isFaint ? faint : paper, ranges };
  }
}

/** Choices of blocks that are in view come first, the others in page order. */
function viewFirst<T extends { mention: number }>(
  chosen: readonly T[],
  mentions: readonly Mention[],
  blocks: readonly Block[],
): T[] {
  const seen = new Map<number, boolean>();
  const isInView = (index: number): boolean => {
    const known = seen.get(index);
    if (known !== undefined) return known;
    const element = blocks[index]?.element;
    const box = element?.getBoundingClientRect();
    const height = element?.ownerDocument.defaultView?.innerHeight ?? 0;
    const is = box !== undefined && box.bottom >= 0 && box.top <= height;
    seen.set(index, is);
    return is;
  };
  const first: T[] = [];
  const rest: T[] = [];
  for (const choice of chosen) (isInView(mentions[choice.mention]?.block ?? -1) ? first : rest).push(choice);
  return [...first, ...rest];
}

/** The same pieces of text drawn the same way: another extension may part a node and leave the range over it whole. */
function fingerprint({ type, strength, paper, ranges }: Mark): string {
  const pieces = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) =>
    [numberOf(startContainer), startOffset, numberOf(endContainer), endOffset].join(' '),
  );
  return [type, strength, paper, ...pieces].join();
}

const numbers = new WeakMap<Node, number>();
let nodes = 0;
function numberOf(node: Node): number {
  const known = numbers.get(node);
  if (known) return known;
  numbers.set(node, ++nodes);
  return nodes;
}
