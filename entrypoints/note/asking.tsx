// Forms of the frame that write settings or cases, not knowledge: where a name is hidden, and what a wrong mark should be.
import { render } from 'preact';
import { HideForm } from '../../components/HideForm';
import { NoteCase } from '../../components/NoteCase';
import { refusalText } from '../../components/problem';
import type { Words } from '../../components/words';
import { ask } from '../../lib/asking';
import { addCase } from '../../lib/cases';
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import { writeSettings } from '../../lib/settings';

/** Where a form is drawn and what it reports to. */
export interface FrameDesk {
  words: Words;
  into: HTMLElement;
  /** As FrameOpening says: nobody needs to be told that the words are there again. */
  moved: boolean;
  report(what: FrameReport): void;
}

type Hide = Extract<FrameTask, { is: 'hide' }>;

export function askToHide(task: Hide, desk: FrameDesk, failure: string | null = null): void {
  const { name, scope } = task;
  const { words, into, report } = desk;
  const hide = async () => {
    const failed = await hideNow(task, words);
    if (failed === null) report({ did: 'saved' });
    else askToHide(task, desk, failed);
  };
  const form = { words, name, scope, failure, onHide: () => void hide(), onCancel: () => report({ did: 'cancelled' }) };
  render(<HideForm {...form} />, into);
}

/** An entry hidden everywhere is an amendment of the reader's own pack; the rest is a setting. Why it failed, or null. */
async function hideNow({ scope, entry, key, host }: Hide, words: Words): Promise<string | null> {
  if (scope === 'everywhere' && entry) {
    const answer = await ask('save', { change: { do: 'amend', pack: 'mine', amendment: { entry, hidden: true } } });
    return answer.ok ? null : refusalText(answer.error, words);
  }
  const at = scope === 'site' ? host : '*';
  await writeSettings(({ hidden }) => ({
    hidden: { ...hidden, [at]: [...new Set([...(hidden[at] ?? []), key])] },
  }));
  return null;
}

type Noted = Extract<FrameTask, { is: 'case' }>;

export function noteCase(task: Noted, desk: FrameDesk, failure: string | null = null): void {
  const { words, into, report } = desk;
  const { name, sentence, type, takenFor, laws } = task;
  const provision = type === 'reference';
  const keep = async (said: string) => {
    // Of a provision the law is said; what it stands for is the place in that law.
    const should = provision && said ? `${said}${name}` : said;
    try {
      await addCase({ time: Date.now(), sentence, surface: name, type, takenFor, should });
      report({ did: 'saved' });
    } catch (error) {
      noteCase(task, desk, error instanceof Error ? error.message : String(error));
    }
  };
  render(
    <NoteCase
      words={words}
      surface={name}
      sentence={sentence}
      provision={provision}
      laws={laws}
      failure={failure}
      onKeep={(should) => void keep(should)}
      onCancel={() => report({ did: 'cancelled' })}
    />,
    into,
  );
}
