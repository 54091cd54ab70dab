// A backup as text: everything that is the user's in one readable JSON file. Written also by the background, so without schema.
import type { StoredPack } from '../model/entry';

export const BACKUP_FORMAT = 'pangzhu-backup/1';

/** `made`: ISO time. */
export function writeBackup(packs: readonly StoredPack[], made: string): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, made, packs }, null, 2)}\n`;
}
