// What a hostile page's process could send in the place of our content script: questions of wrong shapes. Each is refused or,
// where it passes, can be answered; nothing but a refusal is thrown, and no prototype is changed.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadKnowledge, loadRecognizerData } from '../../lib/cli/knowledge-files';
import { createComposer } from '../../lib/explain/composed-note';
import { explain } from '../../lib/explain/explain';
import { idsOf } from '../../lib/explain/known';
import { entrySchema, termSchema } from '../../lib/model/entry-schema';
import { isFrameOpening } from '../../lib/model/frame';
import {
  countedQuestion,
  draftQuestion,
  entryQuestion,
  explainQuestion,
  findQuestion,
  framedQuestion,
  keepDraftQuestion,
  knowQuestion,
  recognizeQuestion,
  saveQuestion,
  wordsQuestion,
} from '../../lib/model/question-schema';
import { termsOf } from '../../lib/page/terms';
import { joinFrames } from '../../lib/page/whole';
import { createRecognizer } from '../../lib/recognize/recognize';
import { entry } from '../exchange/arbitrary';
import { ROOT } from '../recognize/real';
import { newsText } from './letters';
import { checkMentions } from './mentions';
import { must, type Room, room } from './room';
import { wrong } from './shapes';

const SCHEMAS = {
  recognize: recognizeQuestion,
  explain: explainQuestion,
  counted: countedQuestion,
  framed: framedQuestion,
  words: wordsQuestion,
  entry: entryQuestion,
  find: findQuestion,
  know: knowQuestion,
  save: saveQuestion,
  draft: draftQuestion,
  keepDraft: keepDraftQuestion,
};
type Ask = keyof typeof SCHEMAS;

const LAW = { is: 'entry', id: 'law/ge-ren-xin-xi-bao-hu-fa' };
const COURT = {
  is: 'agency',
  name: '江苏省无锡市人民检察院',
  places: ['320000', '320200'],
  place: '江苏省无锡市',
  kind: 'procuratorate',
};
const PLACE = { is: 'provision', law: LAW, text: '第十条第二款', article: 10, because: 'before' };
const PAPER = { is: 'document', title: '湿地名录办法', kind: '办法', issuer: '国务院', date: '2026-03', draft: '草案' };
const PAGE = { date: '2026-03-12', title: '样张', outlet: '样张周报', url: 'https://sample.people.cn/1.html' };
const MEMORY = {
  defined: [{ text: '湿保法', titled: true, type: 'law', target: LAW, block: 0, start: 3, end: 6 }],
  laws: [{ target: LAW, name: '中华人民共和国个人信息保护法', surface: '个人信息保护法', block: 0, start: 4 }],
  agencies: [{ target: COURT, name: '江苏省无锡市人民检察院', surface: '无锡市检察院', block: 1, start: 0 }],
  places: [{ code: '320200', count: 2, block: 1, start: 0, last: 1, dateline: true }],
  towns: [{ code: '320214', below: '江溪街道' }],
  abroad: [{ name: '刑法', is: true }],
  lead: [{ code: '', block: 0 }],
};
const targets = fc.constantFrom<unknown>(
  LAW,
  COURT,
  PLACE,
  PAPER,
  { is: 'name', name: '某某', type: 'programme' },
  { is: 'senses', of: [LAW, COURT] },
  { is: 'several', of: [COURT, COURT] },
);
const FRAMES = [
  { is: 'note', entry: LAW.id, name: '个保法', text: '记', textSize: 15 },
  { is: 'term', name: '某法', type: 'law', title: '样张', url: 'https://a.cn/', textSize: 18 },
  { is: 'edit', entry: LAW.id, name: '个保法', textSize: 21 },
  { is: 'hide', scope: 'site', key: 'entry law/x', entry: null, name: '某', host: 'a.cn', textSize: 15 },
  {
    is: 'passage',
    name: '某',
    place: { source: 'https://a.cn/', quote: { exact: '甲', prefix: '', suffix: '' }, start: 0, end: 1 },
    known: null,
    textSize: 15,
  },
  { is: 'case', name: '某', sentence: '某句。', type: 'reference', takenFor: '', laws: ['某法'], textSize: 15 },
];

