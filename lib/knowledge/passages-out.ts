// From schema 2 to 3: passages lay inside their pack's head, where every look at the packs read them all; now each is a row.
import type { Transaction } from 'dexie';
import type { Annotation } from '../model/annotation';
import type { AnnotationChange, JournalRow, PackHead, Snapshot } from '../model/change';
import { annotationRow } from './annotation-row';

/** As the schemas before kept them. */
type OldHead = { id: string; annotations?: Annotation[] };

export async function passagesOut(transaction: Transaction): Promise<void> {
  const packs = transaction.table<OldHead>('packs');
  const rows = transaction.table('annotations');
  for (const { annotations, ...head } of await packs.toArray()) {
    if (!annotations) continue;
    await rows.bulkPut(annotations.map((annotation) => annotationRow(head.id, annotation)));
    await packs.put(head);
  }
  await transaction
    .table<JournalRow>('journal')
    .toCollection()
    .modify((row) => {
      const [before, after] = [insideOf(row.before), insideOf(row.after)];
      if (before.size + after.size === 0) return;
      const keys = [...new Map([...before, ...after])].filter(([key]) => !same(before.get(key), after.get(key)));
      const side = (state: ReadonlyMap<string, AnnotationChange>) =>
        keys.map(([key, one]) => state.get(key) ?? { ...one, annotation: null });
      row.before = { ...withoutThem(row.before), annotations: side(before) };
      row.after = { ...withoutThem(row.after), annotations: side(after) };
    });
}

/** The passages inside a state's heads, by pack and id. */
function insideOf({ pack, packs = [] }: Snapshot): Map<string, AnnotationChange> {
  const heads = pack ? [pack, ...packs] : packs;
  return new Map(
    heads.flatMap(({ id: name, value }) =>
      annotationsIn(value).map((annotation): [string, AnnotationChange] => [
        `${name}\n${annotation.id}`,
        { pack: name, id: annotation.id, annotation },
      ]),
    ),
  );
}

function withoutThem({ pack, packs, ...rest }: Snapshot): Snapshot {
  return { ...rest, ...(pack && { pack: bare(pack) }), ...(packs && { packs: packs.map(bare) }) };
}

function bare({ id, value }: PackHead): PackHead {
  if (!value) return { id, value };
  const head = { ...value };
  Reflect.deleteProperty(head, 'annotations');
  return { id, value: head };
}

function annotationsIn(value: PackHead['value']): Annotation[] {
  const head: OldHead | null = value;
  return head?.annotations ?? [];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
