// Committees of the eight other parties: 民革江苏省委会, 民盟北京市委. Without this they would read as the Communist Party's.

import type { OrganForm } from '../../organs';
import type { Proposal } from '../../proposal';
import type { Chain } from './chain';
import type { Focus } from './focus';

const PARTIES: Record<string, string> = {
  民革: '中国国民党革命委员会',
  民盟: '中国民主同盟',
  民建: '中国民主建国会',
  民进: '中国民主促进会',
  农工党: '中国农工民主党',
  致公党: '中国致公党',
  九三学社: '九三学社',
  台盟: '台湾民主自治同盟',
};
const BEFORE = new RegExp(`(${Object.entries(PARTIES).flat().join('|')})$`);

/** Null where no such party stands right before the chain, or the form is no committee. */
export function democraticParty(
  { text, places }: Focus,
  anchor: { end: number; form: OrganForm },
  chain: Chain,
): Proposal | null {
  if (anchor.form.kind.id !== 'party-committee' || chain.below !== '') return null;
  const party = BEFORE.exec(text.slice(Math.max(0, chain.start - 12), chain.start))?.[1];
  if (!party) return null;
  const end = text[anchor.end] === '会' && text.startsWith('委', anchor.end - 1) ? anchor.end + 1 : anchor.end;
  const code = chain.codes.length === 1 ? chain.codes[0] : undefined;
  const place = code ? places.get(code)?.name : undefined;
  return {
    start: chain.start - party.length,
    end,
    type: 'agency',
    weight: 'main',
    via: 'composed',
    target: place ? { is: 'name', name: `${PARTIES[party] ?? party}${place}委员会`, type: 'agency' } : null,
    reason: 'democratic party',
    rank: 0,
  };
}
