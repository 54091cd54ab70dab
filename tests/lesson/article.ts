// A short article of our own with its names, as a lesson is made from.

import type { Explanation } from '../../lib/model/explanation';
import type { LessonSource, Plan } from '../../lib/model/lesson';
import { PARTS } from '../../lib/model/lesson';
import type { EntryType, Mention } from '../../lib/model/mention';
import type { BlockRole } from '../../lib/model/page';
import { termsOf } from '../../lib/page/terms';

export interface Named {
  name: string;
  type: EntryType;
  kind: string;
  summary: string | null;
  state?: string;
}

const NAMED: Named[] = [
  {
    name: '个人信息保护法',
    type: 'law',
    kind: '法律',
    summary: '个人信息保护法规定处理个人信息的规则，2021年11月1日起施行。',
    state: '现行有效',
  },
  { name: '数据安全法', type: 'law', kind: '法律', summary: '规定数据处理活动的安全义务和数据分类分级保护制度。' },
  { name: '网络安全法', type: 'law', kind: '法律', summary: '规定网络运营者的安全义务，2017年6月1日起施行。' },
  { name: '电子商务法', type: 'law', kind: '法律', summary: '规定电子商务经营者的义务和合同的订立、履行。' },
  { name: '国家互联网信息办公室', type: 'agency', kind: '国务院办事机构', summary: '统筹协调个人信息保护工作。' },
  { name: '最高人民检察院', type: 'agency', kind: '检察机关', summary: null },
  { name: '放管服', type: 'programme', kind: '提法', summary: '简政放权、放管结合、优化服务的合称。' },
];

const TEXTS: [BlockRole, string][] = [
  ['headline', '一家平台为何被约谈'],
  [
    'body',
    '国家互联网信息办公室日前约谈一家平台，指出其收集信息的做法不合《个人信息保护法》的要求。该平台表示将在三十日内改正，并向用户说明。',
  ],
  ['heading', '哪些规定管得着'],
  [
    'body',
    '《数据安全法》要求重要数据的处理者定期开展风险评估，《网络安全法》则对网络日志的留存作出规定。平台内经营者的义务，见于《电子商务法》。',
  ],
  [
    'body',
    '最高人民检察院提出，检察机关可以就侵害众多个人权益的行为提起公益诉讼，依据正是《个人信息保护法》。各地继续推进“放管服”改革，减少重复检查。',
  ],
];

/** The article; `texts` stands in for its paragraphs. */
export function article(texts: readonly [BlockRole, string][] = TEXTS, named: readonly Named[] = NAMED): LessonSource {
  const blocks = texts.map(([role, text]) => ({ role, text }));
  const mentions = blocks.flatMap(({ text }, block): Mention[] =>
    named
      .flatMap(({ name, type }) =>
        [...text.matchAll(new RegExp(`《?${name}》?`, 'g'))].map(({ 0: surface, index }) => ({
          block,
          start: index,
          end: index + surface.length,
          surface,
          type,
          weight: 'main' as const,
          via: 'name' as const,
          target: { is: 'entry' as const, id: `${type}/${name}` },
        })),
      )
      .sort((left, right) => left.start - right.start),
  );
  const terms = termsOf(mentions, blocks);
  const explanations = Object.fromEntries(
    terms.map((term) => [term.key, explained(named.find(({ name }) => name === term.name))]),
  );
  return { facts: FACTS, blocks, mentions, terms, explanations };
}

const FACTS = {
  title: '一家平台为何被约谈',
  outlet: '样报',
  date: '2026-03-02',
  url: 'https://paper.example/2026/a.html',
};

function explained(named: Named | undefined): Explanation | null {
  if (!named) return null;
  const status = named.state ? { state: 'in-force' as const, since: null, by: null, label: named.state } : null;
  return {
    entry: `${named.type}/${named.name}`,
    heading: named.name,
    cover: null,
    english: null,
    englishOfficial: false,
    type: named.type,
    kind: named.kind,
    status: { onArticleDate: null, onKnowledgeDate: status },
    summary: named.summary,
    facts: [],
    parts: [],
    page: null,
    corpus: null,
    related: [],
    sources: [],
    senses: [],
    sensesAre: null,
    ownNote: null,
    pack: null,
    officialText: null,
    knowledgeDate: '2026-09-30',
    limits: [],
  };
}

export function planOf(source: LessonSource, change: Partial<Plan> = {}): Plan {
  const terms = source.terms.map(({ key }) => key);
  return { parts: PARTS, terms, paragraphs: null, seed: 1, texts: {}, ...change };
}
