// Forms of the frame that write about an entry: the reader's note on it, the entry edited.
import { render } from 'preact';
import { EntryEditor } from '../../components/EntryEditor';
import { checkDraft, draftOf, type EntryDraft, emptyDraft, toAmendment, toEntry } from '../../components/entryDraft';
import { NoteForm } from '../../components/NoteForm';
import { failureKey } from '../../components/problem';
import type { Words } from '../../components/words';
import { ask } from '../../lib/asking';
import type { Editable } from '../../lib/messages';
import type { Change } from '../../lib/model/change';
import type { FrameTask } from '../../lib/model/frame';
import type { FrameDesk } from './asking';
import { openForm } from './saving';

type Write = Extract<FrameTask, { is: 'note' }>;
type Edit = Extract<FrameTask, { is: 'edit' }>;

/** Where the entry is out of reach the note can still be written; saving it then says why it can't be. */
export async function write(task: Write, desk: FrameDesk): Promise<void> {
  const { words } = desk;
  let shown = await readEntry(task.entry);
  const noteOf = (note: string | undefined) => ({ ...emptyDraft(task.name), note: note ?? '' });
  await openForm(
    {
      key: task.entry,
      name: task.name,
      fresh: noteOf(shown ? shown.amendment?.note : task.text),
      change: ({ note }) => ({
        ...{ do: 'amend', pack: 'mine', amendment: { entry: task.entry, note: note.trim() } },
        ...(shown && { was: shown.amendment }),
      }),
      async again() {
        shown = (await readEntry(task.entry)) ?? shown;
        return noteOf(shown?.amendment?.note);
      },
      draw: ({ turn, busy, ...on }) => <NoteForm key={turn} words={words} saving={busy} {...on} />,
    },
    desk,
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
  let shown = answer.value;
  const formOf = ({ entry, amendment }: Editable) => draftOf(entry, amendment?.note ?? null);
  await openForm(
    {
      key: `edit ${task.entry}`,
      name: task.name,
      fresh: formOf(shown),
      change: (draft) => editedBy(shown, draft, words),
      async again() {
        const now = await readEntry(task.entry);
        if (!now || now.own !== shown.own) return null;
        shown = now;
        return formOf(now);
      },
      fits: (draft) => Object.keys(checkDraft(draft)).length === 0,
      anew: (draft) =>
        shown.own ? { do: 'add', pack: 'mine', entry: toEntry(draft, task.entry, words, shown.entry) } : null,
      draw: ({ turn, initial, failure, onDraft, onSave, onCancel, onLeave }) => (
        <EntryEditor
          key={turn}
          bundled={!shown.own}
          fresh={false}
          onRemove={null}
          {...{ initial, failure, onDraft, onSave, onCancel, onLeave }}
        />
      ),
    },
    desk,
  );
}

export async function readEntry(id: string): Promise<Editable | null> {
  const answer = await ask('entry', { id });
  return answer.ok ? answer.value : null;
}

function editedBy({ entry, stored, own, amendment }: Editable, draft: EntryDraft, words: Words): Change {
  if (own) return { do: 'edit', pack: 'mine', entry: toEntry(draft, entry.id, words, entry), was: stored };
  // An empty note takes away the one that was there.
  const note = draft.note.trim();
  return { do: 'amend', pack: 'mine', amendment: { ...toAmendment(draft, entry, amendment), note }, was: amendment };
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
