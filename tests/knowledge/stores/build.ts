// Writes the store of the present schema as a fixture: `npx tsx tests/knowledge/stores/build.ts`, once per schema version,
// before it is changed. The rows are of every kind that a user can have made.
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { openKnowledge } from '../../../lib/knowledge';
import { latest, SCHEMA } from '../../../lib/knowledge/schema';
import type { Annotation } from '../../../lib/model/annotation';
import type { Change } from '../../../lib/model/change';
import { toAnnotation } from '../../../lib/model/passage';
import { agency, law } from '../entries';
import { dumpStore } from './store';

const BASE = [law('a', '甲法', { effective: '2020-01-01' }), law('b', '乙法')];
globalThis.fetch = (async (path: string) => ({
  ok: true,
  json: async () =>
    path.endsWith('about.json')
      ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 2, agency: 0, programme: 0 } }
      : BASE,
})) as unknown as typeof fetch;

const full = {
  depth: 'full' as const,
  summary: '课上用来说明程序的一部自建法规。',
  english: { text: 'Own Law', official: false },
  tags: ['第三课'],
};
const PASSAGE: Annotation = {
  id: 'urn:uuid:0b4f3a52-6c1d-4e7a-9a51-3d2f8c7b6a10',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-09-30T08:00:00.000Z',
  body: [{ type: 'TextualBody', value: '先问依据', format: 'text/plain' }],
  target: {
    source: 'https://example.org/a.html',
    title: '一篇文章',
    selector: [
      { type: 'TextQuoteSelector', exact: '依据丙法办理', prefix: '各地应当', suffix: '。' },
      { type: 'TextPositionSelector', start: 24, end: 30 },
    ],
  },
};
const OWN_PASSAGE = toAnnotation(
  {
    source: 'https://example.org/a.html#top',
    title: '一篇文章',
    quote: { exact: '自建法自发布之日起施行', prefix: '会议明确，', suffix: '。' },
    start: 60,
    end: 71,
  },
  { ink: 'green', note: '施行日期', tags: ['第三课'] },
  '6a1d0d38-95b7-4a56-8d0e-0f6f1f3d1c22',
  '2026-11-21T08:00:00.000Z',
);
const CHANGES: Change[] = [
  { do: 'add', pack: 'mine', entry: law('own-1', '自建法', { effective: '2021-03' }, full) },
  { do: 'edit', pack: 'mine', entry: law('own-1', '自建法（改）', { effective: '2021-03' }, full) },
  {
    do: 'add',
    pack: 'mine',
    entry: agency('own-2', '某市考核办', {}, { sources: [{ title: '某报', url: 'https://example.org/1' }] }),
  },
  { do: 'amend', pack: 'mine', amendment: { entry: 'law/a', note: '第一行\n第二行', hidden: false } },
  { do: 'amend', pack: 'mine', amendment: { entry: 'law/b', hidden: true } },
  {
    do: 'import',
    pack: {
      format: 'pangzhu-pack/1',
      id: 'course',
      title: '第三课',
      author: '教员',
      version: '2',
      entries: [law('c', '丙法')],
      amendments: [
        {
          entry: 'law/a',
          terms: [
            { text: '甲法', status: 'full' },
            { text: '老甲', status: 'popular' },
          ],
        },
      ],
      examples: [{ sentence: '依据丙法办理。', surface: '丙法', entry: 'law/c' }],
      annotations: [PASSAGE],
    },
  },
  {
    do: 'annotate',
    as: 'add',
    rows: [{ pack: 'mine', id: OWN_PASSAGE.id, annotation: OWN_PASSAGE }],
  },
  { do: 'remove', pack: 'mine', id: 'agency/own-2' },
];

const name = 'fixture';
const knowledge = await openKnowledge({ name });
for (const change of CHANGES) await knowledge.change(change);
await knowledge.undo();
const packs = await knowledge.ownPacks();
knowledge.close();
const file = new URL(`v${latest(SCHEMA)}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify({ ...(await dumpStore(name)), packs }, null, 1)}\n`);
process.stdout.write(`${file.pathname}\n`);
