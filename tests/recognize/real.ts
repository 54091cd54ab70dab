// The recognizer with the project's own knowledge, opened once for all tests of a file; and rows of sentences as data.
import { fileURLToPath } from 'node:url';
import { loadRecognizerData } from '../../lib/cli/knowledge-files';
import type { Mention } from '../../lib/model/mention';
import { createRecognizer, type Recognizer } from '../../lib/recognize/recognize';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let opened: Promise<Recognizer> | undefined;
export function realRecognizer(): Promise<Recognizer> {
  opened ??= loadRecognizerData(ROOT).then(createRecognizer);
  return opened;
}

/** One sentence: what must be marked exactly so, and what must not: neither exactly nor with half of it under a drawn mark. */
export interface Trap {
  text: string;
  marks?: string[];
  not?: string[];
}

/** What is wrong with the mentions of a sentence; empty when nothing is. */
export function judgeTrap({ text, marks = [], not = [] }: Trap, mentions: readonly Mention[]): string[] {
  const missed = marks.filter((name) => !mentions.some((m) => m.surface === name));
  const wrong = not.flatMap((name) =>
    occurrences(text, name).filter((at) => isCovered(at, at + name.length, marks, mentions)),
  );
  return [...missed.map((name) => `missed ${name}`), ...wrong.map((at) => `marked at ${at}: ${text.slice(at)}`)];
}

function isCovered(start: number, end: number, marks: readonly string[], mentions: readonly Mention[]): boolean {
  return mentions.some((m) => {
    if (marks.includes(m.surface)) return false;
    if (m.start === start && m.end === end) return true;
    return m.weight === 'main' && Math.min(end, m.end) - Math.max(start, m.start) >= (end - start) / 2;
  });
}

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push(at);
  return found;
}
