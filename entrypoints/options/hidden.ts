// Names hidden on a site or everywhere by settings, as the settings page lists them.
import type { EntryRow } from '../../components/entryRows';
import type { HiddenName } from '../../components/SettingsForm';
import type { Settings } from '../../lib/settings';

/** One row for each hidden key; an entry by its name, another target by what its key says. */
export function hiddenNames({ hidden }: Settings, rows: readonly EntryRow[]): HiddenName[] {
  const names = new Map(rows.map((row) => [row.entry.id, row.name]));
  return Object.entries(hidden).flatMap(([host, keys]) =>
    keys.map((key) => ({
      host: host === '*' ? null : host,
      key,
      name: names.get(key) ?? key.replace(/^[a-z]+:/, ''),
    })),
  );
}

export function withoutHidden({ hidden }: Settings, { host, key }: HiddenName): Settings['hidden'] {
  const at = host ?? '*';
  const { [at]: keys = [], ...others } = hidden;
  const left = keys.filter((one) => one !== key);
  return left.length > 0 ? { ...others, [at]: left } : others;
}
