// Who is meant by a name that several packs have: the higher pack's entry, in the text and in the note, as the packs lie now.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownLexicons } from '../../entrypoints/recognition/own';
import { type Knowledge, openKnowledge } from '../../lib/knowledge';
import type { Entry, Pack } from '../../lib/model/entry';
import { compileLexicon, openLexicon } from '../../lib/recognize/lexicon';
import { createRecognizer } from '../../lib/recognize/recognize';
import { law } from '../knowledge/entries';
import { dataOf } from '../recognize/read-page';

const NAME = '社区红黑榜管理办法';
const BASE = [law('base', NAME)];
let n = 0;
let knowledge: Knowledge;

const pack = (id: string, ...entries: Entry[]): Pack => ({
  ...{ format: 'pangzhu-pack/1', id, title: id, version: '1', entries, amendments: [], examples: [] },
});
const said = (summary: string) => law('shared', '另一部规定', {}, { depth: 'full', summary });

beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 1, agency: 0, programme: 0 } }
        : BASE,
  }));
  knowledge = await openKnowledge({ name: `order-${n++}` });
  await knowledge.change({ do: 'import', pack: pack('first', law('own-1', NAME), said('第一包的解释')) });
  await knowledge.change({ do: 'import', pack: pack('second', law('own-2', NAME), said('第二包的解释')) });
});
afterEach(() => {
  knowledge.close();
  vi.unstubAllGlobals();
});

/** The target of the name in a sentence. */
async function meant(host?: string): Promise<unknown> {
  const lexicons = [...ownLexicons(await knowledge.own(host)), openLexicon(compileLexicon(BASE))];
  const { recognize } = createRecognizer({ ...dataOf([]), lexicons });
  const { mentions } = recognize([{ text: `本社区依照《${NAME}》执行。` }], {});
  expect(mentions).toHaveLength(1);
  return mentions[0]?.target;
}
const explained = async () => (await knowledge.getEntries(['law/shared'])).get('law/shared')?.entry.summary;

describe('of one name in several packs', () => {
  it('the pack that came last lies on top', async () => {
    expect(await meant()).toEqual({ is: 'entry', id: 'law/own-2' });
    expect(await explained()).toBe('第二包的解释');
  });
  it('another order is another meaning', async () => {
    await knowledge.change({ do: 'order-packs', packs: ['first', 'second'] });
    expect(await meant()).toEqual({ is: 'entry', id: 'law/own-1' });
    expect(await explained()).toBe('第一包的解释');
  });
  it('the reader’s own entries lie above every pack', async () => {
    await knowledge.change({ do: 'add', pack: 'mine', entry: law('own-0', NAME) });
    await knowledge.change({ do: 'order-packs', packs: ['first', 'second'] });
    expect(await meant()).toEqual({ is: 'entry', id: 'law/own-0' });
  });
  it('a pack that is off, or not for this site, is passed over', async () => {
    await knowledge.change({ do: 'set-pack', pack: 'second', patch: { sites: ['news.example.com'] } });
    expect(await meant('www.people.cn')).toEqual({ is: 'entry', id: 'law/own-1' });
    expect(await meant('news.example.com')).toEqual({ is: 'entry', id: 'law/own-2' });
    await knowledge.change({ do: 'set-pack', pack: 'first', patch: { on: false } });
    expect(await meant('www.people.cn')).toEqual({ is: 'entry', id: 'law/base' });
  });
  it('in one pack, both are offered', async () => {
    await knowledge.change({ do: 'add', pack: 'mine', entry: law('own-8', NAME) });
    await knowledge.change({ do: 'add', pack: 'mine', entry: law('own-9', NAME) });
    expect(await meant()).toMatchObject({ is: 'senses' });
  });
});
