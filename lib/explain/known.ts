// What the explainer is given to work with: entries already fetched, and the ids it will want.
import type { Entry, Evidence } from '../model/entry';
import { entryName } from '../model/entry';
import type { Target } from '../model/mention';

export interface Found {
  entry: Entry;
  note: string | null;
  /** The pack it is from; missing for the shipped one. */
  from?: { id: string; title: string };
}

/** Entries the caller has fetched; pure look-ups, nothing waits. */
export interface Known {
  /** The day the knowledge's sources end. */
  knowledgeDate: string;
  get(id: string): Found | undefined;
  evidence?(id: string): Evidence | undefined;
}

/** Ids of the entries a target names; fetch these, then those of `idsBeside` for each. */
export function idsOf(target: Target): string[] {
  switch (target.is) {
    case 'entry':
      return [target.id];
    case 'provision':
      return target.law ? idsOf(target.law) : [];
    case 'senses':
    case 'several':
      return target.of.flatMap(idsOf);
    default:
      return [];
  }
}

/** Ids an entry's note names beside itself: related ones, parents, successors. Facts may hold plain names instead; those are left out. */
export function idsBeside(entry: Entry): string[] {
  const ids = [...(entry.related ?? [])];
  if (entry.type === 'law')
    ids.push(entry.facts.replacedBy ?? '', entry.facts.draft?.becameId ?? '', entry.facts.issuer ?? '');
  if (entry.type === 'agency') {
    ids.push(
      entry.facts.parent ?? '',
      entry.facts.successor ?? '',
      ...(entry.facts.lineage ?? []).map((l) => l.entry ?? ''),
    );
  }
  if (entry.type === 'programme') ids.push(entry.facts.by ?? '');
  return [...new Set(ids.filter(isId))];
}

export function isId(value: string): boolean {
  return /^(law|agency|programme)\/[a-z0-9-]+$/.test(value);
}

/** Name of an id, or the value itself where it is a plain name. */
export function nameFrom(known: Known, idOrName: string): string {
  const found = isId(idOrName) ? known.get(idOrName) : undefined;
  return found ? entryName(found.entry) : isId(idOrName) ? '' : idOrName;
}
