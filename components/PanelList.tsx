// The list of names: filter and order above, then laws, agencies, programmes, and apart from them what is not drawn.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { EntryType } from '../lib/model/mention';
import { Icon } from './Icon';
import { PickAll, PickRow } from './PanelPick';
import { PanelTerm } from './PanelTerm';
import { type Picking, rowKey } from './panelPicking';
import { countSpots, filterPanel, type PanelFilter, type PanelOrder, type PanelRow } from './panelRows';
import { useWords } from './words';

export interface PanelListProps {
  rows: readonly PanelRow[];
  /** Indices of the mentions on the screen now. */
  inView: ReadonlySet<number>;
  /** Index of the mention jumped to last; -1 for none. */
  current: number;
  /** False where the list needs no filter: a few rows of a pasted text. */
  filtered: boolean;
  onJump: (row: PanelRow, mention: number | null) => void;
  onKnow: (row: PanelRow) => void;
  /** Set while names are chosen to be collected. */
  picking?: Picking | null;
}

const TYPES: readonly EntryType[] = ['law', 'agency', 'programme'];

export function PanelList({ rows, inView, current, filtered, onJump, onKnow, picking }: PanelListProps) {
  const { t } = useWords();
  const [filter, setFilter] = useState<PanelFilter>({ search: '', order: 'place', onlyNew: false });
  const main = rows.filter((row) => row.weight === 'main');
  const some = new Set(main.map((row) => row.isNew)).size > 1;
  const shown = filtered ? filterPanel(rows, { ...filter, onlyNew: filter.onlyNew && some }) : [...rows];
  const term = (row: PanelRow) =>
    picking ? (
      <PickRow key={rowKey(row)} row={row} picking={picking} />
    ) : (
      <PanelTerm
        key={rowKey(row)}
        row={row}
        inView={inView}
        current={current}
        sayNew={some && filtered}
        onJump={onJump}
        onKnow={onKnow}
      />
    );
  const minor = shown.filter((row) => row.weight === 'minor');
  return (
    <>
      {filtered && <Filter filter={filter} some={some} onFilter={(patch) => setFilter({ ...filter, ...patch })} />}
      {picking && <PickAll rows={shown} picking={picking} />}
      {TYPES.map((type) => {
        const group = shown.filter((row) => row.weight === 'main' && row.type === type);
        return group.length > 0 && <Group key={type} type={type} rows={group} term={term} />;
      })}
      {minor.length > 0 && <Minor rows={minor} open={filter.search !== ''} term={term} />}
      {shown.length === 0 && <p class="none">{t('panel_no_match')}</p>}
    </>
  );
}

function Filter({ filter, some, onFilter }: FilterProps) {
  const { t } = useWords();
  const order = (one: PanelOrder) => (
    <button type="button" aria-pressed={filter.order === one} onClick={() => onFilter({ order: one })}>
      {t(one === 'place' ? 'panel_by_place' : 'panel_by_count')}
    </button>
  );
  return (
    <search class="find">
      <label class="search">
        <Icon name="search" />
        <span class="unseen">{t('panel_filter')}</span>
        <input
          type="search"
          class="field"
          placeholder={t('panel_filter')}
          value={filter.search}
          onInput={(event) => onFilter({ search: event.currentTarget.value })}
        />
      </label>
      <fieldset class="order">
        <legend class="unseen">{t('panel_order')}</legend>
        {order('place')}
        {order('count')}
        {some && (
          <button
            type="button"
            class="new"
            aria-pressed={filter.onlyNew}
            onClick={() => onFilter({ onlyNew: !filter.onlyNew })}
          >
            {t('panel_only_new')}
          </button>
        )}
      </fieldset>
    </search>
  );
}
interface FilterProps {
  filter: PanelFilter;
  /** Some names are new and some are not: telling them apart says something. */
  some: boolean;
  onFilter: (patch: Partial<PanelFilter>) => void;
}

function Group({
  type,
  rows,
  term,
}: {
  type: EntryType;
  rows: PanelRow[];
  term: (row: PanelRow) => ComponentChildren;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 class={`type ${type}`} id={id}>
        {t(`type_${type}`)} <span>{t('panel_group', rows.length, countSpots(rows))}</span>
      </h2>
      <hr class={`rule ${type}`} />
      <ul>{rows.map(term)}</ul>
    </section>
  );
}

/** Folded: a reader of the page does not need them, a reader of the list may. */
function Minor({ rows, open, term }: { rows: PanelRow[]; open: boolean; term: (row: PanelRow) => ComponentChildren }) {
  const { t } = useWords();
  return (
    <details class="group minor" open={open}>
      <summary>
        <h2>
          {t('panel_minor')} <span>{t('panel_group', rows.length, countSpots(rows))}</span>
        </h2>
      </summary>
      <p class="small">{t('panel_minor_hint')}</p>
      <ul>{rows.map(term)}</ul>
    </details>
  );
}
