// The panel's last line: how much there is, and what can be done with all of it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords, type WordKey } from './words';

export const EXPORTS = ['list', 'csv', 'markdown'] as const;
export type ExportKind = (typeof EXPORTS)[number];

export interface PanelFootProps {
  total: string;
  /** What the menu offers; an empty list needs no menu. */
  items: { label: WordKey; onChoose: () => void }[];
  /** Buttons of their own before the menu. */
  actions?: { label: WordKey; onChoose: () => void }[];
}

export function PanelFoot({ total, items, actions = [] }: PanelFootProps) {
  const { t } = useWords();
  if (!total && items.length === 0 && actions.length === 0) return null;
  return (
    <footer class="foot">
      <span class="small">{total}</span>
      {actions.map(({ label, onChoose }) => (
        <button key={label} type="button" class="act" onClick={onChoose}>
          {t(label)}
        </button>
      ))}
      {items.length > 0 && <Menu items={items} />}
    </footer>
  );
}

/** A menu button: arrows move, Escape closes and gives the focus back, a click elsewhere closes. */
function Menu({ items }: Pick<PanelFootProps, 'items'>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    whole.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step || !whole.current) return;
    event.preventDefault();
    const all = [...whole.current.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = all.findIndex((item) => item.matches(':focus'));
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    <span class="with-menu" ref={whole}>
      <button
        type="button"
        ref={opener}
        class={open ? 'on' : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('panel_export')}
      </button>
      {open && (
        <div class="menu" role="menu" tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map(({ label, onChoose }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {t(label)}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
