// The wiring of exports, backups and kept copies; what reads or writes many rows is the worker's.
import { Backup, type BackupProps, type ExportKind } from '../../components/Backup';
import { download } from '../../lib/download';
import type { Beside } from '../../lib/exchange/backup-text';
import type { Kept } from '../../lib/knowledge';
import { forgetLoss } from '../../lib/ledger';
import { compareBeside, restoreBeside } from './beside';
import type { Page } from './page';
import { saveBackup } from './save-backup';
import type { Compared } from './worker/asks';

export const EXPORT_TYPES: Record<ExportKind, string> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `fail` says what went wrong in the reader's words. */
export function createBackup(
  { work, words, draw, snapshots, worked, whenUndone }: Page,
  fail: (error: unknown) => void,
) {
  let own: { count: number; losses: BackupProps['losses'] } = { count: 0, losses: [] };
  let kept: Kept[] = [];
  let restoring: BackupProps['restoring'] = null;

  const trying = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      restoring = null;
      fail(error);
    }
    draw();
  };
  const today = () => new Date().toISOString().slice(0, 10);
  let beside: Beside = {};
  const open = (name: string, { counts, refused, ...file }: Compared) =>
    trying(async () => {
      beside = file.beside;
      restoring = { name, compared: counts, refused, beside: await compareBeside(beside) };
    });
  const openKept = (name: string) =>
    trying(async () => {
      const text = await snapshots.read(name);
      const one = (await snapshots.list()).find((snapshot) => snapshot.name === name);
      if (text && one) await open(new Date(one.time).toLocaleString(), await work.ask('openBackup', { text }));
    });

  return {
    /** Reads what there is; called when the section is opened and after every change. */
    refresh: () =>
      trying(async () => {
        [own, kept] = await Promise.all([work.ask('own', { kind: words().t('own_kind') }), snapshots.list()]);
      }),
    open,
    openKept,
    isOpen: () => restoring !== null,
    view: (readOnly: boolean) => (
      <Backup
        readOnly={readOnly}
        own={own.count}
        losses={own.losses}
        restoring={restoring}
        kept={kept}
        onExport={(kind) =>
          void trying(async () => {
            const bytes = await work.ask('exportFile', { kind, ids: null, title: words().t('pack_mine') });
            download(`pangzhu-${today()}.${kind}`, [bytes.slice()], EXPORT_TYPES[kind]);
          })
        }
        onBackup={() => void trying(() => saveBackup(work))}
        onOpenKept={(name) => void openKept(name)}
        onRestore={(withBeside) =>
          void trying(async () => {
            const done = await work.ask('restore', null);
            if (withBeside) whenUndone(done.seq, await restoreBeside(beside));
            await forgetLoss();
            restoring = null;
            await worked(words().t('restore_done'), done);
          })
        }
        onCancel={() => {
          restoring = null;
          draw();
        }}
      />
    ),
  };
}
