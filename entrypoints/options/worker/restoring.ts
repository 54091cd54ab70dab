// Backups and kept copies: opened, compared with what is there, put back as one change.
import { type Backup, compareBackup, readBackup, type Touched } from '../../../lib/exchange/backup';
import { ExchangeError } from '../../../lib/exchange/trouble';
import type { Knowledge } from '../../../lib/knowledge';
import { entryName } from '../../../lib/model/entry';
import type { Compared } from './asks';
import type { Part } from './making';

export interface Restoring extends Part<'openBackup' | 'restore'> {
  /** A backup that was read elsewhere is the one to be put back. */
  take(backup: Backup): Promise<Compared>;
}

export function createRestoring(knowledge: () => Promise<Knowledge>): Restoring {
  let opened: Backup | null = null;
  const take = async (backup: Backup): Promise<Compared> => {
    opened = backup;
    const store = await knowledge();
    const counts = await named(store, compareBackup(await store.ownPacks(), backup.packs));
    return { counts, refused: backup.refused.length, beside: backup.beside };
  };
  return {
    take,
    openBackup: ({ text }) => take(readBackup(text)),
    async restore(_, { watch }) {
      if (!opened) throw new ExchangeError('empty');
      const written = await (await knowledge()).change(
        { do: 'restore', packs: opened.packs, reviews: opened.reviews },
        watch,
      );
      opened = null;
      return { ...written, count: 0, ids: null };
    },
  };
}

/** Ids become the names of their entries, where these are there. */
async function named(store: Knowledge, { same, ...touched }: Compared['counts']): Promise<Compared['counts']> {
  const { added, changed, removed } = touched;
  const ids = [added, changed, removed].flatMap(({ names }) => names.flatMap(({ text, isId }) => (isId ? [text] : [])));
  const found = ids.length > 0 ? await store.listTable(async () => {}, ids) : [];
  const names = new Map(found.map(({ entry }) => [entry.id, entryName(entry)]));
  const tell = ({ count, names: some }: Touched): Touched => ({
    count,
    names: some.map((one) => ({ ...one, text: (one.isId && names.get(one.text)) || one.text })),
  });
  return { added: tell(added), changed: tell(changed), removed: tell(removed), same };
}
