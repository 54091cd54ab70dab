// The check of a draft: where the text comes in, then the text beside what is wrong with it, each with reason, source and fix.
import { useState } from 'preact/hooks';
import { CHECK_KINDS, type CheckKind, type Finding } from '../lib/model/finding';
import { CheckList, KIND_WORDS } from './CheckList';
import { CheckSource, type CheckSourceProps } from './CheckSource';
import { CheckText } from './CheckText';
import { useWords } from './words';

export interface CheckProps extends CheckSourceProps {
  /** Null while there is no text. */
  paragraphs: readonly string[] | null;
  findings: readonly Finding[];
  failure: string | null;
  unread: readonly { name: string; why: string }[];
  onFix: (at: number) => void;
  onFixKind: (kind: CheckKind) => void;
  onSkip: (at: number) => void;
  onReport: (as: 'markdown' | 'csv') => void;
  onCopy: () => void;
  onClear: () => void;
}

export function Check(props: CheckProps) {
  const { t } = useWords();
  const { paragraphs, findings, busy, failure, unread } = props;
  const characters = paragraphs?.reduce((sum, text) => sum + text.length, 0) ?? 0;
  return (
    <section class="check" aria-busy={busy}>
      <h1>
        {t('check_title')}
        <small>{paragraphs ? t('check_count', characters, findings.length) : t('check_lead')}</small>
      </h1>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      {unread.length > 0 && (
        <ul class="error" role="alert">
          {unread.map(({ name, why }) => (
            <li key={name}>
              {name}　{why}
            </li>
          ))}
        </ul>
      )}
      {paragraphs ? <Checked {...props} paragraphs={paragraphs} /> : <CheckSource {...props} />}
    </section>
  );
}

function Checked(props: CheckProps & { paragraphs: readonly string[] }) {
  const { t } = useWords();
  const { paragraphs, findings, day, busy } = props;
  const [open, setOpen] = useState(0);
  const at = Math.min(open, findings.length - 1);
  return (
    <>
      <div class="bar">
        <label>
          {t('check_day')}{' '}
          <input
            type="date"
            value={day}
            onChange={(event) => event.currentTarget.value && props.onDay(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="button" onClick={props.onCopy}>
          {t('check_copy')}
        </button>
        <button type="button" class="button" onClick={() => props.onReport('markdown')}>
          {t('check_report_markdown')}
        </button>
        <button type="button" class="button" onClick={() => props.onReport('csv')}>
          {t('check_report_csv')}
        </button>
        <button type="button" class="button" onClick={props.onClear}>
          {t('check_other')}
        </button>
      </div>
      <div class="desk">
        <CheckText paragraphs={paragraphs} findings={findings} open={at} onOpen={setOpen} />
        <div class="side-list">
          {busy ? (
            <p class="nothing" role="status">
              {t('check_reading')}
            </p>
          ) : findings.length === 0 ? (
            <p class="nothing" role="status">
              {t('check_none')}
            </p>
          ) : (
            <>
              <Kinds findings={findings} onFixKind={props.onFixKind} />
              <CheckList {...props} open={at} onOpen={setOpen} />
              <p class="hint">{t('check_keys')}</p>
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** What there is of each kind, with one button for all that can be mended. */
function Kinds({ findings, onFixKind }: Pick<CheckProps, 'findings' | 'onFixKind'>) {
  const { t } = useWords();
  const counts = CHECK_KINDS.map((kind) => {
    const own = findings.filter((one) => one.kind === kind);
    return { kind, all: own.length, mendable: own.filter((one) => one.fix !== null).length };
  }).filter(({ all }) => all > 0);
  return (
    <ul class="kinds">
      {counts.map(({ kind, all, mendable }) => (
        <li key={kind}>
          <span>{t('check_kind_count', t(KIND_WORDS[kind]), all)}</span>
          {mendable > 0 && (
            <button type="button" onClick={() => onFixKind(kind)}>
              {t('check_fix_all', mendable)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
