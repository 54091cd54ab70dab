// Taking it out and putting it back: own entries as a table or JSON, a backup of everything, its restoring after a
// comparison, and the copies the extension keeps by itself.
import { useState } from 'preact/hooks';
import { formatTime } from './dates';
import type { SettingsShown } from './settingsShown';
import { useWords, type WordKey } from './words';

export const EXPORTS = ['json', 'csv', 'xlsx'] as const;
export type ExportKind = (typeof EXPORTS)[number];

export interface Compared {
  added: Touched;
  changed: Touched;
  removed: Touched;
  same: number;
}
/** How many, and what the first of them are called. */
interface Touched {
  count: number;
  names: readonly { text: string }[];
}

/** What a backup would change beside the knowledge: settings by name, cases and addresses it brings back. */
export interface BesideShown {
  settings: SettingName[];
  cases: number;
  subscriptions: number;
}
type SettingName = keyof SettingsShown | 'hidden' | 'known';

export interface BackupProps {
  readOnly: boolean;
  /** Own entries there are. */
  own: number;
  /** What a table would not hold. */
  losses: { what: string; count: number }[];
  /** A backup or kept copy opened, and what putting it back would do. */
  restoring: { name: string; compared: Compared; refused: number; beside: BesideShown | null } | null;
  /** Kept copies, newest first. `bytes` as stored; what it was made before and its rows where that is known. */
  kept: { name: string; time: number; bytes: number; before: string | null; own: number | null }[];
  onExport: (kind: ExportKind) => void;
  onBackup: () => void;
  onOpenKept: (name: string) => void;
  /** `beside`: also what lies beside the knowledge. */
  onRestore: (beside: boolean) => void;
  onCancel: () => void;
}

export function Backup(props: BackupProps) {
  const { t } = useWords();
  const { own, losses, restoring } = props;
  if (restoring) return <Restoring {...props} restoring={restoring} />;
  return (
    <section class="backup">
      <h2>{t('export_title')}</h2>
      <p class="hint">{t('export_lead', own)}</p>
      <p class="end">
        {EXPORTS.map((kind) => (
          <button key={kind} type="button" class="button" disabled={own === 0} onClick={() => props.onExport(kind)}>
            {t(`export_as_${kind}`)}
          </button>
        ))}
      </p>
      {losses.length > 0 && (
        <p class="hint">
          {t(
            'export_drops',
            losses.map(({ what, count }) => t(`loss_${what}` as WordKey, count)).join(t('list_comma')),
          )}
        </p>
      )}
      <h2>{t('backup_title')}</h2>
      <p class="hint">{t('backup_lead')}</p>
      <p class="end">
        <button type="button" class="button" onClick={props.onBackup}>
          {t('backup_save')}
        </button>
      </p>
      <Kept {...props} />
    </section>
  );
}

function Kept({ kept, readOnly, onOpenKept }: BackupProps) {
  const { t, language } = useWords();
  return (
    <>
      <h2>{t('kept_title')}</h2>
      <p class="hint">{kept.length > 0 ? t('kept_lead') : t('kept_none')}</p>
      <ul class="kept">
        {kept.map((one) => (
          <li key={one.name}>
            <span>{formatTime(one.time, language)}</span>
            <span class="small">
              {one.before && `${t(`kept_before_${one.before.replaceAll('-', '_')}` as WordKey)} · `}
              {one.own !== null && `${t('kept_own', one.own)} · `}
              {t('kept_size', Math.max(1, Math.round(one.bytes / 1000)))}
            </span>
            <button type="button" class="link" disabled={readOnly} onClick={() => onOpenKept(one.name)}>
              {t('kept_open')}
              <span class="unseen"> {formatTime(one.time, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Restoring({
  restoring,
  onRestore,
  onCancel,
}: BackupProps & { restoring: NonNullable<BackupProps['restoring']> }) {
  const { t } = useWords();
  const { same, ...parts } = restoring.compared;
  const touched = Object.entries(parts);
  const { beside } = restoring;
  const [wanted, setWanted] = useState(true);
  const isNothing = touched.every(([, { count }]) => count === 0) && !(beside && wanted);
  return (
    <section class="backup import">
      <h1>
        {t('restore_title')}
        <small>{restoring.name}</small>
      </h1>
      <dl class="tally">
        {[...touched.map(([what, { count }]) => [what, count] as const), ['same', same] as const].map(
          ([what, count]) => (
            <div key={what} class={what === 'removed' && count > 0 ? 'seal' : ''}>
              <dd>{count}</dd>
              <dt>{t(`restore_${what}` as WordKey)}</dt>
            </div>
          ),
        )}
      </dl>
      {touched.map(
        ([what, { count, names }]) =>
          count > 0 && (
            <p key={what} class="touched" lang="zh-CN">
              <span class="small">{t(`restore_${what}` as WordKey)}</span>{' '}
              {names.map(({ text }) => text).join(t('list_comma'))} {count > names.length && t('restore_more', count)}
            </p>
          ),
      )}
      {restoring.refused > 0 && (
        <p class="error" role="alert">
          {t('restore_refused', restoring.refused)}
        </p>
      )}
      {beside && <BesideRow beside={beside} wanted={wanted} onWanted={setWanted} />}
      <p class="end">
        <button type="button" class="button main" disabled={isNothing} onClick={() => onRestore(wanted && !!beside)}>
          {t('restore_write')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <span class="small">{t('restore_hint')}</span>
      </p>
    </section>
  );
}

function BesideRow({ beside, wanted, onWanted }: BesideRowProps) {
  const { t } = useWords();
  const { settings, cases, subscriptions } = beside;
  const names = settings.map((one) => t(`setting_${one}`)).join(t('list_comma'));
  return (
    <div class="beside">
      <label>
        <input type="checkbox" checked={wanted} onChange={(event) => onWanted(event.currentTarget.checked)} />
        {t('restore_beside')}
      </label>
      <p class="hint">
        {names && t('restore_beside_settings', names)} {cases > 0 && t('restore_beside_cases', cases)}{' '}
        {subscriptions > 0 && t('restore_beside_subscriptions', subscriptions)}
      </p>
    </div>
  );
}
interface BesideRowProps {
  beside: BesideShown;
  wanted: boolean;
  onWanted: (wanted: boolean) => void;
}
