// Forms of the frame that write knowledge: the reader's note on an entry, a new entry, an entry edited. What is typed is kept
// for the session until it is saved or given up.
import { render } from 'preact';
import { EntryEditor } from '../../components/EntryEditor';
import { draftOf, type EntryDraft, emptyDraft, toAmendment, toEntry } from '../../components/entryDraft';
import { NoteForm } from '../../components/NoteForm';
import { failureKey, refusalText } from '../../components/problem';
import { type Words, WordsContext } from '../../components/words';
import { ask } from '../../lib/asking';
import type { Editable } from '../../lib/messages';
import type { Change } from '../../lib/model/change';
import type { FrameTask } from '../../lib/model/frame';
import type { FrameDesk } from './asking';
import { forgetDraft, keepDraft, readDraft } from './draft';

type Write = Extract<FrameTask, { is: 'note' }>;
type Edit = Extract<FrameTask, { is: 'edit' }>;

export async function write(task: Write, desk: FrameDesk): Promise<void> {
  const { words, into } = desk;
  const key = task.entry;
  const initial = { ...emptyDraft(task.name), note: task.text, ...(await readDraft(key)) };
  await saving(
    desk,
    key,
    (draft) => noteOn(task, draft),
    ({ busy, failure, ...on }) =>
      render(<NoteForm words={words} initial={initial} saving={busy} failure={failure} {...on} />, into),
  );
}

export async function edit(task: Edit, desk: FrameDesk): Promise<void> {
  const { words, into } = desk;
  const answer = await ask('entry', { id: task.entry });
  if (!answer.ok) {
    const { report } = desk;
    const failure = words.t(failureKey(answer.error.code));
    render(<Unreachable words={words} failure={failure} onCancel={() => report({ did: 'cancelled' })} />, into);
    return;
  }
  const shown = answer.value;
  const key = `edit ${task.entry}`;
  const initial = { ...draftOf(shown.entry, shown.amendment?.note ?? null), ...(await readDraft(key)) };
  await saving(
    desk,
    key,
    (draft) => editedBy(shown, draft, words),
    ({ busy: _, failure, ...on }) =>
      render(
        <WordsContext.Provider value={words}>
          <EntryEditor initial={initial} bundled={!shown.own} fresh={false} failure={failure} onRemove={null} {...on} />
        </WordsContext.Provider>,
        into,
      ),
  );
}

export interface Saving {
  busy: boolean;
  failure: string | null;
  onDraft(draft: EntryDraft): void;
  onSave(draft: EntryDraft): void;
  onCancel(): void;
}

/** Draws a form, keeps its draft under the key, saves what it becomes, and says why where that fails. */
export async function saving(
  { report, words }: FrameDesk,
  key: string,
  change: (draft: EntryDraft) => Change | Promise<Change>,
  draw: (now: Saving) => void,
): Promise<void> {
  const redraw = (busy: boolean, failure: string | null) =>
    draw({
      busy,
      failure,
      onDraft: (draft) => void keepDraft(key, draft),
      onSave: (draft) => void save(draft),
      onCancel: () => void forgetDraft(key).then(() => report({ did: 'cancelled' })),
    });
  // From the first press until it failed: a second Enter before the form has closed must not save again.
  let underway = false;
  const save = async (draft: EntryDraft) => {
    if (underway) return;
    underway = true;
    redraw(true, null);
    const made = await Promise.resolve(change(draft)).catch(textOf);
    const answer = typeof made === 'string' ? null : await ask('save', { change: made });
    const failed = typeof made === 'string' ? made : answer && !answer.ok ? refusalText(answer.error, words) : null;
    underway = answer?.ok ?? false;
    redraw(false, failed);
    if (!answer?.ok) return;
    await forgetDraft(key);
    report({ did: 'saved' });
  };
  redraw(false, null);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function noteOn(task: Write, draft: EntryDraft): Change {
  return { do: 'amend', pack: 'mine', amendment: { entry: task.entry, note: draft.note.trim() } };
}

function editedBy({ entry, stored, own, amendment }: Editable, draft: EntryDraft, words: Words): Change {
  if (own) return { do: 'edit', pack: 'mine', entry: toEntry(draft, entry.id, words, entry), was: stored };
  // An empty note takes away the one that was there.
  const note = draft.note.trim();
  return { do: 'amend', pack: 'mine', amendment: { ...toAmendment(draft, entry, amendment), note } };
}

function Unreachable({ words, failure, onCancel }: { words: Words; failure: string; onCancel: () => void }) {
  return (
    <p class="note-form" lang={words.language}>
      <span role="status">{failure}</span>{' '}
      <button type="button" class="save" onClick={onCancel}>
        {words.t('close')}
      </button>
    </p>
  );
}
