// A highlighted passage of an article, in the words of the W3C Web Annotation Data Model (design: one shape for what is kept
// and what is handed on). Shapes only; lib/model/pack-schema.ts checks what comes from outside.

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}
/** Offsets in UTF-16 units into the article's text. https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** Why a body is there; https://www.w3.org/TR/annotation-model/#motivation-and-purpose */
export const PURPOSES = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;

export interface Annotation {
  /** An IRI; ours are `urn:uuid:…`. */
  id: string;
  type: 'Annotation';
  motivation: 'highlighting' | 'commenting' | 'describing';
  /** ISO time. */
  created?: string;
  modified?: string;
  creator?: string;
  /** What is said of the passage, plain text; a body whose purpose is `tagging` is a tag. */
  body?: { type: 'TextualBody'; value: string; format: 'text/plain'; purpose?: (typeof PURPOSES)[number] }[];
  target: {
    /** The article's address. */
    source: string;
    title?: string;
    /** The ink, by the name of a style: https://www.w3.org/TR/annotation-model/#styles */
    styleClass?: string;
    selector: (TextQuoteSelector | TextPositionSelector)[];
  };
}
