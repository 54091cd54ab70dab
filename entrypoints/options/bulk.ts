// What the bulk bar asks for, carried out: one change with one undo, told how far it is, given up where that is asked for.
import type { BulkAction } from '../../components/BulkBar';
import type { Page } from './page';
import { reason } from './page';

export interface Bulk {
  /** How far a change is, in thousandths; null where none is being written. */
  busy(): number | null;
  run(action: BulkAction, ids: readonly string[]): Promise<void>;
  cancel(): void;
}

/** `refresh` reads these entries anew where no journal row says that they changed. */
export function createBulk(page: Page, refresh: (ids: readonly string[]) => Promise<void>): Bulk {
  let busy: number | null = null;
  let stop = new AbortController();
  const write = async (action: Exclude<BulkAction, { do: 'export' | 'seen' }>, ids: readonly string[]) => {
    stop = new AbortController();
    const step = (done: number, of: number) => {
      busy = Math.round((1000 * done) / Math.max(1, of));
      page.draw();
    };
    const { t } = page.words();
    const done = await page.knowledge().bulk(action, ids, { step, signal: stop.signal });
    if (!done) return page.say(t('bulk_nothing'));
    busy = null;
    await page.told(t(`bulk_done_${action.do}`, done.count), done.seq, done.ids);
  };
  return {
    busy: () => busy,
    async run(action, ids) {
      if (busy !== null) return;
      const { t } = page.words();
      try {
        if (action.do === 'seen') {
          await page.knowledge().settle(ids);
          await refresh(ids);
          page.say(t('bulk_done_seen', ids.length));
        } else if (action.do !== 'export') await write(action, ids);
      } catch (error) {
        page.say(stop.signal.aborted ? t('bulk_cancelled') : reason(error));
      }
      busy = null;
      page.draw();
    },
    cancel: () => stop.abort(),
  };
}
