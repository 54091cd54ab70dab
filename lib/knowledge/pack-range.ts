// The rows of a pack as a stretch of the primary key, whose first part is the pack: an index of its own would be one more write
// for each row. An array is above every text, and one that ends is below those that go on.
import type { Collection, Table } from 'dexie';

type Key = [pack: string, id: string];

/** Every row of the pack, in the order of its ids. */
export function ofPack<T>(table: Table<T, Key>, pack: string): Collection<T, Key> {
  return table.where(':id').between([pack], [pack, []]);
}

/** The rows of all packs but this, in two stretches: "not equal" is asked row by row, seconds at 50,000. */
export function ofOthers<T>(table: Table<T, Key>, pack: string): Collection<T, Key>[] {
  return [table.where(':id').below([pack]), table.where(':id').above([pack, []])];
}

/** The rows of a pack behind this id. */
export function ofPackFrom<T>(table: Table<T, Key>, pack: string, last: string): Collection<T, Key> {
  return table.where(':id').between([pack, last], [pack, []], false);
}
