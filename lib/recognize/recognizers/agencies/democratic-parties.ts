// Committees of the eight other parties: 民革江苏省委会, 民盟北京市委, 台盟中央联络部, 民革第十四届中央委员会. Without this they
// would read as the Communist Party's.
import type { OrganForm } from '../../organs';
import type { Proposal } from '../../proposal';
import type { Chain } from './chain';
import type { Focus } from './focus';
import type { SystemBody } from './systems';
import { NUMBER } from './terms-of-office';

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

/** What the centre of such a party has: what the dictionary has no name for. */
const CENTRE =
  /中央(委员会)?((?:常务委员会|常委会|监督委员会|主席会议|专门委员会|办公厅|(?:组织|宣传|联络|社会服务|参政议政|监督|文化|教育|机关)部)?)/g;
const BEFORE_CENTRE = new RegExp(`(${Object.entries(PARTIES).flat().join('|')})((?:${NUMBER})?)$`);
const ENDS_OF_PARTIES = new Set('革盟建进党社会届');

/** Departments of such a party's centre, and its centre with the number of a term. */
export function readPartyCentres(text: string): SystemBody[] {
  const found: SystemBody[] = [];
  for (let at = text.indexOf('中央'); at >= 0; at = text.indexOf('中央', at + 2)) {
    if (!ENDS_OF_PARTIES.has(text[at - 1] ?? '')) continue;
    const before = BEFORE_CENTRE.exec(text.slice(Math.max(0, at - 18), at));
    CENTRE.lastIndex = at;
    const after = before && CENTRE.exec(text);
    if (!before || after?.index !== at) continue;
    const [lead, party = '', term] = before;
    const [whole, committee, inner = ''] = after;
    if (!term && inner === '') continue;
    const within = inner.replace('常委会', '常务委员会');
    // 第十三届中央常务委员会 is the centre's own.
    const centre = within.endsWith('委员会') && !committee ? '中央' : '中央委员会';
    const name = `${PARTIES[party] ?? party}${centre}${within}`;
    found.push({ start: at - lead.length, end: at + whole.length, target: { is: 'name', name, type: 'agency' } });
  }
  return found;
}

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
