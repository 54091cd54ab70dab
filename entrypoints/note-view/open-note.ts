// The note that is open: which mark it belongs to, what it shows, what is typed in it, and when it goes.
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import { bringIntoView, markAt } from '../../lib/page/goto';
import type { Hit } from '../../lib/page/hit';
import type { Mark } from '../../lib/page/marks';
import { createActions } from './actions';
import { askAbout, bare, keyShown } from './asking';
import { createCard } from './card';
import { drawnAnew, isThere, rectsOf } from './rects';
import { createSaying } from './saying';
import { createShown } from './shown';
import type { Stage } from './stage';
import { mentionBeside } from './steps';
import { createTyping, FRAME_TITLES } from './typing';

export interface OpenNote {
  /** Null while none is open. */
  readonly mark: Mark | null;
  readonly pinned: boolean;
  readonly typing: boolean;
  /** The pointer came onto this mark: asks for its explanation before the pointer has rested. */
  expect(hit: Hit): void;
  show(hit: Hit, pinned: boolean): void;
  /** Opens it pinned; the focus goes into it once there is something to read. */
  openByKey(mark: Mark): void;
  draw(): void;
  place(): void;
  close(): void;
  /** The page threw our host out and keeps it out. */
  lost(): void;
  /** It goes on with a mark that is drawn anew, and closes with one whose text is gone. */
  marksChanged(): void;
}

/** What the note needs of the others on the stage. */
export interface NoteCalls {
  /** Puts everything of ours where it belongs now, the note too. */
  place(): void;
  /** The reader goes through the page by key. */
  isWalking(): boolean;
  closed(): void;
}

export function createOpenNote(stage: Stage, calls: NoteCalls, signal: AbortSignal): OpenNote {
  const { doc, host, reading, settings, words } = stage;
  const shown = createShown(draw);
  const card = createCard(doc, host.root, shown);
  const typing = createTyping(doc, typed, signal);
  const saying = createSaying(draw, signal);
  const actions = createActions({
    doc,
    reading,
    shown,
    words,
    textSize: () => settings().textSize,
    isKnown,
    draw,
    close,
    say: saying.say,
    jump,
    type,
    stopTyping: typing.end,
  });
  let focusWanted = false;
  let early: { mark: Mark; answer: Promise<Answer<Explanation>> } | null = null;

  function show(hit: Hit, pinned: boolean): void {
    const { mark } = hit;
    if (shown.at?.mark === mark) {
      shown.pinned ||= pinned;
      draw();
      return;
    }
    const mention = reading.mentions[mark.id];
    if (!mention) return;
    typing.end();
    const piece = rectsOf(mark).findIndex((rect) => rect.left === hit.rect.left && rect.top === hit.rect.top);
    shown.start({ mention: mark.id, surface: mention.surface, mark, piece: Math.max(0, piece) }, pinned);
    reading.marks.wash(mark);
    let first = early?.mark === mark ? early.answer : null;
    early = null;
    const { type, target } = mention;
    shown.ask({ heading: bare(mention.surface), type, target }, () => {
      const answer = first ?? askAbout(reading, shown.at?.mention ?? mark.id);
      first = null;
      return answer;
    });
  }

  function draw(): void {
    const { state, pinned, cameFrom, at } = shown;
    const spoken = words();
    if (!at || !state || !spoken) return;
    if (!host.open) host.show();
    const key = keyShown(reading, shown);
    const props = {
      state,
      words: spoken,
      pinned,
      // A provision's marks are faint anyway.
      known: key && shown.explanation?.type !== 'reference' ? isKnown(key) : null,
      cameFrom,
      articleDate: reading.facts.date ?? null,
      frame: typing.frame,
      done: saying.now,
      on: actions,
    };
    card.draw(props, settings().textSize);
    calls.place();
    if (state.is === 'open' && cameFrom === null && calls.isWalking()) card.say(spoken.t('note_opened', shown.heading));
    if (focusWanted && state.is !== 'loading') {
      focusWanted = false;
      card.focus();
    }
  }

  function isKnown(key: string): boolean {
    return settings().known.some((one) => one.key === key);
  }

  function close(): void {
    if (!shown.at) return;
    lost();
    card.clear();
    calls.closed();
    stage.hideIfEmpty();
  }
  function lost(): void {
    typing.end();
    shown.end();
    reading.marks.wash(null);
  }

  function jump(to: 'previous' | 'next' | 'first' | 'definition'): void {
    const index = shown.at && mentionBeside(reading, shown.at.mention, to);
    const mark = typeof index === 'number' ? markAt(reading, index) : null;
    const rect = mark && bringIntoView(doc, mark);
    if (mark && rect) show({ mark, rect }, true);
  }

  function type(task: FrameTask): void {
    const spoken = words();
    if (!shown.at || !spoken) return;
    const same = typing.frame?.is === task.is;
    typing.end();
    shown.pinned = true;
    if (!same) typing.start(task, spoken.t(FRAME_TITLES[task.is]));
    draw();
  }
  function typed(task: FrameTask, report: FrameReport): void {
    if (report.did !== 'saved') draw();
    else if (task.is === 'hide') close();
    else if (task.is === 'case') saying.say('case_kept');
    else shown.again();
  }

  signal.addEventListener('abort', () => card.clear(), { once: true });
  return {
    get mark() {
      return shown.at?.mark ?? null;
    },
    get pinned() {
      return shown.pinned;
    },
    get typing() {
      return typing.frame !== null;
    },
    expect({ mark }) {
      if (early?.mark !== mark) early = { mark, answer: askAbout(reading, mark.id) };
    },
    show,
    openByKey(mark) {
      const [rect] = rectsOf(mark);
      if (!rect) return;
      show({ mark, rect }, true);
      focusWanted = true;
    },
    draw,
    place() {
      // The word is out of sight: a note that was only looked at goes with it.
      if (shown.at && !card.place() && !shown.pinned) close();
    },
    close,
    lost,
    marksChanged() {
      if (!shown.at) return;
      const mark = drawnAnew(shown.at.mark, reading.marks.all);
      // A name that is not drawn is shown too, from a list, as long as it stands where it stood.
      const stays = isThere(shown.at.mark) && reading.mentions[shown.at.mention]?.surface === shown.at.surface;
      if (mark) {
        shown.move(mark);
        reading.marks.wash(mark);
      } else if (!stays) close();
    },
  };
}
