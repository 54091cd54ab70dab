// Above the highlighted passages: what is looked for, and what is done with all that was found.
import type { PassageRow, PassagesProps } from './passageRows';
import { useWords } from './words';

export function PassagesBar({
  rows,
  found,
  packs,
  filter,
  readOnly,
  onFilter,
  onMove,
  onRemove,
  onExport,
  onImport,
}: PassagesProps & { rows: readonly PassageRow[]; found: readonly PassageRow[] }) {
  const { t } = useWords();
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort((a, b) => a.localeCompare(b, 'zh-CN'));
  const lost = rows.filter((row) => row.lost !== null).length;
  const own = found.filter((row) => row.own);
  return (
    <div class="bar">
      {rows.length > 0 && (
        <>
          <input
            type="search"
            class="field"
            aria-label={t('passages_search')}
            placeholder={t('passages_search')}
            value={filter.words}
            onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
          />
          <select
            class="field"
            aria-label={t('field_tags')}
            value={filter.tag}
            onChange={(event) => onFilter({ ...filter, tag: event.currentTarget.value })}
          >
            <option value="">{t('passages_all_tags')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
          {(lost > 0 || filter.lostOnly) && (
            <label class="lost-only">
              <input
                type="checkbox"
                checked={filter.lostOnly}
                onChange={(event) => onFilter({ ...filter, lostOnly: event.currentTarget.checked })}
              />
              {t('passages_lost_only', lost)}
            </label>
          )}
        </>
      )}
      <span class="buttons">
        {own.length > 0 && !readOnly && packs.length > 1 && (
          <select
            class="field"
            aria-label={t('passages_move', own.length)}
            value=""
            onChange={(event) => {
              const pack = event.currentTarget.value;
              event.currentTarget.value = '';
              if (pack) onMove(own, pack);
            }}
          >
            <option value="">{t('passages_move', own.length)}</option>
            {packs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
        {own.length > 1 && own.length < rows.length && !readOnly && (
          <button type="button" class="button quiet" onClick={() => onRemove(own)}>
            {t('passages_remove_these', own.length)}
          </button>
        )}
        {!readOnly && (
          <label class="button">
            {t('passages_import')}
            <input
              type="file"
              class="unseen"
              accept=".jsonld,.json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (file) onImport(file);
              }}
            />
          </label>
        )}
        {found.length > 0 && (
          <button type="button" class="button" onClick={() => onExport(found)}>
            {t('passages_export', found.length)}
          </button>
        )}
      </span>
    </div>
  );
}
