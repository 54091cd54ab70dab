// The entries section: drafts and their errors, what becomes of them, search by name and pinyin, and a table that stays
// quick with thousands of rows.
import { describe, expect, it } from 'vitest';
import { Entries, type EntriesProps } from '../../components/Entries';
import type { FieldClash } from '../../components/entryClash';
import { checkDraft, draftOf, emptyDraft, isDate, toAmendment, toEntry } from '../../components/entryDraft';
import { indexEntries, searchEntries, withRows } from '../../components/entryIndex';
import { BY_NAME, type EntryFilter, filterRows, lettersOf, NO_FILTER, sortRows } from '../../components/entryRows';
import { initialsOf, readingsOf, sortKey, soundOf } from '../../components/pinyin';
import { createSelection } from '../../components/selection';
import { WordsContext } from '../../components/words';
import type { Entry } from '../../lib/model/entry';
import { entrySchema } from '../../lib/model/entry-schema';
import { draw, drawn } from './draw';
import * as f from './fixtures';

const words = f.words('zh-CN');

describe('what is wrong with a draft', () => {
  const fine = { ...emptyDraft('考核红黑榜办法'), kind: '自建' };
  it.each([
    ['nothing', fine, {}],
    ['no name', { ...fine, name: ' ' }, { name: 'error_required' }],
    ['one character', { ...fine, name: '法' }, { name: 'error_short' }],
    ['too common', { ...fine, aliases: '红黑榜；条例' }, { aliases: 'error_common' }],
    ['twice', { ...fine, aliases: '红黑榜；红黑榜' }, { aliases: 'error_twice' }],
    ['alias is the name', { ...fine, aliases: '考核红黑榜办法' }, { aliases: 'error_twice' }],
    ['an explanation of two characters', { ...fine, summary: '排名' }, {}],
    ['long explanation', { ...fine, summary: '长'.repeat(2001) }, { summary: 'error_long' }],
    ['no such day', { ...fine, effective: '2021-09-31' }, { effective: 'error_date' }],
    ['two at once', { ...fine, name: '', effective: 'x' }, { name: 'error_required', effective: 'error_date' }],
  ])('%s', (_, draft, errors) => {
    const found = Object.fromEntries(Object.entries(checkDraft(draft)).map(([field, error]) => [field, error?.key]));
    expect(found).toEqual(errors);
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023', true],
    ['2023-1', false],
    ['23-01-01', false],
  ])('%s is a date: %s', (value, is) => expect(isDate(value)).toBe(is));
});

describe('what becomes of a draft', () => {
  const summary = '基层考核中公开排名的一种做法。';
  it.each(['law', 'agency', 'programme'] as const)('a valid %s', (type) => {
    const draft = {
      ...emptyDraft('考核红黑榜', type),
      aliases: '红黑榜; 考核榜',
      summary,
      effective: type === 'law' ? '2021-09' : '',
    };
    const entry = toEntry(draft, `${type}/own-1`, words);
    expect(entrySchema.safeParse(entry).error?.issues).toBeUndefined();
    expect(entry.terms).toEqual([
      { text: '考核红黑榜', status: 'full' },
      { text: '红黑榜', status: 'short' },
      { text: '考核榜', status: 'short' },
    ]);
  });

  const bundled: Entry = {
    id: 'law/data-security',
    type: 'law',
    kind: '法律',
    depth: 'full',
    terms: [
      { text: '中华人民共和国数据安全法', status: 'full' },
      { text: '数安法', status: 'short', needs: 'full-name-before' },
    ],
    summary: '规范数据处理活动、保障数据安全的基础性法律。',
    facts: { effective: '2021-09-01', articles: 55 },
    sources: [{ title: '国家法律法规数据库' }],
  };
  it('edits keep what the form does not show', () => {
    const edited = toEntry({ ...draftOf(bundled, null), effective: '' }, bundled.id, words, bundled);
    expect(edited).toEqual({ ...bundled, facts: { articles: 55 } });
  });
  it('an unchanged draft amends nothing', () => {
    expect(toAmendment(draftOf(bundled, null), bundled, null)).toEqual({ entry: bundled.id });
  });
  it('a note keeps the rest of the amendment', () => {
    const before = { entry: bundled.id, hidden: true, summary: '我自己写的一句解释，够长了。', note: '旧' };
    const shown = { ...bundled, summary: before.summary };
    expect(toAmendment({ ...draftOf(shown, '旧'), note: '新' }, shown, before)).toEqual({ ...before, note: '新' });
    expect(toAmendment({ ...draftOf(shown, '旧'), note: '' }, shown, before)).toEqual({
      entry: bundled.id,
      hidden: true,
      summary: before.summary,
    });
  });
  it('a new name joins the old ones with their conditions', () => {
    const { terms } = toAmendment({ ...draftOf(bundled, null), aliases: '数安法；数据法' }, bundled, null);
    expect(terms).toEqual([...bundled.terms, { text: '数据法', status: 'short' }]);
  });
});

