// The highlighted passages of the page in front, above its names; those the page no longer has are told as such. And the way to
// the projector.
import { inkOf, noteOf, type PagePassage, quoteOf } from '../lib/model/passage';
import { useWords } from './words';

export interface PanelPassagesProps {
  passages: readonly PagePassage[];
  onGo: (id: string) => void;
}

export function PanelPassages({ passages, onGo }: PanelPassagesProps) {
  const { t } = useWords();
  if (passages.length === 0) return null;
  const lost = passages.filter(({ found }) => !found).length;
  return (
    <details class="panel-passages" open={passages.length <= 8}>
      <summary>
        {t('panel_passages', passages.length)}
        {lost > 0 && <span class="orphan"> {t('panel_orphans', lost)}</span>}
      </summary>
      <ul>
        {passages.map(({ annotation, found }) => (
          <li key={annotation.id}>
            {found ? (
              <button type="button" onClick={() => onGo(annotation.id)} lang="zh-CN">
                <mark class={inkOf(annotation)}>{quoteOf(annotation)?.exact}</mark>
              </button>
            ) : (
              <p class="orphan-quote" lang="zh-CN" title={t('passage_lost_text')}>
                {quoteOf(annotation)?.exact} <span class="orphan">{t('passage_lost_here')}</span>
              </p>
            )}
            {noteOf(annotation) && <p class="small">{noteOf(annotation)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
