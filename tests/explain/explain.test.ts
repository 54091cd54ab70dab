// Target and page to explanation, over a few entries.
import { describe, expect, it } from 'vitest';
import { type ExplainComposed, explain, splitCover } from '../../lib/explain/explain';
import { idsBeside, idsOf, type Known } from '../../lib/explain/known';
import type { Entry } from '../../lib/model/entry';
import type { Target } from '../../lib/model/mention';
import { agency, law } from '../knowledge/entries';

const ENTRIES: Entry[] = [
  law(
    'gb',
    '中华人民共和国个人信息保护法',
    { issuer: '全国人民代表大会常务委员会', adopted: '2021-08-20', effective: '2021-11-01', articles: 74 },
    {
      depth: 'full',
      summary: '规范个人信息处理活动的专门法律。',
      related: ['law/old', 'law/missing'],
      english: { text: 'Personal Information Protection Law', official: true },
    },
  ),
  law('old', '中华人民共和国合同法', {
    adopted: '1999-03-15',
    effective: '1999-10-01',
    repealed: '2021-01-01',
    replacedBy: 'law/gb',
  }),
  law(
    'draft',
    '某条例（征求意见稿）',
    { draft: { stage: '征求意见稿', opened: '2020-01-01', becameId: 'law/gb' } },
    { kind: '草案' },
  ),
  agency('xb', '国家新闻办', { parent: 'agency/none', successor: '后来的部门' }),
];
const known: Known = {
  knowledgeDate: '2026-09-30',
  get: (id) => {
    const entry = ENTRIES.find((e) => e.id === id);
    const from = id === 'agency/xb' ? { from: { id: 'course', title: '第三课' } } : {};
    return entry && { entry, note: id === 'law/old' ? '我的笔记' : null, ...from };
  },
};
const composed: ExplainComposed = (target, blank) => ({ ...blank, heading: target.name });
const ask = (target: Target, date?: string) =>
  explain({ target, type: 'law', surface: '《某法》', page: { date } }, known, composed);

describe('entry', () => {
  it('sets heading, cover, English, kind, related that exist', () => {
    expect(ask({ is: 'entry', id: 'law/gb' })).toMatchObject({
      entry: 'law/gb',
      cover: '中华人民共和国',
      heading: '个人信息保护法',
      english: 'Personal Information Protection Law',
      kind: '全国人大常委会制定',
      related: [{ id: 'law/old', name: '合同法' }],
      status: { onArticleDate: null, onKnowledgeDate: { state: 'in-force' } },
    });
  });
  it('says the state on the article’s date and on the knowledge date', () => {
    expect(ask({ is: 'entry', id: 'law/old' }, '2020-05-01').status).toMatchObject({
      onArticleDate: { state: 'in-force' },
      onKnowledgeDate: { state: 'replaced', by: '个人信息保护法' },
    });
  });
  it('names the pack it is from, unless that is the shipped one', () => {
    expect(ask({ is: 'entry', id: 'agency/xb' }).pack).toEqual({ id: 'course', title: '第三课' });
    expect(ask({ is: 'entry', id: 'law/gb' }).pack).toBeNull();
  });
  it('shows the reader’s own note', () => expect(ask({ is: 'entry', id: 'law/old' }).ownNote).toBe('我的笔记'));
  it('a draft learns from the text it became that it is over', () => {
    expect(ask({ is: 'entry', id: 'law/draft' }).status.onKnowledgeDate?.label).toBe(
      '征求意见稿，已有正式文件，2021年11月1日起施行',
    );
    expect(ask({ is: 'entry', id: 'law/draft' }, '2020-02-02').status.onArticleDate?.label).toBe('征求意见稿');
  });
  it('an id that is gone is said to be unrecorded, under the name on the page', () => {
    expect(ask({ is: 'entry', id: 'law/gone' })).toMatchObject({ heading: '某法', limits: ['not-recorded'] });
  });
  it('leaves out a parent that is only an unknown id', () => {
    const facts = ask({ is: 'entry', id: 'agency/xb' }).facts;
    expect(facts.map((f) => f.key)).toEqual(['successor']);
  });
});

