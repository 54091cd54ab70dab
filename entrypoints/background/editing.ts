// What the frame note/ needs to edit an entry in place, and what its amendments are made of.
import type { Knowledge } from '../../lib/knowledge';
import { MINE } from '../../lib/knowledge';
import { type Editable, Refusal } from '../../lib/messages';
import type { Amendment } from '../../lib/model/entry';

/** The entry as the reader sees it; refused where it is no longer there. */
export async function readEditable(id: string, knowledge: Knowledge): Promise<Editable> {
  const found = (await knowledge.getEntries([id])).get(id);
  if (!found) throw gone();
  return { entry: found.entry, own: found.pack === MINE, amendment: await knowledge.ownAmendment(id) };
}

/** A frame knows only its own fields: the rest of the amendment stays as it is. An empty field takes away what was there. */
export function mergeAmendment(before: Amendment | null, now: Amendment): Amendment {
  const { note, summary, ...rest } = { ...before, ...now };
  return { ...rest, ...(note && { note }), ...(summary && { summary }) };
}

export function gone(): Refusal {
  return new Refusal({ code: 'gone', message: '这一条已经删去', remedy: '关上便笺' });
}
