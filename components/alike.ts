// What an entry's names have to do with another's, as the entries table shows it. lib/knowledge/alike.ts finds them.

export interface AlikeShown {
  /** The other entry. */
  id: string;
  name: string;
  pack: string;
  /** `same`: both have this very name; `form`: one is the full form of the other; `near`: one character differs. */
  how: 'same' | 'form' | 'near';
  /** The name in question, and the other's where it is written otherwise. */
  text: string;
  other: string;
  /** Of `same`: which is taken where the name stands in a text. `both`: the note offers both. */
  wins: 'this' | 'that' | 'both' | null;
  /** Why: its pack lies above, the other is hidden or its pack off, one is a law and is taken inside 《》, both in one pack. */
  why: 'above' | 'out' | 'marks' | 'peers' | null;
}

/** Where the corpus has an entry. */
export interface CorpusShown {
  count: number;
  first: { outlet?: string; date?: string };
  last: { outlet?: string; date?: string };
}

export interface PackShown {
  id: string;
  title: string;
  /** Entries can be written into it. */
  editable: boolean;
}
