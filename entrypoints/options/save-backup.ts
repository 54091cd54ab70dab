// A backup of everything that is the user's, made by the worker, handed to the browser's downloads and noted in the ledger.

import { download } from '../../lib/download';
import { noteBackup } from '../../lib/ledger';
import { readBeside } from './beside';
import type { Workshop } from './workshop';

export async function saveBackup(work: Workshop): Promise<void> {
  const made = new Date().toISOString();
  const text = await work.ask('backup', { made, beside: await readBeside() });
  download(`pangzhu-backup-${made.slice(0, 10)}.json`, [text], 'application/json');
  await noteBackup();
}
