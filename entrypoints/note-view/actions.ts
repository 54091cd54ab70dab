// What the note's buttons do, where the page is needed for it; the rest is done in the frame (entrypoints/note/showing.tsx).
import type { NoteActs } from '../../components/drawing';
import { type HideScope, type NoteDone, typeOfTarget } from '../../components/noteState';
import { ask } from '../../lib/asking';
import type { FrameTask } from '../../lib/model/frame';
import type { Mention } from '../../lib/model/mention';
import type { ReadPage } from '../../lib/page/note-seam';
import { askFor, caseOf, keyShown } from './asking';
import type { Shown } from './shown';

export interface Desk {
  doc: Document;
  reading: ReadPage;
  shown: Shown;
  textSize(): number;
  /** True where the reader knows the target of this key. */
  isKnown(key: string): boolean;
  draw(): void;
  close(): void;
  /** Says for a moment what has been done. */
  say(done: NoteDone): void;
  jump(to: 'previous' | 'next' | 'first' | 'definition'): void;
  /** Opens a form inside the note, or ends it where it is open. */
  type(task: FrameTask): void;
  /** Ends it: what it is about goes out of sight. */
  stopTyping(): void;
}

export function createActions({
  doc,
  reading,
  shown,
  textSize,
  isKnown,
  draw,
  close,
  say,
  jump,
  type,
  stopTyping,
}: Desk): NoteActs {
  const mentionNow = (): Mention | undefined => (shown.at ? reading.mentions[shown.at.mention] : undefined);

  function hide(scope: HideScope): void {
    const key = keyShown(reading, shown);
    if (!key) return;
    if (scope === 'page') {
      close();
      reading.hideHere(key);
      return;
    }
    const entry = shown.target?.is === 'entry' ? shown.target.id : null;
    const name = shown.heading.slice(0, 200);
    const host = doc.location.hostname;
    type({ is: 'hide', scope, key: key.slice(0, 500), entry, name, host, textSize: textSize() });
  }

  return {
    pin() {
      shown.pinned = !shown.pinned;
      draw();
    },
    close,
    open(target, name) {
      stopTyping();
      const kind = typeOfTarget(target);
      shown.ask({ heading: name, type: kind, target }, () => askFor(reading, target, { type: kind, surface: name }));
    },
    openSense(at) {
      // The senses stand in the order of their targets (lib/explain/explain.ts).
      const { target, explanation } = shown;
      const sense = explanation?.senses[at];
      if (!sense) return;
      stopTyping();
      shown.put(target && 'of' in target ? (target.of[at] ?? null) : null, sense);
    },
    back() {
      stopTyping();
      shown.back();
    },
    jump,
    hide,
    know() {
      const [key, name] = [keyShown(reading, shown), shown.heading];
      if (key) void ask('know', { key, name, on: !isKnown(key) });
    },
    say,
    retry: () => shown.again(),
    reload: () => doc.location.reload(),
    writeNote() {
      const { explanation } = shown;
      if (!explanation?.entry) return;
      const { entry, heading, ownNote } = explanation;
      type({ is: 'note', entry, name: heading, text: ownNote ?? '', textSize: textSize() });
    },
    edit() {
      const { entry, heading } = shown.explanation ?? {};
      if (entry) type({ is: 'edit', entry, name: (heading ?? '').slice(0, 200), textSize: textSize() });
    },
    collect() {
      const { explanation } = shown;
      if (!explanation) return;
      const { title, url } = reading.facts;
      const kind = explanation.type === 'reference' ? 'law' : explanation.type;
      const name = explanation.heading.slice(0, 200);
      const from = { title: title?.slice(0, 400), url: url?.slice(0, 2000) };
      type({ is: 'term', name, type: kind, ...from, textSize: textSize() });
    },
    notRight() {
      const mention = mentionNow();
      if (!mention) return;
      type({ is: 'case', ...caseOf(reading, mention, shown.explanation), textSize: textSize() });
    },
  };
}
