// Names with their explanations as plain text to take elsewhere: a list, a table, Markdown. Pure.
import { HEADERS } from './headers';

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

/** Header and rows of a pack's table, as the options page reads it back. */
export function toTable(terms: readonly ListedTerm[]): string[][] {
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
  return [Object.values(HEADERS), ...rows];
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

/** Text that means nothing to Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\n+/g, ' ');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
