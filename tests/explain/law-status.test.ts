// A law's state from its dates: rows of (facts, day, state, since).
import { describe, expect, it } from 'vitest';
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
const DRAFT: LawFacts = {
  draft: { stage: '征求意见稿', opened: '2021-11-14', becameId: 'law/new' },
  adopted: '2024-08-30',
};

const ROWS: [string, LawFacts, string, string, string | null][] = [
  ['in force', HT, '2005-01-01', 'in-force', '1999-10-01'],
  ['the day it takes effect', HT, '1999-10-01', 'in-force', '1999-10-01'],
  ['adopted, not yet in force', HT, '1999-05-01', 'not-yet', '1999-10-01'],
  ['before it was adopted', HT, '1998-05-01', 'not-yet', '1999-03-15'],
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
  it('says that a draft has become law once it has', () => {
    expect(status(DRAFT, '2021-12-01').label).toBe('征求意见稿');
    expect(status(DRAFT, '2026-01-01').label).toBe('草案，已有正式文件');
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