describe('pinyin', () => {
  it.each([
    ['公安部', 'GAB'],
    ['个人信息保护法', 'GRXXBHF'],
    ['“三资”', 'SZ'],
    ['最高人民检察院', 'ZGRMJCY'],
    ['12345热线', '12345RX'],
    ['安全生产法', 'AQSCF'],
    ['', ''],
  ])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

  it('sorts by sound, marks aside', () => {
    const names = ['最高法', '“三资”', '公安部', '安全生产法', '昂昂溪区', '112', 'AI'];
    const sorted = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['112', 'AI', '安全生产法', '昂昂溪区', '公安部', '“三资”', '最高法']);
  });

  it.each([
    ['绿', 'lv'],
    ['长', 'zhang chang'],
    ['行', 'xing hang'],
    ['都', 'dou du'],
    ['女', 'nv'],
    ['略', 'lve'],
    ['A', 'a'],
    ['，', ''],
  ])('%s is read %s', (char, readings) => expect(readingsOf(soundOf(char.charCodeAt(0))).join(' ')).toBe(readings));
});

describe('search', () => {
  const rows = f.entryRows(60);
  const index = indexEntries(rows);
  const names = (patch: Partial<EntryFilter>, alike?: Set<string>) =>
    filterRows(index, index.rows, { ...NO_FILTER, ...patch }, alike).map((row) => row.name);
  it.each([
    ['by name', { search: '数据' }, ['数据安全法']],
    ['by another name', { search: '公安部机关' }, ['公安部']],
    ['by initials', { search: 'gab' }, ['公安部']],
    ['by initials in the middle, from three on', { search: 'aqf' }, ['数据安全法']],
    ['by pinyin', { search: 'shuju' }, ['数据安全法']],
    ['by pinyin in the middle', { search: 'anquanfa' }, ['数据安全法']],
    ['by pinyin not yet finished', { search: 'shujuanq' }, ['数据安全法']],
    ['by pinyin from a syllable on only', { search: 'uju' }, []],
    ['by another reading', { search: 'hezhangzhi' }, ['河长制办公室']],
    ['by two words', { search: '数据 anquan' }, ['数据安全法']],
    ['in wide letters and marks', { search: '《数据安全法》' }, ['数据安全法']],
    ['own ones', { which: 'mine' as const }, ['工业和信息化部', '河长制办公室', '考核“红黑榜”办法']],
    ['hidden', { which: 'hidden' as const }, ['河长制办公室']],
    ['no longer valid', { state: 'over' as const }, ['合同法']],
    ['of a pack', { pack: 'mine' }, ['考核“红黑榜”办法']],
    [
      'type and words',
      { type: 'law' as const, search: '法' },
      ['合同法', '考核“红黑榜”办法', '人工智能法（草案）', '数据安全法'],
    ],
    ['nothing', { search: '没有这一条' }, []],
  ])('%s', (_, patch, found) => expect(names(patch)).toEqual(found));

  it('finds those alike, by their ids', () => {
    expect(names({ which: 'alike' }, new Set(['law/contract']))).toEqual(['合同法']);
  });

  it('finds what a plain look through every name finds', () => {
    for (const word of ['法', '第1', '人民', '部', '院', '安全', '中级人民法院']) {
      const plain = index.rows.filter((row) => row.entry.terms.some((term) => term.text.includes(word)));
      const found = index.rows.filter((row) => searchEntries(index, word)?.[row.at]);
      expect(found.map((row) => row.name)).toEqual(plain.map((row) => row.name));
    }
  });

  it('knows the first row of each letter', () => {
    const letters = lettersOf(index.rows);
    expect(index.rows[letters.get('S') ?? -1]?.letter).toBe('S');
    expect([...letters.values()]).toEqual([...letters.values()].sort((a, b) => a - b));
  });

  it('takes another version of a row in its place, unless a name differs', () => {
    const [row] = index.rows;
    if (!row) throw new Error('no row');
    const id = row.entry.id;
    expect(withRows(index, new Map([[id, { ...row, hidden: true }]]))?.rows[0]?.hidden).toBe(true);
    expect(withRows(index, new Map([[id, { ...row, name: '别的' }]]))).toBeNull();
    expect(withRows(index, new Map([[id, null]]))).toBeNull();
    expect(withRows(index, new Map([['law/new', row]]))).toBeNull();
  });
});

