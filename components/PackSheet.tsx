// One pack opened: its words, where it counts, its colour, its examples with those that fail, what it can be written as, its end.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PACK_COLOURS } from '../lib/model/entry';
import { PackAddress, type PackAddressProps } from './PackAddress';
import { titleOf } from './Packs';
import { EVERYWHERE, type PackDraft, packPatch } from './packDraft';
import type { PackPatchShown, PackRow } from './packRows';
import { useWords, type WordKey } from './words';

const PACK_EXPORTS = ['json', 'xlsx', 'csv', 'tbx', 'anki', 'annotations', 'markdown', 'html'] as const;
export type PackExport = (typeof PACK_EXPORTS)[number];

export interface PackSheetProps extends Omit<PackAddressProps, 'subscription'> {
  row: PackRow;
  readOnly: boolean;
  /** What each format would not hold; told before it is written. */
  losses: Record<PackExport, { what: string; count: number }[]> | null;
  failure: string | null;
  /** What is in the form, and the row it was opened with; typing is told as it is typed. */
  draft: PackDraft;
  opened: PackRow;
  onTyped: (draft: PackDraft) => void;
  onSave: (patch: PackPatchShown, was: PackPatchShown) => void;
  onExport: (kind: PackExport) => void;
  onDelete: () => void;
  onClose: () => void;
}

export function PackSheet(props: PackSheetProps) {
  const { row, readOnly, failure, draft, opened, onTyped, onSave, onDelete, onClose } = props;
  const words = useWords();
  const { t } = words;
  const [wrong, setWrong] = useState<string | null>(null);
  /** The sites typed, also while it counts everywhere. */
  const [sites, setSites] = useState(draft.sites === EVERYWHERE ? '' : draft.sites);
  const set = (patch: Partial<PackDraft>) => onTyped({ ...draft, ...patch });
  const limited = draft.sites !== EVERYWHERE;
  const editable = row.kind === 'here';
  const line = (field: 'title' | 'author' | 'version' | 'licence', required = false) => (
    <Line label={t(`pack_${field}`)}>
      <input
        class="field"
        value={draft[field]}
        required={required}
        maxLength={400}
        aria-label={t(`pack_${field}`)}
        onInput={(event) => set({ [field]: event.currentTarget.value })}
      />
    </Line>
  );
  const save = () => {
    const made = packPatch(opened, draft);
    setWrong('wrong' in made ? t(made.wrong, made.value) : null);
    if ('patch' in made) onSave(made.patch, made.was);
  };
  return (
    <section class="pack-sheet">
      <h1>
        {titleOf(row, words)}
        <small>{row.kind === 'received' ? t('pack_received_is') : t('pack_entries', row.entries)}</small>
        <button type="button" class="button" onClick={onClose}>
          {t('pack_back')}
        </button>
      </h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <fieldset class="plain" disabled={readOnly}>
          {editable && line('title', true)}
          {editable && line('version', true)}
          {editable && line('author')}
          {editable && line('licence')}
          {editable && (
            <Line label={t('pack_description')}>
              <textarea
                class="field"
                rows={3}
                maxLength={4000}
                value={draft.description}
                aria-label={t('pack_description')}
                onInput={(event) => set({ description: event.currentTarget.value })}
              />
            </Line>
          )}
          {row.kind === 'received' && <Said row={row} />}
          <Line label={t('pack_sites')}>
            <label>
              <input type="radio" name="where" checked={!limited} onChange={() => set({ sites: EVERYWHERE })} />
              {t('pack_everywhere')}
            </label>
            <label>
              <input type="radio" name="where" checked={limited} onChange={() => set({ sites })} />
              {t('pack_on_sites')}
            </label>
            {limited && (
              <textarea
                class="field"
                rows={3}
                value={draft.sites}
                placeholder="people.cn"
                aria-label={t('pack_sites')}
                onInput={(event) => {
                  setSites(event.currentTarget.value);
                  set({ sites: event.currentTarget.value });
                }}
              />
            )}
          </Line>
          <Line label={t('pack_colour')}>
            <span class="colours">
              <label>
                <input type="radio" name="colour" checked={!draft.colour} onChange={() => set({ colour: '' })} />
                {t('pack_colour_none')}
              </label>
              {PACK_COLOURS.map((colour) => (
                <label key={colour}>
                  <input
                    type="radio"
                    name="colour"
                    checked={draft.colour === colour}
                    onChange={() => set({ colour })}
                  />
                  <i class={`dot ${colour}`} aria-hidden="true" />
                  {t(`pack_colour_${colour}`)}
                </label>
              ))}
            </span>
          </Line>
          {editable && (
            <Line label={t('pack_examples')}>
              <textarea
                class="field"
                rows={5}
                value={draft.examples}
                lang="zh-CN"
                aria-label={t('pack_examples')}
                onInput={(event) => set({ examples: event.currentTarget.value })}
              />
              <p class="hint">{t('pack_examples_form')}</p>
            </Line>
          )}
          <Failing row={row} />
          {(wrong ?? failure) && (
            <p class="error" role="alert">
              {wrong ?? failure}
            </p>
          )}
          <p class="end">
            <button type="submit" class="button main">
              {t('save')}
            </button>
            {row.kind !== 'mine' && (
              <button type="button" class="button quiet over" onClick={onDelete}>
                {t('pack_delete')}
              </button>
            )}
          </p>
        </fieldset>
      </form>
      {row.kind === 'received' && <PackAddress {...props} subscription={row.subscription} />}
      <Exports {...props} />
    </section>
  );
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="line">
      <span class="label">{label}</span>
      <div>{children}</div>
    </div>
  );
}