const sound: Record<Ask, fc.Arbitrary<unknown>> = {
  recognize: fc.record({
    blocks: fc.array(fc.record({ text: newsText(12) }), { minLength: 1, maxLength: 3 }),
    page: fc.constant(PAGE),
    context: fc.record({ memory: fc.constant(MEMORY), next: fc.constant(2) }),
  }),
  explain: targets.map((target) => ({
    target,
    type: 'law',
    surface: '某法',
    page: {
      ...PAGE,
      mention: { surface: '某法', nth: 1, of: 2, alsoCalled: ['法'], definition: { paragraph: 1, sentence: '甲。' } },
    },
  })),
  counted: fc.constant({
    entries: { law: 1, agency: 0, programme: 0 },
    mentions: { law: 2, agency: 0, programme: 0 },
    keys: [LAW.id],
    url: PAGE.url,
  }),
  framed: targets.map((target) => ({
    path: [0, 2],
    blocks: [{ text: '框里说某法。', role: 'body' }],
    mentions: [
      {
        block: 0,
        start: 3,
        end: 5,
        surface: '某法',
        type: 'law',
        weight: 'main',
        via: 'defined',
        target,
        definedAt: { block: 0, start: 3, end: 5 },
      },
    ],
  })),
  words: fc.constant({ language: 'en' }),
  entry: fc.constant({ id: LAW.id }),
  find: fc.constant({ name: '民法典', search: true }),
  know: fc.constant({ key: LAW.id, name: '个保法', on: true }),
  save: fc.oneof(
    entry(1).map((one) => ({ change: { do: 'add', pack: 'mine', entry: one } })),
    fc.constant({ change: { do: 'amend', pack: 'mine', amendment: { entry: LAW.id, note: '记', tags: ['甲'] } } }),
  ),
  draft: fc.constant({ key: 'note law/x' }),
  keepDraft: fc.constant({ key: 'note law/x', draft: { text: '甲' } }),
};

interface Asked {
  ask: Ask;
  /** As the message carries it. */
  json: string;
}
const asked = fc
  .constantFrom<Ask>('recognize', 'recognize', 'explain', 'explain', 'save', 'save', ...(Object.keys(SCHEMAS) as Ask[]))
  .chain((ask) => wrong(sound[ask]).map((q): Asked => ({ ask, json: JSON.stringify(q) ?? 'null' })));

async function openAnswers(): Promise<(ask: Ask, q: unknown) => void> {
  const data = await loadRecognizerData(ROOT);
  const recognizer = createRecognizer(data);
  const entries = new Map(loadKnowledge(ROOT).map((one) => [one.id, one]));
  const { knowledgeDate } = JSON.parse(readFileSync(`${ROOT}/assets/about.json`, 'utf8')) as { knowledgeDate: string };
  const composed = createComposer(data.organs, data.places);
  const known = (id: string) => {
    const found = entries.get(id);
    return found && { entry: found, note: null };
  };
  return (ask, q) => {
    if (ask === 'recognize') {
      const { blocks, page, context } = recognizeQuestion.parse(q);
      checkMentions(recognizer.recognize(blocks, page, context).mentions, blocks);
    } else if (ask === 'explain') {
      const question = explainQuestion.parse(q);
      idsOf(question.target);
      const explanation = explain(question, { knowledgeDate, get: known }, composed);
      must(JSON.stringify(explanation).length < 2_000_000, 'an explanation larger than any note');
    } else if (ask === 'framed') {
      const read = framedQuestion.parse(q);
      const page = [{ text: '页上的话。' }];
      const { blocks, mentions } = joinFrames(page, [], read ? [{ ...read, frame: 1, after: 1 }] : []);
      must(blocks[0]?.text === page[0]?.text, 'a frame in the place of its page');
      must(
        mentions.every(({ block, end }) => block > 0 && end <= (blocks[block]?.text.length ?? -1)),
        'a mention of a frame outside of it',
      );
      termsOf(mentions, blocks);
    } else if (ask === 'save') {
      const { change } = saveQuestion.parse(q);
      must(!('pack' in change) || change.pack === 'mine', 'a change of another pack');
      if (change.do === 'amend') termSchema.array().safeParse(change.amendment.terms);
      else if ('entry' in change) entrySchema.safeParse(change.entry);
    }
  };
}

export const questions: Room = room<Asked>('questions', 20, async () => {
  const answer = await openAnswers();
  return {
    cases: asked,
    check({ ask, json }) {
      const q: unknown = JSON.parse(json);
      if (SCHEMAS[ask].safeParse(q).success) answer(ask, q);
      must(!('polluted' in {}) && Object.keys(Object.prototype).length === 0, 'a prototype was changed');
    },
  };
});

export const frames: Room = room<string>('openings of the frame', 12, () => ({
  cases: wrong(fc.constantFrom(...FRAMES).map((task) => ({ pangzhu: 'frame/1', key: 'k', task }))).map(
    (value) => JSON.stringify(value) ?? 'null',
  ),
  check(json) {
    const value: unknown = JSON.parse(json);
    if (!isFrameOpening(value)) return;
    must(['note', 'term', 'edit', 'hide', 'case', 'passage'].includes(value.task.is), 'a task nobody knows');
    must(
      value.key.length <= 100 && value.task.name.length <= 200 && Number.isFinite(value.task.textSize),
      'a task out of bounds',
    );
  },
}));
