// What pages and the frame note/ are told of highlighted passages, and what they tell of them.
import type { Knowledge } from '../../lib/knowledge';
import { MINE } from '../../lib/knowledge';
import type { Annotation } from '../../lib/model/annotation';
import type { SentPassage } from '../../lib/model/passage';
import { noteOrphans } from '../../lib/orphans';
import { gone } from './editing';

/** Passages of a page, each with its pack's title where that is not the reader's own. */
export async function sendPassages(url: string, knowledge: Knowledge): Promise<SentPassage[]> {
  const passages = await knowledge.passagesOn(url);
  if (passages.length === 0) return [];
  const heads = new Map((await knowledge.packHeads()).map((head) => [head.id, head]));
  return passages.map(({ pack, annotation }) => {
    const head = heads.get(pack);
    return { pack, annotation, title: pack === MINE ? null : (head?.title ?? pack), own: !head?.from };
  });
}

/** A page can only speak of passages that are its own. */
export async function notePassages(
  { url, found, lost }: { url: string; found: string[]; lost: string[] },
  knowledge: Knowledge,
): Promise<void> {
  const own = new Set((await knowledge.passagesOn(url)).map(({ annotation }) => annotation.id));
  const known = (ids: string[]) => ids.filter((id) => own.has(id));
  await noteOrphans(known(found), known(lost));
}

export async function readPassage(
  { pack, id }: { pack: string; id: string },
  knowledge: Knowledge,
): Promise<Annotation> {
  const [row] = await knowledge.getPassages([{ pack, id }]);
  if (!row?.annotation) throw gone();
  return row.annotation;
}
