// One name with several meanings, or one mention that names several bodies: told apart, one after the other.
import type { Explanation } from '../lib/model/explanation';
import { Meta } from './NoteHead';
import { drawnAs } from './noteState';
import { useWords } from './words';

export function Senses({ explanation, onOpen }: { explanation: Explanation; onOpen: (sense: Explanation) => void }) {
  const { t } = useWords();
  const { senses, sensesAre } = explanation;
  if (senses.length === 0) return null;
  return (
    <>
      <p class="lead">{t(sensesAre === 'senses' ? 'senses_lead' : 'several_lead', senses.length)}</p>
      <ol class="senses">
        {senses.map((sense) => (
          <li key={`${sense.cover ?? ''}${sense.heading}${sense.kind}`}>
            <h3>
              <button type="button" class={`name ${drawnAs(sense.type)}`} lang="zh-CN" onClick={() => onOpen(sense)}>
                {sense.cover && !sense.cover.startsWith('中华') ? `${sense.cover}${sense.heading}` : sense.heading}
              </button>
            </h3>
            <Meta explanation={sense} />
            {sense.summary && (
              <p class="summary" lang="zh-CN">
                {sense.summary}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
