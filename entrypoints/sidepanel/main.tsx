// The panel's wiring: its tabs, what they share, and which is in front.
import { render } from 'preact';
import '../../assets/styles/page.css';
import '../../assets/styles/marks.css';
import '../../assets/styles/panel.css';
import '../../assets/styles/review.css';
import { PANEL_TABS, Panel, type PanelTab } from '../../components/Panel';
import { refusalText } from '../../components/problem';
import { createWords } from '../../components/words';
import { createExplaining } from '../../lib/explaining';
import { openLanguage } from '../../lib/language';
import { onRevision, onSettings, readSettings } from '../../lib/settings';
import type { Desk, TabRoom } from './desk';
import { createPageTab } from './page-tab';
import { createPasteTab } from './paste-tab';
import { createReviewTab } from './review-tab';
import { createSaying } from './saying';
import { createStore } from './store';

/** Milliseconds within which wishes to draw are one. */
const BURST = 16;

const { signal } = new AbortController();
let settings = await readSettings();
let words = await readWords();
let drawing: ReturnType<typeof setTimeout> | null = null;
let ready = false;

const saying = createSaying(draw);
const desk: Desk = {
  words: () => words,
  settings: () => settings,
  explaining: createExplaining(),
  store: createStore(),
  draw,
  say: saying.say,
  failed: (error) => saying.say(words.t('panel_failed', reasonOf(error))),
  signal,
};
const page = await createPageTab(desk);
const paste = createPasteTab(desk);
const review = createReviewTab(desk);
const rooms: Record<PanelTab, TabRoom> = { page, paste, review };
let tab = tabInAddress();
ready = true;

onSettings(async (changed) => {
  const other = changed.language !== settings.language;
  settings = changed;
  paste.settingsChanged(changed);
  if (other) words = await readWords();
  if (!tabs().includes(tab)) tab = 'page';
  page.load();
}, signal);
onRevision(() => {
  desk.explaining.forget();
  page.load();
  if (tab === 'review') review.load();
}, signal);
addEventListener('hashchange', () => show(tabInAddress()));
document.addEventListener('visibilitychange', () => !document.hidden && tab === 'review' && review.load());
page.load();
show(tab);

async function readWords() {
  const { language, read } = await openLanguage(settings.language);
  const made = createWords(language, read);
  document.documentElement.lang = language;
  document.title = made.t('panel_title');
  return made;
}

/** What the store says, in the reader's language where it has a code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const names = 'names' in error && Array.isArray(error.names) ? error.names.map(String) : [];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code ? refusalText({ code, names, message: error.message }, words) : error.message;
}

function tabs(): PanelTab[] {
  return PANEL_TABS.filter((one) => one !== 'review' || settings.review);
}

function tabInAddress(): PanelTab {
  return tabs().find((one) => `#${one}` === location.hash) ?? 'page';
}

function show(next: PanelTab): void {
  tab = next;
  if (tab === 'review') review.load();
  draw();
}

function choose(next: PanelTab): void {
  history.replaceState(null, '', next === 'page' ? location.pathname + location.search : `#${next}`);
  show(next);
}

/** A few times a second at most: answers and scrolling come in bursts. A timer, as a hidden panel gets no frames. */
function draw(): void {
  if (!ready || drawing !== null) return;
  drawing = setTimeout(() => {
    drawing = null;
    drawNow();
  }, BURST);
}

function drawNow(): void {
  render(
    <Panel
      words={words}
      tab={tab}
      tabs={tabs()}
      subtitle={rooms[tab].subtitle()}
      said={saying.text}
      onUndo={saying.onUndo}
      onTab={choose}
      footer={rooms[tab].foot()}
    >
      {rooms[tab].view()}
    </Panel>,
    document.body,
  );
}
