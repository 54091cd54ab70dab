// How a form that lies open in a list ends.
import { useWords } from './words';

export function SaveOrCancel({ onCancel }: { onCancel: () => void }) {
  const { t } = useWords();
  return (
    <>
      <button type="submit" class="button main">
        {t('save')}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </>
  );
}
