// A law's state from its dates: rows of (facts, day, state, since).
import { describe, expect, it } from 'vitest';
import { passedText } from '../../lib/explain/draft-status';
import { inChinese, lawStatus, reached } from '../../lib/explain/law-status';
import type { LawFacts } from '../../lib/model/entry';

const KNOWN = '2026-09-30';
const status = (facts: LawFacts, day: string) => lawStatus(facts, day, KNOWN, (id) => (id === 'law/new' ? '新法' : id));

const HT: LawFacts = { adopted: '1999-03-15', effective: '1999-10-01', repealed: '2021-01-01', replacedBy: 'law/new' };
const AMENDED: LawFacts = {
  adopted: '2010-01-01',
  effective: '2010-07-01',
  amended: [{ adopted: '2024-06-28', effective: '2025-01-01' }],
};
const REVISED: LawFacts = {
  adopted: '1996-03-17',
  amended: [{ adopted: '2021-01-22', effective: '2021-07-15', revision: true }],
};
const DRAFT: LawFacts = { draft: { stage: '征求意见稿', opened: '2021-11-14', becameId: 'law/new' } };
/** What it led to. */
const REGULATION: LawFacts = { adopted: '2024-08-30', effective: '2025-01-01' };
const drafted = (draft: LawFacts, became: LawFacts, day: string, articleDate?: string) =>
  lawStatus(draft, day, KNOWN, String, passedText(draft, became, '新法', articleDate)).label;

const ROWS: [string, LawFacts, string, string, string | null][] = [
  ['in force', HT, '2005-01-01', 'in-force', '1999-10-01'],
  ['the day it takes effect', HT, '1999-10-01', 'in-force', '1999-10-01'],
  ['adopted, not yet in force', HT, '1999-05-01', 'not-yet', '1999-10-01'],
  ['before it was adopted: from when it will hold', HT, '1998-05-01', 'not-yet', '1999-10-01'],
  ['adopted later, first day not known', { adopted: '2024-05-05' }, '2024-01-01', 'not-yet', '2024-05-05'],
  ['the day it is replaced', HT, '2021-01-01', 'replaced', '2021-01-01'],
  [
    'repealed without successor',
    { effective: '1990-01-01', repealed: '2000-01-01' },
    '2001-01-01',
    'repealed',
    '2000-01-01',
  ],
  ['amended since the article', AMENDED, '2023-05-05', 'amended-since', '2025-01-01'],
  ['amendment adopted, not yet in force, on the article’s day', AMENDED, '2024-08-01', 'amended-since', '2025-01-01'],
  ['after the amendment', AMENDED, '2025-06-01', 'in-force', '2010-07-01'],
  [
    'an amendment after the knowledge date does not count yet',
    { ...AMENDED, amended: [{ adopted: '2026-06-26', effective: '2027-01-01' }] },
    '2026-07-01',
    'in-force',
    '2010-07-01',
  ],
  ['draft', DRAFT, '2021-12-01', 'draft', '2021-11-14'],
  [
    'comes into force by itself',
    { adopted: '2026-06-26', effective: '2027-01-01' },
    '2027-01-01',
    'in-force',
    '2027-01-01',
  ],
  ['revised act, original effective date not known, after the revision', REVISED, '2022-01-01', 'in-force', null],
  ['the same, long before the revision', REVISED, '2005-01-01', 'amended-since', '2021-07-15'],
  ['the same, within a year of its adoption', REVISED, '1996-05-01', 'unknown', null],
  ['no dates at all', {}, '2026-01-01', 'unknown', null],
];

