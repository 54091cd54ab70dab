// The seam between the recognizers and the pipeline. A recognizer proposes; resolve.ts decides.
import type { Mention, MentionType, Target, Via, Weight } from '../model/mention';
import type { BlockRole, PageFacts } from '../model/page';
import type { RecognizerData } from './data';
import type { PageMemory } from './memory';
import type { Normalized } from './normalize';

/** Offsets are UTF-16 units into the block's NORMALIZED text; recognize.ts maps them back. */
export interface Proposal {
  start: number;
  end: number;
  type: MentionType;
  weight: Weight;
  via: Via;
  target: Target | null;
  /** One word or two for tests and debugging: which rule spoke. */
  reason: string;
  /** Higher wins over lower at equal span; default 0. */
  rank?: number;
  definedAt?: Mention['definedAt'];
  /** Is it a name at all? Asked only where nothing longer takes its place; says the same each time. */
  holds?(): boolean;
}

export interface BlockView {
  index: number;
  role: BlockRole;
  normal: Normalized;
}

/** What every recognizer may look at. `memory` is what came before this block; it is read-only here. */
export interface Scene {
  block: BlockView;
  page: PageFacts;
  memory: Readonly<PageMemory>;
  data: RecognizerData;
}

/** First pass: looks at the text alone (and the memory). */
export type Propose = (scene: Scene) => Proposal[];

/**
 * Second pass: sees what the first pass settled in this block, in text order, and offers more:
 * provisions tied to a law, defined names, back-references.
 */
export type Follow = (scene: Scene, settled: readonly Proposal[]) => Proposal[];
