// A passage highlighted on a page, or one that is → the one change the reader made of it.
import { render } from 'preact';
import { type PassageDraft, PassageForm, tagsIn } from '../../components/PassageForm';
import { refusalText } from '../../components/problem';
import { ask } from '../../lib/asking';
import type { Annotation } from '../../lib/model/annotation';
import type { Change } from '../../lib/model/change';
import type { FrameTask } from '../../lib/model/frame';
import { INKS, inkOf, noteOf, quoteOf, tagsOf, toAnnotation, withWords } from '../../lib/model/passage';
import type { FrameDesk } from './asking';

type Task = Extract<FrameTask, { is: 'passage' }>;

/** The ink that was chosen last is offered first. */
const LAST_INK = 'passage ink';

export async function highlight(task: Task, desk: FrameDesk): Promise<void> {
  const { words, into, report } = desk;
  const { known, place, name } = task;
  const answer = known && (await ask('passage', known));
  const before = answer?.ok ? answer.value : null;
  let failure = answer && !answer.ok ? refusalText(answer.error, words) : null;
  const key = `passage ${known?.id ?? `${place?.start} ${name}`}`.slice(0, 400);
  const [kept, last] = await Promise.all([draftOf(key), draftOf(LAST_INK)]);
  const initial: PassageDraft = {
    ink: inkNamed(kept.ink) ?? (before ? inkOf(before) : (inkNamed(last.ink) ?? INKS[0])),
    note: kept.note ?? (before ? noteOf(before) : ''),
    tags: kept.tags ?? (before ? tagsOf(before).join('，') : ''),
  };
  let busy = false;
  const keep = (draft: PassageDraft | null) => ask('keepDraft', { key, draft: draft && { ...draft } });

  const write = async (change: Change | null) => {
    // A second press before the form has closed must not write again.
    if (busy || !change) return;
    [busy, failure] = [true, null];
    draw();
    const written = await ask('save', { change });
    if (!written.ok) {
      [busy, failure] = [false, refusalText(written.error, words)];
      draw();
      return;
    }
    await keep(null);
    report({ did: 'saved' });
  };
  const save = (draft: PassageDraft) => {
    void ask('keepDraft', { key: LAST_INK, draft: { ink: draft.ink } });
    void write(changeFor(task, before, draft));
  };
  const remove =
    known && before && (() => void write({ do: 'annotate', as: 'remove', rows: [{ ...known, annotation: null }] }));
  const draw = () =>
    render(
      <PassageForm
        words={words}
        quote={(before && quoteOf(before)?.exact) || place?.quote.exact || name}
        {...{ initial, busy, failure }}
        onDraft={(draft) => void keep(draft)}
        onSave={save}
        onCancel={() => void keep(null).then(() => report({ did: 'cancelled' }))}
        onRemove={remove}
      />,
      into,
    );
  draw();
}

function changeFor({ known, place }: Task, before: Annotation | null, draft: PassageDraft): Change | null {
  const said = { ink: draft.ink, note: draft.note, tags: tagsIn(draft.tags) };
  const now = new Date().toISOString();
  if (known) {
    if (!before) return null;
    return { do: 'annotate', as: 'edit', rows: [{ ...known, annotation: withWords(before, said, now) }] };
  }
  if (!place) return null;
  const annotation = toAnnotation(place, said, newId(), now);
  return { do: 'annotate', as: 'add', rows: [{ pack: 'mine', id: annotation.id, annotation }] };
}

async function draftOf(key: string): Promise<Partial<Record<string, string>>> {
  const answer = await ask('draft', { key });
  return answer.ok ? answer.value : {};
}

const inkNamed = (name: string | undefined) => INKS.find((ink) => ink === name);

/** A UUID of version 4. A frame in an http page is no secure context to Firefox: `crypto.randomUUID` is missing there. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const [six = 0, eight = 0] = [bytes[6], bytes[8]];
  bytes[6] = (six & 0x0f) | 0x40;
  bytes[8] = (eight & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
