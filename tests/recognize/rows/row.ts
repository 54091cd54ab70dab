// Shapes of the rows of sentences: what stands in a text or on a page of blocks, and what must be found there in order.

export type TextRow = [name: string, text: string, ...found: string[]];
export type PageRow = [name: string, page: string | string[], ...found: string[]];
/** Named by its text; `found`: surfaces, or `surface=full name`. */
export type SentenceRow = [text: string, ...found: string[]];
