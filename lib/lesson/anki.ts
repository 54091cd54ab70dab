// A lesson's cards for Anki. A name that has an entry is the same card in every lesson and pack.

import { writeNotes } from '../exchange/anki';
import type { Lesson } from '../model/lesson';

/** Text for Anki's import; `deck` in the reader's language. */
export function toAnki({ title, cards }: Lesson, deck: string): Promise<string> {
  const notes = cards.map(({ stable, front, back, state }) => ({
    id: stable,
    front,
    back: [back, state].filter(Boolean).join('\n'),
  }));
  return writeNotes(title ? `${deck}::${title}` : deck, notes);
}
