// What a look at the database says of it: kept, grown, lost.
import { describe, expect, it } from 'vitest';
import { type Ledger, type StoreNow, settle, toLedger, unsavedChanges } from '../../lib/model/ledger';

const WAS: Ledger = { store: 'a', revision: 40, own: 12, time: 1000 };
const CASES: { name: string; was: Ledger | null; now: StoreNow; is: Ledger }[] = [
  {
    name: 'a first run, empty: nothing is lost',
    was: null,
    now: { store: 'a', revision: 0, own: 0 },
    is: { store: 'a', revision: 0, own: 0, time: 2000 },
  },
  {
    name: 'nothing changed: the time of the last change stays',
    was: WAS,
    now: { store: 'a', revision: 40, own: 12 },
    is: WAS,
  },
  {
    name: 'a change, also one that removes',
    was: WAS,
    now: { store: 'a', revision: 41, own: 3 },
    is: { store: 'a', revision: 41, own: 3, time: 2000 },
  },
  {
    name: 'evicted: another database, empty',
    was: WAS,
    now: { store: 'b', revision: 0, own: 0 },
    is: { store: 'b', revision: 0, own: 0, time: 2000, lost: { own: 12, time: 1000, found: 0 } },
  },
  {
    name: 'an older profile put back',
    was: WAS,
    now: { store: 'a', revision: 30, own: 9 },
    is: { store: 'a', revision: 30, own: 9, time: 2000, lost: { own: 12, time: 1000, found: 9 } },
  },
  {
    name: 'another database with as much: restored by the reader',
    was: WAS,
    now: { store: 'b', revision: 1, own: 12 },
    is: { store: 'b', revision: 1, own: 12, time: 2000 },
  },
  {
    name: 'lost, then written: the loss stays told',
    was: { store: 'b', revision: 0, own: 0, time: 1500, lost: { own: 12, time: 1000, found: 0 } },
    now: { store: 'b', revision: 1, own: 1 },
    is: { store: 'b', revision: 1, own: 1, time: 2000, lost: { own: 12, time: 1000, found: 0 } },
  },
  {
    name: 'lost twice: the greater loss is told',
    was: { store: 'b', revision: 3, own: 2, time: 1500, lost: { own: 12, time: 1000, found: 0 } },
    now: { store: 'c', revision: 0, own: 0 },
    is: { store: 'c', revision: 0, own: 0, time: 2000, lost: { own: 12, time: 1000, found: 0 } },
  },
  {
    name: 'an empty one evicted is no loss',
    was: { store: 'a', revision: 7, own: 0, time: 1000 },
    now: { store: 'b', revision: 0, own: 0 },
    is: { store: 'b', revision: 0, own: 0, time: 2000 },
  },
  {
    name: 'what a backup holds is forgotten with the database it was of',
    was: { ...WAS, saved: { revision: 38, time: 900 }, reminded: true },
    now: { store: 'b', revision: 1, own: 20 },
    is: { store: 'b', revision: 1, own: 20, time: 2000 },
  },
];

describe('settle', () => {
  it.each(CASES)('$name', ({ was, now, is }) => expect(settle(was, now, 2000)).toEqual(is));
});

describe('unsavedChanges', () => {
  const REMINDERS: { name: string; ledger: Ledger | null; is: number | null }[] = [
    { name: 'no ledger', ledger: null, is: null },
    { name: 'a clock of 29 changes', ledger: { ...WAS, revision: 29 }, is: null },
    { name: '30 changes, never saved', ledger: { ...WAS, revision: 30 }, is: 30 },
    { name: 'saved since', ledger: { ...WAS, saved: { revision: 20, time: 5 } }, is: null },
    { name: '30 after the last backup', ledger: { ...WAS, revision: 50, saved: { revision: 20, time: 5 } }, is: 30 },
    { name: 'put away', ledger: { ...WAS, reminded: true }, is: null },
    { name: 'nothing to save', ledger: { ...WAS, own: 0 }, is: null },
  ];
  it.each(REMINDERS)('$name: $is', ({ ledger, is }) => expect(unsavedChanges(ledger)).toBe(is));
});

describe('toLedger', () => {
  const full: Ledger = { ...WAS, lost: { own: 1, time: 2, found: 0 }, saved: { revision: 1, time: 2 }, reminded: true };
  it('reads what was written', () => expect(toLedger(JSON.parse(JSON.stringify(full)))).toEqual(full));
  it.each([null, 7, 'x', [], {}, { ...WAS, own: 'many' }, { ...WAS, revision: Number.NaN }])('%j is none', (value) =>
    expect(toLedger(value)).toBeNull(),
  );
  it('drops a broken part, keeps the rest', () => expect(toLedger({ ...WAS, lost: 7, saved: {} })).toEqual(WAS));
});
