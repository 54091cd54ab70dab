// Reads lines as blocks with the agencies' recognizer alone: no lexicon, no other recognizer.
import { readFileSync } from 'node:fs';
import type { Target } from '../../lib/model/mention';
import type { PageFacts } from '../../lib/model/page';
import type { RecognizerData } from '../../lib/recognize/data';
import { emptyMemory } from '../../lib/recognize/memory';
import { normalize } from '../../lib/recognize/normalize';
import { loadOrgans } from '../../lib/recognize/organs';
import { createPlaceTable } from '../../lib/recognize/places';
import { proposeAgencies, rememberAgencies, rememberPlaces } from '../../lib/recognize/recognizers/agencies';
import { standsFor } from '../../lib/recognize/stands-for';

const asset = (name: string) => readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8');
export const places = createPlaceTable(asset('places.tsv'));
export const organs = loadOrgans(JSON.parse(asset('organs.json')));
const data: RecognizerData = { lexicons: [], places, organs, segmenter: null };

export interface Found {
  surface: string;
  weight: string;
  target: Target | null;
  stands: string | null;
}

/** Each line is a block; what is found comes in text order. */
export function readAgencies(text: string, page: PageFacts = {}): Found[] {
  let memory = emptyMemory();
  const found: Found[] = [];
  text.split('\n').forEach((line, index) => {
    const block = { index, role: 'body' as const, normal: normalize(line) };
    const mentions = proposeAgencies({ block, page, memory, data }).map((proposal) => ({
      ...proposal,
      block: index,
      surface: block.normal.text.slice(proposal.start, proposal.end),
    }));
    memory = rememberAgencies(rememberPlaces(memory, block, places), mentions, () => undefined);
    for (const { surface, weight, target } of mentions)
      found.push({ surface, weight, target, stands: standsFor(target, () => undefined, surface) });
  });
  return found;
}

/** Marks drawn by default, as `surface=full name`; `?` where nothing tells. */
export function mainOnes(text: string): string[] {
  return readAgencies(text)
    .filter(({ weight }) => weight === 'main')
    .map(({ surface, stands }) => `${surface}=${stands ?? '?'}`);
}
