// Collecting many names of the page at once: which are chosen, and the one change that they become.
import type { PickKnown } from '../../components/PanelPick';
import { rowKey, whyNot } from '../../components/panelPicking';
import type { PanelRow } from '../../components/panelRows';
import type { CollectDone } from '../../lib/knowledge';
import type { PageText } from '../../lib/model/page-state';
import { itemOf } from './collect-item';
import type { Desk } from './desk';

export interface Collecting {
  readonly on: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly known: PickKnown;
  readonly saving: boolean;
  start(): void;
  stop(): void;
  pick(keys: readonly string[], on: boolean): void;
  setKnown(known: PickKnown): void;
  /** The chosen of these rows that are entries already. */
  knownAmong(rows: readonly PanelRow[]): number;
  /** Writes the chosen; says what it did, with its undo. */
  save(rows: readonly PanelRow[], text: PageText): Promise<void>;
}

export function createCollecting(desk: Desk): Collecting {
  let on = false;
  let saving = false;
  let known: PickKnown = 'note';
  let chosen = new Set<string>();
  const those = (rows: readonly PanelRow[]) => rows.filter((row) => chosen.has(rowKey(row)) && !whyNot(row));
  const turn = (to: boolean) => {
    [on, saving] = [to, false];
    chosen = new Set();
    desk.draw();
  };

  async function save(rows: readonly PanelRow[], text: PageText): Promise<void> {
    const { words, say, store, failed } = desk;
    const items = those(rows).flatMap((row) => itemOf(row, text) ?? []);
    if (items.length === 0 || saving) return;
    saving = true;
    desk.draw();
    try {
      const { t } = words();
      const knowledge = await store.open();
      const made = await knowledge.collect(items, known, { kind: t('own_kind'), source: t('own_source') });
      turn(false);
      if (!made) return say(t('pick_nothing'));
      const undo = async () => {
        await knowledge.undo(made.seq);
        say(words().t('pick_undone'));
      };
      say(told(made, desk), () => void undo().catch(failed));
    } finally {
      saving = false;
      desk.draw();
    }
  }

  return {
    save,
    start: () => turn(true),
    stop: () => turn(false),
    pick(keys, to) {
      chosen = new Set(chosen);
      for (const key of keys) to ? chosen.add(key) : chosen.delete(key);
      desk.draw();
    },
    setKnown(next) {
      known = next;
      desk.draw();
    },
    knownAmong: (rows) => those(rows).filter(({ explanation }) => explanation?.entry).length,
    get on() {
      return on;
    },
    get chosen() {
      return chosen;
    },
    get known() {
      return known;
    },
    get saving() {
      return saving;
    },
  };
}

/** 新建3条，记下2条的出处；what did not happen is not said. */
function told({ added, noted, named, left }: CollectDone, { words }: Desk): string {
  const { t } = words();
  const parts = [
    added > 0 && t('pick_added', added),
    noted > 0 && t('pick_noted', noted),
    named > 0 && t('pick_named', named),
    left > 0 && t('pick_left', left),
  ];
  return parts.filter(Boolean).join(t('clause_comma'));
}
