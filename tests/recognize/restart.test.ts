// Recognition of a page that changes: whatever is inserted, taken away or rewritten, the mentions are those of the whole page
// read anew, and no more is asked than the change calls for.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TextBlock } from '../../lib/model/page';
import { recognizeQuestion } from '../../lib/model/question-schema';
import {
  isWaiting,
  mentionsOf,
  NOTHING,
  type Recognize,
  type Recognized,
  recognizeAgain,
} from '../../lib/page/restart';
import { emptyMemory, stepsOf } from '../../lib/recognize/memory';
import type { Recognizer } from '../../lib/recognize/recognize';
import { realRecognizer } from './real';

let recognizer: Recognizer;
beforeAll(async () => {
  recognizer = await realRecognizer();
});

const blocksOf = (texts: readonly string[]): TextBlock[] => texts.map((text) => ({ text, role: 'body' }));

/** The background, with the question and the answer as they travel; keeps the texts it was asked about. */
function background(revision = { now: 1 }, waits: (text: string) => boolean = () => false) {
  const asked: string[][] = [];
  const recognize: Recognize = async (blocks, context, settle) => {
    const question = recognizeQuestion.parse(JSON.parse(JSON.stringify({ blocks, page: {}, context, settle })));
    asked.push(question.blocks.map((block) => block.text));
    const { mentions, memories } = recognizer.recognize(question.blocks, {}, question.context);
    const steps = stepsOf(question.context?.memory ?? emptyMemory(), memories);
    const waiting = !settle && question.blocks.some((block) => waits(block.text));
    return JSON.parse(JSON.stringify({ mentions, steps, revision: revision.now, waiting }));
  };
  return { asked, recognize };
}
const wholly = (texts: readonly string[]) => recognizer.recognize(blocksOf(texts), {}).mentions;

const SENTENCE = fc.constantFrom(
  '《快递暂行条例》（以下简称《条例》）公布。',
  '依照《中华人民共和国民法典》和刑法第一百条处理。',
  '本法自公布之日起施行，该条例第十条另有规定。',
  '《条例》第二条适用。',
  '中华人民共和国国家安全部（以下简称“安全部”）通报。',
  '安全部说，该部将继续工作。',
  '江苏省无锡市新吴区人民法院受理，该院作出判决。',
  '市公安局通报，区检察院介入。',
  '本报南京3月2日讯 记者报道',
  '广东省广州市市场监管局检查，该局要求整改。',
  '根据第三条、第五条第二款。',
  '天气晴朗，没有名称。',
  '最高人民法院、最高人民检察院联合发布《关于办理案件的解释（征求意见稿）》。',
  '推进“枫桥经验”和乡村振兴。',
  '□ 本报记者 甲乙',
  '上接第一版',
  '徐州擦亮社区底色',
  '市民政局介绍，省民政厅派员。',
  '在沛县大屯镇安庄社区，社区党委牵头。',
  '社区党委再次研究，安庄社区党委答复，大屯派出所到场。',
  '国务院成立甲煤矿“5·22”特别重大瓦斯爆炸事故调查组。',
  '国务院事故调查组指出问题。',
  '杭州市市场监管局余杭分局来人。',
  '余杭分局执法大队查秤，鼓楼法院开庭。',
  '全国总工会发布“十五五”规划，“十五五”规划《建议》提出。',
);
const BLOCK = fc.array(SENTENCE, { minLength: 1, maxLength: 3 }).map((some) => some.join(''));
const PAGE = fc.array(BLOCK, { minLength: 1, maxLength: 40 });
const EDIT = fc.record({ at: fc.nat(40), remove: fc.nat(3), insert: fc.array(BLOCK, { maxLength: 3 }) });

