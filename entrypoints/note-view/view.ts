// The note on the page: opens for a mark, follows it, closes. Wiring of what it shows, where it stands and what it can do.
import type { Words } from '../../components/words';
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import { bringIntoView, markAt } from '../../lib/page/goto';
import type { Hit } from '../../lib/page/hit';
import { createHost } from '../../lib/page/host';
import type { Mark } from '../../lib/page/marks';
import type { CreateNoteView } from '../../lib/page/note-seam';
import type { Settings } from '../../lib/settings';
import { createActions } from './actions';
import { askAbout, bare, keyShown, readWords } from './asking';
import { createCard } from './card';
import { createCollectForm } from './collect';
import { createOffer } from './offer';
import { drawnAnew, isThere, rectsOf } from './rects';
import { createSaying } from './saying';
import { createShown } from './shown';
import { markBeside, mentionBeside } from './steps';
import { createStop } from './stop';
import { createTyping, FRAME_TITLES } from './typing';

export const createNoteView: CreateNoteView<Settings> = (doc, reading, initial, signal) => {
  const view = doc.defaultView ?? window;
  const host = createHost(doc, signal, lost);
  const shown = createShown(draw);
  const card = createCard(doc, host.root, shown);
  const stop = createStop(doc, host.root, openAtStop);
  const form = createCollectForm(doc, host.root, hideIfEmpty, signal);
  const offer = createOffer(doc, host.root, collect);
  const typing = createTyping(doc, typed, signal);
  const saying = createSaying(draw, signal);
  const actions = createActions({
    doc,
    reading,
    shown,
    words: () => words,
    textSize: () => settings.textSize,
    isKnown,
    draw,
    close,
    say: saying.say,
    jump,
    type,
    stopTyping: typing.end,
  });

  let settings = initial;
  let words: Words | null = null;
  /** The note was opened by key: the focus goes into it once there is something to read. */
  let focusWanted = false;
  /** Asked for when the pointer came, before it has rested. */
  let early: { mark: Mark; answer: Promise<Answer<Explanation>> } | null = null;

  const speak = async () => {
    words = await readWords(settings.language);
    draw();
  };
  const spoken = speak();

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
    if (!at || !state || !words) return;
    if (!host.open) host.show();
    const articleDate = reading.facts.date ?? null;
    const key = keyShown(reading, shown);
    // A provision's marks are faint anyway.
    const known = key && shown.explanation?.type !== 'reference' ? isKnown(key) : null;
    const props = {
      state,
      words,
      pinned,
      known,
      cameFrom,
      articleDate,
      frame: typing.frame,
      done: saying.now,
      on: actions,
    };
    card.draw(props, settings.textSize);
    place();
    if (state.is === 'open' && cameFrom === null && stop.at) card.say(words.t('note_opened', shown.heading));
    if (focusWanted && state.is !== 'loading') {
      focusWanted = false;
      card.focus();
    }
  }

  function isKnown(key: string): boolean {
    return settings.known.some((one) => one.key === key);
  }

  function close(): void {
    if (!shown.at) return;
    typing.end();
    shown.end();
    reading.marks.wash(null);
    card.clear();
    if (stop.at) stop.focus();
    hideIfEmpty();
  }
  /** The page threw our host out and keeps it out. */
  function lost(): void {
    typing.end();
    shown.end();
    reading.marks.wash(null);
  }
  function hideIfEmpty(): void {
    if (!shown.at && !stop.at && !form.open && !offer.open) host.hide();
  }

  function place(): void {
    stop.place();
    form.place();
    offer.place();
    // The word is out of sight: a note that was only looked at goes with it.
    if (shown.at && !card.place() && !shown.pinned) close();
  }
  let frame = 0;
  const follow = () => {
    if (!host.open || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };
  doc.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  view.addEventListener('resize', follow, { signal, passive: true });

  function step(to: 'next' | 'previous'): void {
    const mark = markBeside(reading, stop.at ?? shown.at?.mark ?? null, to);
    if (!mark || !words) return;
    close();
    bringIntoView(doc, mark);
    if (!host.open) host.show();
    stop.to(mark, `${reading.mentions[mark.id]?.surface ?? ''} ${words.t(`type_${mark.type}`)}`);
    reading.marks.wash(mark);
  }
  function openAtStop(mark: Mark): void {
    const [rect] = rectsOf(mark);
    if (!rect) return;
    show({ mark, rect }, true);
    focusWanted = true;
  }
  function leaveStop(): void {
    stop.leave();
    reading.marks.wash(null);
    hideIfEmpty();
  }

  function jump(to: 'previous' | 'next' | 'first' | 'definition'): void {
    const index = shown.at && mentionBeside(reading, shown.at.mention, to);
    const mark = typeof index === 'number' ? markAt(reading, index) : null;
    const rect = mark && bringIntoView(doc, mark);
    if (mark && rect) show({ mark, rect }, true);
  }

  function type(task: FrameTask): void {
    if (!shown.at || !words) return;
    const same = typing.frame?.is === task.is;
    typing.end();
    shown.pinned = true;
    if (!same) typing.start(task, words.t(FRAME_TITLES[task.is]));
    draw();
  }
  function typed(task: FrameTask, report: FrameReport): void {
    if (report.did !== 'saved') draw();
    else if (task.is === 'hide') close();
    else if (task.is === 'case') saying.say('case_kept');
    else shown.again();
  }
  function collect(): void {
    if (!words) return;
    close();
    offer.hide();
    host.show();
    if (!form.start(reading.facts, settings.textSize, words.t('collect'))) hideIfEmpty();
  }

  function offerForm(): void {
    // A note or form that is open has the reader's eye.
    if (shown.at || form.open || !words || doc.getSelection()?.isCollapsed !== false) return;
    host.show();
    offer.show(words.t('collect_button'));
  }

  /** The note and the keyboard's place go on with a mark that is drawn anew, and end with one whose text is gone. */
  function marksChanged(): void {
    if (shown.at) {
      const mark = drawnAnew(shown.at.mark, reading.marks.all);
      // A name that is not drawn is shown too, from a list, as long as it stands where it stood.
      const stays = isThere(shown.at.mark) && reading.mentions[shown.at.mention]?.surface === shown.at.surface;
      if (mark) {
        shown.move(mark);
        reading.marks.wash(mark);
      } else if (!stays) close();
    }
    if (stop.at) {
      const mark = drawnAnew(stop.at, reading.marks.all);
      if (mark) stop.move(mark);
      else leaveStop();
    }
  }

  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    card.clear();
  });

  return {
    element: host.element,
    enter(hit) {
      if (!shown.pinned) reading.marks.wash(hit.mark);
      if (early?.mark !== hit.mark) early = { mark: hit.mark, answer: askAbout(reading, hit.mark.id) };
    },
    rest: (hit) => !shown.pinned && show(hit, false),
    leave() {
      if (!shown.at) reading.marks.wash(null);
      else if (!shown.pinned) close();
    },
    click: (hit) => (shown.pinned && shown.at?.mark === hit.mark ? close() : show(hit, true)),
    open: (hit) => show(hit, true),
    clickOutside: () => !typing.frame && close(),
    escape() {
      if (offer.open) offer.hide();
      if (form.open) form.close();
      else if (shown.at) close();
      else leaveStop();
    },
    collect: () => void spoken.then(collect),
    offer: () => void spoken.then(offerForm),
    withdraw() {
      if (!offer.open) return;
      offer.hide();
      hideIfEmpty();
    },
    step: (to) => void spoken.then(() => step(to)),
    marksChanged,
    settingsChanged(next) {
      const other = next.language !== settings.language;
      settings = next;
      if (other) void speak();
      else draw();
    },
  };
};
