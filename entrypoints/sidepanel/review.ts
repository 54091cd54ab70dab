// A reader's review as it goes: which card is shown, what was answered, what the day has left. The knowledge keeps it.
import { browser } from 'wxt/browser';
import type { ReviewState, ShownCard } from '../../components/reviewState';
import { ask } from '../../lib/asking';
import type { Knowledge } from '../../lib/knowledge';
import { entryName } from '../../lib/model/entry';
import type { Explanation } from '../../lib/model/explanation';
import type { Grade, ReviewCard, ReviewDay } from '../../lib/model/review';
import { faceOf } from '../../lib/review/face';
import { dayOf, nextDue, pickCard, readyNow, type Waiting } from '../../lib/review/queue';
import { answerCard, waitsOf } from '../../lib/review/schedule';
import type { Desk } from './desk';

export interface Session {
  readonly state: ReviewState;
  readonly canUndo: boolean;
  /** Something was reviewed at some time. */
  readonly answered: boolean;
  /** Reads what there is; the card that is shown stays while it is one. */
  load(): Promise<void>;
  /** Shows the other side. */
  open(): void;
  answer(grade: Grade): Promise<void>;
  undo(): Promise<void>;
  /** Forgets all progress; gives back what puts it back. */
  wipe(): Promise<() => Promise<void>>;
}

/** Milliseconds of one card that count at most: who leaves it open is not learning. */
const LONGEST = 60_000;

interface Answered {
  entry: string;
  was: ReviewCard | null;
  now: ReviewCard;
  day: string;
}

export function createSession({ draw, store, words, say }: Pick<Desk, 'draw' | 'store' | 'words' | 'say'>): Session {
  let state: ReviewState = { is: 'loading' };
  let cards: (Waiting & { shown: Omit<ShownCard, 'waits'> })[] = [];
  let day: ReviewDay = { day: '', spent: 0, answers: 0 };
  let stack: Answered[] = [];
  /** When the card was shown, by a clock that nobody sets. */
  let since = 0;
  let writing = false;
  let turn = 0;

  async function load(): Promise<void> {
    const my = ++turn;
    const next = await read().catch(
      (error: unknown): ReviewState => ({
        is: 'failed',
        problem: { code: 'failed', message: error instanceof Error ? error.message : String(error), remedy: '' },
      }),
    );
    if (my !== turn) return;
    state = next;
    draw();
  }

  async function read(): Promise<ReviewState> {
    if (await isPrivate()) return { is: 'private' };
    const knowledge = await store.open();
    if (knowledge.problem) return { is: 'failed', problem: knowledge.problem };
    cards = await readCards(knowledge);
    day = await knowledge.reviews.day(dayOf(Date.now()));
    if (cards.length === 0) return { is: 'empty' };
    const shown = state.is === 'card' ? state.card.entry : null;
    const still = shown !== null && readyNow(cards, Date.now()).find(({ entry }) => entry === shown);
    // An open card whose entry was edited meanwhile is drawn with its new words.
    return still && state.is === 'card' ? { ...cardState(still), open: state.open, back: state.back } : following();
  }

  /** The next card, or the end. */
  function following(but?: string): ReviewState {
    const now = Date.now();
    const today = { spent: day.spent, answers: day.answers };
    const pick = pickCard(cards, day, now, but);
    if (pick.is === 'card') {
      since = performance.now();
      return cardState(pick.card);
    }
    return { is: 'end', why: pick.why, left: readyNow(cards, now).length, next: nextDue(cards, now), today };
  }

  function cardState({ entry, card }: Waiting): Extract<ReviewState, { is: 'card' }> {
    const now = Date.now();
    const shown = cards.find((one) => one.entry === entry)?.shown;
    if (!shown) throw new Error(`no card ${entry}`);
    const today = { spent: day.spent, answers: day.answers };
    const left = readyNow(cards, now).length;
    return { is: 'card', card: { ...shown, waits: waitsOf(card, now) }, open: false, back: null, left, today };
  }

  async function write({ entry, was, now, add }: Writing): Promise<boolean> {
    writing = true;
    try {
      const { reviews } = await store.open();
      const done = await reviews.put(entry, was, now, add);
      if (done) day = await reviews.day(dayOf(Date.now()));
      return done;
    } finally {
      writing = false;
    }
  }

  function keep(entry: string, card: ReviewCard | null): void {
    cards = cards.map((one) => (one.entry === entry ? { ...one, card } : one));
  }

  return {
    load,
    open() {
      if (state.is !== 'card' || state.open) return;
      const { entry, name, type } = state.card;
      state = { ...state, open: true };
      draw();
      void explanationOf(entry, name, type).then((back) => {
        if (state.is !== 'card' || state.card.entry !== entry || !back) return;
        state = { ...state, back };
        draw();
      });
    },
    async answer(grade) {
      if (state.is !== 'card' || !state.open || writing) return;
      const { entry } = state.card;
      const was = cards.find((one) => one.entry === entry)?.card ?? null;
      const at = Date.now();
      const now = answerCard(was, grade, at);
      const spent = Math.min(LONGEST, Math.round(performance.now() - since));
      const add = { day: dayOf(at), spent, answers: 1 };
      turn++;
      if (!(await write({ entry, was, now, add }))) {
        say(words().t('review_elsewhere'));
        return load();
      }
      stack.push({ entry, was, now, day: add.day });
      keep(entry, now);
      state = following(entry);
      draw();
    },
    async undo() {
      const last = stack.at(-1);
      if (!last || writing) return;
      const { entry, was, now, day: then } = last;
      turn++;
      // The time was spent all the same.
      const add = { day: then, spent: 0, answers: -1 };
      stack = stack.slice(0, -1);
      if (!(await write({ entry, was: now, now: was, add }))) {
        say(words().t('review_elsewhere'));
        return load();
      }
      keep(entry, was);
      since = performance.now();
      const again = cards.find((one) => one.entry === entry);
      state = again ? cardState(again) : following();
      say(words().t('review_undone'));
    },
    async wipe() {
      const { reviews } = await store.open();
      const kept = await reviews.wipe();
      stack = [];
      await load();
      return async () => {
        await reviews.unwipe(kept);
        await load();
      };
    },
    get state() {
      return state;
    },
    get canUndo() {
      return stack.length > 0;
    },
    get answered() {
      return cards.some(({ card }) => card !== null) || day.answers > 0;
    },
  };
}

interface Writing {
  entry: string;
  was: ReviewCard | null;
  now: ReviewCard | null;
  add: ReviewDay;
}

async function readCards(knowledge: Knowledge): Promise<(Waiting & { shown: Omit<ShownCard, 'waits'> })[]> {
  const [collected, rows] = await Promise.all([knowledge.collected(), knowledge.reviews.rows()]);
  const known = new Map(rows.map(({ entry, card }) => [entry, card]));
  return collected.map(({ entry }) => ({
    entry: entry.id,
    card: known.get(entry.id) ?? null,
    shown: { entry: entry.id, type: entry.type, name: entryName(entry), ...faceOf(entry) },
  }));
}

async function explanationOf(id: string, surface: string, type: ShownCard['type']): Promise<Explanation | null> {
  const answer = await ask('explain', { target: { is: 'entry', id }, page: {}, type, surface });
  return answer.ok ? answer.value : null;
}

async function isPrivate(): Promise<boolean> {
  if (browser.extension.inIncognitoContext) return true;
  return (await browser.windows?.getCurrent().catch(() => null))?.incognito === true;
}
