// Highlighted passages as rows: written, read by page, listed. Writes run inside the transaction of lib/knowledge/changes.ts.
import type { Annotation } from '../model/annotation';
import type { AnnotationChange } from '../model/change';
import { type PackedAnnotation, pageKey, positionOf } from '../model/passage';
import { type AnnotationRow, annotationRow } from './annotation-row';
import type { Database } from './db';
import { groupBy } from './group';
import { deleteRows, getRows } from './many-rows';
import { ofPack } from './pack-range';
import type { Steps } from './watch';

/** Every passage of a page in the packs given, oldest first. */
export async function passagesOn(db: Database, page: string, packs: readonly string[]): Promise<PackedAnnotation[]> {
  const rows = await db.annotations.where('page').equals(pageKey(page)).toArray();
  return rows
    .filter(({ pack }) => packs.includes(pack))
    .map(packed)
    .sort((a, b) => compare(a.annotation.created ?? '', b.annotation.created ?? ''));
}

/** Every passage of every pack, page by page in the order of the page, the page that was worked on last at the top. */
export async function listPassages(db: Database): Promise<PackedAnnotation[]> {
  const pages = [...groupBy(await db.annotations.toArray(), ({ page }) => page).values()];
  const lastIn = (rows: readonly AnnotationRow[]) =>
    rows
      .map(({ annotation }) => timeOf(annotation))
      .sort(compare)
      .at(-1);
  return pages
    .map((rows) => ({ rows, last: lastIn(rows) ?? '' }))
    .sort((a, b) => compare(b.last, a.last))
    .flatMap(({ rows }) => rows.map(packed).sort((a, b) => startOf(a.annotation) - startOf(b.annotation)));
}

/** Rows as they are given; null removes one. */
export async function putPassages(db: Database, rows: readonly AnnotationChange[], steps: Steps): Promise<void> {
  const gone = rows.filter(({ annotation }) => !annotation);
  await deleteRows(db.annotations, gone.map(keyOf));
  steps.done(gone.length);
  const written = rows.flatMap(({ pack, annotation }) => (annotation ? [annotationRow(pack, annotation)] : []));
  await steps.each(written, (slice) => db.annotations.bulkPut(slice));
}

/** The rows of these keys as they are. */
export async function passagesNow(
  db: Database,
  keys: readonly { pack: string; id: string }[],
): Promise<AnnotationChange[]> {
  const rows = await getRows(db.annotations, keys.map(keyOf), ({ id }) => id);
  return keys.map(({ pack, id }, at) => ({ pack, id, annotation: rows[at]?.annotation ?? null }));
}

/** All of a pack, and empty places for those that `incoming` would add. */
export async function passagesOfPack(
  db: Database,
  pack: string,
  incoming: readonly Annotation[] = [],
): Promise<AnnotationChange[]> {
  const rows = await ofPack(db.annotations, pack).toArray();
  const known = new Set(rows.map(({ id }) => id));
  const fresh = incoming.filter(({ id }) => !known.has(id));
  return [...rows.map(changeOf), ...fresh.map(({ id }) => ({ pack, id, annotation: null }))];
}

export async function allPassages(db: Database): Promise<AnnotationChange[]> {
  return (await db.annotations.toArray()).map(changeOf);
}

const keyOf = ({ pack, id }: { pack: string; id: string }): [string, string] => [pack, id];
const changeOf = ({ pack, id, annotation }: AnnotationRow): AnnotationChange => ({ pack, id, annotation });
const packed = ({ pack, annotation }: AnnotationRow): PackedAnnotation => ({ pack, annotation });
const timeOf = ({ modified, created }: Annotation): string => modified ?? created ?? '';
const startOf = (annotation: Annotation): number => positionOf(annotation)?.start ?? 0;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
