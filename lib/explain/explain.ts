// Target and page to explanation. Pure over the entries it is given; what is not known is not said.
import type { Entry, LawEntry, LawFacts } from '../model/entry';
import { entryName } from '../model/entry';
import type { Explanation } from '../model/explanation';
import type { DocumentTarget, Mention, NameTarget, ProvisionTarget, Target } from '../model/mention';
import type { ExplainPage } from '../model/page';
import { passedText } from './draft-status';
import { factsOf } from './facts';
import { type Found, isId, type Known } from './known';
import { lawStatus } from './law-status';

export interface Question {
  target: Target;
  type: Mention['type'];
  surface: string;
  page: ExplainPage;
}

/** Explains an agency that is composed of a place and a kind; lib/explain/composed.ts does, with its tables. */
export type ExplainComposed = (target: Target & { is: 'agency' }, blank: Explanation) => Explanation;

/** The note for one mention. `known` must hold the entries of `idsOf(target)` and, for names beside them, of `idsBeside`. */
export function explain(question: Question, known: Known, composed: ExplainComposed): Explanation {
  const blank = blankFor(question, known);
  const { target } = question;
  switch (target.is) {
    case 'entry': {
      const found = known.get(target.id);
      return found ? fromEntry(found, question, known, blank) : { ...blank, limits: ['not-recorded'] };
    }
    case 'agency':
      return composed(target, blank);
    case 'document':
      return fromDocument(target, blank);
    case 'name':
      return fromName(target, blank);
    case 'provision':
      return fromProvision(target, question, known, blank, composed);
    case 'senses':
    case 'several':
      return {
        ...blank,
        sensesAre: target.is,
        senses: target.of.map((one) =>
          explain({ ...question, target: one, page: withoutMention(question.page) }, known, composed),
        ),
      };
  }
}

function fromEntry(found: Found, question: Question, known: Known, blank: Explanation): Explanation {
  const { entry } = found;
  const [cover, heading] = splitCover(entryName(entry));
  return {
    ...blank,
    entry: entry.id,
    heading,
    cover,
    english: entry.english?.text ?? null,
    englishOfficial: entry.english?.official ?? false,
    type: entry.type,
    kind: kindOf(entry),
    status: statusOf(entry, question.page.date, known),
    summary: entry.summary ?? null,
    facts: factsOf(entry, known, question.page.date),
    parts: entry.parts ?? [],
    corpus: known.evidence?.(entry.id) ?? null,
    related: (entry.related ?? []).flatMap((id) => {
      const beside = known.get(id)?.entry;
      return beside ? [{ id, name: shortName(beside), type: beside.type }] : [];
    }),
    sources: entry.sources,
    ownNote: found.note,
    pack: found.from ?? null,
    officialText: officialAddress(entry),
  };
}

function statusOf(entry: Entry, articleDate: string | undefined, known: Known): Explanation['status'] {
  if (entry.type !== 'law' || !hasValidity(entry)) return { onArticleDate: null, onKnowledgeDate: null };
  const nameOf = (idOrName: string) => {
    const other = isId(idOrName) ? known.get(idOrName)?.entry : undefined;
    return other ? splitCover(entryName(other))[1] : isId(idOrName) ? '新的规定' : idOrName;
  };
  const { knowledgeDate } = known;
  const facts = endedBySuccessor(entry.facts, known);
  const became = entry.facts.draft?.becameId ? known.get(entry.facts.draft.becameId)?.entry : undefined;
  const passed =
    became?.type === 'law'
      ? passedText(entry.facts, became.facts, splitCover(entryName(became))[1], articleDate)
      : null;
  return {
    onArticleDate: articleDate ? lawStatus(facts, articleDate, knowledgeDate, nameOf, passed) : null,
    onKnowledgeDate: lawStatus(facts, knowledgeDate, knowledgeDate, nameOf, passed),
  };
}

/** Of some acts only the successor is known, not the day they ended: that is its first day. */
function endedBySuccessor(facts: LawFacts, known: Known): LawFacts {
  const next = facts.replacedBy && !facts.repealed ? known.get(facts.replacedBy)?.entry : undefined;
  const repealed = next?.type === 'law' ? next.facts.effective : undefined;
  return repealed ? { ...facts, repealed } : facts;
}

/** Ranks whose texts hold or do not hold. Of an opinion, a plan or a notice nothing of the kind is said, unless a source ends it. */
const RANKS = /^(宪法|法律|法律解释|行政法规|监察法规|司法解释|党内法规|部门规章|地方性法规|有关法律问题的决定)$/;

function hasValidity({ kind, facts }: LawEntry): boolean {
  return RANKS.test(kind) || facts.effective !== undefined || facts.repealed !== undefined || facts.draft !== undefined;
}

