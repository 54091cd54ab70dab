// Own sentences made from the entries by rule and seed: a name with a slip in it, a law one article too long, a body of the past.
import type { CheckKnowledge } from '../../lib/check/knowledge';
import { withoutState } from '../../lib/check/knowledge';
import { isMixedUp } from '../../lib/check/sounds';
import { entryName } from '../../lib/model/entry';

export interface Made {
  kind: string;
  before: string;
  /** What is wrong. */
  surface: string;
  after: string;
}

/** The same numbers from the same seed, 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const BODY = [
  '近日印发通知，要求各地抓好落实。',
  '今天召开新闻发布会，介绍有关情况。',
  '有关负责人表示，将加大工作力度。',
];
const ACT = '的规定，有关单位应当按时申报。';
const KINDS = /^(?:法律|行政法规|党内法规|部门规章)$/;

/** Every former name, ended act and counted act, and of the rest every `step`th name with each kind of slip. */
export function madeSentences(knowledge: CheckKnowledge, step: number): Made[] {
  const next = seeded(20261121);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const characters = charactersOf(knowledge);
  const slips = (name: string): [kind: string, text: string][] => {
    const at = 1 + Math.floor(next() * (name.length - 2));
    const here = name[at] ?? '';
    const like = pick(characters.filter((one) => one !== here && isMixedUp(one, here))) ?? '';
    return [
      ['alike', like && name.slice(0, at) + like + name.slice(at + 1)],
      ['swapped', name.slice(0, at - 1) + here + (name[at - 1] ?? '') + name.slice(at + 1)],
      ['doubled', name.slice(0, at) + here + name.slice(at)],
      ['lost', name.slice(0, at) + name.slice(at + 1)],
    ];
  };
  const made: Made[] = [];
  const put = (kind: string, before: string, surface: string, after: string) => {
    if (surface && !knowledge.named.has(surface.replace(/^《|》$/g, ''))) made.push({ kind, before, surface, after });
  };
  for (const name of knowledge.formers.keys())
    made.push({ kind: 'former', before: '', surface: name, after: pick(BODY) ?? '' });
  let count = 0;
  for (const law of knowledge.laws) {
    const name = withoutState(entryName(law));
    if (law.facts.draft || !/^[\u4e00-\u9fff]{4,}$/.test(name)) continue;
    const { repealed, articles } = law.facts;
    if (repealed) made.push({ kind: 'ended', before: '根据', surface: `《${name}》`, after: ACT });
    else if (articles)
      made.push({ kind: 'article', before: `根据《${name}》`, surface: `第${articles + 3}条`, after: ACT });
    if (repealed || !KINDS.test(law.kind) || count++ % step > 0) continue;
    if (name !== entryName(law)) made.push({ kind: 'marks', before: '根据', surface: entryName(law), after: ACT });
    for (const [kind, text] of slips(name)) put(`title ${kind}`, '根据', `《${text}》`, ACT);
  }
  for (const entry of knowledge.agencies) {
    const name = entryName(entry);
    if (entry.facts.ended || !/^[\u4e00-\u9fff]{6,}$/.test(name) || count++ % step > 0) continue;
    for (const [kind, text] of slips(name)) put(`body ${kind}`, '', text, pick(BODY) ?? '');
  }
  return made;
}

/** The true names in the same sentences; a plate that another body keeps (国家海洋局) counts as a former name. */
export function trueSentences(knowledge: CheckKnowledge): string[] {
  const acts = knowledge.laws
    .filter(({ facts, kind }) => !facts.repealed && !facts.draft && KINDS.test(kind))
    .map((law) => `根据《${withoutState(entryName(law)).replaceAll('《', '〈').replaceAll('》', '〉')}》${ACT}`);
  const bodies = knowledge.agencies
    .filter(({ facts }) => !facts.ended)
    .flatMap(({ terms }) =>
      terms.filter(
        ({ text, status, needs }) =>
          !needs && !knowledge.formers.has(text) && (status === 'full' || status === 'short'),
      ),
    )
    .map(({ text }) => `${text}${BODY[0]}`);
  return [...acts, ...bodies];
}

function charactersOf({ agencies, laws }: CheckKnowledge): string[] {
  const all = new Set([...agencies, ...laws].flatMap(({ terms }) => terms.flatMap(({ text }) => [...text])));
  return [...all].filter((one) => /[\u4e00-\u9fff]/.test(one)).sort();
}