/** What a received pack says of itself. */
function Said({ row }: { row: PackRow }) {
  const { t } = useWords();
  const said = (['version', 'author', 'licence', 'description'] as const).filter((field) => row[field]);
  return (
    <>
      {said.map((field) => (
        <Line key={field} label={t(`pack_${field}`)}>
          <span lang="zh-CN">{row[field]}</span>
        </Line>
      ))}
      {row.from && <Line label={t('pack_origin')}>{t(`pack_from_${row.from.is}`, row.from.name)}</Line>}
    </>
  );
}

function Failing({ row: { examples, failing } }: Pick<PackSheetProps, 'row'>) {
  const { t } = useWords();
  if (examples.length === 0) return null;
  if (!failing) return <p class="hint">{t('pack_examples_running')}</p>;
  if (failing.length === 0) return <p class="hint">{t('pack_examples_hold', examples.length)}</p>;
  return (
    <ul class="failing">
      {failing.map(({ example, why, value }) => (
        <li key={`${example.sentence}\n${example.surface}`}>
          <span lang="zh-CN">{example.sentence}</span>
          <span class="over">{t(`example_${why.replaceAll('-', '_')}` as WordKey, example.surface, value)}</span>
        </li>
      ))}
    </ul>
  );
}

function Exports({ row, losses, onExport }: PackSheetProps) {
  const { t } = useWords();
  const kinds = PACK_EXPORTS.filter((kind) => kind !== 'annotations' || row.annotations > 0);
  return (
    <>
      <h2>{t('pack_export')}</h2>
      <ul class="exports">
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class="button"
              disabled={row.entries + row.amendments + row.annotations === 0}
              onClick={() => onExport(kind)}
            >
              {t(`pack_as_${kind}`)}
            </button>
            <span class="small">{lossText(losses?.[kind] ?? [], t)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Text = ReturnType<typeof useWords>['t'];

function lossText(losses: readonly { what: string; count: number }[], t: Text): string {
  if (losses.length === 0) return t('pack_loses_nothing');
  const all = losses.map(({ what, count }) => t(`loss_${what}` as WordKey, count)).join(t('list_comma'));
  return t('pack_loses', all);
}
