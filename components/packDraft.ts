// What the form of a pack holds while it is typed in: texts alone, so that three states of it can be compared: as it was opened,
// as it is typed, and as another page has written it meanwhile. Pure.
import { PACK_COLOURS } from '../lib/model/entry';
import { examplesAsText, examplesFromText, hostsIn, type PackPatchShown, type PackRow } from './packRows';

const PACK_FIELDS = ['title', 'version', 'author', 'licence', 'description', 'sites', 'colour', 'examples'] as const;
export type PackField = (typeof PACK_FIELDS)[number];
/** `sites`: EVERYWHERE, or the sites where alone it counts, a line each. `colour`: empty for none. */
export type PackDraft = Record<PackField, string>;

/** No host is called so. */
export const EVERYWHERE = '*';

export interface PackClash {
  field: PackField;
  mine: string;
  theirs: string;
}

export function packDraftOf(row: PackRow): PackDraft {
  return {
    title: row.title,
    version: row.version,
    author: row.author ?? '',
    licence: row.licence ?? '',
    description: row.description ?? '',
    sites: row.sites?.join('\n') ?? EVERYWHERE,
    colour: row.colour ?? '',
    examples: examplesAsText(row.examples, row.names),
  };
}

/** Where something typed can't be saved: the text of what is wrong, with what it is about. */
export interface PackWrong {
  wrong: 'pack_sites_wrong' | 'pack_examples_wrong';
  value: number;
}

/**
 * What is to be written of the form: the fields that were changed in it, and what these were when it was opened; those that
 * nobody changed here stay as another page may have made them. Empty where nothing was changed.
 */
export function packPatch(
  opened: PackRow,
  draft: PackDraft,
): { patch: PackPatchShown; was: PackPatchShown } | PackWrong {
  const before = packDraftOf(opened);
  const touched = (field: PackField) => draft[field] !== before[field];
  const [patch, was]: [PackPatchShown, PackPatchShown] = [{}, {}];
  for (const field of ['title', 'version'] as const)
    if (touched(field)) [patch[field], was[field]] = [draft[field].trim(), opened[field]];
  for (const field of ['author', 'licence', 'description'] as const)
    if (touched(field)) [patch[field], was[field]] = [draft[field].trim() || undefined, opened[field]];
  if (touched('colour')) {
    patch.colour = PACK_COLOURS.find((one) => one === draft.colour);
    was.colour = opened.colour;
  }
  const sites = draft.sites === EVERYWHERE ? undefined : hostsIn(draft.sites);
  if (sites === null || sites?.length === 0) return { wrong: 'pack_sites_wrong', value: 0 };
  if (touched('sites')) [patch.sites, was.sites] = [sites, opened.sites];
  const said = examplesFromText(draft.examples, opened.names);
  if ('wrong' in said) return { wrong: 'pack_examples_wrong', value: said.wrong };
  if (touched('examples')) [patch.examples, was.examples] = [said.examples, [...opened.examples]];
  return { patch, was };
}

/** Fields that both sides changed, each to something else. */
export function packClashes(opened: PackDraft, mine: PackDraft, theirs: PackDraft): PackClash[] {
  return PACK_FIELDS.filter(
    (field) => mine[field] !== opened[field] && theirs[field] !== opened[field] && theirs[field] !== mine[field],
  ).map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
}

/** Both sides' work: a field that one side changed is as that side has it; of one that both did, mine unless in `chosen`. */
export function mergePackDrafts(
  opened: PackDraft,
  mine: PackDraft,
  theirs: PackDraft,
  chosen: ReadonlySet<PackField>,
): PackDraft {
  const merged = { ...theirs };
  for (const field of PACK_FIELDS) if (mine[field] !== opened[field] && !chosen.has(field)) merged[field] = mine[field];
  return merged;
}