describe('sorting', () => {
  const index = indexEntries(f.entryRows(7));
  const names = (by: Parameters<typeof sortRows>[1]) => sortRows(index, by, ['mine', 'base']).map((row) => row.name);
  it('by a column, equal ones by sound, and backwards', () => {
    expect(names(BY_NAME)[0]).toBe('公安部');
    expect(names({ by: 'effective', down: false }).slice(0, 2)).toEqual(['合同法', '数据安全法']);
    expect(names({ by: 'pack', down: false })[0]).toBe('考核“红黑榜”办法');
    expect(names({ by: 'state', down: false }).slice(0, 4)).toEqual([
      '考核“红黑榜”办法',
      '数据安全法',
      '人工智能法（草案）',
      '合同法',
    ]);
    for (const by of ['kind', 'type', 'names'] as const)
      expect(names({ by, down: true })).toEqual(names({ by, down: false }).reverse());
  });
});

describe('a selection', () => {
  const list = ['a', 'b', 'c', 'd', 'e'];
  it('takes a range from the last one, in either direction', () => {
    expect([...createSelection().toggled('b').range(list, 'd').ids]).toEqual(['b', 'c', 'd']);
    expect([...createSelection().toggled('d').range(list, 'b').ids].sort()).toEqual(['b', 'c', 'd']);
  });
  it('takes a range away where the last one was taken away', () => {
    expect([...createSelection().all(list).toggled('b').range(list, 'd').ids]).toEqual(['a', 'e']);
  });
  it('without a last one a range is one', () => {
    expect([...createSelection().range(list, 'd').ids]).toEqual(['d']);
  });
  it('adds and takes away what a filter shows, and drops what is gone', () => {
    const some = createSelection().toggled('e').all(['a', 'b']);
    expect([...some.ids]).toEqual(['e', 'a', 'b']);
    expect([...some.without(['a', 'x']).ids]).toEqual(['e', 'b']);
    expect(some.kept((id) => id !== 'e').size).toBe(2);
    expect(some.kept(() => true)).toBe(some);
  });
});

