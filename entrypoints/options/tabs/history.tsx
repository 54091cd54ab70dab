// The tab of what was changed and when.
import { History, type HistoryProps } from '../../../components/History';
import type { Tab } from '../page';

/** Journal rows shown. */
const MOST = 200;

export const history: Tab = {
  id: 'history',
  label: 'section_history',
  start(page) {
    let rows: HistoryProps['rows'] = [];
    let failure: string | null = null;
    const undo = async (seq: number) => {
      failure = await page.undo(seq);
      page.draw();
    };
    return {
      opened() {
        failure = null;
      },
      async refresh() {
        rows = await page.work.ask('history', { limit: MOST });
      },
      view: () => <History rows={rows} failure={failure} onUndo={(seq) => void undo(seq)} />,
    };
  },
};
