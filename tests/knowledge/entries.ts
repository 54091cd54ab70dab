// Small entries for tests of the knowledge room and the explainer.
import type { AgencyEntry, LawEntry } from '../../lib/model/entry';

export function law(id: string, name: string, facts: LawEntry['facts'] = {}, more: Partial<LawEntry> = {}): LawEntry {
  return {
    id: `law/${id}`,
    type: 'law',
    kind: '法律',
    depth: 'facts',
    terms: [{ text: name, status: 'full' }],
    facts,
    sources: [{ title: '测试' }],
    ...more,
  };
}

export function agency(
  id: string,
  name: string,
  facts: AgencyEntry['facts'] = {},
  more: Partial<AgencyEntry> = {},
): AgencyEntry {
  return {
    id: `agency/${id}`,
    type: 'agency',
    kind: '机构',
    depth: 'facts',
    terms: [{ text: name, status: 'full' }],
    facts,
    sources: [{ title: '测试' }],
    ...more,
  };
}
