// The room's door: opens the database, makes it ready, and falls back to the packaged file.
import type { AskError } from '../model/answer';
import { loadAbout } from './bundle';
import { BASE, MINE } from './db';
import { fromPackage } from './from-package';
import { announce, inDatabase, readOnly } from './in-database';
import type { Knowledge, Ports } from './knowledge';
import { type Opened, openDatabase } from './opening';
import { readOwnPacks, readOwnReviews } from './own-packs';
import { ofPack } from './pack-range';
import { seed } from './seed';
import { StoreError, toProblem } from './trouble';

export { type Alike, type AlikeItem, alikeSteps, winner } from './alike';
export type { BulkAction } from './bulk';
export type { BundleAbout } from './bundle';
export { BUNDLE, loadEvidence } from './bundle';
export type { CollectDone, CollectItem, CollectKnown } from './collect';
export type { Knowledge, OwnKnowledge, Ports } from './knowledge';
export type { LayeredEntry } from './layers';
export { createSnapshots, type Kept, type KeptBefore, type Snapshots } from './snapshots';
export { filesStore, keyedStore } from './snapshots-places';
export type { TableEntry } from './table';
export { StoreError, toAskError } from './trouble';
export type { Watch } from './watch';
export { BASE, MINE };

/** Opens and, where needed, seeds the knowledge. Never rejects for the database's sake: then `problem` says what is out of reach. */
export async function openKnowledge(ports: Ports = {}): Promise<Knowledge> {
  const about = await loadAbout();
  let opened: Opened | undefined;
  try {
    const { name, gone } = ports;
    opened = await openDatabase({
      name,
      gone,
      keep: async (packs, reviews) => ports.keep?.(packs, 'migration', reviews),
    });
    const { db, newer, close } = opened;
    const knowledge = inDatabase(db, about, ports, close);
    if (newer) return await lookOnly(knowledge);
    const keep = async () => ports.keep?.(await readOwnPacks(db), 'update', await readOwnReviews(db));
    await seed(db, { progress: ports.progress, app: ports.app, keep }).catch(async (error: unknown) => {
      // A disk too full for the new edition: the old one goes on, and what is the user's is in reach. Tried at every start.
      if ((await ofPack(db.entries, BASE).count()) === 0) throw error;
    });
    await announce(db, ports);
    return knowledge;
  } catch (error) {
    opened?.close();
    return fromPackage(about, toProblem(error));
  }
}

/** The packaged entries alone, read-only; `problem` says why, null while the database is merely not ready yet. */
export async function packagedKnowledge(problem: AskError | null): Promise<Knowledge> {
  return fromPackage(await loadAbout(), problem);
}

/** A newer version's store is shown as far as this one can read it, and not written. */
async function lookOnly(knowledge: Knowledge): Promise<Knowledge> {
  const newer = new StoreError('newer');
  try {
    await knowledge.listEntries();
    await knowledge.own();
  } catch {
    throw newer;
  }
  return readOnly(knowledge, toProblem(newer));
}