describe('the official text', () => {
  const FLK = 'https://flk.npc.gov.cn/detail?id=1';
  const MIRROR = 'https://github.com/LawRefBook/Laws/blob/2f4c5c2/a.md';
  it.each([
    { name: 'an official site’s page', urls: [FLK], is: FLK },
    { name: 'a front page is none', urls: ['https://flk.npc.gov.cn/'], is: null },
    { name: 'a mirror is none', urls: [MIRROR], is: null },
    {
      name: 'a site that only ends alike is none',
      urls: ['https://notgov.cn/a', 'https://gov.cn.example/a'],
      is: null,
    },
    {
      name: 'the official one of several',
      urls: [MIRROR, 'https://www.12371.cn/2026/a.shtml'],
      is: 'https://www.12371.cn/2026/a.shtml',
    },
    { name: 'a source without address', urls: [undefined], is: null },
  ])('$name', ({ urls, is }) => {
    const sources = urls.map((url) => ({ title: '来源', ...(url && { url }) }));
    const entry = law('one', '某条例', {}, { sources });
    const only: Known = { knowledgeDate: '2026-09-30', get: () => ({ entry, note: null }) };
    const { officialText } = explain(
      { target: { is: 'entry', id: 'law/one' }, type: 'law', surface: '《某条例》', page: {} },
      only,
      composed,
    );
    expect(officialText).toBe(is);
  });
});

describe('drafts and papers without validity', () => {
  const amended = law('sb', '中华人民共和国某标法', {
    adopted: '1982-08-23',
    effective: '1983-03-01',
    amended: [{ adopted: '2019-04-23' }, { adopted: '2026-06-26', effective: '2027-01-01', revision: true }],
  });
  const draft = law(
    'sb-draft',
    '某标法（修订草案）',
    { draft: { stage: '修订草案', opened: '2025-12-22', becameId: 'law/sb' } },
    { kind: '草案' },
  );
  const plan = law('plan', '某某规划', { published: '2024-05-01' }, { kind: '规划' });
  const those: Known = {
    knowledgeDate: '2026-09-30',
    get: (id) => {
      const entry = [amended, draft, plan].find((e) => e.id === id);
      return entry && { entry, note: null };
    },
  };
  const status = (id: string, date: string) =>
    explain({ target: { is: 'entry', id }, type: 'law', surface: '某', page: { date } }, those, composed).status;
  it('a draft of a revision is over when the revision is passed, not when the act was', () => {
    expect(status('law/sb-draft', '2026-01-05').onArticleDate?.label).toBe('修订草案');
    expect(status('law/sb-draft', '2026-07-01').onArticleDate?.label).toBe(
      '修订草案，已有正式文件，2027年1月1日起施行',
    );
  });
  it('nothing is claimed of a plan', () =>
    expect(status('law/plan', '2025-01-01')).toEqual({ onArticleDate: null, onKnowledgeDate: null }));
});

describe('provision', () => {
  const target: Target = {
    is: 'provision',
    law: { is: 'entry', id: 'law/gb' },
    text: '第十条',
    article: 10,
    because: 'same-sentence',
  };
  it('names its law and why', () => {
    const note = ask(target);
    expect(note).toMatchObject({ heading: '第十条', cover: '个人信息保护法', type: 'reference', entry: 'law/gb' });
    expect(note.facts.map((f) => f.key)).toEqual(['law', 'because']);
  });
  it('warns when the law has no such article', () => {
    expect(ask({ ...target, text: '第九十九条', article: 99 }).summary).toContain('到第74条为止');
    expect(ask(target).summary).not.toContain('为止');
  });
  it('stays silent about the law when nothing tells it', () => {
    expect(ask({ is: 'provision', law: null, text: '第三条', article: 3 })).toMatchObject({
      summary: null,
      limits: ['law-unknown'],
    });
  });
});

describe('others', () => {
  it('a document without entry gives what the sentence gave', () => {
    expect(ask({ is: 'document', title: '某方案', issuer: '某部', date: '2024-05' })).toMatchObject({
      heading: '某方案',
      limits: ['not-recorded'],
      facts: [{ key: 'issuer' }, { key: 'date' }],
    });
  });
  it('two senses are both explained', () => {
    const note = ask({
      is: 'senses',
      of: [
        { is: 'entry', id: 'law/gb' },
        { is: 'entry', id: 'law/old' },
      ],
    });
    expect(note.sensesAre).toBe('senses');
    expect(note.senses.map((s) => s.heading)).toEqual(['个人信息保护法', '合同法']);
  });
});

describe('names', () => {
  it.each([
    ['中华人民共和国刑法', '中华人民共和国', '刑法'],
    ['中华人民共和国主席', null, '中华人民共和国主席'],
    ['国务院', null, '国务院'],
  ])('%s', (name, cover, heading) => {
    expect(splitCover(name)).toEqual([cover, heading]);
  });
});

describe('what must be fetched', () => {
  it('ids of a target', () =>
    expect(
      idsOf({
        is: 'several',
        of: [
          { is: 'entry', id: 'law/a' },
          { is: 'provision', law: { is: 'entry', id: 'law/b' }, text: '', article: 1 },
        ],
      }),
    ).toEqual(['law/a', 'law/b']));
  it('ids beside an entry, names left out', () => expect(idsBeside(ENTRIES[3] as Entry)).toEqual(['agency/none']));
});
