// The rows of an import: what happens to each, what differs, why it is refused, and the choice where there is one. However
// many there are, only those about the view are drawn; their heights are measured, since each says as much as it has to.
import { Fragment } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { ImportChoice, ImportRow } from './importRows';
import { RowGap } from './RowGap';
import { useRows } from './useRows';
import { useWords, type WordKey } from './words';

/** Heights in CSS px: of the head, as assets/styles/options.css sets it, and the first guess for a row. */
const HEAD = 35;
const ROW = 41;
const LINE = 22;

export interface ImportTableProps {
  rows: readonly ImportRow[];
  onChoice: (rows: readonly ImportRow[], choice: ImportChoice) => void;
}

export function ImportTable({ rows, onChoice }: ImportTableProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const keyOf = useCallback((index: number) => rows[index]?.row ?? -1 - index, [rows]);
  const { drawn, after, measure } = useRows(scroller, {
    count: rows.length,
    height: (index) => guess(rows[index]),
    keyOf,
    head: HEAD,
    keep: -1,
  });
  return (
    <section
      class="scroller"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
      tabIndex={0}
      aria-label={t('import_preview')}
    >
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="line">
              {t('import_line')}
            </th>
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
        {drawn.map(({ index, gap }) => {
          const row = rows[index];
          return (
            row && (
              <Fragment key={`${row.row} ${row.name}`}>
                <RowGap height={gap} />
                <tbody data-index={index} ref={measure}>
                  <Row row={row} index={index} onChoice={onChoice} />
                </tbody>
              </Fragment>
            )
          );
        })}
        <RowGap height={after} />
      </table>
    </section>
  );
}

/** A row has a line for each thing it says. */
function guess(row: ImportRow | undefined): number {
  if (!row) return ROW;
  const said = row.reasons.length + row.differences.length + (row.claimed ? 1 : 0) + (row.choices.length > 1 ? 1.2 : 0);
  return ROW + Math.max(0, said - 1) * LINE;
}

interface RowProps {
  row: ImportRow;
  /** Its place in the list, from 0. */
  index: number;
  onChoice: ImportTableProps['onChoice'];
}

function Row({ row, index, onChoice }: RowProps) {
  const { t } = useWords();
  const { verdict, name, type, claimed, choices } = row;
  return (
    <tr aria-rowindex={index + 2}>
      <td class="line">{row.row}</td>
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
