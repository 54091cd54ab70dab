// What the bulk bar asks for, carried out: one change with one undo, told how far it is, given up where that is asked for.

import type { ExportKind } from '../../components/Backup';
import type { BulkAction } from '../../components/BulkBar';
import { download } from '../../lib/download';
import { EXPORT_TYPES } from './backup';
import { type Page, reason } from './page';
import { WorkFailure } from './workshop';

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
    busy = 0;
    const progress = (thousandths: number) => {
      busy = thousandths;
      page.draw();
    };
    const { t } = page.words();
    const done = await page.work.ask('bulk', { action, ids: [...ids] }, { progress, signal: stop.signal });
    if (!done) return page.say(t('bulk_nothing'));
    busy = null;
    await page.worked(t(`bulk_done_${action.do}`, done.count), done);
  };
  const save = async (kind: ExportKind, ids: readonly string[]) => {
    const title = page.words().t('bulk_export_title');
    const bytes = await page.work.ask('exportFile', { kind, ids: [...ids], title });
    download(`pangzhu-${new Date().toISOString().slice(0, 10)}.${kind}`, [bytes.slice()], EXPORT_TYPES[kind]);
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
        } else if (action.do === 'export') await save(action.kind, ids);
        else await write(action, ids);
      } catch (error) {
        page.say(
          error instanceof WorkFailure && error.code === 'cancelled'
            ? t('bulk_cancelled')
            : reason(error, page.words()),
        );
      }
      busy = null;
      page.draw();
    },
    cancel: () => stop.abort(),
  };
}
