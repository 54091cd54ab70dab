// What our pages say about the reader's own work being safe: that some of it was lost and how to get it back, and, calmly,
// that it is time for a backup.
import { formatTime } from './dates';
import { useWords } from './words';

export interface LossProps {
  /** Own rows there were and are, and when the last change was seen (ms since 1970). */
  loss: { own: number; time: number; found: number };
  /** The newest kept copy that holds something; null where there is none. */
  snapshot: { time: number; own: number | null } | null;
  onSnapshot: () => void;
  onFile: () => void;
  onForget: () => void;
}

export function Lost({ loss, snapshot, onSnapshot, onFile, onForget }: LossProps) {
  const { t, language } = useWords();
  const time = (at: number) => formatTime(at, language);
  return (
    <div class="banner keeping" role="alert">
      <p>
        <b>{t('lost_title')}</b> {t('lost_text', time(loss.time), loss.own, loss.found)}
      </p>
      <p class="buttons">
        {snapshot && (
          <button type="button" class="button main" onClick={onSnapshot}>
            {t('lost_snapshot', time(snapshot.time), snapshot.own ?? '?')}
          </button>
        )}
        <button type="button" class="button" onClick={onFile}>
          {t('lost_file')}
        </button>
        <button type="button" class="link" onClick={onForget}>
          {t('lost_forget')}
        </button>
      </p>
    </div>
  );
}

export interface ReminderProps {
  /** Changes since the last backup, and when that was; null where there was none. */
  changes: number;
  since: number | null;
  onBackup: () => void;
  onQuiet: () => void;
}

export function Reminder({ changes, since, onBackup, onQuiet }: ReminderProps) {
  const { t, language } = useWords();
  const text = since === null ? t('remind_first', changes) : t('remind_since', formatTime(since, language), changes);
  return (
    <p class="keeping reminder" role="status">
      {text}
      <button type="button" class="link" onClick={onBackup}>
        {t('backup_save')}
      </button>
      <button type="button" class="link" onClick={onQuiet}>
        {t('remind_quiet')}
      </button>
    </p>
  );
}
