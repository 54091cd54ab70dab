// The findings as a report to hand on: Markdown for people, CSV for tables. Words of the interface come from the caller.
import type { CheckKind, Finding } from '../model/finding';

export interface ReportWords {
  title: string;
  /** 截至 2026年11月21日. */
  asOf: string;
  kind(kind: CheckKind): string;
  /** Place, kind, in the text, reason, source, instead. */
  columns: readonly [string, string, string, string, string, string];
  /** What stands where only the writer can know. */
  open: string;
}

const HERE = 12;

/** A table of the findings; `paragraphs` are numbered from 1. */
export function toMarkdown(findings: readonly Finding[], paragraphs: readonly string[], words: ReportWords): string {
  const rows = findings.map((finding) => rowOf(finding, paragraphs, words).map(inCell));
  const lines = [words.columns, words.columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [`# ${words.title}`, '', words.asOf, '', ...lines, ''].join('\n');
}

/** The same as CSV with a byte-order mark, as spreadsheets want it; a cell that begins like a formula gets a quote. */
export function toCsv(findings: readonly Finding[], paragraphs: readonly string[], words: ReportWords): string {
  const rows = [words.columns, ...findings.map((finding) => rowOf(finding, paragraphs, words))];
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowOf(finding: Finding, paragraphs: readonly string[], words: ReportWords): string[] {
  const { block, start, end, surface, kind, reason, source, fix } = finding;
  const text = paragraphs[block] ?? '';
  const around = `…${text.slice(Math.max(0, start - HERE), start)}【${surface}】${text.slice(end, end + HERE)}…`;
  const told = source.url ? `${source.title} ${source.url}` : source.title;
  return [String(block + 1), words.kind(kind), around, reason, told, fix ?? words.open];
}

function inCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/(?<!\s)\s*\n\s*/g, ' ');
}
