// All entries in one table. Only the rows in view are drawn, and the one whose editor is open; a letter index jumps.
import { type ComponentChildren, Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { type IndexedRow, lettersOf } from './entryRows';
import { useWindow } from './useWindow';
import { useWords } from './words';

/** Height of a row in CSS px, as assets/styles/options.css sets it. */
const ROW = 36;
const LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];

export interface EntriesTableProps {
  rows: IndexedRow[];
  /** Id of the entry whose editor is open. */
  open: string | null;
  readOnly: boolean;
  onOpen: (id: string | null) => void;
  onHide: (row: IndexedRow, hidden: boolean) => void;
  editor: (row: IndexedRow) => ComponentChildren;
}

export function EntriesTable({ rows, open, readOnly, onOpen, onHide, editor }: EntriesTableProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller, rows.length, ROW);
  const opened = open === null ? -1 : rows.findIndex((row) => row.entry.id === open);
  const drawn = rows.slice(from, to).map((_, i) => from + i);
  if (opened >= 0 && opened < from) drawn.unshift(opened);
  if (opened >= to) drawn.push(opened);
  const letters = lettersOf(rows);
  return (
    <div class="table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section class="scroller" ref={scroller} tabIndex={0} aria-label={t('section_entries')}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" class={column}>
                  {t(`column_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((index, i) => {
              const row = rows[index];
              if (!row) return null;
              const gap = index - (i > 0 ? (drawn[i - 1] ?? 0) + 1 : 0);
              const isOpen = index === opened;
              return (
                <Fragment key={row.entry.id}>
                  {gap > 0 && <Gap rows={gap} />}
                  <TableRow row={row} index={index} open={isOpen} readOnly={readOnly} onOpen={onOpen} onHide={onHide} />
                  {isOpen && (
                    <tr class="editing">
                      <td colSpan={COLUMNS.length}>{editor(row)}</td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
            <Gap rows={rows.length - 1 - (drawn.at(-1) ?? rows.length - 1)} />
          </tbody>
        </table>
        {rows.length === 0 && <p class="nothing">{t('nothing_found')}</p>}
      </section>
      <nav class="letters" aria-label={t('pinyin_index')}>
        {LETTERS.map((letter) => (
          <button
            key={letter}
            type="button"
            disabled={!letters.has(letter)}
            onClick={() => scroller.current?.scrollTo({ top: (letters.get(letter) ?? 0) * ROW })}
          >
            {letter}
          </button>
        ))}
      </nav>
    </div>
  );
}

const COLUMNS = ['name', 'type', 'kind', 'state', 'effective', 'names', 'pack', 'remark'] as const;

function Gap({ rows }: { rows: number }) {
  return rows > 0 ? <tr class="gap" style={{ blockSize: `${rows * ROW}px` }} /> : null;
}

function TableRow({ row, index, open, readOnly, onOpen, onHide }: TableRowProps) {
  const words = useWords();
  const { t } = words;
  const { entry } = row;
  const remark = row.hidden
    ? 'remark_hidden'
    : row.note
      ? 'remark_note'
      : row.changed && !row.own
        ? 'remark_changed'
        : null;
  return (
    <tr class={row.hidden ? 'off' : undefined} aria-rowindex={index + 2}>
      <td class="name" lang="zh-CN">
        {readOnly ? (
          row.name
        ) : (
          <button type="button" aria-expanded={open} onClick={() => onOpen(open ? null : entry.id)}>
            {row.name}
          </button>
        )}
      </td>
      <td class={`type ${entry.type}`}>{t(`type_${entry.type}`)}</td>
      <td lang="zh-CN">{entry.kind}</td>
      <td class={row.state === 'over' ? 'over' : undefined}>{row.state && t(`state_${row.state}`)}</td>
      <td>{entry.type === 'law' ? entry.facts.effective : ''}</td>
      <td class="names">{entry.terms.length - 1 || ''}</td>
      <td>{t(row.own ? 'pack_mine' : 'pack_base')}</td>
      <td class="remark">
        {remark && <span>{t(remark)}</span>}
        {!readOnly && (
          <button type="button" class="link" onClick={() => onHide(row, !row.hidden)}>
            {t(row.hidden ? 'unhide' : 'hide_entry')}
            <span class="unseen"> {row.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
interface TableRowProps extends Pick<EntriesTableProps, 'readOnly' | 'onOpen' | 'onHide'> {
  row: IndexedRow;
  index: number;
  open: boolean;
}
