// A backup as text: everything that is the user's in one readable JSON file. Written also by the background, so without schema.
import type { StoredPack } from '../model/entry';
import type { ReviewRow } from '../model/review';

export const BACKUP_FORMAT = 'pangzhu-backup/1';

/** `made`: ISO time. */
export function writeBackup(packs: readonly StoredPack[], made: string, reviews: readonly ReviewRow[] = []): string {
  const all = { format: BACKUP_FORMAT, made, packs, ...(reviews.length > 0 && { reviews }) };
  return `${JSON.stringify(all, null, 2)}\n`;
}
