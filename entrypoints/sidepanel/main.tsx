// The panel's wiring: follows the tab in front, draws components/Panel, carries out what is clicked.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/page.css';
import '../../assets/styles/marks.css';
import '../../assets/styles/panel.css';
import { Panel, type PanelTab } from '../../components/Panel';
import { EXPORTS, PanelFoot, type PanelFootProps } from '../../components/PanelFoot';
import { PanelList } from '../../components/PanelList';
import { PanelPage } from '../../components/PanelPage';
import { PasteText } from '../../components/PasteText';
import { countSpots, type PanelRow } from '../../components/panelRows';
import { createWords } from '../../components/words';
import { requestAccess } from '../../lib/access';
import { createExplaining } from '../../lib/explaining';
import { markOnce } from '../../lib/front';
import { openLanguage } from '../../lib/language';
import { onLedger, readLedger } from '../../lib/ledger';
import { openLesson } from '../../lib/lesson-page';
import { askTab, overhearCounted } from '../../lib/messages';
import { onMet, wipeMet } from '../../lib/met';
import type { Ledger, Loss } from '../../lib/model/ledger';
import { onRevision, onSettings, readSettings, writeKnown, writeSettings } from '../../lib/settings';
import { checkSelection } from './check';
import { createPageList } from './page';
import { createPasted, MOST_PASTED } from './paste';
import { followTab } from './tab';
import { copyOf, openPrint } from './taking';

/** Milliseconds a word at the foot stays. */
const SAID = 4000;
/** Milliseconds within which wishes to draw are one. */
const BURST = 16;

const { signal } = new AbortController();
let settings = await readSettings();
let words = await readWords();
let tab: PanelTab = location.hash === '#paste' ? 'paste' : 'page';
let draft = '';
let said = '';
let quiet: ReturnType<typeof setTimeout> | undefined;
let lost: Loss | null = null;
let drawing: ReturnType<typeof setTimeout> | null = null;

const explaining = createExplaining();
const follower = await followTab(new URL(location.href), load, signal);
const page = createPageList(follower, explaining, draw);
const pasted = createPasted(settings, explaining, draw);

overhearCounted((tabId) => tabId === page.front?.tabId && load(), signal);
onSettings(async (changed) => {
  const other = changed.language !== settings.language;
  settings = changed;
  pasted.settingsChanged(changed);
  if (other) words = await readWords();
  load();
}, signal);
onRevision(() => {
  explaining.forget();
  load();
}, signal);
onMet(() => void page.readMet(), signal);
void readLedger().then(tellLoss);
onLedger(tellLoss, signal);
addEventListener('hashchange', () => {
  tab = location.hash === '#paste' ? 'paste' : 'page';
  draw();
});
document.addEventListener('visibilitychange', () => !document.hidden && load());
draw();
load();

async function readWords() {
  const { language, read } = await openLanguage(settings.language);
  const made = createWords(language, read);
  document.documentElement.lang = language;
  document.title = made.t('panel_title');
  return made;
}

function tellLoss(ledger: Ledger | null): void {
  lost = ledger?.lost ?? null;
  draw();
}

function load(): void {
  void page.load(settings);
}

/** A few times a second at most: answers and scrolling come in bursts. A timer, as a hidden panel gets no frames. */
function draw(): void {
  if (drawing !== null) return;
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
      subtitle={tab === 'paste' ? words.t('panel_local') : (page.text.facts.title ?? page.front?.title ?? '')}
      said={said}
      onTab={choose}
      footer={tab === 'page' ? pageFoot() : pasteFoot()}
    >
      {tab === 'page' ? pageView() : pasteView()}
    </Panel>,
    document.body,
  );
}

function pageView() {
  return (
    <PanelPage
      view={page.front?.view ?? { is: 'working' }}
      problem={page.problem}
      rows={page.rows}
      inView={page.inView}
      current={page.current}
      onJump={(row, mention) => void jump(row, mention)}
      onKnow={know}
      lost={lost}
      on={{
        markPage: () => void markPage(),
        grant,
        reload: () => void reload(),
        setSite: (on) => void setSite(on),
        restore: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html') }),
      }}
    />
  );
}

function pasteView() {
  const { t } = words;
  const main = pasted.rows.filter((row) => row.weight === 'main');
  return (
    <PasteText
      draft={draft}
      paragraphs={pasted.paragraphs}
      count={pasted.ready ? t('paste_count', pasted.characters, main.length, countSpots(main)) : ''}
      limit={pasted.cut ? t('paste_long', MOST_PASTED) : null}
      failure={pasted.failure}
      onDraft={(text) => {
        draft = text;
        draw();
      }}
      onRead={pasted.read}
      onClear={() => {
        draft = '';
        pasted.close();
      }}
      onOther={pasted.close}
      onShown={(elements) => void pasted.shown(elements)}
    >
      {pasted.ready && pasted.rows.length > 0 && (
        <PanelList
          rows={pasted.rows}
          inView={pasted.inView}
          current={pasted.current}
          filtered={false}
          onJump={(row, mention) => tell(row, pasted.jump(row, mention), pasted.current)}
          onKnow={know}
        />
      )}
      {pasted.ready && pasted.rows.length === 0 && <p class="none">{t('popup_nothing')}</p>}
    </PasteText>
  );
}

