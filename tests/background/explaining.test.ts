// Many names in one question: one look at the database, one answer each, and a bad one costs only its own.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { explain, explainAll } from '../../entrypoints/background/explaining';
import type { Question } from '../../lib/explain/explain';
import type { Knowledge, LayeredEntry } from '../../lib/knowledge';
import type { Entry } from '../../lib/model/entry';
import { explainAllQuestion, explainQuestion } from '../../lib/model/question-schema';

vi.mock('../../lib/knowledge', () => ({ BASE: 'base', loadEvidence: async () => ({}), packagedKnowledge: vi.fn() }));
vi.mock('../../entrypoints/background/recognizing', () => ({ hostOf: () => undefined }));
vi.mock('../../entrypoints/background/editing', () => ({ gone: () => new Error('gone') }));

const entry = (id: string, related: string[] = []): Entry => ({
  id,
  type: 'programme',
  kind: '机制',
  depth: 'full',
  terms: [{ text: id.split('/')[1] ?? '', status: 'full' }],
  summary: `${id}的说明。`,
  facts: {},
  related,
  sources: [],
});
const ENTRIES = [entry('programme/a', ['programme/c']), entry('programme/b', ['programme/c']), entry('programme/c')];

const getEntries = vi.fn(async (ids: readonly string[]) => {
  const found = ENTRIES.filter(({ id }) => ids.includes(id));
  const layered = (one: Entry): LayeredEntry => ({
    entry: one,
    pack: 'base',
    hidden: false,
    note: null,
    changed: false,
  });
  return new Map(found.map((one) => [one.id, layered(one)]));
});
const about = { version: '1', knowledgeDate: '2026-09-30', counts: { law: 0, agency: 0, programme: 3 }, bytes: 1 };
const only: Pick<Knowledge, 'about' | 'problem' | 'getEntries'> = { about, problem: null, getEntries };
const knowledge = only as Knowledge;
const asked = (id: string): Question => ({
  target: { is: 'entry', id },
  type: 'programme',
  surface: id,
  page: {},
});
const opening = Promise.resolve(knowledge);
const composed = (): never => {
  throw new Error('no agency is asked for here');
};

describe('explainAll', () => {
  beforeEach(() => void getEntries.mockClear());

  it('answers in the order of the questions, null for what is gone and for what was none', async () => {
    const asks = [asked('programme/b'), asked('programme/gone'), null, asked('programme/a'), asked('programme/b')];
    const answers = await explainAll(asks, opening, composed);
    expect(answers.map((one) => one?.heading ?? null)).toEqual(['b', null, null, 'a', 'b']);
    expect(answers[3]?.related).toEqual([{ id: 'programme/c', name: 'c', type: 'programme' }]);
  });

  it('looks twice into the database, for the names and for those beside them, however many there are', async () => {
    await explainAll([asked('programme/a'), asked('programme/b'), asked('programme/a')], opening, composed);
    expect(getEntries.mock.calls.map(([ids]) => ids)).toEqual([['programme/a', 'programme/b'], ['programme/c']]);
  });

  it('says the same as one question does', async () => {
    const [answer] = await explainAll([asked('programme/a')], opening, composed);
    expect(await explain(asked('programme/a'), opening, composed)).toEqual(answer);
    await expect(explain(asked('programme/gone'), opening, composed)).rejects.toThrow('gone');
  });
});

describe('the question', () => {
  it('is taken with a bad one in it, and each is checked by the schema of a single one', () => {
    const { target, type, surface } = asked('programme/a');
    const { asks, page } = explainAllQuestion.parse({ asks: [{ target, type, surface }, { target: 7 }], page: {} });
    expect(asks.map((one) => explainQuestion.safeParse({ ...one, page }).success)).toEqual([true, false]);
  });

  it('is refused where it is too long', () => {
    const asks = Array.from({ length: 501 }, () => ({}));
    expect(explainAllQuestion.safeParse({ asks, page: {} }).success).toBe(false);
  });
});
