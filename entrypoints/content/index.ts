// One page: read → ask → mark → watch, and the note; all under one signal that ends with the page or the extension.
import '../../assets/styles/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, type TabAsks } from '../../lib/messages';
import { onRevision, onSettings, readSettings } from '../../lib/settings';
import { createNoteControl } from './note';
import { createReading } from './reading';

export default defineContentScript({
  // The build puts the hosts of assets/sites.json here.
  matches: ['*://*.people.cn/*'],
  runAt: 'document_idle',
  async main(ctx) {
    const { signal } = ctx;
    const settings = await readSettings();
    if (signal.aborted) return;
    const reading = createReading(document, settings, signal);
    const note = createNoteControl(document, reading, settings, signal);
    reading.onRedraw(() => note.marksChanged());
    answer<TabAsks>(
      {
        state: () => reading.state(),
        markNow: () => reading.markNow(),
        setHere: (q) => reading.setHere(isOn(q)),
        mentions: () => ({ mentions: reading.list() }),
      },
      signal,
    );
    onSettings((changed) => {
      note.settingsChanged(changed);
      reading.settingsChanged(changed);
    }, signal);
    onRevision(() => reading.knowledgeChanged(), signal);
    await reading.start();
  },
});

function isOn(q: unknown): boolean {
  return typeof q === 'object' && q !== null && 'on' in q && q.on === true;
}
