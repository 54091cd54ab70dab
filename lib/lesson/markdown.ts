// A lesson as Markdown: numbers become footnotes, which most editors know ([^1]).

import type { Lesson, Piece } from '../model/lesson';
import { keyOf, LETTERS } from './key';
import type { LessonWords } from './pages';

/** The whole lesson; parts that are empty have no heading. */
export function toMarkdown(lesson: Lesson, words: LessonWords): string {
  const { title, facts, paragraphs, glossary, cards } = lesson;
  const origin = [words.origin, facts.url && `<${facts.url}>`].filter(Boolean).join('　');
  const notes = paragraphs.flatMap((paragraph) => paragraph.notes);
  const parts = [
    `# ${escaped(title)}`,
    ...(origin ? [origin] : []),
    ...paragraphs.filter(({ role }) => role !== 'headline').map(({ role, pieces }) => text(role === 'heading', pieces)),
    ...(notes.length > 0
      ? [notes.map(({ number, name, text, state }) => `[^${number}]: ${said(name, text, state)}`).join('\n')]
      : []),
    ...(glossary.length > 0
      ? [
          `## ${words.glossary}`,
          table([
            words.heads,
            ...glossary.map(({ name, type, state, text, kind }) => [name, words.types[type], state, text || kind]),
          ]),
        ]
      : []),
    ...exercises(lesson, words),
    ...(cards.length > 0
      ? [`## ${words.cards}`, cards.map(({ front, back, state }) => `- ${said(front, back, state)}`).join('\n')]
      : []),
    words.foot,
  ];
  return `${parts.join('\n\n')}\n`;
}

function exercises(lesson: Lesson, words: LessonWords): string[] {
  const { cloze, matching, choice } = lesson;
  const parts: string[] = [];
  if (cloze.items.length > 0) {
    const items = cloze.items.map(
      ({ pieces }, at) =>
        `${at + 1}. ${pieces.map((one) => (typeof one === 'string' ? escaped(one) : `＿＿（${one.gap}）＿＿`)).join('')}`,
    );
    parts.push(
      `## ${words.cloze}`,
      words.tasks.cloze,
      `**${words.bank}**　${cloze.bank.map(escaped).join('　')}`,
      items.join('\n'),
    );
  }
  if (matching.names.length > 0) {
    const names = matching.names.map((name, at) => `${at + 1}. ${escaped(name)}`);
    const meanings = matching.meanings.map(({ text }, at) => `- ${LETTERS[at]}．${escaped(text)}`);
    parts.push(`## ${words.matching}`, words.tasks.matching, names.join('\n'), meanings.join('\n'));
  }
  if (choice.length > 0) {
    const items = choice.map(({ stem, options }, at) =>
      [
        `${at + 1}. ${escaped(stem)}（　　）`,
        ...options.map((option, nth) => `   - ${LETTERS[nth]}．${escaped(option)}`),
      ].join('\n'),
    );
    parts.push(`## ${words.choice}`, words.tasks.choice, items.join('\n'));
  }
  const key = keyOf(lesson, words).map(({ head, answers }) => `${head}：${answers.map(escaped).join('　')}`);
  return key.length > 0 ? [...parts, `## ${words.key}`, key.join('\n\n')] : parts;
}

function text(isHeading: boolean, pieces: readonly Piece[]): string {
  const written = pieces
    .map(({ text, note }) => (note === undefined ? escaped(text) : `${escaped(text)}[^${note}]`))
    .join('');
  return isHeading ? `## ${written}` : written;
}

function said(name: string, meaning: string, state: string): string {
  return [`**${escaped(name)}**`, escaped(meaning), escaped(state)].filter(Boolean).join('　');
}

function table([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** Text that means nothing to Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/(?<!\s)\s*\n\s*/g, ' ');
}
