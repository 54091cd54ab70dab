// What is collected of a name of the list.
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../components/panelRows';
import { itemOf } from '../../entrypoints/sidepanel/collect-item';
import type { Explanation } from '../../lib/model/explanation';
import type { Mention, Target } from '../../lib/model/mention';
import type { PageText } from '../../lib/model/page-state';
import { termsOf } from '../../lib/page/terms';
import { article } from '../lesson/article';

const blocks = [
  { text: '某地定下一件事', role: 'headline' as const },
  { text: '话说在前。《某某市护学岗管理办法》（以下简称《护学办法》）昨天印发！后话不提。' },
];
const known: Target = { is: 'entry', id: 'law/a' };
const document_: Target = { is: 'document', title: '某某市护学岗管理办法' };
const at = (surface: string, target: Target | null, more: Partial<Mention> = {}): Mention => {
  const start = blocks[1]?.text.indexOf(surface) ?? -1;
  return {
    block: 1,
    start,
    end: start + surface.length,
    surface,
    type: 'law',
    weight: 'main',
    via: 'titled',
    target,
    ...more,
  };
};
const full = '《某某市护学岗管理办法》';
const short = '《护学办法》';

/** The first row of a page with these mentions. */
function first(mentions: Mention[], explanation: Partial<Explanation> | null, text = blocks) {
  const page: PageText = {
    state: 'marked',
    facts: { title: '某地定下一件事', outlet: '样张周报', date: '2026-03-02', url: 'https://sample.people.cn/1' },
    blocks: text,
    mentions,
  };
  const [term] = termsOf(mentions, text);
  if (!term) throw new Error('no term');
  const blank = Object.values(article().explanations)[0];
  if (!blank) throw new Error('no explanation');
  return itemOf(
    rowOf(term, explanation && { ...blank, heading: '某某市护学岗管理办法', cover: null, ...explanation }, 0),
    page,
  );
}

describe('an item', () => {
  it('has its name, its place and its sentence', () => {
    expect(first([at(full, document_)], { entry: null, type: 'law' })).toEqual({
      entry: null,
      name: '某某市护学岗管理办法',
      type: 'law',
      names: ['某某市护学岗管理办法'],
      source: {
        title: '某地定下一件事（样张周报，2026年3月2日）：“《某某市护学岗管理办法》（以下简称《护学办法》）昨天印发！”',
        url: 'https://sample.people.cn/1',
      },
    });
  });
  it('takes the names that the page gives it, not what only points back to it', () => {
    const mentions = [
      at(full, known, { via: 'name' }),
      at(short, known, { via: 'defined' }),
      at('后话', known, { via: 'reference' }),
    ];
    expect(first(mentions, { entry: 'law/a' })).toMatchObject({ entry: 'law/a', names: ['护学办法'] });
  });
  it('without its explanation is known by its target, or not at all', () => {
    expect(first([at(full, known)], null)?.entry).toBe('law/a');
    expect(first([at(full, document_)], null)).toBeNull();
  });
  it('of an endless sentence has the part around its name', () => {
    const text = [blocks[0], { text: `${'长'.repeat(300)}${full}${'短'.repeat(300)}` }].flatMap((one) => one ?? []);
    const mention = at(full, known, { start: 300, end: 300 + full.length });
    const title = first([mention], { entry: 'law/a' }, text)?.source?.title ?? '';
    expect(title).toContain(full);
    expect(title.length).toBeLessThan(250);
  });
});
