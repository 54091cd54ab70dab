// What the panel says of the page in front: its list, or why there is none and what to do.
import type { TabView } from '../lib/model/page-state';
import { HEADLINES, PageMessage, type PageMessageCallbacks } from './PageMessage';
import { PanelList, type PanelListProps } from './PanelList';
import { type Problem, problemText } from './problem';
import { useWords } from './words';

export interface PanelPageProps extends Omit<PanelListProps, 'filtered'> {
  view: TabView;
  problem: Problem | null;
  /** Own rows that were lost (lib/model/ledger.ts), and the way to put them back. */
  lost?: { own: number; found: number } | null;
  on: PageMessageCallbacks & { setSite(on: boolean): void; restore?(): void };
}

/** Where our script can be asked; for other pages the browser wants a click on the toolbar icon. */
const MARKABLE = new Set<TabView['is']>(['none']);
const BY_TOOLBAR = new Set<TabView['is']>(['other', 'ask', 'refused', 'revoked', 'on-click']);

export function PanelPage(props: PanelPageProps) {
  const words = useWords();
  const { t } = words;
  const { view, rows, problem, lost, on } = props;
  const told = problem && problemText(problem, words);
  return (
    <>
      {told && (
        <p class="problem" role="alert">
          {told.message} <span>{told.remedy}</span>
        </p>
      )}
      {lost && !told && (
        <p class="problem" role="alert">
          {t('lost_panel', lost.own - lost.found)}{' '}
          <button type="button" class="link" onClick={on.restore}>
            {t('lost_open')}
          </button>
        </p>
      )}
      {view.is === 'off' && rows.length > 0 && (
        <p class="off">
          {t('panel_off_note')}{' '}
          <button type="button" class="link" onClick={() => on.setSite(true)}>
            {t('panel_turn_on')}
          </button>
        </p>
      )}
      {rows.length > 0 ? <PanelList {...props} filtered /> : <Blank {...props} />}
    </>
  );
}

function Blank({ view, on }: PanelPageProps) {
  const { t } = useWords();
  if (view.is === 'working') return <Waiting />;
  return (
    <div class="blank">
      <h2>{t(view.is === 'unread' ? 'panel_unread' : HEADLINES[view.is === 'off' ? 'on' : view.is])}</h2>
      {view.is === 'unread' && <p>{t('panel_unread_text')}</p>}
      {(view.is === 'on' || view.is === 'off') && <p>{t('panel_nothing_hint')}</p>}
      {view.is !== 'off' && view.is !== 'unread' && <PageMessage view={view} on={on} markable={MARKABLE} />}
      {BY_TOOLBAR.has(view.is) && <p>{t('panel_toolbar')}</p>}
    </div>
  );
}

/** Bars where the names will stand; no spinner. */
function Waiting() {
  const { t } = useWords();
  return (
    <div class="waiting" aria-busy="true">
      <p class="unseen">{t('popup_working')}</p>
      {[62, 44, 71, 38, 55].map((width) => (
        <i key={width} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}
