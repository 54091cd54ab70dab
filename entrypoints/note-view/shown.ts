// What the note shows: the explanation of one mark, and above it those opened from inside it. Loading at once, then what the
// background says; an answer that comes after something else was opened is dropped. Draws nothing.
import type { NoteState } from '../../components/noteState';
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { MentionType, Target } from '../../lib/model/mention';
import type { Mark } from '../../lib/page/marks';

/** Asks for an explanation, again at every try. */
export type Asking = () => Promise<Answer<Explanation>>;

/** What is asked about: its name until there is an explanation, and what it stands for. */
interface About {
  heading: string;
  type: MentionType;
  target: Target | null;
}

/** One thing shown in the note; `back` returns to the one before. */
interface Leaf extends About {
  state: NoteState;
  /** Null: it came with the leaf before, as a sense does. */
  asking: Asking | null;
}

/** What the note belongs to. `mention`: its index; `piece`: which of the mark's boxes the pointer was in, counted over all. */
export interface At {
  mention: number;
  surface: string;
  mark: Mark;
  piece: number;
}

export interface Shown {
  /** Null while nothing is open. */
  readonly at: At | null;
  pinned: boolean;
  /** What is on top; null while nothing is open. */
  readonly state: NoteState | null;
  readonly heading: string;
  /** What that explains; null where it is not known what the name stands for. */
  readonly target: Target | null;
  /** Heading of the leaf that `back` returns to. */
  readonly cameFrom: string | null;
  /** What is on top, once it is explained. */
  readonly explanation: Explanation | null;
  /** Nothing is shown until it is asked for. */
  start(at: At, pinned: boolean): void;
  /** The same mark, drawn anew. */
  move(mark: Mark): void;
  /** Puts another explanation on top, asked for now. */
  ask(about: About, asking: Asking): void;
  /** The same for one that is there already. */
  put(target: Target | null, explanation: Explanation): void;
  back(): void;
  /** Asks anew for what is on top. */
  again(): void;
  end(): void;
}

/** An answer within so many milliseconds is drawn at once: no flash of bars. */
const QUICK = 30;

export function createShown(draw: () => void): Shown {
  let at: At | null = null;
  let pinned = false;
  let leaves: Leaf[] = [];
  let turn = 0;
  const top = () => leaves.at(-1);

  async function settle(leaf: Leaf, asking: Asking): Promise<void> {
    const my = ++turn;
    const { heading, type } = leaf;
    leaf.state = { is: 'loading', heading, type };
    const answer = asking();
    const quick = await Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), QUICK))]);
    if (my !== turn) return;
    if (!quick) draw();
    const got = quick ?? (await answer);
    if (my !== turn) return;
    leaf.state = got.ok ? { is: 'open', explanation: got.value } : { is: 'failed', heading, failure: got.error };
    if (got.ok) leaf.heading = got.value.heading;
    draw();
  }

  return {
    get at() {
      return at;
    },
    get pinned() {
      return pinned;
    },
    set pinned(now) {
      pinned = now;
    },
    get state() {
      return top()?.state ?? null;
    },
    get heading() {
      return top()?.heading ?? '';
    },
    get target() {
      return top()?.target ?? null;
    },
    get cameFrom() {
      return leaves.at(-2)?.heading ?? null;
    },
    get explanation() {
      const state = top()?.state;
      return state?.is === 'open' ? state.explanation : null;
    },
    start(now, isPinned) {
      [at, pinned, leaves] = [now, isPinned, []];
    },
    move(mark) {
      if (at) at = { ...at, mark, mention: mark.id };
    },
    ask(about, asking) {
      const { heading, type } = about;
      const leaf: Leaf = { ...about, asking, state: { is: 'loading', heading, type } };
      leaves.push(leaf);
      void settle(leaf, asking);
    },
    put(target, explanation) {
      turn++;
      const { heading, type } = explanation;
      leaves.push({ heading, type, target, asking: null, state: { is: 'open', explanation } });
      draw();
    },
    back() {
      if (leaves.length > 1) leaves.pop();
      turn++;
      draw();
    },
    again() {
      // What came with the leaf below is asked for with it.
      while (leaves.length > 1 && !top()?.asking) leaves.pop();
      const leaf = top();
      if (leaf?.asking) void settle(leaf, leaf.asking);
    },
    end() {
      turn++;
      [at, pinned, leaves] = [null, false, []];
    },
  };
}
