// Words collected on a page → the one change that the reader chose for them.
import { render } from 'preact';
import { type CollectAs, CollectForm } from '../../components/CollectForm';
import { type EntryDraft, emptyDraft, toEntry } from '../../components/entryDraft';
import { refusalText } from '../../components/problem';
import type { Words } from '../../components/words';
import { ask } from '../../lib/asking';
import type { Change } from '../../lib/model/change';
import type { Term } from '../../lib/model/entry';
import type { FrameTask } from '../../lib/model/frame';
import { metIn } from '../../lib/model/met-in';
import type { FrameDesk } from './asking';
import { readDraft } from './draft';
import { saving } from './writing';

type Collect = Extract<FrameTask, { is: 'term' }>;

export async function collect(task: Collect, desk: FrameDesk): Promise<void> {
  const { words, into } = desk;
  const initial = { ...emptyDraft(task.name, task.type), ...(await readDraft(task.name)) };
  let as: CollectAs = { is: 'new' };
  const find = async (name: string, search: boolean) => {
    const answer = name ? await ask('find', { name, ...(search && { search }) }) : null;
    return answer?.ok ? answer.value : [];
  };
  await saving(
    desk,
    task.name,
    (draft) => changeOf(task, draft, as, words),
    ({ busy, failure, onSave, ...on }) =>
      render(
        <CollectForm
          words={words}
          initial={initial}
          source={placeOf(task, words)}
          sentence={task.sentence ?? null}
          saving={busy}
          failure={failure}
          find={find}
          onSave={(draft, chosen) => {
            as = chosen;
            onSave(draft);
          }}
          {...on}
        />,
        into,
      ),
  );
}

/** Title, paper and day of the article in one line. */
function placeOf({ title, outlet, date }: Collect, words: Words): string | null {
  const where = [outlet, date && words.date(date)].filter(Boolean).join(words.t('clause_comma'));
  return [title, where && `（${where}）`].filter(Boolean).join('') || null;
}

async function changeOf(task: Collect, draft: EntryDraft, as: CollectAs, words: Words): Promise<Change> {
  const text = draft.summary.trim();
  if (as.is === 'new') {
    const entry = toEntry(draft, newId(draft.type), words);
    const source = metIn(task);
    return { do: 'add', pack: 'mine', entry: source ? { ...entry, sources: [source] } : entry };
  }
  const answer = await ask('entry', { id: as.entry.id });
  if (!answer.ok) throw new Error(refusalText(answer.error, words));
  const { entry, own, amendment } = answer.value;
  const note = text && { note: [amendment?.note, text].filter(Boolean).join('\n') };
  if (as.is === 'note') return { do: 'amend', pack: 'mine', amendment: { entry: entry.id, ...note } };
  if (as.is === 'summary') {
    if (own) return { do: 'edit', pack: 'mine', entry: { ...entry, depth: 'full', summary: text } };
    return { do: 'amend', pack: 'mine', amendment: { entry: entry.id, summary: text } };
  }
  const name = draft.name.trim();
  const has = entry.terms.some((term) => term.text === name);
  const terms: Term[] = has ? entry.terms : [...entry.terms, { text: name, status: 'popular' }];
  if (own && !text) return { do: 'edit', pack: 'mine', entry: { ...entry, terms } };
  return { do: 'amend', pack: 'mine', amendment: { entry: entry.id, terms, ...note } };
}

/** A frame in an http page is no secure context to Firefox: `crypto.randomUUID` is missing there. */
function newId(type: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `${type}/own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
