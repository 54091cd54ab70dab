// What was typed and not saved, kept by the background for the session: Firefox gives a frame in a page no session storage.
// With it goes what the form started from, so that a form that was left can still tell what was changed elsewhere meanwhile.
// Where nothing can be kept, nothing is.
import { ask } from '../../lib/asking';

/** A form's fields. */
export type Texts<T> = { [K in keyof T]: string };

interface Left<T> {
  typed: T;
  /** The form as it was opened then. */
  opened: T;
  /** Typed on this site; else on another. */
  here: boolean;
}

/** Before the name of a field: as the form was opened. */
const OPENED = 'opened ';

/** `key`: an entry's id, the words of a new one, a passage. `fresh`: the form as it opens now. */
export async function readDraft<T extends Texts<T>>(key: string, fresh: T): Promise<Left<T> | null> {
  const answer = await ask('draft', { key: shortened(key) });
  if (!answer.ok || !answer.value) return null;
  const { texts, here } = answer.value;
  const typed = { ...fresh, ...pick(texts, fresh, '') };
  return { typed, opened: { ...typed, ...pick(texts, fresh, OPENED) }, here };
}

/** What is as it was opened is nothing typed. */
export async function keepDraft<T extends Texts<T>>(key: string, typed: T, opened: T): Promise<void> {
  const before = new Map(textsOf(opened));
  const changed = textsOf(typed).filter(([field, text]) => before.get(field) !== text);
  const were = changed.map(([field]) => [OPENED + field, before.get(field) ?? '']);
  const draft = changed.length > 0 ? Object.fromEntries([...textsOf(typed), ...were]) : null;
  await ask('keepDraft', { key: shortened(key), draft });
}

export async function forgetDraft(key: string): Promise<void> {
  await ask('keepDraft', { key: shortened(key), draft: null });
}

const textsOf = (of: object): [string, string][] =>
  Object.entries(of).filter((pair): pair is [string, string] => typeof pair[1] === 'string');

function pick(from: Record<string, string>, fresh: object, before: string): Record<string, string> {
  return Object.fromEntries(
    textsOf(fresh).flatMap(([field]) => {
      const text = from[before + field];
      return text === undefined ? [] : [[field, text]];
    }),
  );
}

/** The background takes no longer one. */
const shortened = (key: string) => key.slice(0, 400);
