// The history: what was changed and when, newest first; each can be undone.
import type { JournalRow, ManyKind } from '../lib/model/change';
import { formatTime } from './dates';
import { useWords, type WordKey } from './words';

export interface HistoryProps {
  rows: (JournalRow & { seq: number })[];
  /** Why an undo was refused. */
  failure: string | null;
  onUndo: (seq: number) => void;
}

const DID: Record<Exclude<JournalRow['change'], 'many' | 'annotate'>, WordKey> = {
  add: 'change_add',
  edit: 'change_edit',
  remove: 'change_remove',
  amend: 'change_amend',
  import: 'change_import',
  restore: 'change_restore',
  'drop-pack': 'change_drop_pack',
  'set-pack': 'change_set_pack',
  'order-packs': 'change_order_packs',
  reissue: 'change_reissue',
};

const DID_MANY: Record<ManyKind, WordKey> = {
  add: 'change_many_add',
  edit: 'change_many_edit',
  hide: 'change_many_hide',
  unhide: 'change_many_unhide',
  move: 'change_many_move',
  tag: 'change_many_tag',
  merge: 'change_many_merge',
  remove: 'change_many_remove',
  packs: 'change_order_packs',
};

/** Of highlighted passages. */
const DID_ANNOTATE: Partial<Record<ManyKind, WordKey>> = {
  add: 'change_annotate_add',
  edit: 'change_annotate_edit',
  move: 'change_annotate_move',
  remove: 'change_annotate_remove',
};

function didIn({ change, as }: JournalRow): WordKey {
  if (change === 'annotate') return DID_ANNOTATE[as ?? 'edit'] ?? 'change_annotate_edit';
  return change === 'many' ? DID_MANY[as ?? 'edit'] : (DID[change] ?? 'change_edit');
}

export function History({ rows, failure, onUndo }: HistoryProps) {
  const { t, language } = useWords();
  return (
    <section class="history">
      <h1>
        {t('section_history')}
        <small>{t('history_lead')}</small>
      </h1>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      {rows.length === 0 ? (
        <p class="nothing">{t('history_empty')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('history_time')}</th>
              <th scope="col">{t('history_did')}</th>
              <th scope="col">{t('history_about')}</th>
              <th scope="col">
                <span class="unseen">{t('undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seq} class={row.undone ? 'off' : undefined}>
                <td>{formatTime(row.time, language)}</td>
                <td class="did">{t(didIn(row))}</td>
                <td lang="zh-CN">{row.about.join(t('list_comma'))}</td>
                <td>
                  {row.undone ? (
                    t('undone')
                  ) : (
                    <button type="button" class="link" onClick={() => onUndo(row.seq)}>
                      {t('undo')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
