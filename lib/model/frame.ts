// What a page's note and the frame note/ say to each other over a private port. The port is handed over with a message
// to the frame's own origin; the page around it hears nothing of it.
import type { EntryType, MentionType } from './mention';
import type { PassagePlace } from './passage';

/** What the frame is opened for. */
export type FrameTask =
  /** To show what it is told over the port (components/drawing.ts). */
  | { is: 'shown'; name: string; textSize: number }
  /** The reader's own note on an entry; empty text takes it away. */
  | { is: 'note'; entry: string; name: string; text: string; textSize: number }
  /** A new own entry from words on the page. */
  | {
      is: 'term';
      name: string;
      type: EntryType;
      /** Of the article, and the sentence on it. */
      title?: string;
      url?: string;
      outlet?: string;
      date?: string;
      sentence?: string;
      textSize: number;
    }
  /** A passage to be highlighted; with `known` one that is, to be edited or taken away. */
  | {
      is: 'passage';
      name: string;
      place: PassagePlace | null;
      known: { pack: string; id: string } | null;
      textSize: number;
    }
  /** An entry as a whole: own ones in every field, others by what the reader may add. */
  | { is: 'edit'; entry: string; name: string; textSize: number }
  /** A mark that is wrong, in its sentence; `laws`: names on the page that a provision may belong to. */
  | {
      is: 'case';
      name: string;
      sentence: string;
      type: MentionType;
      takenFor: string;
      laws: string[];
      textSize: number;
    }
  /** A name to be hidden beyond this page: an entry everywhere, or a target's key on a site or everywhere. */
  | {
      is: 'hide';
      scope: 'site' | 'everywhere';
      key: string;
      entry: string | null;
      name: string;
      host: string;
      textSize: number;
    };

/** What the frame reports. `height` in CSS px of the frame. */
export type FrameReport = { did: 'saved' } | { did: 'cancelled' } | { did: 'sized'; height: number };

/** The one message to the frame; the port travels beside it. `key`: what the background gave the opener for it. */
export interface FrameOpening {
  pangzhu: 'frame/1';
  key: string;
  task: FrameTask;
  /** The page moved the open frame, and the browser loaded it anew: the reader has not left the form. */
  moved?: boolean;
}

/** A page can embed the frame too and send it anything: this is all that is believed. */
export function isFrameOpening(value: unknown): value is FrameOpening {
  if (!isRecord(value) || value.pangzhu !== 'frame/1' || !isRecord(value.task)) return false;
  if (typeof value.key !== 'string' || value.key.length > 100) return false;
  const { task } = value;
  const isText = (text: unknown, most: number) => typeof text === 'string' && text.length <= most;
  if (!isText(task.name, 200) || typeof task.textSize !== 'number') return false;
  if (task.is === 'shown') return true;
  if (task.is === 'hide') {
    const scoped = task.scope === 'site' || task.scope === 'everywhere';
    return (
      scoped && isText(task.key, 500) && isText(task.host, 255) && (task.entry === null || isText(task.entry, 200))
    );
  }
  if (task.is === 'edit') return isText(task.entry, 200);
  if (task.is === 'passage') return isPlaceOrNull(task.place) && isKnownOrNull(task.known);
  if (task.is === 'case') {
    const typed = ['law', 'agency', 'programme', 'reference'].includes(String(task.type));
    const listed = Array.isArray(task.laws) && task.laws.length <= 20 && task.laws.every((law) => isText(law, 200));
    return typed && listed && isText(task.sentence, 4000) && isText(task.takenFor, 400);
  }
  if (task.is === 'note') return isText(task.entry, 200) && isText(task.text, 20_000);
  const optional = (text: unknown) => text === undefined || isText(text, 2000);
  return (
    task.is === 'term' &&
    (task.type === 'law' || task.type === 'agency' || task.type === 'programme') &&
    [task.title, task.url, task.outlet, task.date, task.sentence].every(optional)
  );
}

/** What the frame makes an annotation of; the background checks that again, whole. */
function isPlaceOrNull(place: unknown): boolean {
  if (place === null) return true;
  if (!isRecord(place) || !isRecord(place.quote)) return false;
  const { exact, prefix, suffix } = place.quote;
  const texts = [place.source, exact, prefix, suffix, place.title ?? ''];
  const numbers = [place.start, place.end];
  return texts.every((text) => typeof text === 'string' && text.length <= 8000) && numbers.every(Number.isInteger);
}

function isKnownOrNull(known: unknown): boolean {
  return known === null || (isRecord(known) && typeof known.pack === 'string' && typeof known.id === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
