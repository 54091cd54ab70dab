// A highlighted passage as the interface knows it, over the W3C annotation that is kept: its ink, its note, its tags, the words
// it is found by, and the page it stands on. Pure.
import type { Annotation, TextPositionSelector, TextQuoteSelector } from './annotation';

/** Names of the four inks, in the order in which they are offered; in an annotation its `styleClass`. */
export const INKS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Ink = (typeof INKS)[number];

/** UTF-16 units: a longer selection is no passage but a text. */
export const LONGEST_PASSAGE = 2000;
/** UTF-16 units of text kept on either side. */
export const CONTEXT = 32;
/** Of a note and of each tag (lib/model/pack-schema.ts allows as much or more). */
export const LONGEST_NOTE = 4000;
const LONGEST_TAG = 60;
const MOST_TAGS = 19;

/** What the reader says of a passage. */
export interface PassageWords {
  ink: Ink;
  note: string;
  tags: readonly string[];
}

/** Where a passage stands in its page, as a content script reads it off the selection. */
export interface PassagePlace {
  /** The page's address. */
  source: string;
  title?: string;
  quote: { exact: string; prefix: string; suffix: string };
  /** UTF-16 units into the article's text. */
  start: number;
  end: number;
}

/** An annotation with the pack it belongs to. */
export interface PackedAnnotation {
  pack: string;
  annotation: Annotation;
}

/** A passage as its page is told of it. `title`: of its pack, where that is not the reader's own; `own`: it can be edited. */
export interface SentPassage extends PackedAnnotation {
  title: string | null;
  own: boolean;
}

/** A passage of the page in front, for lists: whether the page has it. */
export interface PagePassage extends SentPassage {
  found: boolean;
}

/** A new annotation. `id` without its scheme. */
export function toAnnotation(place: PassagePlace, words: PassageWords, id: string, now: string): Annotation {
  const { source, title, quote, start, end } = place;
  const made: Annotation = {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: now,
    target: {
      source,
      ...(title && { title }),
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
  return withWords(made, words);
}

/** The annotation with other words on it. Bodies of others' purposes stay as they are. */
export function withWords(annotation: Annotation, { ink, note, tags }: PassageWords, now?: string): Annotation {
  const kept = (annotation.body ?? []).filter(({ purpose }) => !isNote(purpose) && purpose !== 'tagging');
  const text = (value: string, purpose: 'commenting' | 'tagging') =>
    ({ type: 'TextualBody', value, format: 'text/plain', purpose }) as const;
  const said = note.trim();
  const body = [
    ...kept,
    ...(said ? [text(said.slice(0, LONGEST_NOTE), 'commenting')] : []),
    ...[...new Set(tags)].slice(0, MOST_TAGS).map((tag) => text(tag.slice(0, LONGEST_TAG), 'tagging')),
  ];
  const { body: _, ...rest } = annotation;
  return {
    ...rest,
    motivation: said ? 'commenting' : 'highlighting',
    ...(now && { modified: now }),
    ...(body.length > 0 && { body }),
    target: { ...annotation.target, styleClass: ink },
  };
}

/** One of ours; another's style, or none, is the first ink. */
export function inkOf({ target }: Annotation): Ink {
  return INKS.find((ink) => ink === target.styleClass) ?? INKS[0];
}

/** Everything said of the passage that is no tag, a paragraph each. */
export function noteOf({ body = [] }: Annotation): string {
  return body
    .filter(({ purpose }) => isNote(purpose))
    .map(({ value }) => value)
    .join('\n');
}

export function tagsOf({ body = [] }: Annotation): string[] {
  return body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
}

export function quoteOf({ target }: Annotation): TextQuoteSelector | null {
  return target.selector.find((one): one is TextQuoteSelector => one.type === 'TextQuoteSelector') ?? null;
}

export function positionOf({ target }: Annotation): TextPositionSelector | null {
  return target.selector.find((one): one is TextPositionSelector => one.type === 'TextPositionSelector') ?? null;
}

/**
 * What two addresses of one page have in common: no scheme, no fragment but a route, none of the parameters that only tell
 * where a reader came from.
 */
export function pageKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, searchParams, hash } = new URL(address);
  const kept = [...searchParams].filter(([name]) => !/^(utm_\w+|spm|from|share\w*|fbclid|gclid)$/i.test(name));
  const query = new URLSearchParams(kept).toString();
  return `${host}${pathname}${query && `?${query}`}${/^#[!/]/.test(hash) ? hash : ''}`;
}

function isNote(purpose: string | undefined): boolean {
  return purpose === undefined || purpose === 'commenting' || purpose === 'describing';
}
