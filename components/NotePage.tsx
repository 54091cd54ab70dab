// What this page says of the name (where it is defined, which occurrence this is, the way to the others),
// then where the corpus has it.
import type { ComponentChildren } from 'preact';
import type { Evidence, Occurrence } from '../lib/model/entry';
import type { MentionOnPage } from '../lib/model/page';
import type { NoteCallbacks } from './noteState';
import { Row } from './Row';
import { useWords } from './words';

export function DefinedHere({ page }: { page: MentionOnPage | null }) {
  const { t } = useWords();
  if (!page?.definition) return null;
  return (
    <Row label={t('definition_label')}>
      <span lang="zh-CN">{t('definition_value', page.definition.paragraph, page.definition.sentence)}</span>
    </Row>
  );
}

export function NotePage({ page, onJump, children }: NotePageProps) {
  const { t } = useWords();
  if (!page) {
    return (
      <Row label={t('this_page')}>
        <span class="dim">{t('not_here')}</span>
      </Row>
    );
  }
  const also = page.alsoCalled ?? [];
  const quoted = (name: string) => (/^[《“]/.test(name) ? name : t('quoted', name));
  return (
    <Row label={t('this_page')}>
      {also.length > 0 && <span class="also">{t('also_called', also.map(quoted).join(t('list_comma')))}</span>}
      <span class="counter">
        <span class="n" role="img" aria-label={t('position', page.nth, page.of)}>
          <b>{page.nth}</b>/{page.of}
        </span>
        {page.of > 1 ? <Jumps page={page} onJump={onJump} /> : !children && <span class="dim">{t('only_here')}</span>}
        {children}
      </span>
    </Row>
  );
}
interface NotePageProps {
  page: MentionOnPage | null;
  onJump: NoteCallbacks['jump'];
  /** An invitation that follows the counter: 补一条资料, 收录这一条. */
  children?: ComponentChildren;
}

function Jumps({ page, onJump }: { page: MentionOnPage; onJump: NoteCallbacks['jump'] }) {
  const { t } = useWords();
  return (
    <>
      <button type="button" disabled={page.nth <= 1} onClick={() => onJump('previous')}>
        {t('previous')}
      </button>
      <button type="button" disabled={page.nth >= page.of} onClick={() => onJump('next')}>
        {t('next')}
      </button>
      {page.definition ? (
        <button type="button" onClick={() => onJump('definition')}>
          {t('definition_jump')}
        </button>
      ) : (
        page.nth > 1 && (
          <button type="button" onClick={() => onJump('first')}>
            {t('first')}
          </button>
        )
      )}
    </>
  );
}

export function InCorpus({ evidence }: { evidence: Evidence | null }) {
  const words = useWords();
  if (!evidence || evidence.count < 1) return null;
  const { first, last, count } = evidence;
  const span = first.date && last.date && first.date !== last.date;
  return (
    <Row label={words.t('corpus')}>
      {count === 1 ? words.t('corpus_once') : words.t('corpus_count', count)}
      {words.t('clause_comma')}
      {span ? words.t('corpus_span', where(first, words), where(last, words)) : where(first, words)}
    </Row>
  );
}

function where(at: Occurrence, words: ReturnType<typeof useWords>): string {
  const day = at.date ? words.date(at.date) : '';
  return [at.outlet ?? '', day || at.article].filter(Boolean).join(' ');
}
