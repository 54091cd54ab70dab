// The message files against each other and against the code: no gap, no leftover, no text in the code itself.
import { describe, expect, it } from 'vitest';
import en from '../../assets/public/_locales/en/messages.json';
import zhCN from '../../assets/public/_locales/zh_CN/messages.json';
import zhTW from '../../assets/public/_locales/zh_TW/messages.json';
import { chineseNumber, formatDate } from '../../components/dates';
import { wordsFrom } from '../../components/words';

const sources = import.meta.glob<string>(
  ['../../components/*.{ts,tsx}', '../../entrypoints/**/*.{ts,tsx}', '../../lib/language.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
const code = Object.values(sources).join('\n');
/** The manifest and the browser read these. */
const OUTSIDE = ['ext_name', 'ext_description', 'panel_open', 'command_next', 'command_previous'];
/** A Chinese label that counts; the English one does not. */
const COUNTED_IN_CHINESE = ['parts_label'];

describe('message files', () => {
  it.each([
    ['zh_TW', zhTW],
    ['en', en],
  ])('%s has the keys and values of zh_CN', (_, messages: Record<string, { message: string }>) => {
    expect(Object.keys(messages)).toEqual(Object.keys(zhCN));
    for (const [key, { message }] of Object.entries(zhCN)) {
      if (COUNTED_IN_CHINESE.includes(key)) continue;
      const values = (text: string) => [...text.matchAll(/\$\d/g)].map(String).sort();
      expect(values(messages[key]?.message ?? ''), key).toEqual(values(message));
    }
  });

  it('have no key that nothing uses', () => {
    const made = [...code.matchAll(/`([a-z_]+)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(zhCN).filter(
      (key) => !code.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)) && !OUTSIDE.includes(key),
    );
    expect(made.length).toBeGreaterThan(5);
    expect(unused).toEqual([]);
  });

  it('keep traditional and simplified characters apart', () => {
    const simplified = Object.entries(zhTW).filter(
      ([key, { message }]) =>
        !/^(sample|demo)_/.test(key) &&
        /[们这个为时来说对开关页词条词选说没]/.test(message.replace(/[个条](?=\$)/g, '')),
    );
    expect(simplified).toEqual([]);
  });
});

describe('no text for readers in the code', () => {
  /** Chinese in these files is data, not interface. */
  const DATA = new Map([
    ['SettingsForm.tsx', 'each language by its own name'],
    ['pinyin.ts', 'first characters of the collation'],
    ['dates.ts', 'numerals'],
    ['Senses.tsx', 'the cover line of the state'],
  ]);
  const files = Object.entries(sources).filter(([path]) => path.includes('/components/'));

  it('covers the components', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s', (path, text) => {
    const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    const name = path.split('/').at(-1) ?? '';
    if (!DATA.has(name)) expect(bare).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('dates and numerals', () => {
  it.each([
    ['2021-08-20', 'zh-CN', '2021年8月20日'],
    ['2021-08-20', 'zh-TW', '2021年8月20日'],
    ['2021-08-20', 'en', '20 August 2021'],
    ['2021-08', 'zh-CN', '2021年8月'],
    ['2021-08', 'en', 'August 2021'],
    ['2021', 'zh-CN', '2021年'],
    ['2021', 'en', '2021'],
    ['2021-13-40', 'zh-CN', '2021-13-40'],
    ['去年', 'en', '去年'],
    ['', 'en', ''],
  ])('%s in %s is %s', (value, language, shown) => expect(formatDate(value, language)).toBe(shown));

  it.each([
    [3, '三'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
    [100, '100'],
    [0, '0'],
  ])('%i is %s', (n, shown) => expect(chineseNumber(n)).toBe(shown));
});

it('fills values and shows a missing key as itself', () => {
  const words = wordsFrom('en', { also_called: { message: 'Also called $1' } });
  expect(words.t('also_called', '$2 & <b>')).toBe('Also called $2 & <b>');
  expect(words.t('pin')).toBe('pin');
});
