// One name in the list. The name leads to its next place on the page; its number unfolds all places in their context.
import { useId, useState } from 'preact/hooks';
import type { LawState } from '../lib/model/explanation';
import type { Spot } from '../lib/model/page-terms';
import { Icon } from './Icon';
import type { PanelRow } from './panelRows';
import { useWords, type WordKey, type Words } from './words';

/** What the list says of a law that is not simply in force. */
const SAID: Partial<Record<LawState, WordKey>> = {
  draft: 'status_draft',
  'not-yet': 'status_not_yet',
  replaced: 'status_replaced',
  repealed: 'status_repealed',
};

export interface PanelTermProps {
  row: PanelRow;
  inView: ReadonlySet<number>;
  current: number;
  sayNew: boolean;
  /** `mention` null: the next place after the current one. */
  onJump: (row: PanelRow, mention: number | null) => void;
  /** The reader knows this name, or takes that back. */
  onKnow: (row: PanelRow) => void;
}

export function PanelTerm({ row, inView, current, sayNew, onJump, onKnow }: PanelTermProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { spots, explanation } = row;
  const seen = spots.some(({ mention }) => inView.has(mention));
  const here = spots.some(({ mention }) => mention === current);
  const status = SAID[explanation?.status.onKnowledgeDate?.state ?? 'unknown'];
  // A provision's status is its law's; it is said there.
  const said = status && explanation?.type !== 'reference' ? t(status) : null;
  return (
    <li class={seen ? 'in' : undefined}>
      <div class="line">
        <button
          type="button"
          class="name"
          aria-current={here ? 'true' : undefined}
          onClick={() => onJump(row, null)}
          onKeyDown={moveInList}
        >
          <span lang="zh-CN" class={/^[《“]/.test(row.name) ? 'hang' : undefined}>
            {row.name}
          </span>
          {row.law && <small lang="zh-CN">{row.law}</small>}
          {said && <small class="over">{said}</small>}
          {row.isKnown && <small>{t('know')}</small>}
          {sayNew && row.isNew && <small>{t('panel_new')}</small>}
          {seen && <span class="unseen">{t('panel_in_view')}</span>}
        </button>
        <button
          type="button"
          class="count"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('panel_spots', row.name, spots.length)}
          onClick={() => setOpen(!open)}
        >
          {spots.length}
        </button>
      </div>
      <ul class="spots" id={id} hidden={!open}>
        {open &&
          spots.map((spot) => <Place key={spot.mention} spot={spot} row={row} current={current} onJump={onJump} />)}
        {open && row.weight === 'main' && explanation?.type !== 'reference' && (
          <li>
            <button
              type="button"
              class="know"
              aria-pressed={row.isKnown}
              title={t('know_hint')}
              onClick={() => onKnow(row)}
            >
              {row.isKnown && <Icon name="done" />}
              {t('know')}
              <span class="unseen"> {row.name}</span>
            </button>
          </li>
        )}
      </ul>
    </li>
  );
}

function Place({ spot, row, current, onJump }: { spot: Spot } & Pick<PanelTermProps, 'row' | 'current' | 'onJump'>) {
  const words = useWords();
  return (
    <li>
      <button
        type="button"
        aria-current={spot.mention === current ? 'true' : undefined}
        onClick={() => onJump(row, spot.mention)}
      >
        <span class="where">{whereOf(spot, words)}</span>
        <span class="context" lang="zh-CN">
          {spot.before}
          <span class={`mark ${row.type}`}>{spot.text}</span>
          {spot.after}
        </span>
      </button>
    </li>
  );
}

function whereOf({ role, paragraph }: Spot, { t }: Words): string {
  return role === 'body' ? t('where_paragraph', paragraph) : t(`where_${role}`);
}

/** Up and down lead from name to name; Tab still reaches everything. */
function moveInList(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || !(event.currentTarget instanceof HTMLElement)) return;
  const names = [...(event.currentTarget.closest('.content')?.querySelectorAll<HTMLElement>('.name') ?? [])];
  const next = names.filter((name) => name.checkVisibility())[
    names.filter((name) => name.checkVisibility()).indexOf(event.currentTarget) + step
  ];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
