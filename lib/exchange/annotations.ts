// A pack's passages as a W3C annotation page, JSON-LD: https://www.w3.org/TR/annotation-model/#annotation-page
import type { Annotation } from '../model/annotation';
import { annotationSchema } from '../model/pack-schema';
import { sorted } from './differences';
import { parseJson, reasonsOf } from './pack-json';
import { ExchangeError, LIMITS, type Reason } from './trouble';

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

export interface ReadAnnotations {
  annotations: Annotation[];
  refused: { row: number; name: string; reasons: Reason[] }[];
}

export function writeAnnotations(pack: string, annotations: readonly Annotation[]): string {
  const page = {
    '@context': ANNOTATION_CONTEXT,
    id: `urn:pangzhu:${pack}:annotations`,
    type: 'AnnotationPage',
    items: annotations,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** One annotation, a page of them or a list; what is not a passage of text with plain words is refused, each by its place. */
export function readAnnotations(text: string): ReadAnnotations {
  const all = itemsIn(parseJson(text));
  if (!all) throw new ExchangeError('not-annotations');
  if (all.length > LIMITS.rows) throw new ExchangeError('too-many-rows', String(LIMITS.rows));
  const read = all.map((one) => annotationSchema.safeParse(withLists(one)));
  return {
    annotations: read.flatMap((one) => (one.success ? [one.data] : [])),
    refused: read.flatMap((one, at) =>
      one.success ? [] : [{ row: at + 1, name: idOf(all[at]), reasons: reasonsOf(one.error) }],
    ),
  };
}

function itemsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  if (value.type === 'Annotation') return [value];
  if (value.type === 'AnnotationCollection') return itemsIn(value.first);
  return value.type === 'AnnotationPage' && Array.isArray(value.items) ? value.items : null;
}

/** The model lets a single body or selector stand without a list, and motivation be left out. */
function withLists(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { body, target, motivation = 'highlighting' } = value;
  const list = (one: unknown) => (one === undefined || Array.isArray(one) ? one : [one]);
  const bodies = list(body)?.map((one: unknown) => (isRecord(one) ? { format: 'text/plain', ...one } : one));
  return {
    ...value,
    motivation,
    ...(bodies && { body: bodies }),
    target: isRecord(target) ? { ...target, selector: list(target.selector) } : target,
  };
}

function idOf(value: unknown): string {
  return isRecord(value) && typeof value.id === 'string' ? value.id.slice(0, 200) : '';
}
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What taking passages in would do to those of the same ids, counted. */
export interface PassageCounts {
  added: number;
  changed: number;
  same: number;
}

/** `stored`: what is there now, of any ids. */
export function comparePassages(incoming: readonly Annotation[], stored: readonly Annotation[]): PassageCounts {
  const now = new Map(stored.map((one) => [one.id, sorted(one)]));
  const counts = { added: 0, changed: 0, same: 0 };
  for (const one of new Map(incoming.map((one) => [one.id, one])).values()) {
    const was = now.get(one.id);
    counts[was === undefined ? 'added' : was === sorted(one) ? 'same' : 'changed']++;
  }
  return counts;
}
