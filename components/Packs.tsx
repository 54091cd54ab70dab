// The packs, topmost first: what each holds, whether it is on, where it counts, and what wants attention.
import { Icon } from './Icon';
import type { PackRow } from './packRows';
import { useWords, type Words } from './words';

export interface PacksProps {
  /** `mine` first, `base` last. */
  rows: readonly PackRow[];
  readOnly: boolean;
  /** Why the last thing done here was not done. */
  failure: string | null;
  onOpen: (id: string) => void;
  onMove: (id: string, by: -1 | 1) => void;
  onSwitch: (id: string, on: boolean) => void;
  onUpdate: (id: string) => void;
  onGather: () => void;
  onSubscribe: () => void;
}

export function Packs({ rows, readOnly, failure, onGather, onSubscribe, ...on }: PacksProps) {
  const { t } = useWords();
  const others = rows.filter(({ kind }) => kind === 'here' || kind === 'received');
  return (
    <section class="packs-page">
      <h1>
        {t('section_packs')}
        <small>{t('packs_lead', rows.length, rows.filter((row) => row.on).length)}</small>
        <button type="button" class="button" disabled={readOnly} onClick={onGather}>
          {t('pack_gather')}
        </button>
        <a class="button" href="#import">
          {t('pack_from_file')}
        </a>
        <button type="button" class="button" disabled={readOnly} onClick={onSubscribe}>
          {t('pack_subscribe')}
        </button>
      </h1>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      <ul class="packs">
        {rows.map((row) => (
          <Row key={row.id} row={row} readOnly={readOnly} place={others.indexOf(row)} of={others.length} {...on} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Pick<PacksProps, 'readOnly' | 'onOpen' | 'onMove' | 'onSwitch' | 'onUpdate'> & {
  row: PackRow;
  /** Among the packs that can be moved; -1 for those that can't. */
  place: number;
  of: number;
};

function Row({ row, readOnly, place, of, onOpen, onMove, onSwitch, onUpdate }: RowProps) {
  const words = useWords();
  const { t } = words;
  const name = titleOf(row, words);
  const move = (by: -1 | 1) => (
    <button
      type="button"
      disabled={readOnly || place + by < 0 || place + by >= of}
      aria-label={t(by < 0 ? 'pack_up' : 'pack_down', name)}
      onClick={() => onMove(row.id, by)}
    >
      <Icon name={by < 0 ? 'up' : 'down'} />
    </button>
  );
  return (
    <li class={`pack${row.on ? '' : ' no'}`} data-pack={row.id}>
      <span class="order">
        {place >= 0 && move(-1)}
        {place >= 0 && move(1)}
      </span>
      <div>
        <h2 lang="zh-CN">
          {row.colour && <i class={`dot ${row.colour}`} aria-hidden="true" />}
          {row.kind === 'base' ? (
            name
          ) : (
            <button type="button" class="link" onClick={() => onOpen(row.id)}>
              {name}
            </button>
          )}
        </h2>
        <p>{saidOf(row, words)}</p>
        <Attention row={row} onOpen={onOpen} onUpdate={onUpdate} />
      </div>
      <span class="count">{t('pack_entries', row.entries)}</span>
      <span class="count">{row.kind === 'mine' || row.kind === 'base' ? '' : t('pack_version_is', row.version)}</span>
      <input
        type="checkbox"
        class="switch"
        role="switch"
        checked={row.on}
        aria-checked={row.on}
        disabled={readOnly || place < 0}
        aria-label={t('pack_on', name)}
        onChange={(event) => onSwitch(row.id, event.currentTarget.checked)}
      />
    </li>
  );
}

/** Failing examples, a newer version, an address that does not answer. */
function Attention({ row, onOpen, onUpdate }: Pick<RowProps, 'row' | 'onOpen' | 'onUpdate'>) {
  const { t } = useWords();
  const { failing, subscription } = row;
  return (
    <>
      {failing && failing.length > 0 && (
        <p class="over">
          {t('pack_failing', failing.length, row.examples.length)}{' '}
          <button type="button" class="link" onClick={() => onOpen(row.id)}>
            {t('pack_failing_see')}
          </button>
        </p>
      )}
      {subscription?.waiting && (
        <p class="news">
          {t('pack_newer', subscription.waiting)}{' '}
          <button type="button" class="link" onClick={() => onUpdate(row.id)}>
            {t('pack_newer_see')}
          </button>
        </p>
      )}
    </>
  );
}

export function titleOf({ kind, title }: Pick<PackRow, 'kind' | 'title'>, { t }: Words): string {
  if (kind === 'mine') return t('pack_mine');
  return kind === 'base' ? t('pack_base') : title;
}

function saidOf(row: PackRow, { t }: Words): string {
  if (row.kind === 'base') return t('pack_base_is');
  const parts = [
    row.kind === 'mine' ? t('pack_mine_is') : row.author,
    row.kind === 'here' ? t('pack_made_here') : row.from && t(`pack_from_${row.from.is}`, row.from.name),
    row.amendments > 0 && t('pack_amendments', row.amendments),
    row.sites &&
      t('pack_only_on', row.sites.length === 1 ? (row.sites[0] ?? '') : t('pack_sites_count', row.sites.length)),
  ];
  return parts.filter(Boolean).join(' · ');
}
