// The options page's wiring: opens the knowledge, draws the section of the address, carries out changes one at a time.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/page.css';
import '../../assets/styles/options.css';
import { About } from '../../components/About';
import { Cases } from '../../components/Cases';
import { Entries } from '../../components/Entries';
import type { EntryRow } from '../../components/entryRows';
import { History, type HistoryProps } from '../../components/History';
import { Options, type OptionsProps, SECTIONS, type Section } from '../../components/Options';
import { SettingsForm } from '../../components/SettingsForm';
import { createWords, type WordKey } from '../../components/words';
import { type Case, onCases, readCases, writeCases } from '../../lib/cases';
import { toTrapLines } from '../../lib/exchange/trap-rows';
import { createSnapshots, filesStore, keyedStore, openKnowledge } from '../../lib/knowledge';
import { openLanguage } from '../../lib/language';
import type { Change } from '../../lib/model/change';
import type { StoredPack } from '../../lib/model/entry';
import { announceRevision, onRevision, onSettings, readSettings, writeSettings } from '../../lib/settings';
import { createBackup } from './backup';
import { changeFor, hideChange, removeChange } from './changes';
import { hiddenNames, withoutHidden } from './hidden';
import { createImport } from './import';
import { readRows } from './rows';
import { failureOf } from './stored';

/** Milliseconds a toast stays. */
const TOAST = 8000;
const HISTORY = 200;

const { signal } = new AbortController();
let settings = await readSettings();
let words = await readWords();
let knowledge: Awaited<ReturnType<typeof openKnowledge>> | null = null;
let rows: EntryRow[] | null = null;
let journal: HistoryProps['rows'] = [];
let cases: Case[] | null = null;
let [section, open] = readAddress();
let failure: string | null = null;
let toast: OptionsProps['toast'] = null;
let toastTimer: ReturnType<typeof setTimeout> | undefined;
const snapshots = createSnapshots([
  filesStore(() => navigator.storage.getDirectory()),
  keyedStore(browser.storage.local),
]);
/** Whether the last change of many rows was preceded by a snapshot. */
let wasKept = true;
const backup = createBackup({
  knowledge: need,
  words: () => words,
  snapshots,
  draw,
  done: (seq) => told(words.t('restore_done'), seq),
  fail: async (error) => {
    const { code, value } = await failureOf(error);
    say({ text: words.t(`import_error_${code.replaceAll('-', '_')}` as WordKey, value), onUndo: null });
  },
});
const importing = createImport({
  knowledge: need,
  words: () => words,
  draw,
  backup: (name, read) => backup.open(name, read),
  done: (count, seq) => told(words.t('import_done', count), seq),
});

draw();
await openAll();
window.addEventListener('hashchange', () => {
  [section, open] = readAddress();
  failure = null;
  draw();
  if (section === 'import') void backup.refresh();
});
addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
  const last = journal.find((row) => !row.undone);
  if (last) void undo(last.seq);
});
onSettings(async (changed) => {
  const other = changed.language !== settings.language;
  settings = changed;
  if (other) words = await readWords();
  draw();
}, signal);
// Changes made elsewhere: on a page, in another options tab.
onRevision(() => void readAll(), signal);
onCases(() => void readNoted(), signal);
void readNoted();

async function readWords() {
  const { language, read } = await openLanguage(settings.language);
  const made = createWords(language, read);
  document.documentElement.lang = language;
  document.title = made.t('options_title');
  return made;
}

