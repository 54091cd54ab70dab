// What this is made of: the day the knowledge ends, how much of it there is, how right it was when measured, licences, and
// two plain promises.
import { type AuditShown, AuditTable, Measured, type MeasuredShown } from './Measured';
import { useWords } from './words';

export interface AboutProps {
  version: string;
  /** Null while the knowledge is being opened. */
  knowledge: {
    date: string;
    counts: { law: number; agency: number; programme: number };
    /** Bytes of the packaged knowledge. */
    bytes: number;
    /** The release's own measuring; null where nobody measured. */
    measured: MeasuredShown | null;
    audit: AuditShown | null;
  } | null;
  /** Bytes that everything here takes on this machine; null where the browser does not tell. */
  used: number | null;
}

export function About({ version, knowledge, used }: AboutProps) {
  const { t, date } = useWords();
  return (
    <section class="about">
      <h1>{t('section_about')}</h1>
      <dl>
        <dt>{t('about_knowledge')}</dt>
        <dd>
          {knowledge && (
            <>
              <p>{t('about_counts', knowledge.counts.law, knowledge.counts.agency, knowledge.counts.programme)}</p>
              <p>{t('knowledge_date', date(knowledge.date))}</p>
            </>
          )}
        </dd>
        {knowledge?.measured && <Measured {...knowledge.measured} />}
        {knowledge?.audit && <AuditTable {...knowledge.audit} />}
        <dt>{t('about_size')}</dt>
        <dd>
          {knowledge && <p>{t('about_size_packaged', megabytes(knowledge.bytes))}</p>}
          {used !== null && <p>{t('about_size_used', megabytes(used))}</p>}
        </dd>
        <dt>{t('about_version')}</dt>
        <dd>{version}</dd>
        <dt>{t('guide_open')}</dt>
        <dd>
          <a href="/guide.html" target="_blank" rel="noopener">
            {t('guide_title')}
          </a>
        </dd>
        <dt>{t('about_licence')}</dt>
        <dd>
          <p>{t('about_licence_code')}</p>
          <p>{t('about_licence_entries')}</p>
          <p>{t('about_licence_notice')}</p>
        </dd>
        <dt>{t('about_privacy')}</dt>
        <dd>{t('privacy')}</dd>
        <dt>{t('about_legal')}</dt>
        <dd>{t('legal_notice')}</dd>
      </dl>
    </section>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
