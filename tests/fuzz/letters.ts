// Text as no newspaper writes it: every Unicode plane, halves of pairs, marks without width, other directions; and text as
// newspapers nearly write it, out of pieces of names.
import fc from 'fast-check';

/** A character of any plane, each as likely; unassigned ones and non-characters too. */
const anyPlane = fc
  .tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 0xffff }))
  .map(([plane, at]) => String.fromCodePoint(plane * 0x10000 + at));
/** A UTF-16 unit, also half of a pair alone. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

const ODD = [
  '\u0000',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u3000',
  '\u00a0',
  '\ufe0f',
  '\u0301',
  '\u{e0100}',
  '\u{20bb7}',
  '\u{1f1e8}',
  '\ud842',
  '\udfb7',
  '\u2028',
  '\r',
  '\n',
  '\t',
  ' ',
  'ﷺ',
  'İ',
  'ß',
  'ŉ',
];
const PIECES = [
  ...'《》〈〉“”‘’（）()、，。；：—·第条款项章〇零一二三十百千万两0９Ⅳ',
  ...'省市县区州盟旗乡镇局厅部委院法办会署处该本其及和与或者等的在于由向关系据依照按同原前新',
  '中华人民共和国',
  '民法典',
  '个人信息保护法',
  '关于',
  '以下简称',
  '人民法院',
  '人民检察院',
  '国务院',
  '办公厅',
  '市场监督管理局',
  '江苏',
  '无锡市',
  '新吴区',
  '朝阳',
  '第一百二十',
  '条例',
  '暂行办法',
  '（草案）',
  '十四五',
  '规划',
  '专项行动',
  '攻坚战',
  '一带一路',
  '“双随机、一公开”',
  '放管服',
  '改革',
  '12345',
  '热线',
  '公安部',
  '解釋',
  '國務院',
  '　　',
];

/** Any text, short. */
export const anyText = (maxLength = 40) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: anyPlane }, anyUnit, fc.constantFrom(...ODD)), { maxLength })
    .map((parts) => parts.join(''));

/** Text that looks like news and is none. */
export const newsText = (maxLength = 30) =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 2, arbitrary: fc.constantFrom(...ODD) },
        anyPlane,
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

/** Repeats that make a slow pattern slow. */
export const repeated = fc
  .tuple(
    fc.constantFrom(...PIECES, ...ODD),
    fc.integer({ min: 50, max: 400 }),
    fc.constantFrom('', '。', '法', '》', '局'),
  )
  .map(([piece, times, end]) => piece.repeat(times) + end);
