// The highlighted passages of all pages: found by words, tag or pack, edited, moved, handed on. Orphans are told as what they are.
import { useState } from 'preact/hooks';
import { PassageItem } from './PassageItem';
import { PassagesBar } from './PassagesBar';
import { fits, type PassageRow, type PassagesProps, pagesOf } from './passageRows';
import { useWords } from './words';

/** Passages drawn at once; more on a press. */
const PORTION = 200;

export function Passages(props: PassagesProps) {
  const { rows, filter, failure, readOnly } = props;
  const { t } = useWords();
  const [shown, setShown] = useState(PORTION);
  const [editing, setEditing] = useState<string | null>(null);
  const found = (rows ?? []).filter((row) => fits(row, filter));
  const pages = pagesOf(found.slice(0, shown));
  return (
    <section class="passages">
      <h1>
        {t('section_passages')}
        <small>{t('passages_lead')}</small>
      </h1>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      {rows && <PassagesBar {...props} rows={rows} found={found} />}
      {rows?.length === 0 && <p class="nothing">{t('passages_empty')}</p>}
      {rows && rows.length > 0 && found.length === 0 && <p class="nothing">{t('passages_none_found')}</p>}
      {pages.map(({ source, title, rows: here }) => (
        <section key={source} class="page">
          <h2 lang="zh-CN">
            <a href={source} target="_blank" rel="noreferrer" title={t('passages_open')}>
              {title}
            </a>
          </h2>
          <ul>
            {here.map((row) => (
              <PassageItem
                key={keyOf(row)}
                row={row}
                readOnly={readOnly || !row.own}
                editing={editing === keyOf(row)}
                onOpen={(open) => setEditing(open ? keyOf(row) : null)}
                onEdit={(draft, opened) => {
                  setEditing(null);
                  props.onEdit(row, draft, opened);
                }}
                onRemove={() => props.onRemove([row])}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PORTION)}>
          {t('passages_more', found.length - shown)}
        </button>
      )}
    </section>
  );
}

/** Two packs may hold a passage of one id: handed on, and taken back in. */
const keyOf = ({ pack, id }: PassageRow) => `${pack} ${id}`;
