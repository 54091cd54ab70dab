// What goes out, and what is only looked through: exports, the backup, how much there is, the history without its weight.
import { writeBackup } from '../../../lib/exchange/backup-text';
import { writeFile } from '../../../lib/exchange/file';
import { tableLosses } from '../../../lib/exchange/table';
import type { Knowledge } from '../../../lib/knowledge';
import type { Entry, Pack } from '../../../lib/model/entry';
import { ownPack } from '../stored';
import type { Part } from './making';

const EMPTY: Pack = {
  format: 'pangzhu-pack/1',
  id: 'mine',
  title: 'mine',
  version: '1',
  entries: [],
  amendments: [],
  examples: [],
};

export function createExporting(
  knowledge: () => Promise<Knowledge>,
): Part<'exportFile' | 'backup' | 'own' | 'history'> {
  const mine = async (): Promise<Pack> => {
    const found = ownPack(await (await knowledge()).ownPacks());
    if (!found) return EMPTY;
    const { order: _, on: __, ...pack } = found;
    return pack;
  };
  /** The chosen entries as the reader sees them, with what `mine` says of them. */
  const chosen = async (ids: readonly string[], title: string): Promise<Pack> => {
    const wanted = new Set(ids);
    const seen = await (await knowledge()).getEntries(ids);
    const entries: Entry[] = ids.flatMap((id) => seen.get(id)?.entry ?? []);
    const notes = ids.flatMap((id) => {
      const note = seen.get(id)?.note;
      return note && wanted.has(id) ? [{ entry: id, note }] : [];
    });
    return { ...EMPTY, id: 'selection', title, entries, amendments: notes };
  };
  return {
    async exportFile({ kind, ids, title }) {
      return writeFile(kind, ids ? await chosen(ids, title) : await mine());
    },
    async backup({ made, beside }) {
      const open = await knowledge();
      return writeBackup(await open.ownPacks(), made, await open.reviews.rows(), beside);
    },
    async own({ kind }) {
      const { entries, amendments } = await mine();
      const notes = new Map(amendments.map((one) => [one.entry, one.note ?? null]));
      const listed = entries.map((entry) => ({ entry, note: notes.get(entry.id) ?? null }));
      const own = new Set(entries.map(({ id }) => id));
      const others = amendments.filter(({ entry }) => !own.has(entry)).length;
      return {
        count: entries.length,
        losses: [
          ...tableLosses(listed, amendments, kind),
          ...(others > 0 ? [{ what: 'amendments', count: others }] : []),
        ],
      };
    },
    async history({ limit }) {
      const nothing = { entries: [], amendments: [] };
      const rows = await (await knowledge()).history(limit);
      return rows.map((row) => ({ ...row, before: nothing, after: nothing }));
    },
  };
}
