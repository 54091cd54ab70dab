// One page: read → ask → mark → watch, and the note; all under one signal that ends with the page or the extension.
import '../../assets/styles/marks.css';
import '../../assets/styles/passages.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, tabAlone } from '../../lib/answering';
import { ask } from '../../lib/asking';
import { onFollowed } from '../../lib/following';
import type { TabAsks } from '../../lib/messages';
import type { FrameRead } from '../../lib/model/page-state';
import { placeOf } from '../../lib/page/frame';
import { followInView } from '../../lib/page/in-view';
import { removeOldHost } from '../../lib/page/note-seam';
import { onRevision, onSettings, readSettings, type Settings } from '../../lib/settings';
import { createFrames, tellPage } from './frames';
import { createNoteControl } from './note';
import { createPassages } from './passages';
import { createReading } from './reading';

export default defineContentScript({
  // The build puts the hosts of assets/sites.json here.
  matches: ['*://*.people.cn/*'],
  runAt: 'document_idle',
  // Frames of the same origin are a part of their page; frames of others are left alone.
  allFrames: true,
  matchOriginAsFallback: true,
  async main(ctx) {
    const { signal } = ctx;
    const place = placeOf(window);
    if (!place) return;
    const settings = await readSettings();
    if (signal.aborted) return;
    removeOldHost(document);
    const rules = import.meta.env.FIREFOX ? askRules : undefined;
    const frames = createFrames(window, () => reading);
    const reading = createReading(document, place, settings, signal, rules, () =>
      frames.parts().flatMap(({ mentions }) => mentions),
    );
    const tell = place.frame ? tellPage(window, () => reading, signal) : () => {};
    /** One for each list of ours that follows what is in view. */
    const looks = new Set<() => void>();
    const note = createNoteControl(document, reading, settings, !place.frame, signal);
    const passages = place.frame ? null : createPassages(document, reading, note, signal);
    reading.onRedraw(() => {
      note.marksChanged();
      tell();
      passages?.pageRead();
      for (const look of looks) look();
    });
    /** By key one goes through the document that has the focus: a frame of the page, else the page. */
    const isCurrent = () =>
      place.frame ? document.hasFocus() : frames.parts().length === 0 || document.activeElement?.localName !== 'iframe';
    const switches = {
      markNow: () => reading.markNow(),
      setHere: (q: unknown) => reading.setHere(isOn(q)),
      step(q: unknown) {
        if (isCurrent()) note.step(q === 'previous' ? 'previous' : 'next');
        return null;
      },
    };
    const jump = (q: unknown) => {
      place.frame?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      return note.jump(indexIn(q));
    };
    const collect = () => {
      note.collect();
      return null;
    };
    if (place.frame) {
      answer<TabAsks>(switches, signal, tabAlone, true);
      answer<TabAsks>({ collect, jump }, signal, tabAlone);
    } else {
      answer<TabAsks>(
        {
          ...switches,
          state: () => reading.state(),
          mentions: () => ({ mentions: reading.list() }),
          read: async () => ({ ...(await reading.text()), frames: frames.parts() }),
          framed(q, sender) {
            // From the background alone, which has checked it.
            if (sender.tabId !== undefined || !isFramed(q)) return null;
            frames.told(q.frame, q.read);
            reading.framesChanged();
            return null;
          },
          collect,
          highlight: async () => {
            await reading.need();
            note.highlight();
            return null;
          },
          passages: () => note.listPassages(),
          toPassage: (q) => note.toPassage(idIn(q)),
          project: () => note.project(),
          jump,
        },
        signal,
        tabAlone,
      );
      onFollowed((seen, gone) => {
        const look = followInView(document, reading, seen, gone);
        looks.add(look);
        gone.addEventListener('abort', () => looks.delete(look), { once: true });
      }, signal);
    }
    const settingsChanged = (changed: Settings) => {
      note.settingsChanged(changed);
      reading.settingsChanged(changed);
    };
    onSettings(settingsChanged, signal);
    onRevision(() => {
      reading.knowledgeChanged();
      void passages?.load();
    }, signal);
    // A page that was left and is come back to was told nothing meanwhile.
    window.addEventListener(
      'pageshow',
      async ({ persisted }) => {
        if (!persisted) return;
        settingsChanged(await readSettings());
        reading.knowledgeChanged();
        void passages?.load();
      },
      { signal },
    );
    await reading.start();
    await passages?.load();
  },
});

async function askRules(): Promise<string> {
  const rules = await ask('markRules', null);
  return rules.ok ? rules.value : '';
}
function indexIn(q: unknown): number {
  return typeof q === 'object' && q !== null && 'mention' in q && typeof q.mention === 'number' ? q.mention : -1;
}
function isFramed(q: unknown): q is { frame: number; read: FrameRead | null } {
  return typeof q === 'object' && q !== null && 'frame' in q && typeof q.frame === 'number' && 'read' in q;
}
function idIn(q: unknown): string {
  return typeof q === 'object' && q !== null && 'id' in q && typeof q.id === 'string' ? q.id : '';
}
function isOn(q: unknown): boolean {
  return typeof q === 'object' && q !== null && 'on' in q && q.on === true;
}