describe('lawStatus', () => {
  it.each(ROWS)('%s', (_, facts, day, state, since) => {
    expect(status(facts, day)).toMatchObject({ state, since });
  });
  it('says what took its place', () => expect(status(HT, '2024-01-01').label).toBe('2021年1月1日起废止，由新法取代'));
  it('says that a draft has become law once it has, and since when that holds', () => {
    expect(drafted(DRAFT, REGULATION, '2021-12-01')).toBe('征求意见稿');
    expect(drafted(DRAFT, REGULATION, '2026-01-01')).toBe('征求意见稿，已有正式文件，2025年1月1日起施行');
    expect(drafted(DRAFT, { adopted: '2024-08-30' }, '2026-01-01')).toBe('征求意见稿，已有正式文件');
  });

  describe('a draft of a revision', () => {
    const draft: LawFacts = { draft: { stage: '修订草案', becameId: 'law/x' } };
    const company: LawFacts = {
      adopted: '1993-12-29',
      amended: [{ adopted: '2018-10-26' }, { adopted: '2023-12-29', effective: '2024-07-01', revision: true }],
    };
    it('is no law before that revision, though the act is old', () =>
      expect(drafted(draft, company, '2022-03-01', '2022-03-01')).toBe('修订草案'));
    it('led to the first revision after the article', () =>
      expect(drafted(draft, company, KNOWN, '2018-05-01')).toBe('修订草案，已有正式文件'));
    it('led to the last one where no article tells', () =>
      expect(drafted(draft, company, KNOWN)).toBe('修订草案，已有正式文件，2024年7月1日起施行'));
  });

  it('a successor without dates is there when the knowledge ends, and not said to be before', () => {
    const draft: LawFacts = { draft: { stage: '草案', becameId: 'law/x' } };
    expect(drafted(draft, {}, '2023-03-01')).toBe('草案');
    expect(drafted(draft, {}, KNOWN)).toBe('草案，已有正式文件');
  });

  describe('reads as one reads it today', () => {
    const LABELS: [string, LawFacts, string, string][] = [
      ['ended since', HT, '2005-01-01', '当时有效'],
      ['in force then and now', AMENDED, '2025-06-01', '现行有效'],
      ['in force since', HT, '1999-05-01', '当时尚未施行，1999年10月1日起施行'],
      [
        'not yet in force even now',
        { adopted: '2026-06-26', effective: '2027-01-01' },
        KNOWN,
        '尚未施行，2027年1月1日起施行',
      ],
      ['passed since', HT, '1998-05-01', '当时还没有这部文本，1999年3月15日才通过'],
      ['amended once', AMENDED, '2023-05-05', '当时有效，2025年1月1日起按修改后的文本'],
      [
        'amended once, its first day not known',
        { effective: '2010-07-01', amended: [{ adopted: '2018-12-29' }] },
        '2015-01-01',
        '当时有效，2018年12月29日修改过',
      ],
      [
        'amended three times, in any order',
        {
          effective: '1997-10-01',
          amended: [
            { adopted: '2023-12-29', effective: '2024-03-01' },
            { adopted: '2017-11-04' },
            { adopted: '2020-12-26', effective: '2021-03-01' },
          ],
        },
        '2016-01-01',
        '当时有效，此后修改3次，最近一次2024年3月1日起施行',
      ],
      [
        'a revision whose publication is listed beside it',
        {
          effective: '1994-08-23',
          amended: [{ adopted: '2017-01-11', effective: '2017-05-01', revision: true }, { adopted: '2017-02-01' }],
        },
        '2017-01-20',
        '当时有效，2017年5月1日起按修订后的文本',
      ],
    ];
    it.each(LABELS)('%s', (_, facts, day, label) => expect(status(facts, day).label).toBe(label));
  });
  it('says when a coming amendment takes effect', () => {
    const label = status(
      { ...AMENDED, amended: [{ adopted: '2026-06-26', effective: '2027-01-01', revision: true }] },
      '2026-09-30',
    ).label;
    expect(label).toBe('现行有效，修订后的文本2027年1月1日起施行');
  });
});

describe('partial dates', () => {
  it.each<[string, string, boolean]>([
    ['2024', '2024-01-01', true],
    ['2024', '2023-12-31', false],
    ['2024-05', '2024-05-01', true],
    ['2024-05', '2024-04-30', false],
    ['2024-05-02', '2024-05-01', false],
  ])('%s reached on %s: %s', (date, day, is) => expect(reached(date, day)).toBe(is));
  it.each<[string, string]>([
    ['2021-08-20', '2021年8月20日'],
    ['2021-08', '2021年8月'],
    ['2021', '2021年'],
  ])('%s reads %s', (date, text) => expect(inChinese(date)).toBe(text));
});