/** `#history`, or `#entries/law/some-id` with that entry's editor open. */
function readAddress(): [Section, string | null] {
  const [name, ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
  return [SECTIONS.find((one) => one === name) ?? 'entries', rest.length > 0 ? rest.join('/') : null];
}

async function openAll(): Promise<void> {
  knowledge?.close();
  knowledge = await openKnowledge({ announce: announceRevision, keep });
  await readAll();
}

async function readAll(): Promise<void> {
  if (!knowledge) return;
  [rows, journal] = await Promise.all([readRows(knowledge), knowledge.history(HISTORY)]);
  draw();
  if (section === 'import') await Promise.all([importing.refresh(), backup.refresh()]);
}

async function keep(packs: StoredPack[]): Promise<void> {
  const { writeBackup } = await import('../../lib/exchange/backup');
  wasKept = await snapshots.keep(writeBackup(packs, new Date().toISOString()));
}

async function told(text: string, seq: number): Promise<void> {
  say({ text: wasKept ? text : `${text} ${words.t('kept_failed')}`, onUndo: () => void undo(seq) });
  await readAll();
}

function draw(): void {
  render(
    <Options
      words={words}
      section={section}
      problem={knowledge?.problem ?? null}
      toast={toast}
      onRetry={() => void openAll()}
    >
      {sectionNow()}
    </Options>,
    document.body,
  );
}

function sectionNow() {
  switch (section) {
    case 'entries':
      return rows ? (
        <Entries
          rows={rows}
          readOnly={knowledge?.problem !== null}
          open={open}
          failure={failure}
          onOpen={openEntry}
          onSave={(row, draft) =>
            void change('edit', draft.name || (row?.name ?? ''), () => changeFor(row, draft, need(), words))
          }
          onRemove={(row) => void change(row.own ? 'remove' : 'edit', row.name, () => removeChange(row, need()))}
          onHide={(row, hidden) =>
            void change(hidden ? 'hide' : 'unhide', row.name, () => hideChange(row, hidden, need()))
          }
        />
      ) : (
        <p class="nothing">{words.t('loading_entries')}</p>
      );
    case 'import': {
      const readOnly = knowledge?.problem !== null;
      return (
        <>
          {!backup.isOpen() && importing.view(readOnly)}
          {!importing.isOpen() && backup.view(readOnly)}
        </>
      );
    }
    case 'history':
      return <History rows={journal} failure={failure} onUndo={(seq) => void undo(seq)} />;
    case 'cases':
      return (
        <Cases
          rows={cases?.toReversed() ?? null}
          onShould={(row, should) => void writeCases(others(row, { should }))}
          onDelete={(row) => void deleteCases(others(row, null))}
          onDeleteAll={() => void deleteCases([])}
          onExport={exportCases}
        />
      );
    case 'settings':
      return (
        <SettingsForm
          settings={settings}
          hidden={hiddenNames(settings, rows ?? [])}
          onUnhide={(one) => void writeSettings({ hidden: withoutHidden(settings, one) })}
          onChange={(patch) => void writeSettings(patch)}
          onSites={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
        />
      );
    case 'about':
      return (
        <About
          version={browser.runtime.getManifest().version}
          knowledge={knowledge && { date: knowledge.about.knowledgeDate, counts: knowledge.about.counts }}
        />
      );
  }
}

async function readNoted(): Promise<void> {
  cases = await readCases();
  draw();
}

/** All cases with one of them changed, or without it. */
function others(one: { time: number; surface: string }, patch: Partial<Case> | null): Case[] {
  return (cases ?? []).flatMap((now) => {
    if (now.time !== one.time || now.surface !== one.surface) return [now];
    return patch ? [{ ...now, ...patch }] : [];
  });
}

async function deleteCases(left: Case[]): Promise<void> {
  const before = cases ?? [];
  await writeCases(left);
  const undo = () => void writeCases(before).then(() => say({ text: words.t('done_undo'), onUndo: null }));
  say({ text: words.t('cases_deleted', before.length - left.length), onUndo: undo });
  draw();
}

function exportCases(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([toTrapLines(cases ?? [])], { type: 'application/jsonl' }));
  link.download = 'pangzhu-cases.jsonl';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TOAST);
}

function openEntry(id: string | null): void {
  failure = null;
  open = id;
  draw();
  location.hash = id ? `entries/${id}` : 'entries';
}

function need() {
  if (!knowledge) throw new Error('the knowledge is not open');
  return knowledge;
}

/** Writes one change, reads the table anew, offers the undo. A refusal is said in the form. */
async function change(
  did: 'edit' | 'remove' | 'hide' | 'unhide',
  name: string,
  make: () => Promise<Change>,
): Promise<void> {
  try {
    const made = await make();
    const { seq } = await need().change(made);
    failure = null;
    if (open !== null) openEntry(null);
    open = null;
    const key: WordKey = made.do === 'add' ? 'done_add' : `done_${did}`;
    say({ text: words.t(key, name), onUndo: () => void undo(seq) });
  } catch (error) {
    failure = reason(error);
  }
  await readAll();
}

async function undo(seq: number): Promise<void> {
  try {
    await need().undo(seq);
    failure = null;
    say({ text: words.t('done_undo'), onUndo: null });
  } catch (error) {
    failure = reason(error);
    say({ text: failure, onUndo: null });
  }
  await readAll();
}

function say(next: OptionsProps['toast']): void {
  clearTimeout(toastTimer);
  toast = next;
  toastTimer = setTimeout(() => {
    toast = null;
    draw();
  }, TOAST);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
