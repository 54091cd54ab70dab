// The page's highlighted passages: asked for once it is read, where the reader has any at all, and again when they change or
// the page becomes another one. What becomes of them is the note's view's business.
import { ask } from '../../lib/asking';
import { readCopy } from '../../lib/settings';
import type { NoteControl } from './note';
import type { Reading } from './reading';

export interface Passages {
  load(): Promise<void>;
  /** The page was read or drawn anew. */
  pageRead(): void;
}

export function createPassages(doc: Document, reading: Reading, note: NoteControl, signal: AbortSignal): Passages {
  let asked = '';
  let turn = 0;

  async function load(): Promise<void> {
    const my = ++turn;
    const { href: url } = doc.location;
    const copy = await readCopy();
    const answer = copy && copy.passages > 0 ? await ask('passages', { url: url.slice(0, 8000) }) : null;
    if (my !== turn || signal.aborted) return;
    asked = pageOf(url);
    const passages = answer?.ok ? answer.value : [];
    if (passages.length > 0) await reading.need();
    if (my === turn && !signal.aborted) note.showPassages(passages);
  }
  return {
    load,
    pageRead() {
      if (asked && asked !== pageOf(doc.location.href)) void load();
    },
  };
}

/** Without its fragment, unless that is a route. */
function pageOf(address: string): string {
  return address.replace(/#(?![!/]).*/, '');
}
