// A passage highlighted on a page, or one that is → the one change the reader made of it.
import { type PassageDraft, PassageForm, passageDraft, tagsIn } from '../../components/PassageForm';
import { refusalText } from '../../components/problem';
import { ask } from '../../lib/asking';
import type { Annotation } from '../../lib/model/annotation';
import type { Change } from '../../lib/model/change';
import type { FrameTask } from '../../lib/model/frame';
import { INKS, type Ink, LONGEST_NOTE, quoteOf, toAnnotation, withWords } from '../../lib/model/passage';
import type { FrameDesk } from './asking';
import { openForm } from './saving';

type Task = Extract<FrameTask, { is: 'passage' }>;

/** The ink that was chosen last is offered first. */
const LAST_INK = 'passage ink';

export async function highlight(task: Task, desk: FrameDesk): Promise<void> {
  const { words } = desk;
  const { known, place, name } = task;
  const answer = known && (await ask('passage', known));
  const failure = answer && !answer.ok ? refusalText(answer.error, words) : null;
  let before = answer?.ok ? answer.value : null;
  const key = `passage ${known?.id ?? `${place?.start} ${name.slice(0, 100)} ${place?.source}`}`;
  await openForm(
    {
      key,
      name,
      fresh: before ? passageDraft(before) : { ink: await lastInk(), note: '', tags: '' },
      failure,
      change(draft) {
        void ask('keepDraft', { key: LAST_INK, draft: { ink: draft.ink } });
        const change = changeFor(task, before, draft);
        if (!change) throw new Error(failure ?? words.t('fail_other'));
        return change;
      },
      async again() {
        const now = known && (await ask('passage', known));
        if (!now?.ok) return null;
        before = now.value;
        return passageDraft(before);
      },
      anew: (draft) => {
        const change = changeFor(task, before, draft);
        return change && { do: 'annotate', as: 'add', rows: change.rows };
      },
      fits: ({ note }) => note.trim().length <= LONGEST_NOTE,
      shown: (clash) => ({ ...clash, mine: said(clash.field, clash.mine), theirs: said(clash.field, clash.theirs) }),
      draw: ({ turn, write, ...on }) => (
        <PassageForm
          key={turn}
          words={words}
          quote={(before && quoteOf(before)?.exact) || place?.quote.exact || name}
          onRemove={
            known && before && (() => write({ do: 'annotate', as: 'remove', rows: [{ ...known, annotation: null }] }))
          }
          {...on}
        />
      ),
    },
    desk,
  );

  function said(field: string, text: string): string {
    const ink = field === 'ink' && inkNamed(text);
    return ink ? words.t(`ink_${ink}`) : text;
  }
}

function changeFor({ known, place }: Task, before: Annotation | null, draft: PassageDraft): Annotate | null {
  const said = { ink: draft.ink, note: draft.note, tags: tagsIn(draft.tags) };
  const now = new Date().toISOString();
  if (known) {
    if (!before) return null;
    return { do: 'annotate', as: 'edit', rows: [{ ...known, annotation: withWords(before, said, now) }], was: before };
  }
  if (!place) return null;
  const annotation = toAnnotation(place, said, newId(), now);
  return { do: 'annotate', as: 'add', rows: [{ pack: 'mine', id: annotation.id, annotation }] };
}
type Annotate = Extract<Change, { do: 'annotate' }>;

async function lastInk(): Promise<Ink> {
  const answer = await ask('draft', { key: LAST_INK });
  return inkNamed((answer.ok && answer.value?.texts.ink) || '') ?? INKS[0];
}

const inkNamed = (name: string) => INKS.find((ink) => ink === name);

/** A UUID of version 4. A frame in an http page is no secure context to Firefox: `crypto.randomUUID` is missing there. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const [six = 0, eight = 0] = [bytes[6], bytes[8]];
  bytes[6] = (six & 0x0f) | 0x40;
  bytes[8] = (eight & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
