// The toolbar popup's wiring: looks at the tab in front, draws components/Popup, carries out what is clicked.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/page.css';
import '../../assets/styles/popup.css';
import { Popup } from '../../components/Popup';
import { createWords } from '../../components/words';
import { dropAccess, requestAccess } from '../../lib/access';
import { ask, askTab } from '../../lib/asking';
import { type Front, markOnce } from '../../lib/front';
import { openLanguage } from '../../lib/language';
import { openLessonOfTab } from '../../lib/lesson-page';
import type { AskError } from '../../lib/model/answer';
import type { Site } from '../../lib/page/sites';
import { openPanel, openPaste, panelKey } from '../../lib/panel';
import { readSettings, type SettingsPatch, writeSettings } from '../../lib/settings';
import { lookAtFront } from './tab';

/** While the page is being read, look again after this many milliseconds. */
const SOON = 250;
/** While the page does not answer: after an update its script comes a moment later than the popup may. */
const LATER = 1000;

let settings = await readSettings();
const { language, read } = await openLanguage(settings.language);
const words = createWords(language, read);
document.documentElement.lang = language;

const keys = await panelKey();
let front = await lookAtFront(settings);
let outOfReach: AskError | null = null;
let nextLook: ReturnType<typeof setTimeout> | undefined;
draw();
// Told when it is known: the popup does not wait for the database.
void ask('problem', null).then((answer) => {
  outOfReach = answer.ok ? answer.value : null;
  draw();
});

async function lookAgain(): Promise<void> {
  front = await lookAtFront(settings);
  draw();
}

async function set(patch: SettingsPatch): Promise<void> {
  settings = await writeSettings(patch);
  draw();
  setTimeout(lookAgain, SOON);
}

function draw(): void {
  render(
    <Popup
      words={words}
      site={front.name}
      view={front.view}
      types={settings.types}
      density={settings.density}
      revocable={front.revocable}
      problem={front.problem ?? outOfReach}
      panelKey={keys}
      on={{
        setSite: (on) => void setSite(front, on),
        setType: (type, on) => void set({ types: { [type]: on } }),
        setDensity: (density) => void set({ density }),
        markPage: () => void markPage(front),
        grant: () => grant(front),
        revoke: () => void revoke(front),
        reload: () => void reload(front),
        panel: () => panel(front),
        lesson: () => void lesson(front),
        paste: () => void openPaste().then(() => window.close()),
        manage: () => void manage(),
      }}
    />,
    document.body,
  );
  clearTimeout(nextLook);
  if (front.view.is === 'working') nextLook = setTimeout(lookAgain, SOON);
  if (front.view.is === 'reload') nextLook = setTimeout(lookAgain, LATER);
}

async function setSite({ host, tabId }: Front, on: boolean): Promise<void> {
  if (!host) return;
  const others = settings.off.filter((one) => one !== host);
  await set({ off: on ? others : [...others, host] });
  if (tabId !== null) await askTab(tabId, 'setHere', { on });
  await lookAgain();
}

async function markPage({ tabId }: Front<Site>): Promise<void> {
  if (tabId === null) return;
  // A page that refuses scripts (the browser's own stores) stays as it is; the next look says so.
  await markOnce(tabId).catch(() => undefined);
  await lookAgain();
}

/** Not async before the request: the browser takes it only straight from the click. */
function grant({ site, tabId }: Front<Site>): void {
  if (!site) return;
  void requestAccess(site.hosts).then(async (granted) => {
    if (granted && tabId !== null) await markOnce(tabId).catch(() => undefined);
    await lookAgain();
  });
}

async function revoke({ site, tabId }: Front<Site>): Promise<void> {
  if (!site) return;
  await dropAccess(site.hosts);
  if (tabId !== null) await askTab(tabId, 'setHere', { on: false });
  window.close();
}

async function reload({ tabId }: Front<Site>): Promise<void> {
  if (tabId !== null) await browser.tabs.reload(tabId);
  window.close();
}

/** Not async before the call: the browser opens it only straight from the click. */
function panel({ windowId, tabId }: Front<Site>): void {
  void openPanel(windowId, tabId).then(() => window.close());
}

async function lesson({ tabId }: Front<Site>): Promise<void> {
  if (tabId !== null) await openLessonOfTab(tabId);
  window.close();
}

async function manage(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
