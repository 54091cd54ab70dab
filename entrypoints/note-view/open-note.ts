// The note that is open: which mark it belongs to, what it shows, what is typed in it, and when it goes.
import type { NoteAct, NoteActs, Told } from '../../components/drawing';
import { failureKey } from '../../components/problem';
import type { FrameTask } from '../../lib/model/frame';
import { bringIntoView, markAt } from '../../lib/page/goto';
import type { Hit } from '../../lib/page/hit';
import type { Mark } from '../../lib/page/marks';
import { createActions } from './actions';
import { askAbout, bare, keyShown } from './asking';
import { createCard } from './card';
import { createExpecting } from './expecting';
import { drawnAnew, isThere, rectsOf } from './rects';
import { createSaying } from './saying';
import { createShown } from './shown';
import type { Stage } from './stage';
import { mentionBeside } from './steps';
import { createTyping } from './typing';

export interface OpenNote {
  /** Null while none is open. */
  readonly mark: Mark | null;
  readonly pinned: boolean;
  readonly typing: boolean;
  /** Its frame is on the page, seen or not. */
  readonly prepared: boolean;
  /** The pointer came onto this mark: asks for its explanation before the pointer has rested. */
  expect(hit: Hit): void;
  /** The pointer has left the mark: closes what was only looked at, unless the pointer is in it. */
  leave(): void;
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
  /** Escape was pressed in it. */
  escape(): void;
}

export function createOpenNote(stage: Stage, calls: NoteCalls, signal: AbortSignal): OpenNote {
  const { doc, host, reading, settings, words } = stage;
  const shown = createShown(draw);
  const card = createCard(
    doc,
    host.root,
    shown,
    {
      settings,
      title: () => words()?.t('note_title') ?? '',
      failure: (code) => words()?.t(failureKey(code)) ?? '',
      heard,
    },
    signal,
  );
  const saying = createSaying(draw, signal);
  const typing = createTyping(typed);
  const actions = createActions({
    doc,
    reading,
    shown,
    textSize: () => settings().textSize,
    isKnown,
    draw,
    close,
    say: saying.say,
    jump,
    type,
    stopTyping: typing.end,
  });
  const expecting = createExpecting(
    (mark) => askAbout(reading, mark.id),
    () => {
      host.show();
      card.prepare();
    },
  );
  let focusWanted = false;

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
    card.turn();
    const piece = rectsOf(mark).findIndex((rect) => rect.left === hit.rect.left && rect.top === hit.rect.top);
    shown.start({ mention: mark.id, surface: mention.surface, mark, piece: Math.max(0, piece) }, pinned);
    reading.marks.wash(mark);
    let first = expecting.take(mark);
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
    card.draw({
      is: 'note',
      state,
      pinned,
      // A provision's marks are faint anyway.
      known: key && shown.explanation?.type !== 'reference' ? isKnown(key) : null,
      cameFrom,
      articleDate: reading.facts.date ?? null,
      typing: typing.now,
      done: saying.now,
    });
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
    expecting.stop();
    const open = shown.at !== null;
    if (!open && !card.prepared) return;
    lost();
    if (open) calls.closed();
    stage.hideIfEmpty();
  }
  function lost(): void {
    expecting.stop();
    typing.end();
    shown.end();
    card.clear();
    reading.marks.wash(null);
  }

  function jump(to: 'previous' | 'next' | 'first' | 'definition'): void {
    const index = shown.at && mentionBeside(reading, shown.at.mention, to);
    const mark = typeof index === 'number' ? markAt(reading, index) : null;
    const rect = mark && bringIntoView(doc, mark);
    if (mark && rect) show({ mark, rect }, true);
  }

  function type(task: FrameTask): void {
    if (!shown.at) return;
    shown.pinned = true;
    typing.toggle(task);
    draw();
  }
  function typed(task: FrameTask, saved: boolean): void {
    if (!saved) draw();
    else if (task.is === 'hide') close();
    else if (task.is === 'case') saying.say('case_kept');
    else shown.again();
  }
  function heard(told: Told): void {
    if (told.did === 'acted') act(actions, told);
    else if (told.did === 'typed') typing.heard(told.report);
    else if (told.did === 'left') calls.escape();
  }

  signal.addEventListener(
    'abort',
    () => {
      expecting.stop();
      card.clear();
    },
    { once: true },
  );
  return {
    get mark() {
      return shown.at?.mark ?? null;
    },
    get pinned() {
      return shown.pinned;
    },
    get typing() {
      return typing.now !== null;
    },
    get prepared() {
      return card.prepared;
    },
    expect: ({ mark }) => expecting.expect(mark),
    leave() {
      if (!shown.at || (!shown.pinned && !card.inside)) close();
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

/** What came over the port, done. */
function act(actions: NoteActs, { act: name, with: args }: NoteAct): void {
  const does = actions[name] as ((...given: unknown[]) => void) | undefined;
  does?.(...args);
}
