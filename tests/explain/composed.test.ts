// What the parts of a composed name tell: heading, level, the body above, the articles; and what they don't tell.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeAgency } from '../../lib/explain/composed';
import type { AgencyTarget } from '../../lib/model/mention';
import { loadOrgans } from '../../lib/recognize/organs';
import { createPlaceTable } from '../../lib/recognize/places';

const asset = (name: string) => readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8');
const places = createPlaceTable(asset('places.tsv'));
const organs = loadOrgans(JSON.parse(asset('organs.json')));
const agency = (kind: string, place: string, codes: string[], tail: string, inner?: string): AgencyTarget => ({
  is: 'agency',
  name: place + tail + (inner ?? ''),
  places: codes,
  place,
  kind,
  ...(inner && { inner }),
});
const said = (target: AgencyTarget) => composeAgency(target, organs, places);

describe('composed agencies', () => {
  it('a district procuratorate, as the note draws it', () => {
    const target = agency('procuratorate', '江苏省无锡市新吴区', ['320000', '320200', '320214'], '人民检察院');
    expect(said(target)).toEqual({
      heading: '人民检察院',
      cover: '江苏省无锡市新吴区',
      kind: '基层人民检察院',
      level: '县级（市辖区）',
      does: '国家的法律监督机关',
      parent: { name: '无锡市人民检察院', relation: '领导关系' },
      basis: ['宪法第一百三十四条', '宪法第一百三十七条'],
    });
  });
  it('a court above is named by its own level', () => {
    const county = said(agency('court', '沛县', ['320000', '320300', '320322'], '人民法院'));
    expect(county.parent).toMatchObject({ name: '徐州市中级人民法院', relation: '监督关系' });
    const city = said(agency('court', '徐州市', ['320000', '320300'], '中级人民法院'));
    expect(city.parent?.name).toBe('江苏省高级人民法院');
    const province = said(agency('court', '江苏省', ['320000'], '高级人民法院'));
    expect(province.parent?.name).toBe('最高人民法院');
  });
  it('does not guess the court above a district of a municipality', () => {
    expect(said(agency('court', '上海市黄浦区', ['310000', '310101'], '人民法院')).parent).toBeNull();
  });
  it('a department stands below its government', () => {
    const target = agency('civil', '徐州市', ['320000', '320300'], '民政局');
    expect(said(target).parent).toMatchObject({ name: '徐州市人民政府', relation: '领导关系' });
    expect(said(target).parent?.note).toContain('业务指导');
  });
  it('a street’s office hangs on the district', () => {
    const target = agency('subdistrict', '成都市锦江区春熙路街道', ['510000', '510100', '510104'], '办事处');
    expect(said(target)).toMatchObject({
      level: '乡级（乡镇、街道）',
      parent: { name: '成都市锦江区人民政府', relation: '派出机关' },
    });
  });
  it('a town’s government hangs on the county', () => {
    const target = agency('government', '沛县大屯镇', ['320000', '320300', '320322'], '人民政府');
    expect(said(target).parent).toMatchObject({ name: '沛县人民政府' });
  });
  it('an inner body belongs to its body, and no more is said', () => {
    const target = agency('court', '沛县', ['320000', '320300', '320322'], '人民法院', '立案庭');
    expect(said(target)).toMatchObject({
      heading: '人民法院立案庭',
      does: null,
      parent: { name: '沛县人民法院', relation: '所属机关' },
      basis: [],
    });
  });
  it('a Party name keeps its place inside', () => {
    const target: AgencyTarget = {
      is: 'agency',
      name: '中国共产党徐州市委员会政法委员会',
      places: ['320000', '320300'],
      place: '徐州市',
      kind: 'party-legal',
    };
    expect(said(target)).toMatchObject({
      cover: null,
      heading: '中国共产党徐州市委员会政法委员会',
      parent: { name: '中国共产党徐州市委员会' },
    });
  });
  it('a town’s committee is no local committee', () => {
    const target = { ...agency('party-committee', '沛县大屯镇', ['320322'], ''), name: '中共沛县大屯镇委员会' };
    expect(said(target)).toMatchObject({ kind: '乡镇党委', basis: ['中国共产党农村基层组织工作条例第二条'] });
  });
  it('an unknown kind, an unknown place: the name alone', () => {
    const target = { ...agency('no-such-kind', '', [], '某某局') };
    expect(said(target)).toEqual({
      heading: '某某局',
      cover: null,
      kind: '',
      level: null,
      does: null,
      parent: null,
      basis: [],
    });
  });
});
