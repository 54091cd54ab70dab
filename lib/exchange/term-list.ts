// Names with their explanations as plain text to take elsewhere: a list, a table, Markdown. Pure.

/** One name, every field already in the reader's language; empty where nothing is known. */
export interface ListedTerm {
  /** Entry id, empty where there is no entry. */
  id: string;
  type: string;
  name: string;
  /** Of a provision, its law. */
  law: string;
  /** 草案, 已废止 … where it is not simply in force. */
  status: string;
  summary: string;
  english: string;
  /** Other names, as the page has them. */
  aliases: string[];
  sources: string[];
  note: string;
}

/** One name a line. */
export function toList(terms: readonly ListedTerm[]): string {
  return lines(terms.map((term) => `${fullName(term)}${term.status && `（${term.status}）`}`));
}

/** `headers`: the nine columns of a pack's table, in the order of README; read back by the options page. */
export function toCsv(terms: readonly ListedTerm[], headers: readonly string[]): string {
  const rows = terms.map((term) => [
    fullName(term),
    term.type,
    term.summary,
    term.english,
    term.aliases.join('；'),
    term.sources.join('；'),
    term.note,
    term.status,
    term.id,
  ]);
  return [headers, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A heading for each type, a paragraph for each name. */
export function toMarkdown(title: string, terms: readonly ListedTerm[]): string {
  const types = [...new Set(terms.map((term) => term.type))];
  const parts = types.map((type) =>
    [`## ${escaped(type)}`, ...terms.filter((term) => term.type === type).map(paragraph)].join('\n\n'),
  );
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

function paragraph(term: ListedTerm): string {
  const said = [term.summary, ...(term.note ? [term.note] : [])].map(escaped).filter(Boolean).join('\n\n');
  const head = `**${escaped(fullName(term))}**${term.status && `（${escaped(term.status)}）`}`;
  const english = term.english && ` *${escaped(term.english)}*`;
  return said ? `${head}${english}  \n${said}` : `${head}${english}`;
}

function fullName({ law, name }: ListedTerm): string {
  return law ? `《${law}》${name}` : name;
}

/** Quoted where needed; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text that means nothing to Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\n+/g, ' ');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
