// Two pages with one entry open in each: whoever saves second is told what the other changed, and nothing is lost by it.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClashWay } from '../../components/EntryClash';
import { draftOf, type EntryDraft, emptyDraft } from '../../components/entryDraft';
import type { EntryRow } from '../../components/entryRow';
import { changeFor } from '../../entrypoints/options/changes';
import { createEditing, type Editing } from '../../entrypoints/options/editing';
import { readRows } from '../../entrypoints/options/rows';
import { type Knowledge, openKnowledge } from '../../lib/knowledge';
import { words as wordsOf } from '../components/fixtures';
import { law } from '../knowledge/entries';

const words = wordsOf('zh-CN');
/** What the browser keeps, and the tab that asks. */
const kept = new Map<string, { json: string; tab: string }>();
let tab = 'one';
let told = 0;
function start(): Editing {
  return createEditing(
    {
      async read(id) {
        const one = kept.get(id);
        return one ? { ...JSON.parse(one.json), here: one.tab === tab } : null;
      },
      keep: (id, draft, opened) => void kept.set(id, { json: JSON.stringify({ draft, opened }), tab }),
      forget: (id) => void kept.delete(id),
    },
    () => told++,
  );
}
let n = 0;
let here: Knowledge;
let there: Knowledge;

beforeEach(async () => {
  kept.clear();
  [tab, told] = ['one', 0];
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 1, agency: 0, programme: 0 } }
        : [law('a', '甲法')],
  }));
  const name = `editing-${n++}`;
  here = await openKnowledge({ name });
  there = await openKnowledge({ name });
  await here.change({
    do: 'add',
    pack: 'mine',
    entry: { ...law('own', '自建法'), depth: 'full', summary: '原来的解释', tags: ['旧'], parts: [{ name: '总则' }] },
  });
});
afterEach(() => {
  here.close();
  there.close();
  vi.unstubAllGlobals();
});

async function rowOf(knowledge: Knowledge, id: string): Promise<EntryRow> {
  const [row] = await readRows(knowledge, [id]);
  if (!row) throw new Error(`${id} is not there`);
  return row;
}

/** A form with `typed` in it, opened before `elsewhere` is written; the save is tried as the tab does it. */
async function second(
  id: string,
  typed: Partial<EntryDraft>,
  elsewhere: () => Promise<unknown>,
): Promise<{ editing: Editing; asks: boolean }> {
  const editing = start();
  const row = await rowOf(here, id);
  editing.follow(id, row);
  const draft = { ...draftOf(row.entry, row.note), ...typed };
  editing.typed(draft);
  await elsewhere();
  // The list is read anew; what was typed stays.
  editing.follow(id, (await readRows(here, [id]))[0]);
  return { editing, asks: await save(editing, draft) };
}

/** False where it was saved. */
async function save(editing: Editing, draft: EntryDraft): Promise<boolean> {
  try {
    await here.change(changeFor(editing.opened(), draft, words));
    return false;
  } catch (error) {
    if (await editing.refused(error, draft, here)) return true;
    return save(editing, draft);
  }
}

async function choose(editing: Editing, way: ClashWay): Promise<void> {
  const next = editing.resolve(way);
  if (!next || next === 'close' || next.again) throw new Error('nothing to save');
  expect(await save(editing, next.draft)).toBe(false);
}

const edit = (id: string, patch: Partial<EntryDraft>) => async () => {
  const row = await rowOf(there, id);
  await there.change(changeFor(row, { ...draftOf(row.entry, row.note), ...patch }, words));
};
const merge: ClashWay = { do: 'merge', chosen: new Map() };

it('says which fields the other changed, and merges: each field as the one who changed it has it', async () => {
  const typed = { summary: '我的解释', aliases: '我的叫法' };
  const elsewhere = edit('law/own', { english: 'Own Act', aliases: '别处的叫法', tags: '旧；新' });
  const { editing, asks } = await second('law/own', typed, elsewhere);
  expect(asks).toBe(true);
  expect(editing.shown().clash?.clashes?.map(({ field, sides }) => [field, sides.length])).toEqual([
    ['aliases', 3],
    ['english', 0],
    ['tags', 0],
  ]);
  expect((await rowOf(there, 'law/own')).entry.summary).toBe('原来的解释');
  await choose(editing, merge);
  const { entry } = await rowOf(there, 'law/own');
  expect(entry).toMatchObject({ summary: '我的解释', english: { text: 'Own Act' }, tags: ['旧', '新'] });
  expect(entry.terms.map(({ text }) => text)).toEqual(['自建法', '别处的叫法', '我的叫法']);
  expect(entry.parts).toEqual([{ name: '总则' }]);
});

it('of a field that both changed holds the chosen side', async () => {
  const typed = { summary: '我的解释' };
  const { editing } = await second('law/own', typed, edit('law/own', { summary: '别处的解释' }));
  await choose(editing, { do: 'merge', chosen: new Map([['summary', 'theirs']]) });
  expect((await rowOf(there, 'law/own')).entry.summary).toBe('别处的解释');
});

it('overwrites where that is chosen, and the other’s words can be had back', async () => {
  const { editing } = await second('law/own', { summary: '我的解释' }, edit('law/own', { summary: '别处的解释' }));
  await choose(editing, { do: 'overwrite' });
  expect((await rowOf(there, 'law/own')).entry.summary).toBe('我的解释');
  await here.undo();
  expect((await rowOf(there, 'law/own')).entry.summary).toBe('别处的解释');
});

