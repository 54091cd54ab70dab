// The table of divisions: what is in it, and lookups in both directions.
import { describe, expect, it } from 'vitest';
import { chainOf, compilePlaces, createPlaceTable, liesIn, openPlaces } from '../../lib/recognize/places';
import { places } from './agencies-read';

const namesOf = (codes: string[]) => codes.map((code) => places.get(code)?.name);

describe('places: forwards and backwards', () => {
  const ends: [string, string[]][] = [
    ['来到孟村回族自治县', ['孟村回族自治县']],
    ['去了孟村', ['孟村回族自治县']],
    ['新疆维吾尔自治区', ['新疆维吾尔自治区']],
    ['杭州市', ['杭州市']],
    ['浦东新区', ['浦东新区']],
    ['大兴安岭地区', ['大兴安岭地区']],
    ['鼓楼区', ['鼓楼区', '鼓楼区', '鼓楼区', '鼓楼区']],
    ['没有地名', []],
  ];
  it.each(ends)('%s', (text, names) => {
    const match = places.endingAt(text, text.length)[0];
    expect(match ? namesOf(match.codes) : []).toEqual(names);
    if (match) expect(places.startingAt(text, match.start)[0]?.end).toBe(text.length);
  });
  it('gives the longest first', () => {
    const found = places.startingAt('湘西州检察院', 0).map((match) => match.end);
    expect(found).toEqual([3, 2]);
  });
  it('tells short names and everyday words', () => {
    expect(places.endingAt('无锡', 2)[0]).toMatchObject({ short: true, everyday: false });
    expect(places.endingAt('和平', 2)[0]).toMatchObject({ short: true, everyday: true });
    expect(places.endingAt('无锡市', 3)[0]).toMatchObject({ short: false });
  });
  it('knows the one-character names of provinces only', () => {
    expect(places.get(places.abbreviated('沪') ?? '')?.name).toBe('上海市');
    expect(places.abbreviated('杭')).toBeUndefined();
  });
  it('stays within the text', () => {
    expect(places.endingAt('', 0)).toEqual([]);
    expect(places.startingAt('无', 0)).toEqual([]);
    expect(places.endingAt('无锡', 9)).toEqual([]);
  });
});

describe('places: who lies in what', () => {
  it('chains from the province down', () => {
    expect(chainOf(places, '320214').map((code) => places.get(code)?.name)).toEqual(['江苏省', '无锡市', '新吴区']);
    expect(chainOf(places, '310115').map((code) => places.get(code)?.name)).toEqual(['上海市', '浦东新区']);
    expect(chainOf(places, '000000')).toEqual([]);
  });
  it('asks by code', () => {
    expect(liesIn(places, '320214', '320000')).toBe(true);
    expect(liesIn(places, '320214', '330000')).toBe(false);
  });
  it('keeps an abolished division apart from the one that has its code now', () => {
    const table = createPlaceTable('# head\n100000\t甲省\t甲\n100101\t乙区\t乙\n100101\t丙县\t\t\tr\nbroken line\n');
    expect(table.get('100101')?.name).toBe('乙区');
    const old = table.endingAt('丙县', 2)[0];
    expect(old?.codes.map((code) => table.get(code))).toMatchObject([{ name: '丙县', former: true }]);
  });
});

describe('places: compiled', () => {
  it('opens what was compiled, wherever in a file it lies', () => {
    const bytes = compilePlaces('100000\t甲省\t甲地\t甲\n100100\t乙市\t!乙海|乙海港\n');
    const file = new Uint8Array(bytes.length + 1);
    file.set(bytes, 1);
    const table = openPlaces(file.subarray(1));
    expect(table.endingAt('在乙海港', 4)).toEqual([
      { start: 1, end: 4, codes: ['100100'], short: true, everyday: false },
    ]);
    expect(table.startingAt('乙海港', 0).map(({ end, everyday }) => [end, everyday])).toEqual([
      [3, false],
      [2, true],
    ]);
    expect(table.get('100100')).toEqual({ code: '100100', name: '乙市', level: 'prefecture', parent: '100000' });
    expect(table.abbreviated('甲')).toBe('100000');
  });
  it('refuses other bytes', () => {
    expect(() => openPlaces(new Uint8Array(400))).toThrow();
    expect(() => openPlaces(new Uint8Array(3))).toThrow();
  });
});
