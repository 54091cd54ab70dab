// What the note's buttons do.
import { citation } from '../../components/citation';
import { type HideScope, type NoteCallbacks, type NoteDone, typeOfTarget } from '../../components/noteState';
import type { Words } from '../../components/words';
import { ask } from '../../lib/asking';
import type { FrameTask } from '../../lib/model/frame';
import type { Mention } from '../../lib/model/mention';
import type { ReadPage } from '../../lib/page/note-seam';
import { askFor, caseOf, keyShown } from './asking';
import { copyText } from './copying';
import type { Shown } from './shown';

export interface Desk {
  doc: Document;
  reading: ReadPage;
  shown: Shown;
  words(): Words | null;
  textSize(): number;
  /** True where the reader knows the target of this key. */
  isKnown(key: string): boolean;
  draw(): void;
  close(): void;
  /** Says for a moment what has been done. */
  say(done: NoteDone): void;
  jump(to: 'previous' | 'next' | 'first' | 'definition'): void;
  /** Opens the frame for typing inside the note, or ends it where it is open. */
  type(task: FrameTask): void;
  /** Ends it: what it is about goes out of sight. */
  stopTyping(): void;
}

/** Where official texts are looked for when an entry names no address of its own. */
const NATIONAL_DATABASE = 'https://flk.npc.gov.cn/';

export function createActions({
  doc,
  reading,
  shown,
  words,
  textSize,
  isKnown,
  draw,
  close,
  say,
  jump,
  type,
  stopTyping,
}: Desk): NoteCallbacks {
  const mentionNow = (): Mention | undefined => (shown.at ? reading.mentions[shown.at.mention] : undefined);
  const copy = (text: string) => void copyText(doc, text).then((done) => say(done ? 'copied' : 'copy_failed'));

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
    openSense(sense) {
      stopTyping();
      // The senses stand in the order of their targets (lib/explain/explain.ts).
      const { target, explanation } = shown;
      const at = explanation?.senses.indexOf(sense) ?? -1;
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
    cite() {
      const [explanation, spoken] = [shown.explanation, words()];
      if (explanation && spoken) copy(citation(explanation, spoken));
    },
    searchOfficial() {
      if (shown.explanation) copy(shown.explanation.heading);
      (doc.defaultView ?? window).open(NATIONAL_DATABASE, '_blank', 'noopener,noreferrer');
    },
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
