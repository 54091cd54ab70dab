// An entry was changed elsewhere while its form was open: what differs, field by field, and the draft that holds both sides'
// work. Three sides: the form as it was opened, as it is now, and the entry as it is stored by now. Pure.
import { type EntryDraft, splitAliases } from './entryDraft';

/** Fields of an entry's form, and the colour of a passage's. */
export type ClashField = keyof EntryDraft | 'ink';
/** What a form holds: an EntryDraft, a PassageDraft. */
type Sides = Partial<Record<ClashField, string>>;

export type ClashSide = 'mine' | 'theirs' | 'both';

export interface FieldClash {
  field: ClashField;
  /** What was typed here, and what was written elsewhere. */
  mine: string;
  theirs: string;
  /** Choices where both changed it, the one that holds unless another is chosen first; none where only the other side did. */
  sides: readonly ClashSide[];
}

const FIELDS = ['name', 'type', 'kind', 'effective', 'aliases', 'summary', 'english', 'ink', 'tags', 'note'] as const;
/** Lists of names: what either side added or took away holds. */
const LISTS: readonly ClashField[] = ['aliases', 'tags'];

/** Fields that were changed elsewhere, as the form shows them. */
export function clashesOf(opened: Sides, mine: Sides, theirs: Sides): FieldClash[] {
  return FIELDS.filter((field) => theirs[field] !== opened[field] && theirs[field] !== mine[field]).map((field) => ({
    field,
    mine: mine[field] ?? '',
    theirs: theirs[field] ?? '',
    sides: mine[field] === opened[field] ? [] : sidesOf(field),
  }));
}

/** What both sides wrote: a field that only one changed is as that one has it; of one that both did, the chosen side. */
export function mergeDrafts<T extends Sides>(
  opened: T,
  mine: T,
  theirs: T,
  chosen: ReadonlyMap<ClashField, ClashSide>,
): T {
  const merged: Sides = {};
  for (const { field, sides, mine: my, theirs: their } of clashesOf(opened, mine, theirs)) {
    const side = chosen.get(field) ?? sides[0] ?? 'theirs';
    if (side === 'mine' || field === 'type') continue;
    merged[field] = side === 'theirs' ? their : bothOf(field, opened[field] ?? '', my, their);
  }
  return { ...mine, ...merged };
}

function sidesOf(field: ClashField): readonly ClashSide[] {
  return field === 'note' || LISTS.includes(field) ? ['both', 'mine', 'theirs'] : ['mine', 'theirs'];
}

function bothOf(field: ClashField, opened: string, mine: string, theirs: string): string {
  if (!LISTS.includes(field)) return `${theirs}\n${mine}`;
  const [was, my, their] = [splitAliases(opened), splitAliases(mine), splitAliases(theirs)];
  const gone = was.filter((one) => !my.includes(one) || !their.includes(one));
  return [...new Set([...their, ...my])].filter((one) => !gone.includes(one)).join('；');
}
