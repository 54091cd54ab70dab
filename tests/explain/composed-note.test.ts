// The note of a composed body: rows of what its name tells.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createComposer } from '../../lib/explain/composed-note';
import { explain } from '../../lib/explain/explain';
import { loadOrgans } from '../../lib/recognize/organs';
import { createPlaceTable } from '../../lib/recognize/places';

const composer = createComposer(
  loadOrgans(JSON.parse(readFileSync('assets/organs.json', 'utf8'))),
  createPlaceTable(readFileSync('assets/places.tsv', 'utf8')),
);

describe('a composed procuratorate', () => {
  const note = explain(
    {
      target: {
        is: 'agency',
        name: '江苏省无锡市新吴区人民检察院',
        places: ['320000', '320200', '320214'],
        place: '江苏省无锡市新吴区',
        kind: 'procuratorate',
      },
      type: 'agency',
      surface: '新吴区检察院',
      page: {},
    },
    { knowledgeDate: '2026-09-30', get: () => undefined },
    composer,
  );
  it('stands under its place', () =>
    expect(note).toMatchObject({ cover: '江苏省无锡市新吴区', heading: '人民检察院', type: 'agency' }));
  it('says level, superior and basis', () => {
    expect(note.facts.map((fact) => fact.key)).toEqual(['level', 'parent', 'basis']);
    expect(JSON.stringify(note.facts)).toContain('无锡市人民检察院');
  });
  it('says that it was derived', () => expect(note.limits).toEqual(['composed-unchecked']));
});
