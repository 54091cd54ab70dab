// The check of a draft: every rule over every paragraph, what overlaps decided by rank, offsets given back in the draft's own text.
import type { Entry } from '../model/entry';
import type { CheckKind, Finding } from '../model/finding';
import type { TextBlock } from '../model/page';
import type { RecognizerData } from '../recognize/data';
import { type Normalized, normalize, toOriginal } from '../recognize/normalize';
import { createRecognizer, type PageContext } from '../recognize/recognize';
import { type Fault, type Paragraph, type Rule, sentenceAround } from './draft';
import { type CheckKnowledge, createCheckKnowledge } from './knowledge';
import { articleRule } from './rules/articles';
import { bodyNameRule, bodyPrefixRule } from './rules/body-names';
import { formerNameRule } from './rules/former-names';
import { formulaNumberRule } from './rules/formula-numbers';
import { formulaPartsRule } from './rules/formula-parts';
import { formulaWordRule } from './rules/formula-words';
import { localNameRule } from './rules/local-names';
import { madeUpShortRule } from './rules/made-up-short';
import { misspeltRule } from './rules/misspelt';
import { notInForceRule } from './rules/not-in-force';
import { shortFormRule } from './rules/short-forms';
import { shortNameRule } from './rules/short-names';
import { titleMarksRule } from './rules/title-marks';
import { titleRule } from './rules/titles';

export interface Checker {
  /** `day` is YYYY-MM-DD: names and laws are judged as of it. Findings come in text order and do not overlap. */
  check(blocks: readonly TextBlock[], day: string): Finding[];
  /** The same block by block, so that a page can draw between two of them. */
  findings(blocks: readonly TextBlock[], day: string): Generator<Finding[], void, void>;
}

/** Builds the indexes once; `data` is what the recognizer works with, `entries` the same knowledge in full. */
export function createChecker(entries: readonly Entry[], data: RecognizerData): Checker {
  const knowledge = createCheckKnowledge(entries);
  const recognizer = createRecognizer(data);
  const rules = rulesFor(knowledge, data);
  function* findings(blocks: readonly TextBlock[], day: string): Generator<Finding[], void, void> {
    let context: PageContext | undefined;
    for (const [at, block] of blocks.entries()) {
      const normal = normalize(block.text);
      const read = recognizer.recognize([{ ...block, text: normal.text }], { date: day }, context);
      context = read.context;
      yield findIn({ text: normal.text, mentions: read.mentions, day, knowledge }, normal, at, rules);
    }
  }
  return { findings, check: (blocks, day) => [...findings(blocks, day)].flat() };
}

/** Where two rules speak of the same words, the earlier one here is heard. */
function rulesFor(
  knowledge: CheckKnowledge,
  { places, segmenter, organs }: RecognizerData,
): readonly [CheckKind, Rule][] {
  return [
    ['former-name', localNameRule(places)],
    ['former-name', formerNameRule(knowledge)],
    ['not-in-force', notInForceRule],
    ['short-form', shortFormRule],
    ['title', titleRule(knowledge, segmenter)],
    ['article', articleRule],
    ['formula', formulaPartsRule(knowledge)],
    ['formula', formulaNumberRule(knowledge)],
    ['formula', formulaWordRule(knowledge)],
    ['short-form', shortNameRule(knowledge)],
    ['misspelt', misspeltRule(knowledge, segmenter)],
    ['misspelt', bodyNameRule(knowledge)],
    ['short-form', bodyPrefixRule(knowledge)],
    ['short-form', madeUpShortRule(knowledge, segmenter, organs)],
    ['title-marks', titleMarksRule],
  ];
}

function findIn(
  paragraph: Paragraph,
  normal: Normalized,
  block: number,
  rules: readonly [CheckKind, Rule][],
): Finding[] {
  const found = rules
    .flatMap(([kind, rule]) => rule(paragraph).map((fault) => ({ kind, fault })))
    .filter(({ fault }) => !tellsOfSlip(paragraph.text, fault.start));
  return withoutOverlaps(found).map(({ kind, fault }) => {
    const [start, end] = toOriginal(normal, fault.start, fault.end);
    const { reason, source, fix } = fault;
    return { block, start, end, surface: normal.original.slice(start, end), kind, reason, source, fix };
  });
}

const SLIP =
  /误[写植作称传印读]|错[写印]|写错|(?:念|读|写|说|叫|印|登|排|打|录|敲|听|抄)成了?[“‘《]|更正启事|特此更正|更正为|已(?:全部)?更正|笔误|错别字|勘误|口误|别再(?:写|叫)|不能(?:写|称)[作为成]|差错|红笔|改回|(?:漏|多|少)(?:了|打|写|掉了?)(?:“[^”]{1,6}”|[一两二三几]个?字)|(?:名字|名称|提法|写法|叫法|简称)(?:有误|不对|不规范|不准确|已经?过时)/;
/** 把“工信部”误写成“工信化部”: a sentence about a slip shows it on purpose. */
function tellsOfSlip(text: string, at: number): boolean {
  const { start, end } = sentenceAround(text, at);
  return SLIP.test(text.slice(start, end));
}

interface Found {
  kind: CheckKind;
  fault: Fault;
}

function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    if (kept.every(({ fault }) => fault.end <= one.fault.start || fault.start >= one.fault.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.fault.start - b.fault.start);
}
