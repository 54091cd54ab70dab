// What all parts of the note's view stand on: the page, our host on it, and what the reader has set.
import type { Words } from '../../components/words';
import type { Host } from '../../lib/page/host';
import type { ReadPage } from '../../lib/page/note-seam';
import type { Settings } from '../../lib/settings';

export interface Stage {
  doc: Document;
  host: Host;
  reading: ReadPage;
  settings(): Settings;
  /** Null until they are fetched. */
  words(): Words | null;
  /** Takes the host off the page where nothing of ours is open any more. */
  hideIfEmpty(): void;
}
