// A small page reader for the tests of single recognizers: names from a list, then titles, definitions,
// back-references and provisions in the pipeline's order. The longest span wins; no agencies but the listed ones.
import type { EntryType } from '../../lib/model/mention';
import type { BlockRole } from '../../lib/model/page';
import type { Lexicon, RecognizerData } from '../../lib/recognize/data';
import { emptyMemory, type PageMemory } from '../../lib/recognize/memory';
import { normalize, toOriginal } from '../../lib/recognize/normalize';
import type { Proposal, Scene } from '../../lib/recognize/proposal';
import { followBackReferences } from '../../lib/recognize/recognizers/back-references';
import { followDefinitions, rememberDefinitions } from '../../lib/recognize/recognizers/definitions';
import { nameOfTarget } from '../../lib/recognize/recognizers/law-view';
import { proposeProgrammes } from '../../lib/recognize/recognizers/programmes';
import { followProvisions } from '../../lib/recognize/recognizers/provisions';
import { otherWorks, proposeTitles, rememberTitles } from '../../lib/recognize/recognizers/titles';

/** Full name and its short forms, by type. */
export interface Known {
  name: string;
  short?: string[];
  type?: EntryType;
}

const LAWS: Known[] = [
  { name: '中华人民共和国刑法', short: ['刑法'] },
  { name: '中华人民共和国民法典', short: ['民法典'] },
  { name: '中华人民共和国行政处罚法', short: ['行政处罚法'] },
  { name: '中华人民共和国行政复议法', short: ['行政复议法'] },
  { name: '中华人民共和国食品安全法', short: ['食品安全法'] },
  { name: '中华人民共和国劳动合同法', short: ['劳动合同法'] },
  { name: '中华人民共和国反家庭暴力法', short: ['反家庭暴力法'] },
  { name: '工伤保险条例' },
  { name: '快递暂行条例' },
  { name: '医疗保障基金使用监督管理条例' },
  { name: '国务院', type: 'agency' },
  { name: '最高人民法院', short: ['最高法'], type: 'agency' },
  { name: '国家市场监督管理总局', short: ['市场监管总局'], type: 'agency' },
  { name: '安徽省合肥市公安局', short: ['合肥市公安局'], type: 'agency' },
  { name: '合肥市蜀山区人民法院', short: ['蜀山区人民法院'], type: 'agency' },
  { name: '合肥市蜀山区城市管理局', type: 'agency' },
];

/** A lexicon that compares strings; slow and plainly right. */
function plainLexicon(known: readonly Known[]): Lexicon {
  const terms = known.flatMap((k) =>
    [k.name, ...(k.short ?? [])].map((text) => ({ text, entry: k.name, type: k.type ?? ('law' as const) })),
  );
  return {
    size: terms.length,
    term(index) {
      const term = terms[index];
      if (!term) throw new RangeError(`no term ${index}`);
      return { ...term, status: 'full', weight: 'main', risky: false };
    },
    nameOf: (entry) => known.find((k) => k.name === entry)?.name,
    scan(text, found) {
      for (const [index, term] of terms.entries()) {
        for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + 1)) {
          found(at, at + term.text.length, index);
        }
      }
    },
  };
}

export function dataOf(known: readonly Known[] = LAWS): RecognizerData {
  return {
    lexicons: [plainLexicon(known)],
    places: { get: () => undefined, startingAt: () => [], endingAt: () => [], abbreviated: () => undefined },
    organs: [],
    segmenter: null,
  };
}

export interface Found {
  block: number;
  surface: string;
  type: Proposal['type'];
  weight: Proposal['weight'];
  via: Proposal['via'];
  /** Full name meant; a provision as law + place; null where the page does not tell. */
  means: string | null;
  proposal: Proposal;
}

/** Reads a page of blocks. */
export function readPage(texts: readonly string[], known: readonly Known[] = LAWS, roles: BlockRole[] = []): Found[] {
  const data = dataOf(known);
  let memory: PageMemory = emptyMemory();
  const found: Found[] = [];
  for (const [index, text] of texts.entries()) {
    const scene: Scene = {
      block: { index, role: roles[index] ?? 'body', normal: normalize(text) },
      page: {},
      memory,
      data,
    };
    const works = otherWorks(scene);
    const names = dictionary(scene, known).filter((p) => !works.some((w) => w.start <= p.start && p.end <= w.end));
    let settled = settle([...names, ...proposeTitles(scene), ...proposeProgrammes(scene)]);
    for (const follow of [followDefinitions, followBackReferences, followProvisions]) {
      settled = settle([...settled, ...follow(scene, settled)]);
    }
    for (const p of settled) {
      const [start, end] = toOriginal(scene.block.normal, p.start, p.end);
      const surface = text.slice(start, end);
      found.push({
        block: index,
        surface,
        type: p.type,
        weight: p.weight,
        via: p.via,
        means: meaning(p, data),
        proposal: p,
      });
    }
    memory = rememberDefinitions(rememberTitles(memory, scene, settled), scene, settled);
    memory = { ...memory, agencies: [...memory.agencies, ...bodies(scene, settled, data)] };
  }
  return found;
}

function bodies(scene: Scene, settled: readonly Proposal[], data: RecognizerData): PageMemory['agencies'] {
  return settled.flatMap((p) => {
    if (p.type !== 'agency' || !p.target) return [];
    const surface = scene.block.normal.text.slice(p.start, p.end);
    return [
      {
        target: p.target,
        name: nameOfTarget(p.target, data) ?? surface,
        surface,
        block: scene.block.index,
        start: p.start,
      },
    ];
  });
}

function dictionary(scene: Scene, known: readonly Known[]): Proposal[] {
  const found: Proposal[] = [];
  const lexicon = plainLexicon(known);
  lexicon.scan(scene.block.normal.text, (start, end, index) => {
    const term = lexicon.term(index);
    found.push({
      start,
      end,
      type: term.type,
      weight: 'main',
      via: 'name',
      target: { is: 'entry', id: term.entry },
      reason: 'dictionary',
    });
  });
  return found;
}

function settle(proposals: readonly Proposal[]): Proposal[] {
  const ordered = [...proposals].sort((a, b) => b.end - b.start - (a.end - a.start) || (b.rank ?? 0) - (a.rank ?? 0));
  const kept: Proposal[] = [];
  for (const p of ordered) if (!kept.some((k) => k.start < p.end && p.start < k.end)) kept.push(p);
  return kept.sort((a, b) => a.start - b.start);
}

function meaning(p: Proposal, data: RecognizerData): string | null {
  const target = p.target;
  if (target?.is === 'provision') {
    const law = nameOfTarget(target.law, data);
    return law === null
      ? null
      : target.text
          .split('；')
          .map((place) => law + place)
          .join('；');
  }
  if (target?.is === 'several') return target.of.map((t) => nameOfTarget(t, data)).join('；');
  return nameOfTarget(target, data);
}
