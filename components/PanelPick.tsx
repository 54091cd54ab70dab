// While names are chosen to be collected: a name with its box, all of them at once, and what becomes of the chosen.

import { type Picking, pickable, rowKey, whyNot } from './panelPicking';
import type { PanelRow } from './panelRows';
import { useWords } from './words';

export function PickRow({ row, picking }: { row: PanelRow; picking: Picking }) {
  const { t } = useWords();
  const why = whyNot(row);
  const key = rowKey(row);
  return (
    <li>
      <label class={why ? 'line pick not' : 'line pick'}>
        <input
          type="checkbox"
          disabled={why !== null}
          checked={picking.chosen.has(key)}
          onChange={(event) => picking.onPick([key], event.currentTarget.checked)}
        />
        <span class="name">
          <span lang="zh-CN">{row.name}</span>
          {row.law && <small lang="zh-CN">{row.law}</small>}
          {why && <small>{t(why)}</small>}
        </span>
        <span class="count">{row.spots.length}</span>
      </label>
    </li>
  );
}

/** `rows`: those that the filter leaves. */
export function PickAll({ rows, picking }: { rows: readonly PanelRow[]; picking: Picking }) {
  const { t } = useWords();
  const all = pickable(rows);
  const every = all.length > 0 && all.every((key) => picking.chosen.has(key));
  return (
    <p class="pick-all">
      <label>
        <input
          type="checkbox"
          disabled={all.length === 0}
          checked={every}
          onChange={(event) => picking.onPick(all, event.currentTarget.checked)}
        />
        {t('pick_all', all.length)}
      </label>
    </p>
  );
}

const PICK_KNOWN = ['note', 'alias', 'skip'] as const;
/** What becomes of the chosen that are entries already. */
export type PickKnown = (typeof PICK_KNOWN)[number];

export interface PickFootProps {
  count: number;
  /** How many of them are entries already. */
  knownCount: number;
  known: PickKnown;
  saving: boolean;
  onKnown: (known: PickKnown) => void;
  onSave: () => void;
  onCancel: () => void;
}

export function PickFoot({ count, knownCount, known, saving, onKnown, onSave, onCancel }: PickFootProps) {
  const { t } = useWords();
  return (
    <footer class="foot picking">
      <p class="small" role="status">
        {count === 0 ? t('pick_lead') : t('pick_count', count)}
      </p>
      {knownCount > 0 && (
        <label class="small">
          {t('pick_known', knownCount)}
          <select
            class="field"
            value={known}
            onChange={(event) => {
              const next = PICK_KNOWN.find((one) => one === event.currentTarget.value);
              if (next) onKnown(next);
            }}
          >
            {PICK_KNOWN.map((one) => (
              <option key={one} value={one}>
                {t(`pick_known_${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="buttons">
        <button type="button" class="button main" disabled={count === 0 || saving} onClick={onSave}>
          {t(saving ? 'saving' : 'pick_save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </footer>
  );
}
