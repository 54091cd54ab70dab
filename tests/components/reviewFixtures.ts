// Cards and ends of the review as data, for its tests and pictures.
import type { ReviewState, ShownCard } from '../../components/reviewState';
import * as f from './fixtures';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const today = { spent: 2.4 * MINUTE, answers: 9 };

export const card: ShownCard = {
  entry: 'programme/own-1',
  name: '邻里议事角',
  type: 'programme',
  sentence: { before: '记者在现场看到，', text: '邻里议事角', after: '已经办了大半年，街坊说起来都有话讲。' },
  where: '老街的一天（样张周报，2026年3月2日）',
  waits: { again: MINUTE, hard: 6 * MINUTE, good: 10 * MINUTE, easy: 8 * DAY },
};
const own = {
  ...f.bare,
  entry: card.entry,
  type: 'programme',
  heading: card.name,
  kind: '机制',
  summary: '居民坐下来商量小区事情的地方。',
  ownNote: '我们这里叫议事厅，每周五开。',
} as const;
const law: ShownCard = {
  ...card,
  entry: 'law/personal-information-protection',
  name: '中华人民共和国个人信息保护法',
  type: 'law',
  sentence: { before: '登记村民的电话、住址，先想清楚要不要、给谁看。', text: '', after: '' },
  waits: { again: 10 * MINUTE, hard: 11 * DAY, good: 34 * DAY, easy: 365 * DAY },
};
const shown = { is: 'card', card, open: false, back: null, left: 6, today } as const;

export const STATES = {
  loading: { is: 'loading' },
  front: shown,
  'front without a sentence': { ...shown, card: { ...card, sentence: null, where: null } },
  'back on its way': { ...shown, open: true },
  back: { ...shown, open: true, back: own },
  'back of a law': { ...shown, card: law, open: true, back: { ...f.law, ownNote: '第十条常考。' } },
  'back of a formula': { ...shown, card: { ...law, name: '“三资”', type: 'programme' }, open: true, back: f.formula },
  'back of nothing': { ...shown, open: true, back: { ...own, summary: null, ownNote: null } },
  'end of the time': { is: 'end', why: 'time', left: 14, next: Date.UTC(2026, 10, 24), today },
  'end of the cards': { is: 'end', why: 'done', left: 0, next: Date.UTC(2026, 10, 24), today },
  'end, none answered': {
    is: 'end',
    why: 'done',
    left: 0,
    next: Date.UTC(2026, 10, 24),
    today: { spent: 0, answers: 0 },
  },
  empty: { is: 'empty' },
  private: { is: 'private' },
  failed: {
    is: 'failed',
    problem: { code: 'database', message: '读不到你的笔记和自建词条', remedy: '重启浏览器再试' },
  },
} satisfies Record<string, ReviewState>;
