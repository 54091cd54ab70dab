// The note on the page: opens for a mark, asks what it means, follows its word, closes. Drawn by components/Note.
import { render } from 'preact';
import NOTE_CSS from '../../assets/styles/note.css?inline';
import { citation } from '../../components/citation';
import { Note } from '../../components/Note';
import type { HideScope, NoteCallbacks, NoteState } from '../../components/noteState';
import { typeOfTarget } from '../../components/noteState';
import type { Words } from '../../components/words';
import { addCase } from '../../lib/cases';
import { ask } from '../../lib/messages';
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import type { Mention } from '../../lib/model/mention';
import { keyOf } from '../../lib/page/choose';
import { bringIntoView } from '../../lib/page/goto';
import type { Hit } from '../../lib/page/hit';
import { createHost } from '../../lib/page/host';
import type { Mark } from '../../lib/page/marks';
import type { CreateNoteView } from '../../lib/page/note-seam';
import { occurrences } from '../../lib/page/occurrences';
import { placeNote } from '../../lib/page/place';
import type { Settings } from '../../lib/settings';
import { askAbout, askFor, bare, caseOf, readWords } from './asking';
import { createCollectForm } from './collect';
import { createTypingFrame } from './frame';
import { createStop } from './stop';

/** One thing shown in the note; `back` returns to the one before. */
interface Page {
  heading: string;
  state: NoteState;
}
interface Open {
  mention: number;
  mark: Mark;
  /** The piece of the name under the pointer: which of the mark's rectangles, counted over all of them. */
  piece: number;
  pinned: boolean;
  pages: Page[];
  /** What is being typed in the frame. */
  typing?: { frame: HTMLIFrameElement; life: AbortController };
}

/** The note's own text stands in from its edge by this much (assets/styles/note.css). */
const INSET = 20;