describe('recognizeAgain', () => {
  test('after any edits the mentions are those of the whole page', async () => {
    await fc.assert(
      fc.asyncProperty(PAGE, fc.array(EDIT, { minLength: 1, maxLength: 4 }), async (page, edits) => {
        const { recognize } = background();
        const texts = [...page];
        let read = await recognizeAgain(NOTHING, blocksOf(texts), recognize);
        for (const { at, remove, insert } of edits) {
          texts.splice(Math.min(at, texts.length), remove, ...insert);
          read = await recognizeAgain(read, blocksOf(texts), recognize);
          expect(mentionsOf(read)).toEqual(wholly(texts));
        }
      }),
      { numRuns: 150 },
    );
  });

  const PLAIN = Array.from({ length: 60 }, (_, n) => `第${n}段里没有名称可言，只有天气。`);
  const rows: { name: string; before: string[]; after: string[]; asked: number }[] = [
    { name: 'nothing', before: PLAIN, after: PLAIN, asked: 0 },
    { name: 'a block at the end', before: PLAIN, after: [...PLAIN, '国务院公布。'], asked: 1 },
    { name: 'a word in the middle', before: PLAIN, after: PLAIN.with(30, '第三十段改了。'), asked: 1 },
    {
      name: 'a block without names above others without',
      before: PLAIN,
      after: PLAIN.toSpliced(10, 0, '多出来的一段。'),
      asked: 13,
    },
    { name: 'a block taken away', before: PLAIN, after: PLAIN.toSpliced(20, 1), asked: 0 },
    {
      name: 'a law whose name is later far away',
      before: ['依照刑法处理。', ...PLAIN],
      after: ['依照刑法处理。', ...PLAIN.toSpliced(3, 0, '多出来的一段。')],
      asked: 13,
    },
    {
      name: 'a definition inserted above: what follows may use it',
      before: [...PLAIN, '安全部说明。'],
      after: ['中华人民共和国国家安全部（以下简称“安全部”）通报。', ...PLAIN, '安全部说明。'],
      asked: 62,
    },
  ];
  test.each(rows)('asks about no more than it must: $name', async ({ before, after, asked: expected }) => {
    const { asked, recognize } = background();
    const read = await recognizeAgain(NOTHING, blocksOf(before), recognize);
    asked.length = 0;
    const again = await recognizeAgain(read, blocksOf(after), recognize);
    expect(mentionsOf(again)).toEqual(wholly(after));
    expect(asked.flat()).toHaveLength(expected);
  });

  test('a definition inserted above makes its short name below a mention, and points at it', async () => {
    const { recognize } = background();
    const texts = ['国务院公布《快递暂行条例》。', ...PLAIN.slice(0, 3), '“快条”第二条明确了范围。'];
    const read = await recognizeAgain(NOTHING, blocksOf(texts), recognize);
    expect(mentionsOf(read).map(({ surface }) => surface)).not.toContain('快条');
    texts.splice(1, 0, '《快递暂行条例》（以下简称“快条”）共八章。');
    const again = mentionsOf(await recognizeAgain(read, blocksOf(texts), recognize));
    expect(again.find(({ surface, block }) => surface === '快条' && block === 5)).toMatchObject({
      definedAt: { block: 1 },
    });
    texts.splice(0, 0, '先说几句别的。');
    const later = mentionsOf(await recognizeAgain(read, blocksOf(texts), recognize));
    expect(later.find(({ surface, block }) => surface === '快条' && block === 6)).toMatchObject({
      definedAt: { block: 2 },
    });
  });

  test('only what waits for the segmenter is asked again', async () => {
    const { asked, recognize } = background({ now: 1 }, (text) => text.includes('等'));
    const texts = [...PLAIN.slice(0, 5)];
    let read: Recognized = await recognizeAgain(NOTHING, blocksOf(texts), recognize);
    expect(isWaiting(read)).toBe(false);
    texts[2] = '等一等再说。';
    read = await recognizeAgain(read, blocksOf(texts), recognize);
    expect(isWaiting(read)).toBe(true);
    asked.length = 0;
    read = await recognizeAgain(read, blocksOf(texts), recognize, true);
    expect([isWaiting(read), asked]).toEqual([false, [['等一等再说。']]]);
  });

  test('knowledge that changed meanwhile: the whole page is asked', async () => {
    const revision = { now: 1 };
    const { asked, recognize } = background(revision);
    const texts = [...PLAIN];
    const read = await recognizeAgain(NOTHING, blocksOf(texts), recognize);
    revision.now = 2;
    texts.push('国务院公布。');
    asked.length = 0;
    const again = await recognizeAgain(read, blocksOf(texts), recognize);
    expect(again.revision).toBe(2);
    expect(asked.at(-1)).toHaveLength(61);
  });
});
