// A short name that a province or prefecture shares with a county: 长沙中院 can only be the city's, 长沙检察院 mostly is.
import type { PlaceTable } from '../../data';
import { type OrganForm, officialForm } from '../../organs';
import { type Chain, levelOfCode } from './chain';

/** Words, though a prefecture is called so too. */
const WORDS = new Set([
  '大同',
  '长治',
  '南平',
  '安康',
  '白银',
  '北海',
  '海东',
  '海北',
  '海西',
  '中卫',
  '中山',
  '龙江',
  '鹤城',
]);

/** The chain with the one place that can have such a body; where several can, it is no everyday word at least. */
export function narrow(chain: Chain, { kind, form }: OrganForm, places: PlaceTable): Chain {
  if (!chain.short || chain.below !== '' || !chain.everyday) return chain;
  const able = chain.codes.filter((code) => officialForm(kind, form, levelOfCode(places, code)) !== null);
  const [only] = able;
  // 安康中院: no word goes on so.
  if (only && able.length === 1 && isWide(only) && (chain.codes.length > 1 || /中院$|高院$|海关$/.test(form)))
    return {
      ...chain,
      codes: [only],
      written: [placeName(only, places)],
      level: levelOfCode(places, only),
      everyday: false,
    };
  if (!chain.codes.some(isWide) || WORDS.has(chain.text ?? '')) return chain;
  const wide = widest(chain.codes, places);
  return { ...chain, everyday: false, ...(wide && { level: levelOfCode(places, wide) }) };
}

/** Of the owners of one short name the one that is meant unless the page tells otherwise; null where none is. */
export function widest(codes: readonly string[], places: PlaceTable): string | null {
  const wide = codes.filter(isWide);
  const [only] = wide;
  const rivals = codes.filter((code) => !isWide(code) && placeName(code, places).endsWith('市'));
  // 朝阳 is a district of the capital first.
  return only && wide.length === 1 && rivals.length === 0 && !codes.includes('110105') ? only : null;
}

const isWide = (code: string) => code.endsWith('00');
const placeName = (code: string, places: PlaceTable) => places.get(code)?.name ?? '';
