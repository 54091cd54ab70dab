// Sentences read with the whole recognizer and the knowledge it ships: what is drawn, and what it stands for where a row asks.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRecognizerData } from '../../lib/cli/knowledge-files';
import type { Mention } from '../../lib/model/mention';
import { createRecognizer, type Recognizer } from '../../lib/recognize/recognize';
import { standsFor } from '../../lib/recognize/stands-for';
import { ROOT } from './real';
import type { SentenceRow } from './rows/row';

/** One test a row. A mark is its surface, or `surface=full name`; `written` shortens full names as the rows write them. */
export function readSentences(
  groups: Record<string, readonly SentenceRow[]>,
  counts: (mention: Mention) => boolean,
  written: (name: string) => string = (name) => name,
): void {
  let recognizer: Recognizer;
  let nameOf: (id: string) => string | undefined;
  beforeAll(async () => {
    const data = await loadRecognizerData(ROOT);
    recognizer = createRecognizer(data);
    nameOf = (id) => data.lexicons.map((lexicon) => lexicon.nameOf(id)).find(Boolean);
  }, 60_000);

  describe.each(Object.entries(groups))('%s', (_name, sentences) => {
    test.each(sentences)('%s', (text, ...marks) => {
      const drawn = recognizer.recognize([{ text }], {}).mentions.filter((one) => counts(one) && one.weight === 'main');
      const found = drawn.map(({ surface, target }, i) =>
        marks[i]?.includes('=') ? `${surface}=${written(standsFor(target, nameOf, surface) ?? '?')}` : surface,
      );
      expect(found).toEqual(marks);
    });
  });
}
