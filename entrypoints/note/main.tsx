// The frame people type in on a page. It gets its task and a port from the content script, saves by message (its own
// storage may be partitioned), keeps an unsaved draft for the session, and reports what became of it.
import { render } from 'preact';
import '../../assets/styles/page.css';
import '../../assets/styles/form.css';
import { type EntryDraft, emptyDraft, toEntry } from '../../components/entryDraft';
import { HideForm } from '../../components/HideForm';
import { NoteForm } from '../../components/NoteForm';
import { createWords } from '../../components/words';
import { openLanguage } from '../../lib/language';
import { ask } from '../../lib/messages';
import type { Change } from '../../lib/model/change';
import { type FrameReport, type FrameTask, isFrameOpening } from '../../lib/model/frame';
import { readSettings, writeSettings } from '../../lib/settings';
import { forgetDraft, keepDraft, readDraft } from './draft';

// Listens before anything is awaited: the opening comes with the frame's load. The first port is the one; whoever embeds
// this page without us gets a form that can only add to the reader's own pack, and only by the reader's hand.
const opening = new Promise<[FrameTask, MessagePort]>((resolve) => {
  addEventListener('message', function listen(event: MessageEvent<unknown>) {
    const [port] = event.ports;
    if (!port || !isFrameOpening(event.data)) return;
    removeEventListener('message', listen);
    resolve([event.data.task, port]);
  });
});
// The frame gets the focus when its form may already stand: then the field must get it anew.
addEventListener('focus', () => {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('textarea, .save')?.focus();
});
const settings = await readSettings();
const { language, read } = await openLanguage(settings.language);
const words = createWords(language, read);
document.documentElement.lang = language;
await open(...(await opening));

async function open(task: FrameTask, port: MessagePort): Promise<void> {
  // Chromium forgets the field when the page hands its focus to the frame.
  addEventListener('focus', () => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('textarea, button')?.focus();
  });
  document.documentElement.style.setProperty('--zoom', String(task.textSize / 15));
  const report = (what: FrameReport) => port.postMessage(what);
  if (task.is === 'hide') askToHide(task, report);
  else await write(task, report);
  new ResizeObserver(() => report({ did: 'sized', height: Math.ceil(document.body.scrollHeight) })).observe(
    document.body,
  );
}

type Hide = Extract<FrameTask, { is: 'hide' }>;

function askToHide(task: Hide, report: (what: FrameReport) => void, failure: string | null = null): void {
  const { name, scope } = task;
  const hide = async () => {
    const failed = await hideNow(task);
    if (failed === null) report({ did: 'saved' });
    else askToHide(task, report, failed);
  };
  const form = { words, name, scope, failure, onHide: () => void hide(), onCancel: () => report({ did: 'cancelled' }) };
  render(<HideForm {...form} />, document.body);
}

/** An entry hidden everywhere is an amendment of the reader's own pack; the rest is a setting. Why it failed, or null. */
async function hideNow({ scope, entry, key, host }: Hide): Promise<string | null> {
  if (scope === 'everywhere' && entry) {
    const answer = await ask('save', { change: { do: 'amend', pack: 'mine', amendment: { entry, hidden: true } } });
    return answer.ok ? null : answer.error.message;
  }
  const { hidden } = await readSettings();
  const at = scope === 'site' ? host : '*';
  await writeSettings({ hidden: { ...hidden, [at]: [...new Set([...(hidden[at] ?? []), key])] } });
  return null;
}

type Write = Exclude<FrameTask, Hide>;

async function write(task: Write, report: (what: FrameReport) => void): Promise<void> {
  const key = task.is === 'note' ? task.entry : task.name;
  const kept = await readDraft(key);
  const fresh = {
    ...emptyDraft(task.name, task.is === 'term' ? task.type : 'law'),
    note: task.is === 'note' ? task.text : '',
  };
  const initial = { ...fresh, ...kept };

  let saving = false;
  let failure: string | null = null;
  const draw = () => {
    render(
      <NoteForm
        words={words}
        asks={task.is}
        initial={initial}
        saving={saving}
        failure={failure}
        onDraft={(draft) => void keepDraft(key, draft)}
        onSave={(draft) => void save(draft)}
        onCancel={() => void forgetDraft(key).then(() => report({ did: 'cancelled' }))}
      />,
      document.body,
    );
  };
  const save = async (draft: EntryDraft) => {
    saving = true;
    draw();
    const answer = await ask('save', { change: changeOf(task, draft) });
    saving = false;
    failure = answer.ok ? null : answer.error.message;
    draw();
    if (!answer.ok) return;
    await forgetDraft(key);
    report({ did: 'saved' });
  };
  draw();
}

function changeOf(task: Write, draft: EntryDraft): Change {
  if (task.is === 'note')
    return { do: 'amend', pack: 'mine', amendment: { entry: task.entry, note: draft.note.trim() } };
  const entry = toEntry(draft, `${draft.type}/own-${crypto.randomUUID().slice(0, 13)}`, words);
  const url = task.url?.startsWith('https://') ? { url: task.url } : {};
  const sources = task.title ? [{ title: task.title.slice(0, 400), ...url }] : entry.sources;
  return { do: 'add', pack: 'mine', entry: { ...entry, sources } };
}
