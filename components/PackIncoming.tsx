// A pack that came in and is not written yet: what it says of itself, what it holds, what is refused, which of its examples
// fail; or, where an older version is there, what the new one changes and the fields both sides have changed.
import type { FailingExample } from './packRows';
import { useWords, type WordKey } from './words';

export interface IncomingPack {
  /** Where it came from: a file's name or an address. */
  name: string;
  title: string;
  version: string;
  author?: string;
  licence?: string;
  description?: string;
  entries: number;
  amendments: number;
  refused: { row: number; name: string; reasons: string[] }[];
  failing: FailingExample[] | null;
  examples: number;
  /** Names that other entries have already, and whose. */
  claimed: { name: string; by: string }[];
  reissue: ReissueShown | null;
}

export interface ReissueShown {
  versions: [string, string];
  age: 'newer' | 'same' | 'older';
  same: boolean;
  added: string[];
  removed: string[];
  changed: { id: string; name: string; differences: { field: string; before: string; after: string }[] }[];
  beside: { field: string; before: string; after: string }[];
  conflicts: { key: string; name: string; field: string; mine: string; theirs: string; side: 'mine' | 'theirs' }[];
}

export interface PackIncomingProps {
  incoming: IncomingPack;
  busy: boolean;
  failure: string | null;
  onSide: (key: string, side: 'mine' | 'theirs') => void;
  onWrite: () => void;
  /** Its entries into the user's own, row by row; null where that is not offered. */
  onIntoMine: (() => void) | null;
  onCancel: () => void;
}

export function PackIncoming(props: PackIncomingProps) {
  const { incoming, busy, failure, onWrite, onIntoMine, onCancel } = props;
  const { t } = useWords();
  const { reissue } = incoming;
  return (
    <section class="pack-incoming import" aria-busy={busy}>
      <h1>
        {t(reissue ? 'pack_update' : 'pack_install')}
        <small>{incoming.name}</small>
      </h1>
      <Head incoming={incoming} />
      {reissue ? <Changes {...props} reissue={reissue} /> : <Contents incoming={incoming} />}
      <Refused incoming={incoming} />
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      <p class="end">
        <button type="button" class="button main" disabled={busy || reissue?.same} onClick={onWrite}>
          {t(reissue ? 'pack_update_write' : 'pack_install_write')}
        </button>
        {onIntoMine && !reissue && (
          <button type="button" class="button" disabled={busy} onClick={onIntoMine}>
            {t('pack_into_mine')}
          </button>
        )}
        <button type="button" class="button" disabled={busy} onClick={onCancel}>
          {t('cancel')}
        </button>
        <span class="small">{t('import_undo_hint')}</span>
      </p>
    </section>
  );
}

function Head({ incoming }: { incoming: IncomingPack }) {
  const { t } = useWords();
  const { title, version, author, licence, description } = incoming;
  return (
    <div class="pack-head" lang="zh-CN">
      <h2>{title}</h2>
      <p>{[t('pack_version_is', version), author, licence].filter(Boolean).join(' · ')}</p>
      {description && <p>{description}</p>}
    </div>
  );
}

function Contents({ incoming }: { incoming: IncomingPack }) {
  const { t } = useWords();
  const { entries, amendments, refused, failing, examples, claimed } = incoming;
  const counts: [WordKey, number][] = [
    ['pack_count_entries', entries],
    ['pack_count_amendments', amendments],
    ['pack_count_examples', examples],
    ['verdict_refused', refused.length],
  ];
  return (
    <>
      <Tally counts={counts} seal="verdict_refused" />
      {claimed.length > 0 && (
        <details>
          <summary>{t('pack_claims', claimed.length)}</summary>
          <p class="hint">{t('pack_claims_hint')}</p>
          <ul>
            {claimed.slice(0, MOST).map(({ name, by }) => (
              <li key={name}>{t('import_claimed', name, by)}</li>
            ))}
          </ul>
        </details>
      )}
      {failing && failing.length > 0 && <p class="over">{t('pack_failing', failing.length, examples)}</p>}
    </>
  );
}
/** Lines of a list that are drawn. */
const MOST = 200;

