// A pack as a glossary to be read: Markdown, and a page of its own to be printed. Neither is read back.
import { type Entry, entryName, type Pack } from '../model/entry';
import { TYPE_NAMES } from './headers';
import type { Listed } from './table';
import type { ListedTerm } from './term-list';
import { toMarkdown } from './term-list';

export function writeMarkdown(title: string, listed: readonly Listed[]): string {
  return toMarkdown(title, sorted(listed).map(termOf));
}

function termOf({ entry, note }: Listed): ListedTerm {
  const name = entryName(entry);
  return {
    id: entry.id,
    type: TYPE_NAMES[entry.type],
    name,
    law: '',
    status: '',
    summary: entry.summary ?? '',
    english: entry.english?.text ?? '',
    aliases: entry.terms.map(({ text }) => text).filter((text) => text !== name),
    sources: entry.sources.map(({ title, url }) => (url ? `${title} ${url}` : title)),
    note: note ?? '',
  };
}

/** By type, then by name as pinyin sorts it. */
function sorted(listed: readonly Listed[]): Listed[] {
  const types: Entry['type'][] = ['law', 'agency', 'programme'];
  const { compare } = new Intl.Collator('zh-CN');
  return listed.toSorted(
    (a, b) =>
      types.indexOf(a.entry.type) - types.indexOf(b.entry.type) || compare(entryName(a.entry), entryName(b.entry)),
  );
}

/** A page of its own, two columns on A4, without a script; every text of the pack is escaped. */
export function writeGlossaryPage(
  head: Pick<Pack, 'title' | 'author' | 'version' | 'licence' | 'description'>,
  listed: readonly Listed[],
): string {
  const all = sorted(listed);
  const sections = [...new Set(all.map(({ entry }) => entry.type))].map((type) => {
    const rows = all.filter(({ entry }) => entry.type === type).map(rowOf);
    return `<h2>${TYPE_NAMES[type]}</h2>\n<dl>\n${rows.join('')}</dl>\n`;
  });
  const under = [head.author, head.version && `版本 ${head.version}`, head.licence, `${all.length}条`].filter(Boolean);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(head.title)}</title>
<style>${STYLE}</style>
<h1>${escaped(head.title)}</h1>
<p class="under">${under.map((one) => escaped(String(one))).join(' · ')}</p>
${head.description ? `<p>${escaped(head.description)}</p>\n` : ''}${sections.join('')}</html>
`;
}

function rowOf({ entry, note }: Listed): string {
  const { name, aliases, english, summary, sources } = termOf({ entry, note });
  const also = [...aliases, ...(english ? [english] : [])].map(escaped).join('；');
  return `<div><dt>${escaped(name)}${also && ` <small>${also}</small>`}</dt>${[summary, note ?? '']
    .filter(Boolean)
    .map((text) => `<dd>${escaped(text)}</dd>`)
    .join('')}<dd class="from">${sources.map(escaped).join('；')}</dd></div>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Ink on paper, as the hand-out: song for names, hairlines, nothing else. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 10.5pt/1.7 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif; color: #1d2026 }
h1 { margin: 0; font-size: 17pt } h2 { margin: 1.6em 0 .4em; font-size: 12pt; border-bottom: 1px solid #1d2026 }
.under, .from, small { color: #5b616b; font-size: 8.5pt } .under { margin: .2em 0 1.2em }
dl { margin: 0; columns: 2; column-gap: 2rem } div { break-inside: avoid; margin: 0 0 .7em }
dt { font-weight: 700 } dt small { font-weight: 400 } dd { margin: 0; overflow-wrap: anywhere }
@media print { body { max-width: none; margin: 0; padding: 0 } }
@media (max-width: 40rem) { dl { columns: 1 } }`;
