// Everyday names of laws and drafts without marks, with the whole recognizer and the knowledge it ships.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRecognizerData } from '../../lib/cli/knowledge-files';
import { createRecognizer, type Recognizer } from '../../lib/recognize/recognize';
import { standsFor } from '../../lib/recognize/stands-for';
import { ROOT } from './real';
import * as rows from './rows/known-laws';

let recognizer: Recognizer;
let nameOf: (id: string) => string | undefined;
beforeAll(async () => {
  const data = await loadRecognizerData(ROOT);
  recognizer = createRecognizer(data);
  nameOf = (id) => data.lexicons.map((lexicon) => lexicon.nameOf(id)).find(Boolean);
}, 60_000);

describe.each(Object.entries(rows))('%s', (_name, sentences) => {
  test.each(sentences)('%s', (text, ...marks) => {
    const drawn = recognizer
      .recognize([{ text }], {})
      .mentions.filter((one) => one.type !== 'agency' && one.weight === 'main');
    const found = drawn.map(({ surface, target }, i) =>
      marks[i]?.includes('=')
        ? `${surface}=${standsFor(target, nameOf, surface)?.replaceAll('中华人民共和国', '') ?? '?'}`
        : surface,
    );
    expect(found).toEqual(marks);
  });
});