export const createNoteView: CreateNoteView<Settings> = (doc, reading, initial, signal) => {
  const view = doc.defaultView ?? window;
  const host = createHost(doc, signal, () => {
    open = null;
    reading.marks.wash(null);
  });
  const box = doc.createElement('div');
  box.style.cssText = 'position:fixed;pointer-events:auto';
  host.root.append(box);
  adopt(host.root, view, NOTE_CSS);

  const said = doc.createElement('div');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  host.root.append(said);
  const stop = createStop(doc, host.root, openAtStop);
  const form = createCollectForm(doc, host.root, hideIfEmpty, signal);

  let settings = initial;
  let words: Words | null = null;
  let open: Open | null = null;
  let turn = 0;
  /** The note was opened by key: the focus goes into it once there is something to read. */
  let focusWanted = false;
  let asked: { mark: Mark; answer: Promise<Answer<Explanation>> } | null = null;

  const speak = async () => {
    words = await readWords(settings.language);
    draw();
  };
  const spoken = speak();
  const mentions = () => reading.mentions;

  function show(hit: Hit, pinned: boolean): void {
    if (open && open.mark === hit.mark) {
      open.pinned ||= pinned;
      draw();
      return;
    }
    const mention = mentions()[hit.mark.id];
    if (!mention) return;
    const piece = rectsOf(hit.mark).findIndex((rect) => rect.left === hit.rect.left && rect.top === hit.rect.top);
    open = { mention: hit.mark.id, mark: hit.mark, piece: Math.max(0, piece), pinned, pages: [] };
    reading.marks.wash(hit.mark);
    const answer = asked?.mark === hit.mark ? asked.answer : askAbout(reading, hit.mark.id);
    asked = null;
    void settle(bare(mention.surface), mention.type, answer);
  }

  /** Loading at once, then what the background says; an answer for an older note is dropped. */
  async function settle(heading: string, type: Mention['type'], answer: Promise<Answer<Explanation>>): Promise<void> {
    const my = ++turn;
    const here = open;
    if (!here) return;
    const page: Page = { heading, state: { is: 'loading', heading, type } };
    here.pages.push(page);
    // An answer that is there already is drawn at once: no flash of bars.
    const quick = await Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), 30))]);
    if (my !== turn || open !== here) return;
    if (!quick) draw();
    const got = quick ?? (await answer);
    if (my !== turn || open !== here) return;
    page.state = got.ok ? { is: 'open', explanation: got.value } : { is: 'failed', heading, failure: got.error };
    if (got.ok) page.heading = got.value.heading;
    draw();
  }

  function close(): void {
    if (!open) return;
    open.typing?.life.abort();
    open = null;
    turn++;
    reading.marks.wash(null);
    render(null, box);
    said.textContent = '';
    if (stop.at) stop.focus();
    hideIfEmpty();
  }

  /** The next or previous drawn mark in page order, from where the keyboard or the note stands; round at the ends. */
  function step(to: 'next' | 'previous'): void {
    const all = [...reading.marks.all].sort((a, b) => a.id - b.id);
    const from = stop.at ?? open?.mark;
    const here = from ? all.indexOf(from) : -1;
    const wanted = here < 0 ? (to === 'next' ? firstInView(all) : all.length - 1) : here + (to === 'next' ? 1 : -1);
    const mark = all[(wanted + all.length) % all.length];
    if (!mark || !words) return;
    close();
    bringIntoView(doc, mark);
    if (!host.open) host.show();
    stop.to(mark, `${mentions()[mark.id]?.surface ?? ''} ${words.t(`type_${mark.type}`)}`);
    reading.marks.wash(mark);
  }
  function firstInView(all: readonly Mark[]): number {
    const found = all.findIndex((mark) => (rectsOf(mark)[0]?.bottom ?? -1) > 0);
    return Math.max(0, found);
  }
  function openAtStop(mark: Mark): void {
    const [rect] = rectsOf(mark);
    if (!rect) return;
    show({ mark, rect }, true);
    focusWanted = true;
  }

  function draw(): void {
    const page = open?.pages.at(-1);
    if (!open || !page || !words) return;
    if (!host.open) host.show();
    box.style.setProperty('--zoom', String(settings.textSize / 15));
    const before = open.pages.length > 1 ? open.pages[open.pages.length - 2] : undefined;
    render(
      <Note
        state={page.state}
        words={words}
        pinned={open.pinned}
        cameFrom={before?.heading ?? null}
        articleDate={reading.facts.date ?? null}
        frame={open.typing?.frame}
        on={callbacks}
      />,
      box,
    );
    place();
    const ready = page.state.is === 'open' && open.pages.length === 1;
    if (ready && stop.at) said.textContent = words.t('note_opened', page.heading);
    if (focusWanted && page.state.is !== 'loading') {
      focusWanted = false;
      box.querySelector('button')?.focus();
    }
  }

  function place(): void {
    stop.place();
    form.place();
    if (!open) return;
    const lines = rectsOf(open.mark);
    const anchor = lines[Math.min(open.piece, lines.length - 1)];
    if (!anchor || anchor.bottom < 0 || anchor.top > view.innerHeight) {
      // The word is out of sight: a note that was only looked at goes with it.
      if (open.pinned) box.style.visibility = 'hidden';
      else close();
      return;
    }
    box.style.visibility = '';
    box.style.maxHeight = '';
    const { width, height } = box.getBoundingClientRect();
    const at = placeNote({
      anchor,
      lines,
      width,
      height,
      viewport: { width: view.innerWidth, height: view.innerHeight },
      inset: INSET,
    });
    box.style.left = `${at.left}px`;
    box.style.top = `${at.top}px`;
    box.style.setProperty('--room', `${at.maxHeight}px`);
  }

  function collect(): void {
    if (!words) return;
    close();
    host.show();
    if (!form.start(reading.facts, settings.textSize, words.t('collect'))) hideIfEmpty();
  }
  function leaveStop(): void {
    stop.leave();
    reading.marks.wash(null);
    hideIfEmpty();
  }
  function hideIfEmpty(): void {
    if (!open && !stop.at && !form.open) host.hide();
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

  const explanationNow = (): Explanation | null => {
    const state = open?.pages.at(-1)?.state;
    return state?.is === 'open' ? state.explanation : null;
  };
  const callbacks: NoteCallbacks = {
    pin() {
      if (open) open.pinned = !open.pinned;
      draw();
    },
    close,
    open(target, name) {
      void settle(name, typeOfTarget(target), askFor(reading, target, { type: typeOfTarget(target), surface: name }));
    },
    openSense(sense) {
      open?.pages.push({ heading: sense.heading, state: { is: 'open', explanation: sense } });
      draw();
    },
    back() {
      if (open && open.pages.length > 1) open.pages.pop();
      turn++;
      draw();
    },
    jump: (to) => jump(to),
    hide(scope) {
      const mention = open && mentions()[open.mention];
      if (mention) hide(scope, mention);
    },
    cite() {
      const explanation = explanationNow();
      if (explanation && words) void navigator.clipboard.writeText(citation(explanation, words)).catch(() => undefined);
    },
    searchOfficial() {
      const explanation = explanationNow();
      if (explanation) void navigator.clipboard.writeText(explanation.heading).catch(() => undefined);
      view.open('https://flk.npc.gov.cn/', '_blank', 'noopener,noreferrer');
    },
    retry() {
      const mention = open && mentions()[open.mention];
      if (!open || !mention) return;
      open.pages = [];
      void settle(bare(mention.surface), mention.type, askAbout(reading, open.mention));
    },
    reload: () => doc.location.reload(),
    writeNote() {
      const explanation = explanationNow();
      if (!explanation?.entry) return;
      const { entry, heading, ownNote } = explanation;
      type({ is: 'note', entry, name: heading, text: ownNote ?? '', textSize: settings.textSize });
    },
    edit() {
      const id = explanationNow()?.entry;
      if (id) void ask('openEntry', { id });
    },
    collect() {
      const explanation = explanationNow();
      if (!explanation) return;
      const { title, url } = reading.facts;
      const kind = explanation.type === 'reference' ? 'law' : explanation.type;
      const name = explanation.heading.slice(0, 200);
      type({
        is: 'term',
        name,
        type: kind,
        title: title?.slice(0, 400),
        url: url?.slice(0, 2000),
        textSize: settings.textSize,
      });
    },
    notRight() {
      const mention = open && mentions()[open.mention];
      if (!mention) return;
      void addCase(caseOf(reading, mention, open?.pages[0]?.heading ?? '')).catch(() => undefined);
      close();
    },
  };

  /** Opens the frame for typing inside the note, which stays open meanwhile; the same button closes it. */
  function type(task: FrameTask): void {
    if (!open || !words) return;
    if (open.typing) {
      typed({ did: 'cancelled' });
      return;
    }
    const life = new AbortController();
    const ends = AbortSignal.any([signal, life.signal]);
    open.pinned = true;
    open.typing = { frame: createTypingFrame(doc, task, words.t('own_note'), typed, ends), life };
    draw();
  }
  function typed(report: FrameReport): void {
    if (!open) return;
    open.typing?.life.abort();
    open.typing = undefined;
    if (report.did === 'saved') callbacks.retry();
    else draw();
  }
  function hide(scope: HideScope, mention: Mention): void {
    const key = keyOf(mention);
    if (scope === 'page') {
      close();
      reading.hideHere(key);
      return;
    }
    const entry = mention.target?.is === 'entry' ? mention.target.id : null;
    const name = explanationNow()?.heading ?? bare(mention.surface);
    const host = doc.location.hostname;
    type({
      is: 'hide',
      scope,
      key: key.slice(0, 500),
      entry,
      name: name.slice(0, 200),
      host,
      textSize: settings.textSize,
    });
  }

  function jump(to: 'previous' | 'next' | 'first' | 'definition'): void {
    if (!open) return;
    const same = occurrences(mentions(), reading.blocks, open.mention);
    const at = same.indexOf(open.mention);
    const wanted =
      to === 'first'
        ? same[0]
        : to === 'previous'
          ? same[at - 1]
          : to === 'next'
            ? same[at + 1]
            : definitionOf(open.mention);
    const mark = [...reading.marks.all].find((one) => one.id === wanted);
    const rect = mark && rectsOf(mark)[0];
    if (!mark || !rect) return;
    if (rect.top < 0 || rect.bottom > view.innerHeight)
      view.scrollBy({ top: rect.top - view.innerHeight / 3, behavior: 'instant' });
    const seen = rectsOf(mark)[0];
    if (seen) show({ mark, rect: seen }, true);
  }
  function definitionOf(index: number): number | undefined {
    const at = mentions()[index]?.definedAt;
    const found = mentions().findIndex((m) => at && m.block === at.block && m.start < at.end && m.end > at.start);
    return found < 0 ? undefined : found;
  }

  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    render(null, box);
  });

  return {
    element: host.element,
    enter(hit) {
      if (!open?.pinned) reading.marks.wash(hit.mark);
      if (asked?.mark !== hit.mark) asked = { mark: hit.mark, answer: askAbout(reading, hit.mark.id) };
    },
    rest: (hit) => !open?.pinned && show(hit, false),
    leave() {
      if (!open) reading.marks.wash(null);
      else if (!open.pinned) close();
    },
    click: (hit) => (open?.pinned && open.mark === hit.mark ? close() : show(hit, true)),
    open: (hit) => show(hit, true),
    clickOutside: () => !open?.typing && close(),
    escape() {
      if (form.open) form.close();
      else if (open) close();
      else leaveStop();
    },
    collect: () => void spoken.then(collect),
    step: (to) => void spoken.then(() => step(to)),
    marksChanged() {
      // The note's mark may have been drawn anew or be gone.
      if (open && !reading.marks.all.has(open.mark)) close();
      if (stop.at && !reading.marks.all.has(stop.at)) leaveStop();
    },
    settingsChanged(next) {
      const other = next.language !== settings.language;
      settings = next;
      if (other) void speak();
      else draw();
    },
  };
};

function rectsOf(mark: Mark): DOMRect[] {
  return mark.ranges.flatMap((range) => [...range.getClientRects()]).filter((rect) => rect.width > 0);
}

function adopt(root: ShadowRoot, view: Window & { CSSStyleSheet?: typeof CSSStyleSheet }, css: string): void {
  const sheet = new (view.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Without the marks that enclose all of it: 《…》, “…”; “一窗通办”试点 keeps its own. */
