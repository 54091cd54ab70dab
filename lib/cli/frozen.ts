// The last accepted run of the recognizer over the texts beside the project: positions and types only, never a word of them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MentionType } from '../model/mention';
import type { RecognizerData } from '../recognize/data';
import { createRecognizer } from '../recognize/recognize';
import { type Page, readPages } from './inputs';

/** Text name to its mentions, each as `start.length.type` with the type's first letter. */
export type Frozen = Map<string, string[]>;

export interface Difference {
  text: string;
  start: number;
  end: number;
  type: MentionType;
  /** The words, from the text beside the project. */
  surface: string;
}

const FOLDERS = ['corpus', 'news', 'gold/legal'];
const LETTERS: Record<string, MentionType> = { l: 'law', a: 'agency', p: 'programme', r: 'reference' };

export const frozenFile = (root: string): string => join(root, 'tests/recognize/frozen.tsv');

/** True when the texts lie beside the project. */
export function hasTexts(root: string): boolean {
  return FOLDERS.every((folder) => existsSync(join(root, '../shared', folder)));
}

/** The texts in a fixed order, with their words. */
function* frozenPages(root: string): Generator<Page> {
  for (const folder of FOLDERS) {
    for (const page of readPages([join(root, '../shared', folder)], {})) {
      if (page.name !== 'README') yield { ...page, name: `${folder}/${page.name}` };
    }
  }
}

export function recognizeAll(root: string, data: RecognizerData): Frozen {
  const recognizer = createRecognizer(data);
  const found: Frozen = new Map();
  for (const { name, blocks, facts } of frozenPages(root)) {
    const { mentions } = recognizer.recognize(blocks, facts);
    found.set(
      name,
      mentions.map((m) => `${(blocks[m.block]?.start ?? 0) + m.start}.${m.end - m.start}.${m.type[0]}`),
    );
  }
  return found;
}

export function formatFrozen(frozen: Frozen): string {
  return [...frozen].map(([name, list]) => `${name}\t${list.join(' ')}\n`).join('');
}

/** Throws on a malformed line. */
export function parseFrozen(text: string): Frozen {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line, k) => {
        const [name, list] = line.split('\t');
        const marks = list === '' ? [] : (list?.split(' ') ?? ['?']);
        if (!name || !marks.every((mark) => /^\d+\.\d+\.[lapr]$/.test(mark)))
          throw new Error(`frozen run, line ${k + 1}: malformed`);
        return [name, marks];
      }),
  );
}

export function readFrozen(root: string): Frozen {
  return parseFrozen(readFileSync(frozenFile(root), 'utf8'));
}

/** What one run has and the other has not, with words. A mention whose span or type changed is lost and gained. */
export function compare(root: string, accepted: Frozen, now: Frozen): { lost: Difference[]; gained: Difference[] } {
  const lost: Difference[] = [];
  const gained: Difference[] = [];
  for (const { name, blocks } of frozenPages(root)) {
    const before = new Set(accepted.get(name));
    const after = new Set(now.get(name));
    const describe = (mark: string) => toDifference(name, blocks, mark);
    lost.push(...[...before].filter((mark) => !after.has(mark)).map(describe));
    gained.push(...[...after].filter((mark) => !before.has(mark)).map(describe));
  }
  return { lost, gained };
}

function toDifference(text: string, blocks: Page['blocks'], mark: string): Difference {
  const [start = 0, length = 0] = mark.split('.').map(Number);
  const block = blocks.findLast((candidate) => candidate.start <= start);
  const surface = block?.text.slice(start - block.start, start - block.start + length) ?? '';
  return { text, start, end: start + length, type: LETTERS[mark.at(-1) ?? ''] ?? 'law', surface };
}
