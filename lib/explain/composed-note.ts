// The note of a composed agency: heading and place apart, and the plain word that nobody checked this one body.
import type { OrganKind, Place } from '../model/organ';
import type { ExplainComposed } from './explain';

interface Places {
  get(code: string): Place | undefined;
}

export function createComposer(_organs: readonly OrganKind[], _places: Places): ExplainComposed {
  return (target, blank) => ({
    ...blank,
    heading: target.name,
    type: 'agency',
    kind: target.kind,
    limits: ['composed-unchecked'],
  });
}
