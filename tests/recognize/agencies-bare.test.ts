// A bare organ and the place the article is about; half must stay silent. Lines are blocks; the last mark of the text is asked.
import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../lib/recognize/memory';
import { rememberAgencies } from '../../lib/recognize/recognizers/agencies';
import { readAgencies } from './agencies-read';
import { lastStands } from './judges';
import { SILENT, TOLD } from './rows/bare';

describe('agencies: bare organs, told by the page', () => {
  it.each(TOLD)('%s', (_name, text, surface, stands) => expect(lastStands(text, surface)).toBe(stands));
});
describe('agencies: bare organs, told by the page’s own facts', () => {
  const stands = (page: { title?: string; outlet?: string }) => readAgencies('市公安局通报。', page)[0]?.stands ?? null;
  it('the paper of a city', () => expect(stands({ outlet: '徐州日报' })).toBe('徐州市公安局'));
  it('a place in the title', () => expect(stands({ title: '徐州市推进综治中心建设' })).toBe('徐州市公安局'));
  it('a national paper tells nothing', () => expect(stands({ outlet: '法治日报' })).toBeNull());
  it('two places in the title tell nothing', () => expect(stands({ title: '徐州市与宿迁市会商' })).toBeNull());
  it('a headline that begins with its place', () =>
    expect(lastStands('宜兴：旅馆里的两份建议\n市公安局检查旅馆。', '市公安局')).toBe('宜兴市公安局'));
});
describe('agencies: bare organs, silent', () => {
  it.each(SILENT)('%s', (_name, text, surface) => expect(lastStands(text, surface)).toBeNull());
});
describe('agencies: who only praised', () => {
  it('goes before the bodies the block speaks of', () => {
    const text = '沛县法院的做法被省高院评为示范。';
    const mentions = ['沛县法院', '省高院'].map((surface) => ({
      block: 0,
      start: text.indexOf(surface),
      surface,
      type: 'agency' as const,
      target: { is: 'name' as const, name: surface, type: 'agency' as const },
    }));
    const { agencies } = rememberAgencies(emptyMemory(), mentions, () => undefined, text);
    expect(agencies.map(({ name }) => name)).toEqual(['省高院', '沛县法院']);
  });
});
