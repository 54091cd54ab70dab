// The options page's wiring: opens the knowledge, draws the tab of the address, tells and undoes what tabs changed.
import { render } from 'preact';
import '../../assets/styles/page.css';
import '../../assets/styles/options.css';
import '../../assets/styles/unsaved.css';
import { Options, type OptionsProps } from '../../components/Options';
import { createWords } from '../../components/words';
import { type Knowledge, openKnowledge } from '../../lib/knowledge';
import { openLanguage } from '../../lib/language';
import { onRevision, onSettings, readSettings } from '../../lib/settings';
import { knowledgePorts, snapshots } from '../keeping/ports';
import { createKeeping } from './keeping';
import { idsIn, type Page, reason } from './page';
import { TABS } from './tabs';
import { createWorkshop } from './workshop';

/** Milliseconds a toast stays. */
const TOAST = 8000;
/** A change of fewer entries is taken back here, of more by the worker. */
const FEW = 10;
/** Milliseconds until one's own write has been told here. */
const ECHO = 150;

const { signal } = new AbortController();
let settings = await readSettings();
let words = await readWords();
let knowledge: Knowledge | null = null;
let toast: OptionsProps['toast'] = null;
let toastTimer: ReturnType<typeof setTimeout> | undefined;
/** Whether the last change of many rows was preceded by a snapshot. */
let wasKept = true;
/** Of each journal row written here, the entries it changed. */
const touched = new Map<number, readonly string[] | null>();
/** Of a journal row, what is taken back with it. */
const goAlong = new Map<number, () => Promise<void>>();
/** Revision of the store that the open tab knows. */
let seen = -1;
const work = createWorkshop((done) => {
  wasKept = done;
});

const page: Page = {
  knowledge() {
    if (!knowledge) throw new Error('the knowledge is not open');
    return knowledge;
  },
  isOpen: () => knowledge !== null,
  readOnly: () => knowledge?.problem !== null,
  settings: () => settings,
  words: () => words,
  snapshots,
  draw,
  say(text, onUndo) {
    clearTimeout(toastTimer);
    toast = { text, onUndo: onUndo ?? null };
    toastTimer = setTimeout(() => {
      toast = null;
      draw();
    }, TOAST);
    draw();
  },
  async change(change, text) {
    const ids = idsIn(change);
    if (!ids) return page.worked(text, await work.ask('change', { change }));
    const { seq, revision } = await page.knowledge().change(change);
    await page.told(text, seq, ids, revision);
  },
  work,
  async worked(text, { seq, ids, revision }) {
    await page.knowledge().announce();
    await page.told(text, seq, ids, revision);
  },
  async told(text, seq, ids = null, revision = seen) {
    // Between what is known here and this write another tab may have written.
    const alone = seen < 0 || revision <= seen + 1;
    seen = Math.max(seen, revision);
    touched.set(seq, ids);
    page.say(wasKept ? text : `${text} ${words.t('kept_failed')}`, () => void page.undo(seq));
    wasKept = true;
    await refresh(alone ? ids : null);
  },
  async undo(seq) {
    let refusal: string | null = null;
    let ids: readonly string[] | null = null;
    try {
      // What the worker wrote may be large, and so may what a key alone takes back.
      const small = seq !== undefined && (touched.get(seq)?.length ?? FEW) < FEW;
      const undone = small ? await page.knowledge().undo(seq) : await work.ask('undo', { seq: seq ?? null });
      seen = undone?.revision ?? seen;
      if (undone && !small) await page.knowledge().announce();
      await goAlong.get(undone?.seq ?? -1)?.();
      if (undone) page.say(words.t('done_undo'));
      ids = undone ? (touched.get(undone.seq) ?? null) : [];
    } catch (error) {
      refusal = reason(error, words);
      page.say(refusal);
    }
    await refresh(ids);
    return refusal;
  },
  whenUndone: (seq, back) => void goAlong.set(seq, back),
  go(address) {
    if (location.hash.slice(1) === address) draw();
    else location.hash = address;
  },
  signal,
};
const keeping = createKeeping(page);
const views = new Map(TABS.map((tab) => [tab.id, tab.start(page)]));
let [tab, rest] = readAddress();

draw();
window.addEventListener('hashchange', () => {
  const before = tab;
  [tab, rest] = readAddress();
  views.get(tab)?.opened?.(rest);
  draw();
  if (tab !== before) void refresh(null);
});
addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
  if (page.isOpen()) void page.undo();
});
onSettings(async (changed) => {
  const other = changed.language !== settings.language;
  settings = changed;
  if (other) words = await readWords();
  draw();
}, signal);
// Changes made elsewhere: on a page, in another options tab.
onRevision(({ revision }) => {
  // What was written here comes back as news too, now and then before the write has told its revision.
  setTimeout(() => revision > seen && void refresh(null), ECHO);
}, signal);
await openAll();

async function readWords() {
  const { language, read } = await openLanguage(settings.language);
  const made = createWords(language, read);
  document.documentElement.lang = language;
  document.title = made.t('options_title');
  return made;
}

/** `#history`, or `#entries/law/some-id` with what stands behind the tab's name. */
function readAddress(): [string, string | null] {
  const [name, ...behind] = decodeURIComponent(location.hash.slice(1)).split('/');
  return [TABS.find(({ id }) => id === name)?.id ?? TABS[0].id, behind.length > 0 ? behind.join('/') : null];
}

async function openAll(): Promise<void> {
  knowledge?.close();
  const kept = (done: boolean) => {
    wasKept = done;
  };
  knowledge = await openKnowledge(knowledgePorts(kept, () => void openAll()));
  await refresh(null);
}

/** The open tab reads what it shows anew. */
async function refresh(ids: readonly string[] | null): Promise<void> {
  if (!knowledge) return;
  await views.get(tab)?.refresh?.(ids);
  draw();
}

function draw(): void {
  render(
    <Options
      words={words}
      tabs={TABS}
      tab={tab}
      problem={knowledge?.problem ?? null}
      toast={toast}
      onRetry={() => void openAll()}
      notice={keeping.view()}
    >
      {views.get(tab)?.view(rest)}
    </Options>,
    document.body,
  );
}