function pageFoot() {
  const items: PanelFootProps['items'] = page.rows.length > 0 ? copies(page.rows, page.text.facts.title ?? '') : [];
  if (items.length > 0) {
    const print = async () => {
      await page.explained();
      await openPrint(page.text, page.terms, explaining.get);
    };
    items.push({ label: 'export_print', onChoose: () => void print().catch(failed) });
    const { facts, blocks, mentions } = page.text;
    items.push({ label: 'lesson_open', onChoose: () => void openLesson({ facts, blocks, mentions }).catch(failed) });
    items.push({ label: 'export_wipe', onChoose: () => void wipeMet().then(() => say(words.t('wiped')), failed) });
  }
  const { blocks } = page.text;
  const check = () =>
    void checkSelection(page.front?.tabId ?? null, blocks.map(({ text }) => text).join('\n')).catch(failed);
  const action = blocks.length > 0 ? { label: 'panel_check' as const, onChoose: check } : undefined;
  return <PanelFoot total={total(page.rows)} items={items} action={action} />;
}

function pasteFoot() {
  const title = words.t('panel_tab_paste');
  const items = pasted.rows.length > 0 ? copies(pasted.rows, title) : [];
  if (items.length > 0) {
    const print = async () => {
      await pasted.explained();
      const { blocks, mentions } = pasted.page;
      const text = blocks.map(({ text, role }) => ({ text, role }));
      await openPrint({ facts: {}, blocks: text, mentions }, pasted.terms, explaining.get);
    };
    items.push({ label: 'export_print', onChoose: () => void print().catch(failed) });
    const { blocks, mentions } = pasted.page;
    const text = blocks.map(({ text, role }) => ({ text, role }));
    const lesson = { facts: {}, blocks: text, mentions };
    items.push({ label: 'lesson_open', onChoose: () => void openLesson(lesson).catch(failed) });
  }
  return <PanelFoot total={total(pasted.rows)} items={items} />;
}

function total(rows: readonly PanelRow[]): string {
  const main = rows.filter((row) => row.weight === 'main');
  return rows.length > 0 ? words.t('panel_total', main.length, countSpots(main)) : '';
}

function copies(rows: readonly PanelRow[], title: string): PanelFootProps['items'] {
  const copy = async (kind: (typeof EXPORTS)[number]) => {
    await (tab === 'page' ? page : pasted).explained();
    const now = tab === 'page' ? page.rows : pasted.rows;
    await navigator.clipboard.writeText(await copyOf(kind, now, title || words.t('panel_title'), words));
    say(words.t('exported', now.filter((row) => row.weight === 'main').length));
  };
  return rows.length === 0
    ? []
    : EXPORTS.map((kind) => ({ label: `export_${kind}` as const, onChoose: () => void copy(kind).catch(failed) }));
}

function choose(next: PanelTab): void {
  tab = next;
  history.replaceState(null, '', next === 'paste' ? '#paste' : location.pathname + location.search);
  draw();
}

async function jump(row: PanelRow, mention: number | null): Promise<void> {
  const done = await page.jump(row, mention);
  tell(row, done, page.current);
  if (!done) load();
}

function tell(row: PanelRow, done: boolean, current: number): void {
  const nth = row.spots.findIndex((spot) => spot.mention === current) + 1;
  say(done ? words.t('panel_jumped', row.name, nth, row.spots.length) : words.t('panel_gone'));
}

function know({ key, name, isKnown }: PanelRow): void {
  void writeKnown({ key, name }, !isKnown).then(
    () => say(words.t(isKnown ? 'known_no_more' : 'known_now', name)),
    failed,
  );
}

function say(text: string): void {
  clearTimeout(quiet);
  said = text;
  if (text) quiet = setTimeout(() => say(''), SAID);
  draw();
}

function failed(error: unknown): void {
  say(words.t('export_failed', error instanceof Error ? error.message : String(error)));
}

async function setSite(on: boolean): Promise<void> {
  const { host = null, tabId = null } = page.front ?? {};
  if (!host) return;
  const others = settings.off.filter((one) => one !== host);
  settings = await writeSettings({ off: on ? others : [...others, host] });
  if (tabId !== null) await askTab(tabId, 'setHere', { on });
  load();
}

async function markPage(): Promise<void> {
  const tabId = page.front?.tabId ?? null;
  if (tabId !== null) await markOnce(tabId).catch(() => undefined);
  load();
}

/** Not async before the request: the browser takes it only straight from the click. */
function grant(): void {
  const site = page.front?.site;
  if (!site) return;
  void requestAccess(site.hosts).then(async (granted) => {
    if (granted) await markPage();
    else load();
  });
}

async function reload(): Promise<void> {
  const tabId = page.front?.tabId ?? null;
  if (tabId !== null) await browser.tabs.reload(tabId);
}
