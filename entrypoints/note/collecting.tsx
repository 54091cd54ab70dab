// Words collected on a page → the one change that the reader chose for them.
import { type CollectAs, type CollectDraft, CollectForm, type Found } from '../../components/CollectForm';
import { emptyDraft, toEntry } from '../../components/entryDraft';
import { refusalText } from '../../components/problem';
import type { Words } from '../../components/words';
import { ask } from '../../lib/asking';
import type { Editable } from '../../lib/messages';
import type { Change } from '../../lib/model/change';
import type { Term } from '../../lib/model/entry';
import type { FrameTask } from '../../lib/model/frame';
import { metIn } from '../../lib/model/met-in';
import type { FrameDesk } from './asking';
import { openForm } from './saving';
import { readEntry } from './writing';

type Collect = Extract<FrameTask, { is: 'term' }>;

export async function collect(task: Collect, desk: FrameDesk): Promise<void> {
  const { words } = desk;
  let as: CollectAs = { is: 'new' };
  let look = 0;
  /** Entries that the form has offered, as they were then. */
  const seen = new Map<string, Promise<Editable | null>>();
  const find = async (name: string, search: boolean): Promise<Found[]> => {
    const answer = name ? await ask('find', { name, ...(search && { search }) }) : null;
    const found = answer?.ok ? answer.value : [];
    for (const { id } of search ? [] : found) if (!seen.has(id)) seen.set(id, readEntry(id));
    return found;
  };
  const change = async (draft: CollectDraft): Promise<Change> => {
    if (as.is !== 'new') return said(draft, as.is, as.entry.id);
    const name = draft.name.trim();
    const before = new Set(seen.keys());
    if ((await find(name, false)).some(({ id }) => !before.has(id))) {
      look++;
      throw new Error(words.t('collect_meanwhile', name));
    }
    const entry = toEntry(draft, newId(draft.type), words);
    const source = metIn(task);
    return { do: 'add', pack: 'mine', entry: source ? { ...entry, sources: [source] } : entry };
  };
  /** Another explanation takes the place of the one that the reader saw; a note and a name only add to what is there. */
  const said = async (draft: CollectDraft, is: 'note' | 'summary' | 'alias', id: string): Promise<Change> => {
    const shown = is === 'summary' ? await seen.get(id) : null;
    if (shown) return explained(shown, draft.summary.trim());
    const answer = await ask('entry', { id });
    if (!answer.ok) throw new Error(refusalText(answer.error, words));
    if (is === 'summary') return explained(answer.value, draft.summary.trim());
    return is === 'note' ? noted(answer.value, draft) : named(answer.value, draft);
  };
  const fresh: CollectDraft = { ...emptyDraft(task.name, task.type), way: '' };
  await openForm(
    {
      key: task.name,
      name: task.name,
      fresh,
      change,
      async again() {
        if (as.is === 'new') return fresh;
        const { id } = as.entry;
        const [was, now] = [await seen.get(id), await readEntry(id)];
        seen.set(id, Promise.resolve(now));
        if (!now) return null;
        return ownSummary(now) === (was && ownSummary(was)) ? fresh : { ...fresh, summary: ownSummary(now) };
      },
      draw: ({ turn, busy, onSave, write: _, ...on }) => (
        <CollectForm
          key={turn}
          words={words}
          look={look}
          source={placeOf(task, words)}
          sentence={task.sentence ?? null}
          saving={busy}
          find={find}
          onSave={(draft, chosen) => {
            as = chosen;
            onSave(draft);
          }}
          {...on}
        />
      ),
    },
    desk,
  );
}

/** Title, paper and day of the article in one line. */
function placeOf({ title, outlet, date }: Collect, words: Words): string | null {
  const where = [outlet, date && words.date(date)].filter(Boolean).join(words.t('clause_comma'));
  return [title, where && `（${where}）`].filter(Boolean).join('') || null;
}

/** The reader's own explanation, where there is one. */
function ownSummary({ own, stored, amendment }: Editable): string {
  return (own ? stored.summary : amendment?.summary) ?? '';
}

function explained({ entry, stored, own, amendment }: Editable, summary: string): Change {
  if (own) return { do: 'edit', pack: 'mine', entry: { ...entry, depth: 'full', summary }, was: stored };
  return { do: 'amend', pack: 'mine', amendment: { entry: entry.id, summary }, was: amendment };
}

function noted({ entry, amendment }: Editable, draft: CollectDraft): Change {
  return { do: 'amend', pack: 'mine', amendment: { entry: entry.id, ...noteOf(amendment, draft) }, was: amendment };
}

function named({ entry, stored, own, amendment }: Editable, draft: CollectDraft): Change {
  const name = draft.name.trim();
  const has = entry.terms.some((term) => term.text === name);
  const terms: Term[] = has ? entry.terms : [...entry.terms, { text: name, status: 'popular' }];
  if (own && !draft.summary.trim()) return { do: 'edit', pack: 'mine', entry: { ...entry, terms }, was: stored };
  const said = { entry: entry.id, terms, ...noteOf(amendment, draft) };
  return { do: 'amend', pack: 'mine', amendment: said, was: amendment };
}

/** What is typed goes below the note that is there. */
function noteOf(amendment: Editable['amendment'], { summary }: CollectDraft): { note?: string } {
  const text = summary.trim();
  return text ? { note: [amendment?.note, text].filter(Boolean).join('\n') } : {};
}

/** A frame in an http page is no secure context to Firefox: `crypto.randomUUID` is missing there. */
function newId(type: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `${type}/own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
