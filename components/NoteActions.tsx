// What a reader can do with a pinned note. Hiding asks where; the official text leaves the page and says so.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Explanation } from '../lib/model/explanation';
import { Icon } from './Icon';
import { isHttps } from './NoteFoot';
import type { HideScope, NoteCallbacks, NoteDone, NoteFrame } from './noteState';
import { useWords } from './words';

export function NoteActions({ explanation, known, typing, done, on }: NoteActionsProps) {
  const { t } = useWords();
  return (
    <footer class="actions">
      {explanation.entry !== null ? (
        <>
          <button type="button" class={typing === 'note' ? 'on' : undefined} onClick={on.writeNote}>
            {t(explanation.ownNote ? 'change_note' : 'write_note')}
          </button>
          <button type="button" class={typing === 'edit' ? 'on' : undefined} onClick={on.edit}>
            {t('edit')}
          </button>
        </>
      ) : (
        <button type="button" onClick={on.collect}>
          {t('collect')}
        </button>
      )}
      {known !== null && (
        <button
          type="button"
          class={known ? 'on' : undefined}
          aria-pressed={known}
          title={t('know_hint')}
          onClick={on.know}
        >
          {known && <Icon name="done" />}
          {t('know')}
        </button>
      )}
      <HideMenu onHide={on.hide} onNotRight={on.notRight} />
      <button type="button" onClick={on.cite}>
        {t('cite')}
      </button>
      <OfficialText explanation={explanation} onSearch={on.searchOfficial} />
      <span class="done" role="status">
        {done && t(done)}
      </span>
    </footer>
  );
}
interface NoteActionsProps {
  explanation: Explanation;
  known: boolean | null;
  typing: NoteFrame['is'] | null;
  done: NoteDone | null;
  on: NoteCallbacks;
}

function OfficialText({ explanation, onSearch }: { explanation: Explanation; onSearch: () => void }) {
  const { t } = useWords();
  if (isHttps(explanation.officialText)) {
    return (
      <a class="main" href={explanation.officialText} target="_blank" rel="noreferrer">
        {t('official_text')}
        <Icon name="out" />
        <span class="unseen">{t('new_tab')}</span>
      </a>
    );
  }
  if (explanation.type !== 'law' && explanation.type !== 'reference') return null;
  return (
    <button type="button" class="main" title={t('official_search_hint')} onClick={onSearch}>
      {t('official_search')}
      <Icon name="out" />
    </button>
  );
}

const SCOPES: HideScope[] = ['page', 'site', 'everywhere'];

/** A menu button: arrows move, Escape closes and gives the focus back. */
function HideMenu({ onHide, onNotRight }: { onHide: (scope: HideScope) => void; onNotRight: () => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step || !list.current) return;
    event.preventDefault();
    const items = [...list.current.querySelectorAll('button')];
    const at = items.findIndex((item) => item.matches(':focus'));
    items[(at + step + items.length) % items.length]?.focus();
  };
  return (
    <span class="with-menu">
      <button
        type="button"
        ref={opener}
        class={open ? 'on' : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('hide')}
      </button>
      {open && (
        <div class="menu" role="menu" ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
          {SCOPES.map((scope) => (
            <button
              key={scope}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                onHide(scope);
              }}
            >
              {t(`hide_${scope}`)}
            </button>
          ))}
          <hr />
          <button
            type="button"
            role="menuitem"
            onClick={() => {
              close();
              onNotRight();
            }}
          >
            {t('not_right')}
          </button>
        </div>
      )}
    </span>
  );
}
