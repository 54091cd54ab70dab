// Where a text and a name differ by one edit, and whether that is a slip of the typist or another name.
import { isMixedUp } from './sounds';
import type { Words } from './words';

/** Where two strings differ, and what stands there in each. */
export interface Edit {
  at: number;
  got: string;
  name: string;
}

export function editOf(got: string, name: string): Edit {
  let at = 0;
  while (at < got.length && at < name.length && got[at] === name[at]) at++;
  let tail = 0;
  while (
    tail < got.length - at &&
    tail < name.length - at &&
    got[got.length - 1 - tail] === name[name.length - 1 - tail]
  )
    tail++;
  return { at, got: got.slice(at, got.length - tail), name: name.slice(at, name.length - tail) };
}

/** `alike`: a character of the same sound or nearly the same shape. */
export type SlipKind = 'alike' | 'swapped' | 'doubled' | 'lost' | 'added' | 'other';

export function kindOfSlip(got: string, edit: Edit): SlipKind {
  if (edit.got.length === 2 && edit.got === [...edit.name].reverse().join('')) return 'swapped';
  if (edit.got === '') return 'lost';
  if (edit.name === '')
    return got[edit.at] === got[edit.at - 1] || got[edit.at] === got[edit.at + 1] ? 'doubled' : 'added';
  return isMixedUp(edit.got, edit.name) ? 'alike' : 'other';
}

/** Whether the slip leaves a character alone that is part of a word in the right name. `from` is where `got` stands in the text. */
export function isBroken(words: Words, from: number, edit: Edit, kind: SlipKind): boolean {
  const at = from + edit.at;
  if (kind === 'lost') return !words.isJoined(at) && (words.isAlone(at - 1) || words.isAlone(at));
  for (let i = 0; i < edit.got.length; i++) if (words.isAlone(at + i)) return true;
  return kind === 'doubled' && words.isAlone(at - 1);
}
