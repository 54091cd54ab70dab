// A backup of everything that is the user's, handed to the browser's downloads and noted in the ledger.

import { download } from '../../lib/download';
import { writeBackup } from '../../lib/exchange/backup-text';
import type { Knowledge } from '../../lib/knowledge';
import { noteBackup } from '../../lib/ledger';

export async function saveBackup(knowledge: Knowledge): Promise<void> {
  const now = new Date().toISOString();
  const text = writeBackup(await knowledge.ownPacks(), now);
  download(`pangzhu-backup-${now.slice(0, 10)}.json`, [text], 'application/json');
  await noteBackup();
}
