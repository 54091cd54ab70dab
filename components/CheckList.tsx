// The findings in order: what is wrong, why, since when, by which source, what to write. Arrows move, Enter mends, Delete
// passes over.
import { useEffect, useRef } from 'preact/hooks';
import type { CheckKind, Finding } from '../lib/model/finding';
import { useWords, type WordKey } from './words';

export const KIND_WORDS: Record<CheckKind, WordKey> = {
  'former-name': 'check_kind_former_name',
  'not-in-force': 'check_kind_not_in_force',
  title: 'check_kind_title',
  'title-marks': 'check_kind_title_marks',
  article: 'check_kind_article',
  formula: 'check_kind_formula',
  'short-form': 'check_kind_short_form',
  misspelt: 'check_kind_misspelt',
};

export interface CheckListProps {
  findings: readonly Finding[];
  /** Index of the open one. */
  open: number;
  onOpen: (at: number) => void;
  onFix: (at: number) => void;
  onSkip: (at: number) => void;
}

export function CheckList({ findings, open, onOpen, onFix, onSkip }: CheckListProps) {
  const list = useRef<HTMLOListElement>(null);
  const focusOpen = () => list.current?.querySelector<HTMLElement>(':scope > [tabindex="0"]')?.focus();
  // The keys go to the list when the reading is done, and stay there while the writer mends one after the other.
  useEffect(() => {
    const here = list.current?.contains(document.activeElement) || document.activeElement === document.body;
    if (here) focusOpen();
    list.current?.querySelector(':scope > [tabindex="0"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, findings.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const inside = event.target instanceof HTMLElement && event.target.closest('a, button');
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) onOpen(Math.min(findings.length - 1, Math.max(0, open + step)));
    else if (event.key === 'Enter' && !inside && findings[open]?.fix !== null) onFix(open);
    else if (event.key === 'Delete') onSkip(open);
    else return;
    event.preventDefault();
  };
  return (
    <ol class="findings" ref={list}>
      {findings.map((finding, at) => (
        <li
          key={`${finding.block}:${finding.start}`}
          tabIndex={at === open ? 0 : -1}
          aria-current={at === open ? 'true' : undefined}
          onClick={() => onOpen(at)}
          onKeyDown={onKeyDown}
        >
          <Item finding={finding} onFix={() => onFix(at)} onSkip={() => onSkip(at)} />
        </li>
      ))}
    </ol>
  );
}

function Item({ finding, onFix, onSkip }: { finding: Finding; onFix: () => void; onSkip: () => void }) {
  const { t } = useWords();
  const { block, kind, surface, reason, source, fix } = finding;
  return (
    <>
      <p class="small">
        {t(KIND_WORDS[kind])}　{t('check_paragraph', block + 1)}
      </p>
      <p class="change" lang="zh-CN">
        <del>{surface}</del> {fix !== null && <ins>{fix}</ins>}
      </p>
      <p lang="zh-CN">{reason}</p>
      <p class="small">
        {t('check_source')}{' '}
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer" lang="zh-CN">
            {source.title}
          </a>
        ) : (
          <span lang="zh-CN">{source.title}</span>
        )}
      </p>
      <p class="acts">
        {fix === null ? (
          <span class="small">{t('check_open')}</span>
        ) : (
          <button type="button" class="button" onClick={onFix}>
            {t('check_fix')}
          </button>
        )}
        <button type="button" onClick={onSkip}>
          {t('check_skip')}
        </button>
      </p>
    </>
  );
}