function fromProvision(
  target: ProvisionTarget,
  question: Question,
  known: Known,
  blank: Explanation,
  composed: ExplainComposed,
): Explanation {
  const base: Explanation = { ...blank, heading: target.text, type: 'reference', kind: '条文' };
  if (!target.law) return { ...base, limits: ['law-unknown'] };
  const law = explain({ ...question, target: target.law, page: withoutMention(question.page) }, known, composed);
  const last = target.law.is === 'entry' ? known.get(target.law.id)?.entry : undefined;
  const beyond =
    last?.type === 'law' &&
    last.facts.articles !== undefined &&
    target.article !== null &&
    target.article > last.facts.articles;
  return {
    ...base,
    entry: law.entry,
    cover: law.heading,
    status: law.status,
    summary: `指${law.heading}的${target.text}。条文以官方文本为准，这里不转录。${beyond ? `现行文本到第${last.facts.articles}条为止，请核对。` : ''}`,
    facts: [
      { key: 'law', values: [{ name: law.heading, target: target.law }] },
      ...(target.because ? [{ key: 'because' as const, values: [{ text: target.because }] }] : []),
    ],
    officialText: law.officialText,
    sources: law.sources,
    limits: law.limits,
  };
}

function fromDocument(target: DocumentTarget, blank: Explanation): Explanation {
  const { draft } = target;
  const row = (key: 'issuer' | 'draft', text: string | undefined) => (text ? [{ key, values: [{ text }] }] : []);
  return {
    ...blank,
    heading: target.title,
    type: 'law',
    kind: target.kind ?? '',
    // What became of it since is not known.
    status: {
      onArticleDate: draft ? { state: 'draft', since: null, by: null, label: draft } : null,
      onKnowledgeDate: null,
    },
    facts: [
      ...row('issuer', target.issuer),
      ...(target.date ? [{ key: 'date' as const, values: [{ date: target.date }] }] : []),
      ...row('draft', draft),
    ],
    limits: ['not-recorded'],
  };
}

function fromName(target: NameTarget, blank: Explanation): Explanation {
  return { ...blank, heading: target.name, type: target.type, limits: ['not-recorded'] };
}

function blankFor(question: Question, known: Known): Explanation {
  return {
    entry: null,
    heading: question.surface.replace(/^[《〈“‘「]+|(?<![》〉”’」])[》〉”’」]+$/g, ''),
    cover: null,
    english: null,
    englishOfficial: false,
    type: question.type,
    kind: '',
    status: { onArticleDate: null, onKnowledgeDate: null },
    summary: null,
    facts: [],
    parts: [],
    page: question.page.mention ?? null,
    corpus: null,
    related: [],
    sources: [],
    senses: [],
    sensesAre: null,
    ownNote: null,
    pack: null,
    officialText: null,
    knowledgeDate: known.knowledgeDate,
    limits: [],
  };
}

/** The shortest of its full and short names: what a list has room for. */
function shortName(entry: Entry): string {
  const names = entry.terms
    .filter((term) => term.status === 'full' || term.status === 'short')
    .map((term) => term.text);
  return splitCover(names.reduce((a, b) => (b.length < a.length && b.length >= 4 ? b : a), entryName(entry)))[1];
}

/** 中华人民共和国个人信息保护法 → its cover line and the name proper; a name that is nothing without it stays whole. */
export function splitCover(name: string): [string | null, string] {
  const head = '中华人民共和国';
  return name.startsWith(head) && name.length > head.length + 1 && !/^(主席|国务院|中央)/.test(name.slice(head.length))
    ? [head, name.slice(head.length)]
    : [null, name];
}

function kindOf(entry: Entry): string {
  if (entry.type === 'law' && entry.kind === '法律' && entry.facts.issuer)
    return `${shortIssuer(entry.facts.issuer)}制定`;
  if (entry.type === 'programme') return entry.facts.field ?? entry.kind;
  return entry.kind;
}

function shortIssuer(issuer: string): string {
  return issuer.replace('全国人民代表大会常务委员会', '全国人大常委会').replace('全国人民代表大会', '全国人大');
}

/** Sites that publish the texts of laws and documents themselves; mirrors and news are sources, not official texts. */
const OFFICIAL = /(?:^|\.)(?:gov\.cn|12371\.cn|xuexi\.cn)$/;

/** The first source address that leads to an official text, not to a site's front page. */
function officialAddress(entry: Entry): string | null {
  if (entry.type !== 'law') return null;
  const found = entry.sources.find(({ url }) => {
    if (!url) return false;
    const { hostname, pathname } = new URL(url);
    return pathname.length > 1 && OFFICIAL.test(hostname);
  });
  return found?.url ?? null;
}

function withoutMention({ mention: _, ...page }: ExplainPage): ExplainPage {
  return page;
}
