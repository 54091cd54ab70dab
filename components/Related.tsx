// Related entries: each opens in place.
import { useState } from 'preact/hooks';
import type { RelatedEntry } from '../lib/model/explanation';
import type { Target } from '../lib/model/mention';
import { Name } from './NoteFacts';
import { targetOf } from './noteState';
import { Row } from './Row';
import { useWords } from './words';

/** So many are shown at once; a note is no index. */
const FEW = 6;

export function Related({ related, onOpen }: { related: RelatedEntry[]; onOpen: (t: Target, name: string) => void }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  if (related.length === 0) return null;
  const shown = all || related.length <= FEW + 1 ? related : related.slice(0, FEW);
  return (
    <Row label={t('related')}>
      <span class="related">
        {shown.map((one) => (
          <Name key={one.id} name={one.name} target={targetOf(one)} onOpen={onOpen} />
        ))}
        {shown.length < related.length && (
          <button type="button" class="link dim" onClick={() => setAll(true)}>
            {t('related_more', related.length - shown.length)}
          </button>
        )}
      </span>
    </Row>
  );
}
