// Our frame in a page: what is shown of a note, and what people type. It gets its task and a port from the content script, saves by
// message (its own storage may be partitioned), keeps an unsaved draft for the session, and reports what became of it.
import '../../assets/styles/page.css';
import '../../assets/styles/unsaved.css';
import '../../assets/styles/form.css';
import '../../assets/styles/shown.css';
import { createWords } from '../../components/words';
import { ask } from '../../lib/asking';
import { openLanguage } from '../../lib/language';
import { type FrameOpening, type FrameReport, isFrameOpening } from '../../lib/model/frame';
import { readSettings } from '../../lib/settings';
import { askToHide, noteCase } from './asking';
import { collect } from './collecting';
import { highlight } from './highlighting';
import { show } from './showing';
import { edit, write } from './writing';

// Listens before anything is awaited: the opening comes with the frame's load. A page may embed this frame, or reach the one
// that we put into it, and hand it what it likes: only who was given a key for this tab is believed. The first such port is the one.
const opening = new Promise<[FrameOpening, MessagePort]>((resolve) => {
  addEventListener('message', async function listen(event: MessageEvent<unknown>) {
    const [port] = event.ports;
    const { data } = event;
    if (!port || !isFrameOpening(data)) return;
    const answer = await ask('isFrameKey', { key: data.key });
    if (!answer.ok || !answer.value) return;
    removeEventListener('message', listen);
    resolve([data, port]);
  });
});
// The frame gets the focus when its form may already stand, and Chromium forgets the field when the page hands its focus on.
const OTHERS = 'input:not(:disabled), .save';
addEventListener('focus', () => {
  if (document.activeElement !== document.body) return;
  const field = document.querySelector<HTMLElement>('textarea') ?? document.querySelector<HTMLElement>(OTHERS);
  field?.focus();
});
const settings = await readSettings();
const { language, read } = await openLanguage(settings.language);
const words = createWords(language, read);
document.documentElement.lang = language;
await open(...(await opening));

async function open({ task, key, moved = false }: FrameOpening, port: MessagePort): Promise<void> {
  if (task.is === 'shown') {
    show({ words, language: settings.language, port, key, moved: moved === true });
    return;
  }
  document.documentElement.style.setProperty('--zoom', String(task.textSize / 15));
  const report = (what: FrameReport) => port.postMessage(what);
  const desk = { words, report, into: document.body, moved: moved === true };
  if (task.is === 'hide') askToHide(task, desk);
  else if (task.is === 'case') noteCase(task, desk);
  else if (task.is === 'edit') await edit(task, desk);
  else if (task.is === 'term') await collect(task, desk);
  else if (task.is === 'passage') await highlight(task, desk);
  else await write(task, desk);
  new ResizeObserver(() => report({ did: 'sized', height: Math.ceil(document.body.scrollHeight) })).observe(
    document.body,
  );
}
