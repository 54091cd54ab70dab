// What can be done with the selected entries at once: one change with one undo. What needs a word more asks for it here.
import { useState } from 'preact/hooks';
import type { PackShown } from './alike';
import { EXPORTS, type ExportKind } from './Backup';
import type { EntryRow } from './entryRows';
import { useWords } from './words';

export type BulkAction =
  | { do: 'hide' | 'unhide' | 'remove' }
  /** The outdated ones have been looked at. */
  | { do: 'seen' }
  | { do: 'move'; pack: string }
  | { do: 'tag' | 'untag'; tag: string }
  /** All become the entry with this id. */
  | { do: 'merge'; into: string }
  | { do: 'export'; kind: ExportKind };

export interface BulkBarProps {
  /** The selected entries, at least one. */
  rows: readonly EntryRow[];
  /** How many of them the filters do not show. */
  unseen: number;
  packs: readonly PackShown[];
  tags: readonly string[];
  /** A change is being written: how far, in thousandths; null when none is. */
  busy: number | null;
  onDo: (action: BulkAction) => void;
  onCancel: () => void;
  onClear: () => void;
}

type Asking = 'move' | 'tag' | 'merge' | 'export' | null;
/** Entries that are merged at once at most: more are a mistake. */
const MOST_MERGED = 20;

export function BulkBar(props: BulkBarProps) {
  const { rows, unseen, busy, onDo, onCancel, onClear } = props;
  const { t } = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const own = rows.filter((row) => row.own).length;
  const hidden = rows.filter((row) => row.hidden).length;
  const asks = (what: Asking) => ({
    'aria-expanded': asking === what,
    onClick: () => setAsking(asking === what ? null : what),
  });
  const doing = (action: BulkAction) => {
    setAsking(null);
    onDo(action);
  };
  if (busy !== null)
    return (
      <div class="bulk" role="toolbar" aria-label={t('bulk_label')}>
        <b>{t('bulk_writing', Math.round(busy / 10))}</b>
        <progress max={1000} value={busy} />
        <button type="button" class="last" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    );
  return (
    <div class="bulk" role="toolbar" aria-label={t('bulk_label')}>
      <b>
        {t('bulk_count', rows.length)}
        {unseen > 0 && <small>{t('bulk_unseen', unseen)}</small>}
      </b>
      {hidden < rows.length && (
        <button type="button" onClick={() => doing({ do: 'hide' })}>
          {t('hide_entry')}
        </button>
      )}
      {hidden > 0 && (
        <button type="button" onClick={() => doing({ do: 'unhide' })}>
          {t('unhide')}
        </button>
      )}
      <button type="button" disabled={own === 0} {...asks('move')}>
        {t('bulk_move')}
      </button>
      <button type="button" {...asks('tag')}>
        {t('bulk_tag')}
      </button>
      <button type="button" disabled={!isMergeable(rows)} title={t('bulk_merge_hint')} {...asks('merge')}>
        {t('bulk_merge')}
      </button>
      <button type="button" {...asks('export')}>
        {t('bulk_export')}
      </button>
      {rows.some((row) => row.outdated) && (
        <button type="button" onClick={() => doing({ do: 'seen' })}>
          {t('bulk_seen')}
        </button>
      )}
      <button type="button" class="over" disabled={own === 0} onClick={() => doing({ do: 'remove' })}>
        {t('remove')}
      </button>
      <button type="button" class="last" onClick={onClear}>
        {t('bulk_clear')}
      </button>
      {asking && (
        <div class="ask">
          {asking === 'move' && <Move {...props} own={own} onDo={doing} />}
          {asking === 'tag' && <Tag {...props} onDo={doing} />}
          {asking === 'merge' && <Merge {...props} onDo={doing} />}
          {asking === 'export' &&
            EXPORTS.map((kind) => (
              <button key={kind} type="button" class="button" onClick={() => doing({ do: 'export', kind })}>
                {t(`export_as_${kind}`)}
              </button>
            ))}
        </div>
      )}
    </div>
  );
}

function isMergeable(rows: readonly EntryRow[]): boolean {
  const types = new Set(rows.map((row) => row.entry.type));
  return rows.length > 1 && rows.length <= MOST_MERGED && types.size === 1 && rows.some((row) => row.own);
}

function Move({ rows, packs, own, onDo }: BulkBarProps & { own: number }) {
  const { t } = useWords();
  const others = packs.filter(({ id, editable }) => editable && rows.some((row) => row.own && row.pack !== id));
  return (
    <>
      {others.map(({ id, title }) => (
        <button key={id} type="button" class="button" onClick={() => onDo({ do: 'move', pack: id })}>
          {t('bulk_move_to', title)}
        </button>
      ))}
      {others.length === 0 && <span class="small">{t('bulk_no_pack')}</span>}
      {own < rows.length && <span class="small">{t('bulk_not_own', rows.length - own)}</span>}
    </>
  );
}

function Tag({ rows, tags, onDo }: BulkBarProps) {
  const { t } = useWords();
  const [tag, setTag] = useState('');
  const typed = tag.trim();
  const had = [...new Set(rows.slice(0, 1000).flatMap((row) => row.entry.tags ?? []))];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed) onDo({ do: 'tag', tag: typed });
      }}
    >
      <label>
        <span class="unseen">{t('field_tags')}</span>
        <input
          class="field"
          lang="zh-CN"
          maxLength={40}
          list="tags"
          placeholder={t('bulk_tag_hint')}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
      </label>
      <datalist id="tags">
        {tags.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" class="button" disabled={!typed || /[；;]/.test(typed)}>
        {t('bulk_tag_add')}
      </button>
      {had.map((one) => (
        <button key={one} type="button" class="link" onClick={() => onDo({ do: 'untag', tag: one })}>
          {t('bulk_tag_off', one)}
        </button>
      ))}
    </form>
  );
}

function Merge({ rows, packs, onDo }: BulkBarProps) {
  const { t } = useWords();
  const title = (pack: string) => packs.find(({ id }) => id === pack)?.title ?? pack;
  const others = rows.filter((row) => !row.own).length;
  return (
    <>
      <span class="small">{t('bulk_merge_into')}</span>
      {rows.map((row) => (
        <button
          key={row.entry.id}
          type="button"
          class="button"
          onClick={() => onDo({ do: 'merge', into: row.entry.id })}
        >
          <span lang="zh-CN">{row.name}</span>
          <small>{title(row.pack)}</small>
        </button>
      ))}
      {others > 0 && <span class="small">{t('bulk_merge_base')}</span>}
    </>
  );
}
