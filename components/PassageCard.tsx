// What a highlighted passage says when it is clicked on its page: its note and tags, whose it is, and the way to edit it.
import { Icon } from './Icon';
import { type Words, WordsContext } from './words';

export interface PassageCardProps {
  words: Words;
  note: string;
  tags: readonly string[];
  /** Title of the pack it came with; null where it is the reader's own. */
  pack: string | null;
  /** Null where it can't be edited: it was received. */
  onEdit: (() => void) | null;
  onClose: () => void;
}

export function PassageCard({ words, note, tags, pack, onEdit, onClose }: PassageCardProps) {
  const { t } = words;
  return (
    <WordsContext.Provider value={words}>
      <div class="passage-card" lang={words.language}>
        <div class="tools">
          <button type="button" title={t('close')} aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <p class={note ? 'said' : 'said dim'}>{note || t('passage_no_note')}</p>
        {tags.length > 0 && <p class="tags">{tags.map((tag) => `#${tag}`).join('  ')}</p>}
        {pack && <p class="dim">{t('passage_of_pack', pack)}</p>}
        {onEdit && (
          <button type="button" class="link" onClick={onEdit}>
            {t('edit')}
          </button>
        )}
      </div>
    </WordsContext.Provider>
  );
}
