// A backup as text: everything that is the user's in one readable JSON file. Written also by the background, so without schema.
import type { StoredPack } from '../model/entry';
import type { ReviewRow } from '../model/review';

export const BACKUP_FORMAT = 'pangzhu-backup/1';

/** What lies beside the knowledge, each part as its own seam keeps and checks it; kept copies go without. */
export interface Beside {
  /** Version of the extension that wrote it. */
  app?: string;
  settings?: object;
  cases?: readonly unknown[];
  subscriptions?: readonly unknown[];
}

/** `made`: ISO time. */
export function writeBackup(
  packs: readonly StoredPack[],
  made: string,
  reviews: readonly ReviewRow[] = [],
  { app, ...beside }: Beside = {},
): string {
  const all = {
    format: BACKUP_FORMAT,
    made,
    ...(app && { app }),
    ...beside,
    packs,
    ...(reviews.length > 0 && { reviews }),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
