// Backups and kept copies: opened, compared with what is there, put back as one change.
import { type Backup, compareBackup, readBackup } from '../../../lib/exchange/backup';
import { ExchangeError } from '../../../lib/exchange/trouble';
import type { Knowledge } from '../../../lib/knowledge';
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
    const now = await (await knowledge()).ownPacks();
    return { counts: compareBackup(now, backup.packs), refused: backup.refused.length, beside: backup.beside };
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
