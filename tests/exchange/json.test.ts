// Packs and backups as JSON: what goes out comes back the same; what is broken is named; nothing in a file is obeyed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBackup, readBackup, writeBackup } from '../../lib/exchange/backup';
import { readPack, writePack } from '../../lib/exchange/pack-json';
import { checkSize, ExchangeError } from '../../lib/exchange/trouble';
import { law } from '../knowledge/entries';
import { pack } from './arbitrary';

const NONE = { count: 0, names: [] };
const EMPTY = {
  format: 'pangzhu-pack/1',
  id: 'course',
  title: '课',
  version: '1',
  entries: [],
  amendments: [],
  examples: [],
};
const text = (more: object) => JSON.stringify({ ...EMPTY, ...more });

describe('import∘export = identity', () => {
  it('of any pack', () => {
    fc.assert(
      fc.property(pack('course'), (one) => {
        const read = readPack(writePack(one));
        expect(read.pack).toEqual(one);
        expect(read.losses).toEqual([]);
      }),
    );
  });
  it('of any backup', () => {
    fc.assert(
      fc.property(fc.tuple(pack('mine'), pack('course')), fc.boolean(), ([mine, course], on) => {
        const packs = [
          { ...mine, order: 0, on: true },
          { ...course, order: 1, on },
        ];
        const beside = {
          app: '1.0.0',
          settings: { textSize: 18, known: [{ key: 'law/a', name: '甲法' }] },
          cases: [{ time: 1 }],
        };
        const made = '2026-11-21T08:00:00.000Z';
        expect(readBackup(writeBackup(packs, made, [], beside))).toEqual({
          made,
          packs,
          reviews: [],
          beside,
          refused: [],
        });
      }),
    );
  });
  it('what is the same in another order of keys is no change', () => {
    const { id, terms, ...rest } = law('own-1', '自建法');
    const one = { ...EMPTY, id: 'mine', format: 'pangzhu-pack/1' as const, order: 0, on: true };
    const now = [{ ...one, entries: [{ ...rest, terms, id }] }];
    const { packs } = readBackup(writeBackup(now, '2026-11-21T08:00:00.000Z'));
    expect(compareBackup(now, packs)).toEqual({ added: NONE, changed: NONE, removed: NONE, same: 1 });
  });
  it('what a restoring touches is told by name, of words about another’s entry by its id', () => {
    const one = { ...EMPTY, id: 'mine', format: 'pangzhu-pack/1' as const, order: 0, on: true };
    const [kept, edited, gone] = [law('own-1', '甲法'), law('own-2', '乙法'), law('own-3', '丙法')];
    const now = [{ ...one, entries: [kept, { ...edited, tags: ['新'] }, gone] }];
    const then = [{ ...one, entries: [kept, edited], amendments: [{ entry: 'law/a', note: '记' }] }];
    expect(compareBackup(now, then)).toEqual({
      added: { count: 1, names: [{ text: 'law/a', isId: true }] },
      changed: { count: 1, names: [{ text: '乙法', isId: false }] },
      removed: { count: 1, names: [{ text: '丙法', isId: false }] },
      same: 1,
    });
    const many = [{ ...one, entries: Array.from({ length: 99 }, (_, k) => law(`own-${k}`, `第${k}号法`)) }];
    expect(compareBackup(many, [])).toMatchObject({ removed: { count: 99 }, same: 0 });
    expect(compareBackup(many, []).removed.names).toHaveLength(30);
  });
  it('a backup of before settings were in it, and one with broken ones, still restores what is the knowledge’s', () => {
    const old = {
      format: 'pangzhu-backup/1',
      made: '2025-01-01T00:00:00.000Z',
      packs: [{ ...EMPTY, order: 1, on: true }],
    };
    expect(readBackup(JSON.stringify(old)).beside).toEqual({});
    const broken = readBackup(JSON.stringify({ ...old, settings: 'x', cases: { a: 1 }, subscriptions: [{}] }));
    expect(broken).toMatchObject({ packs: [{ id: 'course' }], beside: { subscriptions: [{}] } });
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['no JSON', '{"format":', 'not-json', ''],
    ['something else', '{"name":"x"}', 'not-ours', ''],
    ['a list', '[1]', 'not-ours', ''],
    ['null', 'null', 'not-ours', ''],
    ['a newer format', text({ format: 'pangzhu-pack/2' }), 'newer', 'pangzhu-pack/2'],
    ['no title', text({ title: undefined }), 'broken', 'title'],
    ['entries that are no list', text({ entries: {} }), 'broken', 'entries'],
    ['the format in the prototype', '{"__proto__":{"format":"pangzhu-pack/1"}}', 'not-ours', ''],
  ])('%s', (_, file, code, says) => {
    const trouble = catchTrouble(() => readPack(file));
    expect(trouble.code).toBe(code);
    expect(trouble.value).toContain(says);
  });
  it('300 MB, told by the size alone', () => {
    expect(catchTrouble(() => checkSize(300_000_000))).toMatchObject({ code: 'too-large', value: '64' });
  });
  it('a backup that would write the bundled pack', () => {
    const file = JSON.stringify({
      format: 'pangzhu-backup/1',
      made: '',
      packs: [{ ...EMPTY, id: 'base', order: 0, on: true }],
    });
    expect(catchTrouble(() => readBackup(file)).code).toBe('broken');
  });
});

describe('one broken entry', () => {
  it('is named with its place and field; the others come in', () => {
    const rows = Array.from({ length: 41_010 }, (_, at) => law(`own-${at}`, `第${at}号文件`));
    const broken = rows.with(41_006, law('own-41006', '法'));
    const { pack, items } = readPack(text({ entries: broken }));
    expect(pack.entries).toHaveLength(41_009);
    expect(items.filter((item) => item.is === 'refused')).toEqual([
      {
        row: 41_007,
        is: 'refused',
        name: '法',
        reasons: [{ code: 'invalid', field: 'terms.0.text', value: 'needs at least 2 characters' }],
      },
    ]);
  });
  it.each([
    ['__proto__', '{"__proto__":{"polluted":1},'],
    ['constructor', '{"constructor":{"prototype":{"polluted":1}},'],
  ])('with the key %s is refused and changes no object', (_, start) => {
    const entry = start + JSON.stringify(law('own-1', '甲法')).slice(1);
    const { items, pack } = readPack(text({}).replace('"entries":[]', `"entries":[${entry}]`));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    for (const one of pack.entries) expect(Object.keys(one)).not.toContain('polluted');
    expect(items).toHaveLength(1);
  });
});

it('markup in every field stays text', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const one = law(
    'own-1',
    markup,
    { issuer: markup },
    { kind: markup, depth: 'full', summary: markup, tags: [markup] },
  );
  expect(readPack(text({ entries: [one] })).pack.entries).toEqual([one]);
});

it('what a newer version wrote beside is told as dropped', () => {
  expect(readPack(text({ lessons: [] })).losses).toEqual([{ what: 'lessons', count: 1 }]);
});

function catchTrouble(work: () => unknown): ExchangeError {
  try {
    work();
  } catch (error) {
    if (error instanceof ExchangeError) return error;
    throw error;
  }
  throw new Error('was taken');
}
