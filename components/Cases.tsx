// Sentences in which the reader called a mark wrong: what was marked, what should be; deleted or exported here.
import { useWords } from './words';

export interface CaseRow {
  time: number;
  sentence: string;
  surface: string;
  takenFor: string;
  should?: string;
}

export interface CasesProps {
  /** Newest first; null while they are read. */
  rows: readonly CaseRow[] | null;
  onShould: (row: CaseRow, should: string) => void;
  onDelete: (row: CaseRow) => void;
  onDeleteAll: () => void;
  onExport: () => void;
}

export function Cases({ rows, onShould, onDelete, onDeleteAll, onExport }: CasesProps) {
  const { t, language } = useWords();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class="cases">
      <h1>
        {t('section_cases')}
        <small>{t('cases_lead')}</small>
        {rows && rows.length > 0 && (
          <span class="buttons">
            <button type="button" class="button quiet" onClick={onDeleteAll}>
              {t('cases_delete_all')}
            </button>
            <button type="button" class="button main" onClick={onExport}>
              {t('cases_export')}
            </button>
          </span>
        )}
      </h1>
      {rows?.length === 0 && <p class="nothing">{t('cases_empty')}</p>}
      {rows && rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={`${row.time} ${row.surface}`}>
              <p class="sentence" lang="zh-CN">
                <Sentence {...row} />
              </p>
              <p class="about">
                <span class="small">{time.format(row.time)}</span>
                <span class="small">
                  {t('cases_taken')} <span lang="zh-CN">{row.takenFor || row.surface}</span>
                </span>
                <label>
                  <span class="small">{t('cases_should')}</span>
                  <input
                    class="field"
                    lang="zh-CN"
                    maxLength={200}
                    placeholder={t('cases_should_hint')}
                    value={row.should ?? ''}
                    onChange={(event) => onShould(row, event.currentTarget.value)}
                  />
                </label>
                <button type="button" class="link" onClick={() => onDelete(row)}>
                  {t('cases_delete')}
                  <span class="unseen"> {row.surface}</span>
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The marked words stand out where the sentence still holds them. */
function Sentence({ sentence, surface }: CaseRow) {
  const at = sentence.indexOf(surface);
  if (at < 0) return <>{sentence}</>;
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{surface}</mark>
      {sentence.slice(at + surface.length)}
    </>
  );
}