describe('the table', () => {
  const props: EntriesProps = {
    index: indexEntries(f.entryRows(3500)),
    packs: f.packs,
    alike: new Map(),
    corpusOf: () => null,
    readOnly: false,
    open: null,
    failure: null,
    typing: null,
    turn: 0,
    clash: null,
    left: null,
    onTake: () => {},
    onDrop: () => {},
    busy: null,
    onDraft: () => {},
    onWay: () => {},
    onOpen: () => {},
    onCancel: () => {},
    onSave: () => {},
    onRemove: () => {},
    onHide: () => {},
    onBulk: () => {},
    onCancelBulk: () => {},
  };
  const view = (more: Partial<EntriesProps> = {}) => (
    <WordsContext.Provider value={words}>
      <div class="options">
        <style>{'.scroller { height: 400px; overflow: auto } tbody td { height: 36px; white-space: nowrap }'}</style>
        <Entries {...props} {...more} />
      </div>
    </WordsContext.Provider>
  );

  it('draws only rows about the view and follows the scroll', async () => {
    const table = draw(view());
    await drawn();
    expect(table.root.querySelectorAll('td.name').length).toBeLessThan(120);
    const scroller = table.find('.scroller');
    expect(scroller.scrollHeight).toBeGreaterThan(100_000);
    scroller.scrollTop = 60_000;
    await drawn();
    await drawn();
    expect(table.root.querySelectorAll('td.name').length).toBeLessThan(120);
    const box = scroller.getBoundingClientRect();
    const middle = document.elementFromPoint(box.left + 40, box.top + 200)?.closest('tr');
    expect(middle?.querySelector('td.name')).not.toBeNull();
  });

  it('keeps an open editor while its row is out of view', async () => {
    const table = draw(view({ open: 'agency/public-security' }));
    await drawn();
    const note = table.find('.editor textarea') as HTMLTextAreaElement;
    note.value = '写到一半';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    table.find('.scroller').scrollTop = 100_000;
    await drawn();
    await drawn();
    expect((table.find('.editor textarea') as HTMLTextAreaElement).value).toBe('写到一半');
  });

  it('an address that leads to a row far below opens it in view, also when what was typed comes back into it', async () => {
    const { rows } = props.index;
    const row = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1))[2400];
    if (!row) throw new Error('no such row');
    const open = { open: row.entry.id };
    const table = draw(view(open));
    const inView = async () => {
      for (let k = 0; k < 5; k++) await drawn();
      const box = table.find('.scroller').getBoundingClientRect();
      const { top } = table.find('.editing').getBoundingClientRect();
      return top > box.top && top < box.bottom;
    };
    expect(await inView()).toBe(true);
    const typing = { draft: { ...emptyDraft(row.name), summary: '写到一半' }, row };
    table.again(view({ ...open, typing, turn: 1, left: 'here' }));
    expect(await inView()).toBe(true);
    expect(table.text()).toContain('上次写的还在');
  });

  it('saves what is right and holds back what is wrong', async () => {
    const saved: string[] = [];
    const table = draw(view({ open: 'new', onSave: (_, draft) => saved.push(draft.name) }));
    await drawn();
    table.button('存下').click();
    await drawn();
    expect(saved).toEqual([]);
    expect(table.text()).toContain('还有1处要改');
    const name = table.find('.editor input') as HTMLInputElement;
    expect(name.getAttribute('aria-invalid')).toBe('true');
    name.value = '考核红黑榜';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    table.button('存下').click();
    expect(saved).toEqual(['考核红黑榜']);
  });

  it('says what another page changed, field by field, and asks; the form with what was typed stays', async () => {
    const ways: unknown[] = [];
    const row = f.entryRows(7).find(({ own }) => own);
    if (!row) throw new Error('no own row');
    const id = row.entry.id;
    const draft = { ...emptyDraft(row.name), summary: '我写的解释' };
    const clashes: FieldClash[] = [
      { field: 'summary', mine: '我写的解释', theirs: '别处写的解释', sides: ['mine', 'theirs'] },
      { field: 'kind', mine: '自建', theirs: '本单位', sides: [] },
    ];
    const open = { open: id, typing: { draft, row }, clash: { clashes } };
    const table = draw(view({ ...open, index: indexEntries(f.entryRows(7)), onWay: (way) => ways.push(way) }));
    await drawn();
    for (const said of ['在别处又改过', '我写的解释', '别处写的解释', '本单位']) expect(table.text()).toContain(said);
    expect((table.find('.editor textarea') as HTMLTextAreaElement).value).toBe('我写的解释');
    table.root.querySelectorAll<HTMLInputElement>('.clash input')[1]?.click();
    await drawn();
    table.button('合起来存').click();
    table.button('用我写的盖过去').click();
    table.button('放弃我写的').click();
    expect(ways).toEqual([
      { do: 'merge', chosen: new Map([['summary', 'theirs']]) },
      { do: 'overwrite' },
      { do: 'keep' },
    ]);
  });

  it('keeps what was typed where a filter leaves the row out, or the entry was deleted', async () => {
    const [row] = f.entryRows(1);
    if (!row) throw new Error('no row');
    const draft = { ...emptyDraft(row.name), note: '写到一半' };
    const index = indexEntries(f.entryRows(7).filter((one) => one.entry.id !== row.entry.id));
    const table = draw(view({ index, open: row.entry.id, typing: { draft, row }, clash: { clashes: null } }));
    await drawn();
    expect(table.text()).toContain('在别处删掉了');
    expect(
      [...table.root.querySelectorAll('.editor textarea')].map((one) => (one as HTMLTextAreaElement).value),
    ).toContain('写到一半');
  });

  it('is for reading only when the database is out of reach', async () => {
    const table = draw(view({ readOnly: true }));
    await drawn();
    expect(table.root.querySelector('td button')).toBeNull();
    expect((table.button('新建词条') as HTMLButtonElement).disabled).toBe(true);
  });

  it('hides a row and gives it back', async () => {
    const hidden: [string, boolean][] = [];
    const table = draw(
      view({ index: indexEntries(f.entryRows(7)), onHide: (row, hide) => hidden.push([row.name, hide]) }),
    );
    await drawn();
    table.button('隐藏 公安部').click();
    table.button('恢复显示 河长制办公室').click();
    expect(hidden).toEqual([
      ['公安部', true],
      ['河长制办公室', false],
    ]);
  });

  it('selects by row, by range and all that is listed, and does one thing with them', async () => {
    const done: [string, number][] = [];
    const onBulk: EntriesProps['onBulk'] = (action, ids) => done.push([action.do, ids.length]);
    const table = draw(view({ index: indexEntries(f.entryRows(7)), onBulk }));
    await drawn();
    const boxes = () => [...table.root.querySelectorAll<HTMLInputElement>('td.pick input')];
    boxes()[1]?.click();
    await drawn();
    expect(table.text()).toContain('已选1条');
    boxes()[4]?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }));
    await drawn();
    expect(boxes().map((box) => box.checked)).toEqual([false, true, true, true, true, false, false]);
    table.find('.bulk button').click();
    (table.find('th.pick input') as HTMLInputElement).click();
    await drawn();
    expect(table.text()).toContain('已选7条');
    table.button('标签……').click();
    await drawn();
    const tag = table.find('.bulk .ask input') as HTMLInputElement;
    tag.value = '第三课';
    tag.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    table.button('加上').click();
    expect(done).toEqual([
      ['hide', 4],
      ['tag', 7],
    ]);
  });

  it('numbers its rows for who cannot see them all', async () => {
    const table = draw(view());
    await drawn();
    expect(table.find('table').getAttribute('aria-rowcount')).toBe('3501');
    const numbers = [...table.root.querySelectorAll('tr[aria-rowindex]')].map((row) => Number(row.ariaRowIndex));
    expect(numbers.slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('says whose name it is too, and which is taken', async () => {
    const alike: EntriesProps['alike'] = new Map([
      [
        'agency/public-security',
        [
          {
            id: 'law/contract',
            name: '合同法',
            pack: 'mine',
            how: 'same',
            text: '公安部',
            other: '公安部',
            wins: 'that',
            why: 'above',
          },
        ],
      ],
    ]);
    const done: string[] = [];
    const onBulk: EntriesProps['onBulk'] = (action, ids) => done.push(`${action.do} ${ids.join(' ')}`);
    const table = draw(view({ alike, onBulk, open: 'agency/public-security' }));
    await drawn();
    expect(table.text()).toContain('也是“合同法”（我的改动）的名称。标注时取那一条：它的词包排在上面。');
    table.button('隐藏那一条').click();
    expect(done).toEqual(['hide law/contract']);
  });
});
