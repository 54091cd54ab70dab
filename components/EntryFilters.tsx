// Search and filters above the table of entries.
import type { ComponentChildren } from 'preact';
import type { PackShown } from './alike';
import { type EntryFilter, STATES, WHICH, type Which } from './entryRows';
import { Icon } from './Icon';
import { TYPES } from './Popup';
import { useWords } from './words';

export interface EntryFiltersProps {
  filter: EntryFilter;
  /** How many entries there are of each type, and of the filters that show it. */
  types: Record<(typeof TYPES)[number], number>;
  counts: Partial<Record<Which, number>>;
  packs: readonly PackShown[];
  /** Most used first. */
  tags: readonly string[];
  onFilter: (patch: Partial<EntryFilter>) => void;
}

export function EntryFilters({ filter, types, counts, packs, tags, onFilter }: EntryFiltersProps) {
  const { t } = useWords();
  return (
    <div class="filters">
      <label class="search">
        <Icon name="search" />
        <span class="unseen">{t('search')}</span>
        <input
          type="search"
          class="field"
          placeholder={t('search_hint')}
          value={filter.search}
          onInput={(event) => onFilter({ search: event.currentTarget.value })}
        />
      </label>
      <Group label={t('filter_type')}>
        {(['all', ...TYPES] as const).map((type) => (
          <button key={type} type="button" aria-pressed={filter.type === type} onClick={() => onFilter({ type })}>
            {type === 'all' ? t('all_types') : t(`type_${type}`)}
            {type !== 'all' && <small>{types[type]}</small>}
          </button>
        ))}
      </Group>
      <Group label={t('filter_which')}>
        {WHICH.filter((which) => counts[which] !== 0 || filter.which === which).map((which) => (
          <button
            key={which}
            type="button"
            class={which === 'outdated' || which === 'alike' ? 'seal' : undefined}
            aria-pressed={filter.which === which}
            onClick={() => onFilter({ which })}
          >
            {t(`which_${which}`)}
            {counts[which] !== undefined && <small>{counts[which]}</small>}
          </button>
        ))}
      </Group>
      <span class="selects">
        <Select
          label={t('filter_pack')}
          value={filter.pack}
          choices={packs.map(({ id, title }) => [id, title])}
          onChoose={(pack) => onFilter({ pack })}
        />
        <Select
          label={t('filter_state')}
          value={filter.state}
          choices={STATES.map((state) => [state, t(`state_${state}`)])}
          onChoose={(state) => onFilter({ state: STATES.find((one) => one === state) ?? null })}
        />
        {(tags.length > 0 || filter.tag !== null) && (
          <Select
            label={t('filter_tag')}
            value={filter.tag}
            choices={tags.map((tag) => [tag, tag])}
            onChoose={(tag) => onFilter({ tag })}
          />
        )}
      </span>
    </div>
  );
}

function Group({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend class="small">{label}</legend>
      {children}
    </fieldset>
  );
}

interface SelectProps {
  label: string;
  /** Null: any. */
  value: string | null;
  choices: (readonly [value: string, label: string])[];
  onChoose: (value: string | null) => void;
}
/** Any, which is the label itself, or one. */
function Select({ label, value, choices, onChoose }: SelectProps) {
  const { t } = useWords();
  return (
    <select
      class={value === null ? 'field' : 'field set'}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">{t('filter_any', label)}</option>
      {choices.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
