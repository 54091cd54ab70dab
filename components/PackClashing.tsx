// Above a pack's form that could not be saved, since another page changed the same fields meanwhile, or deleted the pack: what
// differs, and the ways on. Nothing typed is lost by any but the one that says so.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EVERYWHERE, type PackClash, type PackField } from './packDraft';
import { useWords, type WordKey } from './words';

export type PackClashWay =
  /** Of the fields named the other's words, of the rest what was typed here. */
  | { do: 'save'; theirs: ReadonlySet<PackField> }
  /** What was typed is dropped. */
  | { do: 'keep' };

export interface PackClashingProps {
  name: string;
  /** Null where the pack was deleted. */
  clashes: readonly PackClash[] | null;
  onWay: (way: PackClashWay) => void;
}

export function PackClashing({ name, clashes, onWay }: PackClashingProps) {
  const { t } = useWords();
  const [theirs, setTheirs] = useState<ReadonlySet<PackField>>(new Set());
  const section = useRef<HTMLElement>(null);
  // The button that was pressed may lie a sheet below.
  useLayoutEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  const choose = (field: PackField, side: 'mine' | 'theirs') => {
    const others = [...theirs].filter((one) => one !== field);
    setTheirs(new Set(side === 'theirs' ? [...others, field] : others));
  };
  return (
    <section class="clash" role="alert" ref={section}>
      <p class="over">{t(clashes ? 'clash_changed' : 'pack_gone', name)}</p>
      {clashes && (
        <ul>
          {clashes.map(({ field, ...said }) => (
            <li key={field}>
              <fieldset>
                <legend class="small">{t(`pack_${field}`)}</legend>
                {(['mine', 'theirs'] as const).map((side) => (
                  <label key={side}>
                    <input
                      type="radio"
                      name={`clash-${field}`}
                      checked={theirs.has(field) === (side === 'theirs')}
                      onChange={() => choose(field, side)}
                    />
                    <b>{t(`clash_side_${side}`)}</b> <span lang="zh-CN">{shown(field, said[side], t)}</span>
                  </label>
                ))}
              </fieldset>
            </li>
          ))}
        </ul>
      )}
      <p class="buttons">
        {clashes ? (
          <button type="button" class="button main" onClick={() => onWay({ do: 'save', theirs })}>
            {t('clash_merge')}
          </button>
        ) : (
          <a class="button main" href="#history">
            {t('section_history')}
          </a>
        )}
        <button type="button" class="button quiet over" onClick={() => onWay({ do: 'keep' })}>
          {t('clash_keep')}
        </button>
      </p>
    </section>
  );
}

function shown(field: PackField, text: string, t: ReturnType<typeof useWords>['t']): string {
  if (field === 'sites' && text === EVERYWHERE) return t('pack_everywhere');
  if (field === 'colour') return t((text ? `pack_colour_${text}` : 'pack_colour_none') as WordKey);
  return text || t('pack_nothing');
}
