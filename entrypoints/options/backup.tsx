// The wiring of exports, backups and kept copies.
import { Backup, type BackupProps, type ExportKind } from '../../components/Backup';
import type { Words } from '../../components/words';
import { download } from '../../lib/download';
import type { Backup as ReadBackup } from '../../lib/exchange/backup';
import type { Kept, Knowledge, Snapshots } from '../../lib/knowledge';
import { forgetLoss } from '../../lib/ledger';
import type { StoredPack } from '../../lib/model/entry';
import { saveBackup } from './save-backup';
import { ownPack } from './stored';

export interface BackupPorts {
  knowledge: () => Knowledge;
  words: () => Words;
  snapshots: Snapshots;
  draw: () => void;
  done: (seq: number) => Promise<void>;
  fail: (error: unknown) => Promise<void>;
}

const TYPES: Record<ExportKind, string> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function createBackup(ports: BackupPorts) {
  let packs: StoredPack[] = [];
  let kept: Kept[] = [];
  let losses: BackupProps['losses'] = [];
  let restoring: {
    name: string;
    backup: ReadBackup;
    compared: NonNullable<BackupProps['restoring']>['compared'];
  } | null = null;

  const trying = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      restoring = null;
      await ports.fail(error);
    }
    ports.draw();
  };
  const today = () => new Date().toISOString().slice(0, 10);
  const listed = () => {
    const mine = ownPack(packs);
    const notes = new Map(mine?.amendments.map((one) => [one.entry, one.note ?? null]));
    return (mine?.entries ?? []).map((entry) => ({ entry, note: notes.get(entry.id) ?? null }));
  };

  const open = (name: string, backup: ReadBackup) =>
    trying(async () => {
      const { compareBackup } = await import('../../lib/exchange/backup');
      packs = await ports.knowledge().ownPacks();
      restoring = { name, backup, compared: compareBackup(packs, backup.packs) };
    });

  return {
    /** Reads what there is; called when the section is opened and after every change. */
    refresh: () =>
      trying(async () => {
        const { tableLosses } = await import('../../lib/exchange/table');
        packs = await ports.knowledge().ownPacks();
        kept = await ports.snapshots.list();
        const amendments = ownPack(packs)?.amendments ?? [];
        const own = listed();
        const others = amendments.filter(({ entry }) => !own.some((one) => one.entry.id === entry)).length;
        losses = [
          ...tableLosses(own, amendments, ports.words().t('own_kind')),
          ...(others > 0 ? [{ what: 'amendments', count: others }] : []),
        ];
      }),
    open,
    openKept: (name: string) =>
      trying(async () => {
        const { readBackup } = await import('../../lib/exchange/backup');
        const text = await ports.snapshots.read(name);
        const one = (await ports.snapshots.list()).find((snapshot) => snapshot.name === name);
        if (text && one) await open(new Date(one.time).toLocaleString(), readBackup(text));
      }),
    isOpen: () => restoring !== null,
    view(readOnly: boolean) {
      return (
        <Backup
          readOnly={readOnly}
          own={ownPack(packs)?.entries.length ?? 0}
          losses={losses}
          restoring={restoring && { ...restoring, refused: restoring.backup.refused.length }}
          kept={kept}
          onExport={(kind) =>
            void trying(async () => {
              const mine = ownPack(packs);
              if (!mine) return;
              const { order: _, on: __, ...pack } = mine;
              const { writeFile } = await import('../../lib/exchange/file');
              const content = (await writeFile(kind, pack)).slice();
              download(`pangzhu-${today()}.${kind}`, [content], TYPES[kind]);
            })
          }
          onBackup={() => void trying(() => saveBackup(ports.knowledge()))}
          onOpenKept={(name) => void this.openKept(name)}
          onRestore={() =>
            void trying(async () => {
              if (!restoring) return;
              const { seq } = await ports.knowledge().change({ do: 'restore', packs: restoring.backup.packs });
              await forgetLoss();
              restoring = null;
              await ports.done(seq);
            })
          }
          onCancel={() => {
            restoring = null;
            ports.draw();
          }}
        />
      );
    },
  };
}
