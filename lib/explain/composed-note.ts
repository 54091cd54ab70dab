// The note of a composed agency: heading and place apart, and the plain word that nobody checked this one body.
import type { Fact, FactKey } from '../model/explanation';
import type { OrganKind } from '../model/organ';
import { composeAgency, type PlaceNames } from './composed';
import type { ExplainComposed } from './explain';

export function createComposer(organs: readonly OrganKind[], places: PlaceNames): ExplainComposed {
  return (target, blank) => {
    const { heading, cover, kind, level, does, parent, basis } = composeAgency(target, organs, places);
    const relation = parent && (parent.note ?? parent.relation);
    return {
      ...blank,
      heading,
      cover,
      type: 'agency',
      kind,
      summary: does && `${does}。`,
      facts: [
        ...row('agencyKind', kind),
        ...row('level', level),
        ...row('parent', parent && (relation ? `${parent.name}，${relation}` : parent.name)),
      ],
      sources: basis.map((title) => ({ title })),
      limits: ['composed-unchecked'],
    };
  };
}

function row(key: FactKey, text: string | null): Fact[] {
  return text ? [{ key, values: [{ text }] }] : [];
}
