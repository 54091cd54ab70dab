// Taking the list elsewhere: copies for the clipboard, and the article with its notes for the printer.
import { browser } from 'wxt/browser';
import { statusLabel, statusSign } from '../../components/lawStatus';
import type { ExportKind } from '../../components/PanelFoot';
import type { PanelRow } from '../../components/panelRows';
import type { Words } from '../../components/words';
import { writeDelimited } from '../../lib/exchange/delimited';
import { type PrintSheet, printSheet } from '../../lib/exchange/print-sheet';
import { type ListedTerm, toList, toMarkdown, toTable } from '../../lib/exchange/term-list';
import type { Explanation } from '../../lib/model/explanation';
import type { Mention } from '../../lib/model/mention';
import type { PageFacts, TextBlock } from '../../lib/model/page';
import type { PageTerm } from '../../lib/model/page-terms';

/** The main names as text of that kind. */
export async function copyOf(
  kind: ExportKind,
  rows: readonly PanelRow[],
  title: string,
  words: Words,
): Promise<string> {
  const terms = rows.filter((row) => row.weight === 'main').map((row) => listed(row, words));
  // The byte order mark is for files.
  if (kind === 'csv') return (await writeDelimited(toTable(terms), ',')).replace(/^\uFEFF/, '');
  return kind === 'list' ? toList(terms) : toMarkdown(title, terms);
}

function listed(row: PanelRow, words: Words): ListedTerm {
  const { explanation } = row;
  const reference = explanation?.type === 'reference';
  const status = explanation?.status.onKnowledgeDate;
  const sign = status && !reference ? statusSign(status.state) : null;
  // The quotes around a programme belong to the list, not to the name.
  const name = explanation && row.type === 'programme' ? explanation.heading : row.name;
  return {
    // A provision is no entry: under its law's id it would be taken for the law.
    id: (!reference && explanation?.entry) || '',
    type: words.t(`type_${row.type}`),
    name,
    law: row.law ?? '',
    status: status && (sign === 'half' || sign === 'off') ? statusLabel(status, words) : '',
    summary: explanation?.summary ?? '',
    english: explanation?.english ?? '',
    aliases: row.names.filter((one) => one !== name),
    sources: explanation?.sources.map(({ title, url }) => (url ? `${title} <${url}>` : title)) ?? [],
    note: explanation?.ownNote ?? '',
  };
}

/** Where the sheet waits for its page: the browser keeps it in memory, for this session only. */
const WAITING = 'print';

/** Opens the printing page for an article. */
export async function openPrint(
  page: { facts: PageFacts; blocks: readonly TextBlock[]; mentions: readonly Mention[] },
  terms: readonly PageTerm[],
  explain: (key: string) => Explanation | null,
): Promise<void> {
  const sheet: PrintSheet = printSheet(page, terms, (term) => explain(term.key));
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [`${WAITING}/${id}`]: sheet });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/print.html' as '/')}#${id}` });
}