it('drops what was typed only where that is chosen: the form then shows what there is', async () => {
  const { editing } = await second('law/own', { summary: '我的解释' }, edit('law/own', { summary: '别处的解释' }));
  expect(editing.resolve({ do: 'keep' })).toBeNull();
  expect(editing.shown()).toMatchObject({ typing: null, clash: null });
  expect(editing.opened()?.entry.summary).toBe('别处的解释');
});

it('two notes on a bundled entry both stay', async () => {
  const { editing, asks } = await second('law/a', { note: '我记的' }, edit('law/a', { note: '别处记的' }));
  expect(asks).toBe(true);
  await choose(editing, merge);
  expect((await rowOf(there, 'law/a')).note).toBe('别处记的\n我记的');
});

it('an entry deleted elsewhere can be put back with what was typed, under its id', async () => {
  const { editing, asks } = await second('law/own', { summary: '我的解释' }, () =>
    there.change({ do: 'remove', pack: 'mine', id: 'law/own' }),
  );
  expect(asks).toBe(true);
  expect(editing.shown()).toMatchObject({ clash: { clashes: null }, typing: { draft: { summary: '我的解释' } } });
  expect(editing.resolve({ do: 'overwrite' })).toMatchObject({ again: true, row: { pack: 'mine' } });
  expect(editing.resolve({ do: 'keep' })).toBe('close');
});

it('is saved without a question where the other changed nothing that the form shows', async () => {
  const { asks } = await second('law/own', { summary: '我的解释' }, async () => {
    const { stored } = await rowOf(there, 'law/own');
    await there.change({ do: 'edit', pack: 'mine', entry: { ...stored, parts: [{ name: '附则' }] } });
  });
  expect(asks).toBe(false);
  expect((await rowOf(there, 'law/own')).entry).toMatchObject({ summary: '我的解释', parts: [{ name: '附则' }] });
});

it('what was typed waits for its form; untouched forms show what there is', async () => {
  const editing = start();
  editing.follow('law/own', await rowOf(here, 'law/own'));
  editing.typed({ ...draftOf((await rowOf(here, 'law/own')).entry, null), summary: '写到一半' });
  editing.follow('law/a', await rowOf(here, 'law/a'));
  expect(editing.shown().typing).toBeNull();
  await edit('law/a', { note: '别处记的' })();
  editing.follow('law/a', await rowOf(here, 'law/a'));
  expect(editing.opened()?.note).toBe('别处记的');
  editing.follow('law/own', await rowOf(here, 'law/own'));
  expect(editing.shown()).toMatchObject({ left: 'here', typing: { draft: { summary: '写到一半' } } });
  editing.close();
  editing.follow('law/own', await rowOf(here, 'law/own'));
  expect(editing.shown().typing).toBeNull();
});

describe('the page loaded anew', () => {
  const typedHalf = async (id: string): Promise<EntryDraft> => {
    const editing = start();
    const row = id === 'new' ? undefined : await rowOf(here, id);
    editing.follow(id, row);
    const draft = { ...(row ? draftOf(row.entry, row.note) : emptyDraft('')), summary: '写到一半' };
    editing.typed(draft);
    return draft;
  };
  const again = async (id: string): Promise<Editing> => {
    const editing = start();
    editing.follow(id, id === 'new' ? undefined : (await readRows(here, [id]))[0]);
    await Promise.resolve();
    await Promise.resolve();
    return editing;
  };

  it.each(['law/own', 'law/a', 'new'])('%s: what was typed stands in its form, and is said to', async (id) => {
    const draft = await typedHalf(id);
    const editing = await again(id);
    expect(editing.shown()).toMatchObject({ left: 'here', typing: { draft } });
    expect(told).toBe(1);
  });
  it('it starts from the entry as it was then: what was changed elsewhere since is asked about', async () => {
    const draft = await typedHalf('law/own');
    await edit('law/own', { summary: '别处的解释' })();
    const editing = await again('law/own');
    expect(await save(editing, draft)).toBe(true);
    await choose(editing, merge);
    expect((await rowOf(there, 'law/own')).entry.summary).toBe('写到一半');
  });
  it('in another tab it is offered, and taken at a press', async () => {
    const draft = await typedHalf('law/own');
    tab = 'two';
    const editing = await again('law/own');
    expect(editing.shown()).toMatchObject({ left: 'elsewhere', typing: null });
    editing.take();
    expect(editing.shown()).toMatchObject({ left: 'here', typing: { draft } });
  });
  it('dropped, the form shows what there is', async () => {
    await typedHalf('law/own');
    const editing = await again('law/own');
    editing.drop();
    editing.follow('law/own', await rowOf(here, 'law/own'));
    expect(editing.shown()).toMatchObject({ left: null, typing: null });
    expect(editing.opened()?.entry.summary).toBe('原来的解释');
    expect(kept.size).toBe(0);
  });
  it('saved, given up, or typed back to what it was, nothing is kept', async () => {
    await typedHalf('law/own');
    const editing = await again('law/own');
    const row = await rowOf(here, 'law/own');
    editing.typed(draftOf(row.entry, row.note));
    expect(kept.size).toBe(0);
    editing.typed({ ...draftOf(row.entry, row.note), summary: '又写' });
    expect(kept.size).toBe(1);
    editing.close();
    expect(kept.size).toBe(0);
  });
});
