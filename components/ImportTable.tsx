// The rows of an import: what happens to each, what differs, why it is refused, and the choice where there is one.
import { useState } from 'preact/hooks';
import { type ImportChoice, type ImportRow, type ImportVerdict, VERDICTS } from './importRows';
import { useWords, type WordKey } from './words';

/** Rows of one sort drawn at first, and with each press of the button. */
const FIRST: Record<ImportVerdict, number> = { conflict: 100, refused: 50, changed: 100, added: 50, same: 0 };
const MORE = 500;

export interface ImportTableProps {
  rows: readonly ImportRow[];
  onChoice: (rows: ImportRow[], choice: ImportChoice) => void;
}

export function ImportTable({ rows, onChoice }: ImportTableProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(FIRST);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" class="did">
            {t('import_result')}
          </th>
          <th scope="col" class="name">
            {t('column_name')}
          </th>
          <th scope="col" class="type">
            {t('column_type')}
          </th>
          <th scope="col">{t('import_what')}</th>
        </tr>
      </thead>
      {VERDICTS.map((verdict) => {
        const all = rows.filter((row) => row.verdict === verdict);
        const left = all.length - shown[verdict];
        return (
          all.length > 0 && (
            <tbody key={verdict}>
              {all.slice(0, shown[verdict]).map((row) => (
                <Row key={`${row.row} ${row.name}`} row={row} onChoice={onChoice} />
              ))}
              {left > 0 && (
                <tr>
                  <td class={`did ${verdict}`}>{t(`verdict_${verdict}`)}</td>
                  <td colSpan={3}>
                    {t('import_more', left)}
                    <button
                      type="button"
                      class="link"
                      onClick={() => setShown({ ...shown, [verdict]: shown[verdict] + MORE })}
                    >
                      {t('import_expand')}
                    </button>
                  </td>
                </tr>
              )}
            </tbody>
          )
        );
      })}
    </table>
  );
}

interface RowProps {
  row: ImportRow;
  onChoice: ImportTableProps['onChoice'];
}

function Row({ row, onChoice }: RowProps) {
  const { t } = useWords();
  const { verdict, name, type, claimed, choices } = row;
  return (
    <tr>
      <td class={`did ${verdict}`}>{t(`verdict_${verdict}`)}</td>
      <td class="name" lang="zh-CN">
        {name || t('import_no_name')}
      </td>
      <td class={`type ${type ?? ''}`}>{type && t(`type_${type}`)}</td>
      <td>
        {row.reasons.map((reason) => (
          <p key={`${reason.field} ${reason.code}`}>{t('import_at_row', row.row, reasonText(reason, t))}</p>
        ))}
        {claimed && <p>{t('import_claimed', claimed.name, claimed.by)}</p>}
        {row.differences.map(({ field, before, after }) => (
          <p key={field}>
            <span class="small">{fieldName(field, t)}</span> {before && <s>{before}</s>} {after && <ins>{after}</ins>}
          </p>
        ))}
        {choices.length > 1 && (
          <fieldset>
            <legend class="unseen">{t('import_choice_for', name)}</legend>
            {choices.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`choice ${row.row}`}
                  checked={choice === row.choice}
                  onChange={() => onChoice([row], choice)}
                />
                {t(`choice_${choice}`)}
              </label>
            ))}
          </fieldset>
        )}
      </td>
    </tr>
  );
}

type Text = ReturnType<typeof useWords>['t'];

function reasonText({ code, field, value }: ImportRow['reasons'][number], t: Text): string {
  return t(`import_reason_${code}` as WordKey, value, fieldName(field, t));
}

/** A column of a table by its header; a fact or another field of a JSON file by its own name. */
function fieldName(field: string, t: Text): string {
  const at = COLUMNS.indexOf(field === 'terms' ? 'name' : field);
  return (at >= 0 && t('csv_headers').split(',')[at]) || field;
}
/** In the order of the text `csv_headers`. */
const COLUMNS = ['name', 'type', 'summary', 'english', 'aliases', 'source', 'note', 'tags', 'id'];
