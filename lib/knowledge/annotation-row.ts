// A highlighted passage as its table has it.
import type { Annotation } from '../model/annotation';
import { pageKey } from '../model/passage';

/** `page`: its address as lib/model/passage.ts tells pages apart. */
export interface AnnotationRow {
  pack: string;
  id: string;
  page: string;
  annotation: Annotation;
}

export function annotationRow(pack: string, annotation: Annotation): AnnotationRow {
  return { pack, id: annotation.id, page: pageKey(annotation.target.source), annotation };
}
