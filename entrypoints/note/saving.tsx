// A form of the frame from its opening to its end: what was left in it earlier, what is typed, saving it, and what is asked where
// the same was changed elsewhere meanwhile. What the form is about is its caller's business.
import { type ComponentChildren, render } from 'preact';
import { DraftLeft } from '../../components/DraftLeft';
import { type ClashWay, EntryClash } from '../../components/EntryClash';
import { type ClashField, clashesOf, type FieldClash, mergeDrafts } from '../../components/entryClash';
import { refusalText } from '../../components/problem';
import { WordsContext } from '../../components/words';
import { ask } from '../../lib/asking';
import { type AskError, messageOf } from '../../lib/model/answer';
import type { Change } from '../../lib/model/change';
import type { FrameDesk } from './asking';
import { forgetDraft, keepDraft, readDraft, type Texts } from './draft';

interface Form<T> {
  /** Its draft's key. */
  key: string;
  name: string;
  /** As it opens now. */
  fresh: T;
  /** What is typed → the change it becomes. Rejects with what is to be said instead. */
  change(typed: T): Change | Promise<Change>;
  /** The form as it would open by now, after a refusal; from then on `change` starts from that. Null where it is gone. */
  again?(): Promise<T | null>;
  /** Writes anew what is gone; null where that makes no sense. */
  anew?(typed: T): Change | null;
  /** False: it can't be saved as it is, and the form says why. */
  fits?(typed: T): boolean;
  /** Said from the beginning. */
  failure?: string | null;
  /** How a clash is shown: as it is, where nothing is said. */
  shown?(clash: FieldClash): FieldClash;
  draw(now: Drawing<T>): ComponentChildren;
}

/** What a form is drawn with. */
interface Drawing<T> {
  /** Another one is another form. */
  turn: number;
  initial: T;
  busy: boolean;
  failure: string | null;
  onDraft(typed: T): void;
  onSave(typed: T): void;
  /** Drops what was typed. */
  onCancel(): void;
  /** What was typed waits for its form. */
  onLeave(): void;
  /** Writes another change than what is typed says: takes something away. */
  write(change: Change): void;
}

/** Draws the form until it is saved or given up. */
export async function openForm<T extends Texts<T> & Partial<Record<ClashField, string>>>(
  form: Form<T>,
  { report, words, into, moved }: FrameDesk,
): Promise<void> {
  const { key, fresh } = form;
  const left = await readDraft(key, fresh);
  let where: 'here' | 'elsewhere' | null = left && (left.here ? (moved ? null : 'here') : 'elsewhere');
  /** What is stored, as the form would show it; what stands in the form, and what that started from. */
  let stored = fresh;
  let typed = fresh;
  let opened = fresh;
  /** It was changed elsewhere; null where it is gone. */
  let clash: { now: T | null } | null = null;
  let initial = fresh;
  let turn = 0;
  // From the first press until it failed: a second Enter before the form has closed must not save again.
  let busy = false;
  let failure: string | null = form.failure ?? null;

  const begin = (text: T, from: T) => {
    [initial, typed, opened, clash] = [text, text, from, null];
    turn++;
  };
  const take = () => {
    if (!left) return;
    begin(left.typed, left.opened);
    // What was stored since goes into what was typed; where both say something the reader is asked.
    const clashes = clashesOf(opened, typed, stored);
    if (clashes.some(({ sides }) => sides.length > 0)) clash = { now: stored };
    else begin(mergeDrafts(opened, typed, stored, new Map()), stored);
  };
  const drop = async () => {
    await forgetDraft(key);
    where = null;
    begin(stored, stored);
    redraw();
  };
  const leave = () => report({ did: 'cancelled' });
  const cancel = () => void forgetDraft(key).then(leave);

  const write = async (make: () => Change | Promise<Change>, tries = 0): Promise<void> => {
    if (busy) return;
    [busy, failure] = [true, null];
    redraw();
    const made = await Promise.resolve().then(make).catch(messageOf);
    const answer = typeof made === 'string' ? made : await ask('save', { change: made });
    busy = false;
    if (typeof answer === 'string') failure = answer;
    else if (answer.ok) {
      busy = true;
      await forgetDraft(key);
      report({ did: 'saved' });
      return;
    } else if (await refused(answer.error)) return write(make, tries + 1);
    redraw();

    /** True where nothing that the form shows has changed: it can be saved again at once. */
    async function refused(error: AskError): Promise<boolean> {
      const stale = error.code === 'changed' || error.code === 'gone';
      failure = refusalText(error, words);
      if (!stale || !form.again || tries > 2) return false;
      const now = await form.again();
      failure = null;
      clash = { now };
      stored = now ?? stored;
      if (!now || clashesOf(opened, typed, now).length > 0) return false;
      [opened, clash] = [now, null];
      return true;
    }
  };
  const save = (text: T) => {
    typed = text;
    void write(() => form.change(text));
  };
  const go = (way: ClashWay) => {
    const now = clash?.now;
    if (now && way.do === 'keep') {
      void forgetDraft(key);
      where = null;
      begin(now, now);
    } else if (way.do === 'keep') return cancel();
    else if (!now) {
      const text = typed;
      const change = form.anew?.(text);
      clash = null;
      if (change) void write(() => change);
    } else {
      begin(way.do === 'merge' ? mergeDrafts(opened, typed, now, way.chosen) : typed, now);
      void keepDraft(key, typed, opened);
      // What does not go together as it is, is for the reader to mend in the form.
      if (form.fits?.(typed) ?? true) save(typed);
    }
    redraw();
  };
  // The forms listen for themselves; what stands above them does not.
  into.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key === 'Escape' && target instanceof Element && !target.closest('form')) leave();
  });

  const redraw = () => {
    const shown = (one: FieldClash) => form.shown?.(one) ?? one;
    const clashes = clash && (clash.now ? clashesOf(opened, typed, clash.now).map(shown) : null);
    render(
      <WordsContext.Provider value={words}>
        {where && !clash && (
          <DraftLeft
            where={where}
            onTake={() => {
              take();
              where = 'here';
              redraw();
            }}
            onDrop={() => void drop()}
          />
        )}
        {clash && <EntryClash name={form.name} clashes={clashes} onWay={go} />}
        {form.draw({
          turn,
          initial,
          busy,
          failure,
          onDraft(text) {
            typed = text;
            void keepDraft(key, text, opened);
          },
          onSave: save,
          onCancel: cancel,
          onLeave: leave,
          write: (change) => void write(() => change),
        })}
      </WordsContext.Provider>,
      into,
    );
  };
  if (left?.here) take();
  redraw();
}
