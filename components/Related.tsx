// Related entries: each opens in place.
import type { RelatedEntry } from '../lib/model/explanation';
import type { Target } from '../lib/model/mention';
import { Name } from './NoteFacts';
import { targetOf } from './noteState';
import { Row } from './Row';
import { useWords } from './words';

export function Related({ related, onOpen }: { related: RelatedEntry[]; onOpen: (t: Target, name: string) => void }) {
  const { t } = useWords();
  if (related.length === 0) return null;
  return (
    <Row label={t('related')}>
      <span class="related">
        {related.map((one) => (
          <Name key={one.id} name={one.name} target={targetOf(one)} onOpen={onOpen} />
        ))}
      </span>
    </Row>
  );
}
