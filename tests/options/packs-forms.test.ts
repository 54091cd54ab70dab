// Two pages with one pack's form open in each: what each changed holds; who saves second is told where both changed one field.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EVERYWHERE, type PackDraft, packPatch } from '../../components/packDraft';
import type { PackRow } from '../../components/packRows';
import { createPackForms, type PackForms } from '../../entrypoints/options/tabs/packs-forms';
import { packRows } from '../../entrypoints/options/tabs/packs-rows';
import { type Knowledge, openKnowledge } from '../../lib/knowledge';
import type { PackPatch } from '../../lib/model/change';
import { law } from '../knowledge/entries';

const PACK = {
  ...{ format: 'pangzhu-pack/1' as const, id: 'course', title: '第三课', author: '教员', version: '1' },
  ...{ entries: [law('c', '丙法')], amendments: [], examples: [] },
};
let n = 0;
let here: Knowledge;
let there: Knowledge;
let forms: PackForms;

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 1, agency: 0, programme: 0 } }
        : [law('a', '甲法')],
  }));
  const name = `packs-${n++}`;
  here = await openKnowledge({ name });
  there = await openKnowledge({ name });
  await here.change({ do: 'import', pack: PACK });
  forms = createPackForms();
});
afterEach(() => {
  here.close();
  there.close();
  vi.unstubAllGlobals();
});

async function rowOf(id = 'course'): Promise<PackRow> {
  const row = packRows(await here.ownPacks(), [], new Map(), here.about).find((one) => one.id === id);
  if (!row) throw new Error(`${id} is not there`);
  return row;
}
const type = async (typed: Partial<PackDraft>, id?: string) => {
  const row = await rowOf(id);
  forms.typed(row, { ...forms.of(row).draft, ...typed });
};
/** False where it was refused; as the tab saves. */
async function save(id = 'course'): Promise<boolean> {
  const { opened, draft } = forms.of(await rowOf(id));
  const made = packPatch(opened, draft);
  if ('wrong' in made) throw new Error(made.wrong);
  try {
    await here.change({ do: 'set-pack', pack: id, patch: made.patch, was: made.was });
  } catch (error) {
    expect(error).toMatchObject({ code: 'changed' });
    return !forms.refused(id, await rowOf(id)) && save(id);
  }
  forms.close(id);
  return true;
}
const elsewhere = (patch: PackPatch, pack = 'course') => there.change({ do: 'set-pack', pack, patch });

it('each of two pages changes another field: both hold, nobody is asked', async () => {
  await type({ title: '第三课（春）' });
  await elsewhere({ author: '另一教员', colour: 'moss' });
  await there.change({ do: 'order-packs', packs: ['course'] });
  expect(await save()).toBe(true);
  expect(await rowOf()).toMatchObject({ title: '第三课（春）', author: '另一教员', colour: 'moss', version: '1' });
});

it('a field that both changed is asked about; the other’s words are taken where that is chosen', async () => {
  await type({ title: '我的题目', licence: 'CC BY 4.0', sites: 'people.cn' });
  await elsewhere({ title: '别处的题目', sites: ['legaldaily.com.cn'], version: '2' });
  expect(await save()).toBe(false);
  expect(await rowOf()).toMatchObject({ title: '别处的题目', version: '2' });
  expect(forms.of(await rowOf()).clashes).toEqual([
    { field: 'title', mine: '我的题目', theirs: '别处的题目' },
    { field: 'sites', mine: 'people.cn', theirs: 'legaldaily.com.cn' },
  ]);
  forms.resolve('course', { do: 'save', theirs: new Set(['title']) });
  expect(await save()).toBe(true);
  const { title, version, licence, sites } = await rowOf();
  expect([title, version, licence, sites]).toEqual(['别处的题目', '2', 'CC BY 4.0', ['people.cn']]);
});

it('what both changed to the same is no question', async () => {
  await type({ title: '同一个题目', sites: EVERYWHERE });
  await elsewhere({ title: '同一个题目' });
  expect(await save()).toBe(true);
});

it('drops what was typed only where that is chosen', async () => {
  await type({ title: '我的题目' });
  await elsewhere({ title: '别处的题目' });
  expect(await save()).toBe(false);
  forms.resolve('course', { do: 'keep' });
  expect(forms.of(await rowOf())).toMatchObject({ draft: { title: '别处的题目' }, clashes: null });
});

it('of the user’s own pack, which has no row yet, sites set twice are asked about', async () => {
  await type({ sites: 'people.cn' }, 'mine');
  await elsewhere({ sites: ['gov.cn'] }, 'mine');
  expect(await save('mine')).toBe(false);
});

it('of a pack deleted meanwhile what was typed waits for its undo', async () => {
  await type({ description: '写到一半' });
  await there.change({ do: 'drop-pack', pack: 'course' });
  expect(forms.left('course')).toBe('第三课');
  await there.undo();
  expect(forms.of(await rowOf()).draft.description).toBe('写到一半');
  expect(await save()).toBe(true);
  expect((await rowOf()).description).toBe('写到一半');
});

it('an untouched form shows what there is, and writes nothing', async () => {
  expect(forms.of(await rowOf()).draft.title).toBe('第三课');
  await elsewhere({ title: '别处的题目' });
  const { opened, draft } = forms.of(await rowOf());
  expect(draft.title).toBe('别处的题目');
  expect(packPatch(opened, draft)).toEqual({ patch: {}, was: {} });
});

it('a field emptied is taken away; what is no site, and no example, is said', async () => {
  await type({ author: ' ' });
  expect(await save()).toBe(true);
  expect((await rowOf()).author).toBeUndefined();
  const row = await rowOf();
  const with_ = (typed: Partial<PackDraft>) => packPatch(row, { ...forms.of(row).draft, ...typed });
  expect(with_({ sites: '人民网' })).toEqual({ wrong: 'pack_sites_wrong', value: 0 });
  expect(with_({ sites: '' })).toEqual({ wrong: 'pack_sites_wrong', value: 0 });
  expect(with_({ examples: '没有分隔' })).toEqual({ wrong: 'pack_examples_wrong', value: 1 });
});
