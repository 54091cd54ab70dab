// The note of a composed agency: what its name tells, laid out as an explanation, with the plain word that nobody checked this body.
import type { Fact, FactValue } from '../model/explanation';
import type { OrganKind } from '../model/organ';
import { type ComposedAgency, composeAgency, type PlaceNames } from './composed';
import type { ExplainComposed } from './explain';

/** Binds the tables once; the result goes to `explain`. */
export function createComposer(organs: readonly OrganKind[], places: PlaceNames): ExplainComposed {
  return (target, blank) => {
    const agency = composeAgency(target, organs, places);
    return {
      ...blank,
      heading: agency.heading,
      cover: agency.cover,
      type: 'agency',
      kind: agency.kind,
      summary: agency.does && `${agency.does}。`,
      facts: factsOf(agency),
      limits: ['composed-unchecked'],
    };
  };
}

function factsOf({ level, parent, basis }: ComposedAgency): Fact[] {
  const above = parent && `${parent.name}，${parent.note ?? parent.relation}`;
  return [
    row('level', level === null ? null : { text: level }),
    row('parent', above === null ? null : { text: above }),
    row('basis', basis.length > 0 ? { text: basis.join('；') } : null),
  ].flat();
}

function row(key: Fact['key'], value: FactValue | null): Fact[] {
  return value ? [{ key, values: [value] }] : [];
}
