// The answers to a lesson's exercises, a line each exercise: the same on paper, in Word and in Markdown.

import type { Lesson } from '../model/lesson';

/** Names of answers and options: A, B, C … */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export interface KeyLine {
  head: string;
  answers: string[];
}

/** Only of exercises that ask something. */
export function keyOf(
  { cloze, matching, choice }: Lesson,
  words: { cloze: string; matching: string; choice: string },
): KeyLine[] {
  const lines = [
    { head: words.cloze, answers: cloze.answers.map((name, at) => `（${at + 1}）${name}`) },
    { head: words.matching, answers: matching.answers.map((answer, at) => `${at + 1}—${LETTERS[answer]}`) },
    { head: words.choice, answers: choice.map(({ answer }, at) => `${at + 1}．${LETTERS[answer]}`) },
  ];
  return lines.filter(({ answers }) => answers.length > 0);
}
