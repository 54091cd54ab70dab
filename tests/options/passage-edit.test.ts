// A passage saved from its form while it was changed elsewhere: nothing that either side wrote is lost.
import { expect, it } from 'vitest';
import { type PassageDraft, passageDraft } from '../../components/PassageForm';
import { editedPassage } from '../../entrypoints/options/passage-edit';
import { inkOf, noteOf, tagsOf, toAnnotation, withWords } from '../../lib/model/passage';

const PLACE = {
  source: 'https://sample.people.cn/1',
  start: 4,
  end: 8,
  quote: { exact: '一句', prefix: '', suffix: '' },
};
const FIRST = toAnnotation(PLACE, { ink: 'yellow', note: '原来的话', tags: ['旧'] }, '1', '2026-11-01');
const OPENED = passageDraft(FIRST);
const said = (typed: Partial<PassageDraft>, elsewhere: Partial<Parameters<typeof withWords>[1]>) => {
  const words = { ink: 'yellow' as const, note: '原来的话', tags: ['旧'], ...elsewhere };
  const { annotation, both } = editedPassage(withWords(FIRST, words), { ...OPENED, ...typed }, OPENED, '2026-11-02');
  return { ink: inkOf(annotation), note: noteOf(annotation), tags: tagsOf(annotation), both };
};

it.each([
  ['nobody else', { note: '我的话' }, {}, { ink: 'yellow', note: '我的话', tags: ['旧'], both: false }],
  ['another field', { note: '我的话' }, { ink: 'blue' }, { ink: 'blue', note: '我的话', tags: ['旧'], both: true }],
  ['the note', { note: '我的话' }, { note: '别处的话' }, { note: '别处的话\n我的话', both: true }],
  ['the tags', { tags: '旧；我' }, { tags: ['旧', '别'] }, { tags: ['旧', '别', '我'], both: true }],
  ['the colour', { ink: 'green' }, { ink: 'blue' }, { ink: 'green', both: true }],
  ['the very same', { note: '同一句' }, { note: '同一句' }, { note: '同一句', both: false }],
  [
    'too long together',
    { note: '我'.repeat(3000) },
    { note: '别'.repeat(3000) },
    { note: '我'.repeat(3000), both: true },
  ],
] as const)('changed elsewhere: %s', (_, typed, elsewhere, expected) => {
  expect(said(typed, { ...elsewhere, ...('tags' in elsewhere && { tags: [...elsewhere.tags] }) })).toMatchObject(
    expected,
  );
});
