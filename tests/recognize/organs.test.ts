// assets/organs.json holds together: ids, official forms, articles beside every relation.
import { describe, expect, it } from 'vitest';
import { loadOrgans, officialForm, organIndex } from '../../lib/recognize/organs';
import { organs } from './agencies-read';

const kind = (id: string) => {
  const found = organs.find((organ) => organ.id === id);
  if (!found) throw new Error(`no kind ${id}`);
  return found;
};

describe('organs: the file', () => {
  it('names every kind once', () => expect(new Set(organs.map(({ id }) => id)).size).toBe(organs.length));
  it('gives a source for everything it says of a kind', () => {
    const silent = organs.filter(({ does, basis, superior }) => (does && !basis) || (superior && !superior.basis));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
  it('maps short forms to full ones of the same file', () => {
    for (const { forms } of organs)
      for (const official of Object.values(forms))
        if (typeof official === 'string') expect(official).not.toContain('…');
  });
  it.each([
    ['not a list', {}],
    ['no forms', [{ id: 'x', name: 'x', levels: ['省'], forms: {} }]],
    ['no levels', [{ id: 'x', name: 'x', levels: [], forms: { x: '' } }]],
    ['no object', [null]],
  ])('refuses %s', (_name, json) => expect(() => loadOrgans(json)).toThrow(/organs.json/));
});

describe('organs: official forms by level', () => {
  it.each([
    ['court', '法院', '省', '高级人民法院'],
    ['court', '法院', '市', '中级人民法院'],
    ['court', '法院', '县', '人民法院'],
    ['court', '中院', '县', null],
    ['court', '高院', '市', null],
    ['procuratorate', '检察院', '县', '人民检察院'],
    ['public-security', '公安厅', '省', '公安厅'],
    ['public-security', '公安厅', '市', null],
    ['market', '市监局', '县', '市场监督管理局'],
    ['housing', '住建厅', '省', '住房和城乡建设厅'],
    ['reform', '发改委', '市', '发展和改革委员会'],
    ['court', '没有的写法', '县', null],
  ] as const)('%s %s at %s', (id, form, level, full) => expect(officialForm(kind(id), form, level)).toBe(full));
});

describe('organs: the index', () => {
  const { forms } = organIndex(organs);
  it('is built once for a list', () => expect(organIndex(organs)).toBe(organIndex(organs)));
  it('writes offices with and without the committee', () => {
    const texts = forms.filter((form) => form.kind.id === 'party-legal').map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['市委政法委', '党委政法委', '政法委']));
  });
  it('never looks for 办 alone', () => expect(forms.some(({ text }) => text === '办')).toBe(false));
});
