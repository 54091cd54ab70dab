// What a page said of a law's owner holds for the blocks after it, until it says otherwise.
import { beforeAll, describe, expect, test } from 'vitest';
import type { PageContext } from '../../lib/model/page-memory';
import type { Recognizer } from '../../lib/recognize/recognize';
import { realRecognizer } from './real';

let recognizer: Recognizer;
beforeAll(async () => {
  recognizer = await realRecognizer();
}, 60_000);

function lawsOf(...texts: string[]): string[] {
  const { mentions } = recognizer.recognize(
    texts.map((text) => ({ text })),
    {},
  );
  return mentions.filter(({ type }) => type === 'law').map(({ block, surface }) => `${block}${surface}`);
}

describe('what was said of a law before', () => {
  test.each([
    ['unknown to us: another state’s to the end', ['法国国民议会废除《黑旗法典》。', '《黑旗法典》有两章。'], []],
    [
      'of a name of ours: while nothing of ours is spoken of',
      ['日本参议院修改《刑法》。', '《刑法》将于秋天生效。'],
      [],
    ],
    ['ours are spoken of', ['日本参议院修改《刑法》。', '我国《刑法》没有这一条。'], ['1《刑法》']],
    [
      'ours again from then on',
      ['日本参议院修改《刑法》。', '我国《刑法》没有这一条。', '《刑法》怎么规定？'],
      ['1《刑法》', '2《刑法》'],
    ],
    ['nothing is read backwards', ['《刑法》怎么规定？日本参议院修改《刑法》。'], ['0《刑法》']],
    ['another law beside it', ['日本参议院修改《刑法》。', '《民法典》施行。'], ['1《民法典》']],
  ])('%s', (_name, texts, found) => {
    expect(lawsOf(...texts)).toEqual(found);
  });

  test('travels with the context from question to question', () => {
    const first = recognizer.recognize([{ text: '法国国民议会废除《黑旗法典》。' }], {});
    const context: PageContext = JSON.parse(JSON.stringify(first.context));
    expect(recognizer.recognize([{ text: '《黑旗法典》有两章。' }], {}, context).mentions).toEqual([]);
    expect(recognizer.recognize([{ text: '《黑旗法典》有两章。' }], {}).mentions).toHaveLength(1);
  });
});
