// How right this release was when measured: on labelled texts, on sentences made to mislead, and where somebody read the
// entries against their sources.
import type { EntryType } from '../lib/model/mention';
import { useWords, type WordKey } from './words';

export interface MeasuredShown {
  date: string;
  /** Shares from 0 to 1; null where there is nothing to share. */
  sets: { name: string; precision: number | null; recall: number | null }[];
  traps: { name: string; marking: number; quiet: number; held: number }[];
}
interface Sample {
  entries: number;
  rate: number;
}
export interface AuditShown {
  date: string;
  families: { type: EntryType; first: Sample; last: Sample }[];
}

export function Measured({ date: day, sets, traps }: MeasuredShown) {
  const { t, date } = useWords();
  return (
    <>
      <dt>{t('about_measured')}</dt>
      <dd>
        <Table
          heads={[t('about_measured_texts'), t('about_precision'), t('about_recall')]}
          rows={sets.map(({ name, precision, recall }) => [label(SETS, name, t), percent(precision), percent(recall)])}
        />
        <p class="hint">{t('about_measured_hint', date(day))}</p>
        <Table
          heads={[t('about_traps'), t('about_traps_marking'), t('about_traps_quiet'), t('about_traps_held')]}
          rows={traps.map(({ name, marking, quiet, held }) => [
            label(TRAPS, name, t),
            marking,
            quiet,
            percent(held / (marking + quiet)),
          ])}
        />
        <p class="hint">{t('about_traps_hint')}</p>
      </dd>
    </>
  );
}

export function AuditTable({ date: day, families }: AuditShown) {
  const { t, date } = useWords();
  const sample = ({ entries, rate }: Sample) => t('about_audit_sample', entries, percent(rate));
  return (
    <>
      <dt>{t('about_audit')}</dt>
      <dd>
        <Table
          heads={[t('about_audit_family'), t('about_audit_first'), t('about_audit_last')]}
          rows={families.map(({ type, first, last }) => [t(`type_${type}`), sample(first), sample(last)])}
        />
        <p class="hint">{t('about_audit_hint', date(day))}</p>
      </dd>
    </>
  );
}

/** The first cell of a row is its heading. */
function Table({ heads, rows }: { heads: string[]; rows: (string | number)[][] }) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells]) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {heads.slice(1).map((name, at) => (
              <td key={name}>{cells[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SETS: Record<string, WordKey> = {
  'corpus-dev': 'about_set_corpus',
  'news-dev': 'about_set_news',
  'legal-dev': 'about_set_legal',
};
const TRAPS: Record<string, WordKey> = {
  provisions: 'about_trap_provisions',
  definitions: 'about_trap_definitions',
  'back-references': 'about_trap_back',
  'composed agencies': 'about_trap_composed',
  coordination: 'about_trap_coordination',
  'bare organ to place': 'about_trap_bare',
  senses: 'about_trap_senses',
  titles: 'about_trap_titles',
  'spacing and OCR': 'about_trap_spacing',
  'look-alikes': 'about_trap_alike',
};

/** The group's name in words; its own where there are none yet. */
function label(keys: Record<string, WordKey>, name: string, t: (key: WordKey) => string): string {
  const key = keys[name];
  return key ? t(key) : name;
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)}%`;
}
