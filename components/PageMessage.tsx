// Why a tab shows no marks, and the one thing to do about it first: the same words in popup and panel.
import type { TabView } from '../lib/model/page-state';
import { useWords, type WordKey } from './words';

export interface PageMessageCallbacks {
  markPage(): void;
  grant(): void;
  reload(): void;
}

export const HEADLINES: Record<TabView['is'], WordKey> = {
  on: 'popup_nothing',
  working: 'popup_working',
  off: 'popup_off',
  none: 'popup_none',
  unread: 'popup_unread',
  reload: 'popup_reload',
  failed: 'popup_failed',
  other: 'popup_other',
  ask: 'popup_ask',
  refused: 'popup_refused',
  revoked: 'popup_revoked',
  'on-click': 'popup_on_click',
};

const TEXTS: Partial<Record<TabView['is'], WordKey>> = {
  off: 'popup_off_text',
  none: 'popup_none_text',
  unread: 'popup_unread_text',
  reload: 'popup_reload_text',
  other: 'popup_other_text',
  ask: 'popup_ask_text',
  refused: 'popup_refused_text',
  revoked: 'popup_revoked_text',
  'on-click': 'popup_on_click_text',
};
const MARKABLE = new Set<TabView['is']>(['none', 'other', 'ask', 'refused', 'revoked', 'on-click']);

/** `markable`: whether the page may be marked once from here; a panel has no `activeTab` and may not for a strange site. */
export function PageMessage({ view, on, markable = MARKABLE }: PageMessageProps) {
  const { t } = useWords();
  const text = TEXTS[view.is];
  const button = (key: WordKey, onClick: () => void, main = false) => (
    <button type="button" class={main ? 'button main' : 'button'} onClick={onClick}>
      {t(key)}
    </button>
  );
  if (!text && view.is !== 'failed') return null;
  return (
    <div class="message">
      {text && <p>{t(text, 'host' in view ? view.host : '')}</p>}
      <p class="buttons">
        {view.is === 'ask' && button('grant', on.grant, true)}
        {view.is === 'refused' && button('grant', on.grant)}
        {view.is === 'revoked' && button('grant_again', on.grant, true)}
        {view.is === 'on-click' && button('grant_always', on.grant)}
        {markable.has(view.is) && button('mark_page', on.markPage)}
        {(view.is === 'reload' || view.is === 'failed') && button('reload', on.reload)}
      </p>
    </div>
  );
}
interface PageMessageProps {
  view: TabView;
  on: PageMessageCallbacks;
  markable?: ReadonlySet<TabView['is']>;
}
