// What the frame note/ needs to edit an entry in place, and what its amendments are made of.

import { Refusal } from '../../lib/answering';
import type { Knowledge } from '../../lib/knowledge';
import { MINE } from '../../lib/knowledge';
import type { Editable, FoundEntry } from '../../lib/messages';
import { type Amendment, entryName } from '../../lib/model/entry';

/** The entry as the reader sees it; refused where it is no longer there. */
export async function readEditable(id: string, knowledge: Knowledge): Promise<Editable> {
  const [found] = await knowledge.listTable(async () => {}, [id]);
  if (!found || found.off) throw gone();
  const { entry, stored, pack, said } = found;
  return { entry, stored, own: pack === MINE, amendment: said };
}

/** Most entries offered for a search. */
const OFFERED = 6;

/** Entries that have the name, hidden ones too; in a search those whose names hold it, the nearest in length first. */
export async function findEntries(
  { name, search }: { name: string; search?: boolean },
  knowledge: Knowledge,
): Promise<FoundEntry[]> {
  const fits = (text: string) => (search ? text.includes(name) : text === name);
  const found = (await knowledge.listEntries()).flatMap(({ entry }) => {
    const lengths = entry.terms.filter(({ text }) => fits(text)).map(({ text }) => text.length);
    return lengths.length > 0 ? [{ entry, length: Math.min(...lengths) }] : [];
  });
  return found
    .sort((a, b) => a.length - b.length)
    .slice(0, OFFERED)
    .map(({ entry }) => ({ id: entry.id, name: entryName(entry), type: entry.type }));
}

/** A frame knows only its own fields: the rest of the amendment stays as it is. An empty field takes away what was there. */
export function mergeAmendment(before: Amendment | null, now: Amendment): Amendment {
  const { note, summary, ...rest } = { ...before, ...now };
  return { ...rest, ...(note && { note }), ...(summary && { summary }) };
}

export function gone(): Refusal {
  return new Refusal({ code: 'gone', message: '这一条已经删去', remedy: '关上便笺' });
}
