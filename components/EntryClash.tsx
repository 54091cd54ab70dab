// Above an entry's form that could not be saved, since the entry was changed or deleted elsewhere meanwhile: what differs, and
// the ways on. Nothing typed is lost by any but the one that says so.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClashField, ClashSide, FieldClash } from './entryClash';
import { useWords } from './words';

export type ClashWay =
  | { do: 'merge'; chosen: ReadonlyMap<ClashField, ClashSide> }
  /** As typed, over what the other wrote; of a deleted entry: as a new one. */
  | { do: 'overwrite' }
  /** What was typed is dropped. */
  | { do: 'keep' };

export interface EntryClashProps {
  name: string;
  /** Null where the entry was deleted. */
  clashes: readonly FieldClash[] | null;
  onWay: (way: ClashWay) => void;
}

export function EntryClash({ name, clashes, onWay }: EntryClashProps) {
  const { t } = useWords();
  // Above a long form it would not be seen, and what was pressed last was far below.
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const [chosen, setChosen] = useState<ReadonlyMap<ClashField, ClashSide>>(new Map());
  return (
    <section class="clash" role="alert" tabIndex={-1} ref={section}>
      <p class="over">{t(clashes ? 'clash_changed' : 'clash_gone', name)}</p>
      {clashes && (
        <ul>
          {clashes.map((one) => (
            <li key={one.field}>
              <Clashing
                clash={one}
                side={chosen.get(one.field) ?? one.sides[0] ?? 'theirs'}
                onSide={(side) => setChosen(new Map(chosen).set(one.field, side))}
              />
            </li>
          ))}
        </ul>
      )}
      <p class="buttons">
        {clashes && (
          <button type="button" class="button main" onClick={() => onWay({ do: 'merge', chosen })}>
            {t('clash_merge')}
          </button>
        )}
        <button type="button" class={clashes ? 'button' : 'button main'} onClick={() => onWay({ do: 'overwrite' })}>
          {t(clashes ? 'clash_overwrite' : 'clash_again')}
        </button>
        <button type="button" class="button quiet over" onClick={() => onWay({ do: 'keep' })}>
          {t('clash_keep')}
        </button>
      </p>
    </section>
  );
}

function Clashing({ clash, side, onSide }: ClashingProps) {
  const { t } = useWords();
  const { field, mine, theirs, sides } = clash;
  const said = { mine, theirs, both: t('clash_both_text') };
  if (sides.length === 0)
    return (
      <p>
        <span class="small">{t(`field_${field}`)}</span> {t('clash_theirs')}
        <ins lang="zh-CN">{theirs || t('pack_nothing')}</ins>
      </p>
    );
  return (
    <fieldset>
      <legend class="small">{t(`field_${field}`)}</legend>
      {sides.map((one) => (
        <label key={one}>
          <input type="radio" name={`clash-${field}`} checked={one === side} onChange={() => onSide(one)} />
          <b>{t(`clash_side_${one}`)}</b> <span lang="zh-CN">{said[one] || t('pack_nothing')}</span>
        </label>
      ))}
    </fieldset>
  );
}
interface ClashingProps {
  clash: FieldClash;
  side: ClashSide;
  onSide: (side: ClashSide) => void;
}
