// The laws of the whole recognizer: what holds for any text, and what its context promises.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mention } from '../../lib/model/mention';
import type { TextBlock } from '../../lib/model/page';
import type { PageContext, Recognizer } from '../../lib/recognize/recognize';
import { realRecognizer } from './real';

let recognizer: Recognizer;
beforeAll(async () => {
  recognizer = await realRecognizer();
});
const read = (texts: string[], context?: PageContext) =>
  recognizer.recognize(
    texts.map((text): TextBlock => ({ text })),
    {},
    context,
  );

/** Pieces that make rules fire when thrown together. */
const PIECE = fc.constantFrom(
  ...[
    '《民法典》',
    '《',
    '》',
    '“',
    '”',
    '（以下简称“',
    '”）',
    '《条例》',
    '《快递暂行条例》',
    '第十条',
    '第二款',
    '本法',
    '该局',
    '江苏省',
    '无锡市',
  ],
  ...[
    '新吴区',
    '检察院',
    '公安局',
    '市委',
    '、',
    '，',
    '。',
    '和',
    '刑法',
    '律',
    '教育部',
    '署',
    '最高人民法院',
    '乡村振兴',
    '12345',
    '1+7',
    ' ',
  ],
  ...[
    '\n',
    '　',
    '\u200b',
    '\ud842',
    '〈',
    '〉',
    '条例',
    '规定',
    '的',
    '意见',
    '行动',
    '国务院',
    '省',
    '级',
    '人民',
    '日本国会通过',
    '我国',
    '中',
    '之一',
    '至',
  ],
);
const BLOCK = fc.oneof(
  { weight: 5, arbitrary: fc.array(PIECE, { maxLength: 25 }).map((a) => a.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const PAGE = fc.array(BLOCK, { minLength: 1, maxLength: 5 });

describe('recognize', () => {
  test('a name the page gives a document counts though its title alone says too little', () => {
    const [, short, use] = read(['《云岭县养老指南（试行）》（以下简称《标准指南》）。《标准指南》共三章。']).mentions;
    const target = { is: 'document', title: '云岭县养老指南（试行）' };
    for (const mention of [short, use])
      expect(mention).toMatchObject({ surface: '《标准指南》', via: 'defined', target });
    expect(read(['《标准指南》共三章。']).mentions).toEqual([]);
  });

  test('surfaces are slices of their blocks; nothing overlaps; order of the text', () => {
    fc.assert(
      fc.property(PAGE, (texts) => {
        const { mentions } = read(texts);
        let last: Mention | null = null;
        for (const m of mentions) {
          expect(texts[m.block]?.slice(m.start, m.end)).toBe(m.surface);
          expect(m.end).toBeGreaterThan(m.start);
          if (last?.block === m.block) expect(m.start).toBeGreaterThanOrEqual(last.end);
          else if (last) expect(m.block).toBeGreaterThan(last.block);
          last = m;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same question gets the same answer', () => {
    fc.assert(
      fc.property(PAGE, (texts) => {
        expect(read(texts)).toEqual(read(texts));
      }),
      { numRuns: 60 },
    );
  });

  test('a block added after the others changes no mention before it', () => {
    fc.assert(
      fc.property(PAGE, BLOCK, (texts, more) => {
        const before = read(texts).mentions;
        expect(read([...texts, more]).mentions.filter((m) => m.block < texts.length)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test('going on with the context gives what the whole page gives', () => {
    fc.assert(
      fc.property(PAGE, PAGE, (head, tail) => {
        const whole = read([...head, ...tail]);
        const first = read(head);
        // The context travels as JSON.
        const rest = read(tail, JSON.parse(JSON.stringify(first.context)) as PageContext);
        const moved = rest.mentions.map((m) => ({
          ...m,
          block: m.block + head.length,
          ...(m.definedAt && { definedAt: { ...m.definedAt, block: m.definedAt.block + head.length } }),
        }));
        expect([...first.mentions, ...moved]).toEqual(whole.mentions);
        expect(rest.context).toEqual(whole.context);
      }),
      { numRuns: 150 },
    );
  });

  test('a question changes nothing of the context it was given', () => {
    const { context } = read(['国务院公布《快递暂行条例》（以下简称《条例》）。', '江苏省无锡市公安局通报。']);
    const copy = structuredClone(context);
    read(['该局依照《条例》第十条作出处理，南京市、苏州市参加。'], context);
    expect(context).toEqual(copy);
  });

  test('the definition of an earlier question is pointed at before the first block', () => {
    const { context } = read(['第一段。', '依照《快递暂行条例》（以下简称《条例》）。']);
    const [mention] = read(['《条例》施行。'], context).mentions;
    expect(mention).toMatchObject({ block: 0, surface: '《条例》', definedAt: { block: -1 } });
  });

  test('quotes around a whole name stay outside, a quoted part inside', () => {
    const surfaces = (text: string) => read([text]).mentions.map((m) => m.surface);
    expect(surfaces('坚持“三农”优先')).toContain('三农');
    expect(surfaces('坚持和发展新时代“枫桥经验”')).toContain('新时代“枫桥经验”');
  });

  test('a paragraph goes on with the body that was praised, not with the one that praised it', () => {
    const { mentions } = read([
      '本网讯（记者 甲甲 通讯员 乙乙）近年来，沛县人民检察院推进救助，一件被省检察院评为典型案例。',
      '该院着眼办案。',
    ]);
    expect(mentions.at(-1)).toMatchObject({ block: 1, surface: '该院', target: { name: '沛县人民检察院' } });
  });

  test('no blocks, no mentions', () => expect(read([]).mentions).toEqual([]));
});

describe('recognize: bad input', () => {
  const CASES: { name: string; texts: string[] }[] = [
    { name: '100,000 opening marks', texts: ['《'.repeat(100_000)] },
    { name: '100,000 pairs of marks', texts: ['《》'.repeat(50_000)] },
    { name: 'one line of a million units', texts: ['会议强调，要把工作做细做实，让群众满意。'.repeat(50_000)] },
    { name: 'citations in one line', texts: ['依照刑法第一百条，'.repeat(10_000)] },
    { name: 'a million Han without a mark', texts: ['民'.repeat(1_000_000)] },
    { name: 'lone surrogates', texts: ['\ud842'.repeat(100_000)] },
    { name: 'opening quotes', texts: ['“'.repeat(100_000)] },
    { name: 'opening brackets', texts: ['（以下简称“'.repeat(10_000)] },
    { name: 'spaces', texts: [' '.repeat(500_000)] },
    { name: '省 over and over', texts: ['省市县区'.repeat(20_000)] },
    { name: 'a chain of enumerated places', texts: [`${'江苏省、'.repeat(20_000)}人民政府`] },
    {
      name: '10,000 definitions',
      texts: Array.from({ length: 10_000 }, (_, k) => `《快递暂行条例》（以下简称“快条${k}号”）。`),
    },
    { name: 'articles without end', texts: ['第一条、'.repeat(20_000)] },
  ];
  // A generous limit that only a quadratic answer breaks.
  test.each(CASES)(
    '$name',
    ({ texts }) => {
      for (const mention of read(texts).mentions)
        expect(texts[mention.block]?.slice(mention.start, mention.end)).toBe(mention.surface);
    },
    60_000,
  );
});
