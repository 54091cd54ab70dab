// What this is made of: the day the knowledge ends, how much of it there is, licences, and two plain promises.
import { useWords } from './words';

export interface AboutProps {
  version: string;
  /** Null while the knowledge is being opened. */
  knowledge: { date: string; counts: { law: number; agency: number; programme: number } } | null;
}

export function About({ version, knowledge }: AboutProps) {
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
        <dt>{t('about_version')}</dt>
        <dd>{version}</dd>
        <dt>{t('about_licence')}</dt>
        <dd>{t('about_licence_text')}</dd>
        <dt>{t('about_privacy')}</dt>
        <dd>{t('privacy')}</dd>
        <dt>{t('about_legal')}</dt>
        <dd>{t('legal_notice')}</dd>
      </dl>
    </section>
  );
}
