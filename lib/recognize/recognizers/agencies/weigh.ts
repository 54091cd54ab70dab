// Main or minor: a mark is drawn for one definite body, not for 市委, 法院 or 公安机关 (tests' gold guidelines: core, optional).
import type { Weight } from '../../../model/mention';
import type { OrganForm } from '../../organs';
import type { Chain } from './chain';
import type { LevelWord } from './head';

/** Bodies of a grass-roots kind: without a place they name nobody in particular. */
const EVERYWHERE = new Set([
  'police-station',
  'villagers',
  'residents',
  'party-grassroots',
  'peace-centre',
  'governance-centre',
  'service-centre',
  'legal-service',
  'dispute-centre',
]);

/** Short names of provinces and cities before 法院 gather all courts there: 上海法院. */
const COLLECTIVE = new Set(['法院', '政府', '党委', '检察院', '工会', '人大', '政协']);

export function weighPlaced(form: OrganForm, chain: Chain): Weight {
  const gathers = chain.short && COLLECTIVE.has(form.form) && form.lead === 'none';
  if (gathers && (chain.level !== '县' || form.kind.plain)) return 'minor';
  if (chain.below.includes('某') || form.kind.id === 'collective') return 'minor';
  return 'main';
}

export function weighBare(form: OrganForm, level: LevelWord | null, hasInner: boolean): Weight {
  if (!level || level.indefinite) return 'minor';
  if (hasInner) return 'main';
  if (level.level === '村') return 'minor';
  if (form.kind.plain || EVERYWHERE.has(form.kind.id)) return 'minor';
  return 'main';
}
