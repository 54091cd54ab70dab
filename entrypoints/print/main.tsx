// The printing page: takes the sheet that the panel left for it, shows it once, and prints when asked.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/page.css';
import '../../assets/styles/print.css';
import { PrintNotes } from '../../components/PrintNotes';
import { createWords } from '../../components/words';
import type { PrintSheet } from '../../lib/exchange/print-sheet';
import { openLanguage } from '../../lib/language';
import { readSettings } from '../../lib/settings';

const { language, read } = await openLanguage((await readSettings()).language);
const words = createWords(language, read);
document.documentElement.lang = language;

const key = `print/${location.hash.slice(1)}`;
const stored = (await browser.storage.session.get(key))[key];
await browser.storage.session.remove(key);
const sheet = isSheet(stored) ? stored : null;
document.title = sheet?.facts.title ?? words.t('print_title');
render(<PrintNotes words={words} sheet={sheet} onPrint={() => print()} />, document.body);

/** Only our own panel writes there; a half-written one is not shown. */
function isSheet(value: unknown): value is PrintSheet {
  return (
    typeof value === 'object' &&
    value !== null &&
    'paragraphs' in value &&
    Array.isArray(value.paragraphs) &&
    'notes' in value &&
    Array.isArray(value.notes) &&
    'facts' in value
  );
}