function Changes({ reissue, onSide }: PackIncomingProps & { reissue: ReissueShown }) {
  const { t } = useWords();
  const { versions, age, same, added, removed, changed, beside, conflicts } = reissue;
  const counts: [WordKey, number][] = [
    ['verdict_added', added.length],
    ['verdict_changed', changed.length],
    ['pack_removed', removed.length],
    ['verdict_conflict', conflicts.length],
  ];
  return (
    <>
      <p class={age === 'older' ? 'over' : 'hint'}>
        {t(same ? 'pack_age_nothing' : `pack_age_${age}`, versions[0], versions[1])}
      </p>
      <Tally counts={counts} seal="verdict_conflict" />
      {conflicts.length > 0 && (
        <>
          <h2>{t('pack_conflicts')}</h2>
          <ul class="conflicts">
            {conflicts.slice(0, MOST).map((one) => (
              <li key={one.key}>
                <fieldset>
                  <legend lang="zh-CN">
                    {one.name} <small>{fieldName(one.field, t)}</small>
                  </legend>
                  {(['mine', 'theirs'] as const).map((side) => (
                    <label key={side}>
                      <input
                        type="radio"
                        name={one.key}
                        checked={one.side === side}
                        onChange={() => onSide(one.key, side)}
                      />
                      <b>{t(`pack_side_${side}`)}</b>{' '}
                      <span lang="zh-CN">
                        {one[side] || t(one.field === 'entry' ? `pack_entry_${side}` : 'pack_nothing')}
                      </span>
                    </label>
                  ))}
                </fieldset>
              </li>
            ))}
          </ul>
        </>
      )}
      <Names label={t('verdict_added')} names={added} />
      <Names label={t('pack_removed')} names={removed} />
      {changed.length + beside.length > 0 && (
        <table>
          <tbody>
            {changed.slice(0, MOST).map(({ id, name, differences }) => (
              <Changed key={id} name={name} differences={differences} />
            ))}
            {beside.length > 0 && <Changed name={t('pack_itself')} differences={beside} />}
          </tbody>
        </table>
      )}
    </>
  );
}

function Tally({ counts, seal }: { counts: readonly [WordKey, number][]; seal: WordKey }) {
  const { t } = useWords();
  return (
    <dl class="tally">
      {counts.map(([key, count]) => (
        <div key={key} class={key === seal && count > 0 ? 'seal' : ''}>
          <dd>{count}</dd>
          <dt>{t(key)}</dt>
        </div>
      ))}
    </dl>
  );
}

function Names({ label, names }: { label: string; names: readonly string[] }) {
  const { t } = useWords();
  if (names.length === 0) return null;
  return (
    <p>
      <span class="small">{label}</span> <span lang="zh-CN">{names.slice(0, MOST).join(t('list_comma'))}</span>
    </p>
  );
}

function Changed({ name, differences }: { name: string; differences: ReissueShown['beside'] }) {
  const { t } = useWords();
  return (
    <tr>
      <td class="name" lang="zh-CN">
        {name}
      </td>
      <td>
        {differences.map(({ field, before, after }) => (
          <p key={field}>
            <span class="small">{fieldName(field, t)}</span> {before && <s>{before}</s>} {after && <ins>{after}</ins>}
          </p>
        ))}
      </td>
    </tr>
  );
}

function Refused({ incoming: { refused } }: { incoming: IncomingPack }) {
  const { t } = useWords();
  if (refused.length === 0) return null;
  return (
    <details open={refused.length < 6}>
      <summary>{t('pack_refused', refused.length)}</summary>
      <ul>
        {refused.slice(0, MOST).map(({ row, name, reasons }) => (
          <li key={row}>
            {name && <span lang="zh-CN">{name} </span>}
            {t('import_at_row', row, reasons.join(' '))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A fact by its own name where the interface has no word for it. */
function fieldName(field: string, t: ReturnType<typeof useWords>['t']): string {
  const key = FIELD_NAMES[field];
  return key ? t(key) : field.replace(/^facts\./, '');
}
const FIELD_NAMES: Record<string, WordKey> = {
  terms: 'pack_field_terms',
  summary: 'pack_field_summary',
  tags: 'pack_field_tags',
  sources: 'pack_field_sources',
  english: 'pack_field_english',
  kind: 'pack_field_kind',
  entry: 'pack_field_entry',
  title: 'pack_title',
  author: 'pack_author',
  licence: 'pack_licence',
  description: 'pack_description',
  amendments: 'pack_count_amendments',
  examples: 'pack_examples',
  annotations: 'pack_field_annotations',
};
