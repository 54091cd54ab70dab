// Above a form: words that were typed into it earlier and never saved. Typed here, they stand in the form; typed elsewhere, on
// another site or in another window, they are offered and not shown.
import { useWords } from './words';

export interface DraftLeftProps {
  where: 'here' | 'elsewhere';
  /** Puts what was typed elsewhere into the form. */
  onTake: () => void;
  onDrop: () => void;
}

export function DraftLeft({ where, onTake, onDrop }: DraftLeftProps) {
  const { t, language } = useWords();
  return (
    <p class="draft-left" lang={language} role="status">
      <span>{t(`draft_left_${where}`)}</span>{' '}
      {where === 'elsewhere' && (
        <button type="button" class="link" onClick={onTake}>
          {t('draft_take')}
        </button>
      )}{' '}
      <button type="button" class="link" onClick={onDrop}>
        {t('draft_drop')}
      </button>
    </p>
  );
}
