// One pack opened: its form saved, and what another page did to the pack meanwhile; written out, asked for at its address, deleted.
import { PackClashing, type PackClashWay } from '../../../components/PackClashing';
import { PackSheet, type PackSheetProps } from '../../../components/PackSheet';
import { titleOf } from '../../../components/Packs';
import { packPatch } from '../../../components/packDraft';
import type { PackRow } from '../../../components/packRows';
import type { StoredPack } from '../../../lib/model/entry';
import type { Checked } from '../../subscribing/check';
import type { Page } from '../page';
import { WorkFailure } from '../workshop';
import type { Addresses } from './packs-address';
import { exportPack, readLosses } from './packs-export';
import { createPackForms } from './packs-forms';
import { remove } from './packs-writing';

export interface SheetPorts {
  page: Page;
  addresses: Addresses;
  /** Does the work with its trouble shown. */
  trying: (work: () => Promise<void>) => Promise<void>;
  failure: () => string | null;
  /** The packs as they are stored by now. */
  read: () => Promise<PackRow[]>;
  open: (id: string | null) => void;
}

export function createSheet({ page, addresses, trying, failure, read, open }: SheetPorts) {
  const { words } = page;
  const forms = createPackForms();
  let losses: PackSheetProps['losses'] = null;

  const save = async (row: PackRow): Promise<void> => {
    const { opened, draft } = forms.of(row);
    const made = packPatch(opened, draft);
    if ('wrong' in made) return;
    try {
      await write(row, made.patch, made.was);
    } catch (error) {
      const changed = error instanceof WorkFailure && error.refused?.code === 'changed';
      const now = changed ? (await read()).find(({ id }) => id === row.id) : undefined;
      if (!now) throw error;
      if (!forms.refused(row.id, now)) return save(now);
      page.draw();
    }
  };
  const write: (row: PackRow, ...made: Parameters<PackSheetProps['onSave']>) => Promise<void> = async (
    { id },
    patch,
    was,
  ) => {
    const text = words().t('pack_done_saved');
    const close = () => forms.close(id);
    if (Object.keys(patch).length === 0) {
      close();
      return page.say(text);
    }
    const done = await page.work.ask('change', { change: { do: 'set-pack', pack: id, patch, was } });
    // Before the pack is read anew: the form then shows it as it was saved.
    close();
    await page.worked(text, done);
  };
  /** `ask`: straight from a click. */
  const checking = (ask: () => Promise<Checked>) =>
    trying(async () => {
      const said = await ask();
      if (said === 'same') page.say(words().t('pack_current'));
      if (said === 'applied') await read();
    });
  const resolve = (id: string, way: PackClashWay, row?: PackRow) => {
    forms.resolve(id, way);
    if (row && way.do === 'save') return void trying(() => save(row));
    if (!row) open(null);
    page.draw();
  };

  return {
    /** The sheet of this pack is opened: what each format would not hold is read. */
    opened(pack: StoredPack | undefined) {
      losses = null;
      if (!pack) return;
      void readLosses(pack, words().t('own_kind')).then((made) => {
        losses = made;
        page.draw();
      });
    },
    /** The pack was deleted elsewhere while its form was typed in; null where nothing was typed. */
    gone(id: string) {
      const title = forms.left(id);
      return title && <PackClashing name={title} clashes={null} onWay={(way) => resolve(id, way)} />;
    },
    view(row: PackRow) {
      const address = addresses.of(row.id);
      const { opened, draft, clashes } = forms.of(row);
      const name = titleOf(row, words());
      return (
        <>
          {clashes && (
            <PackClashing key={row.id} name={name} clashes={clashes} onWay={(way) => resolve(row.id, way, row)} />
          )}
          <PackSheet
            key={row.id}
            row={row}
            opened={opened}
            draft={draft}
            readOnly={page.readOnly()}
            losses={losses}
            failure={failure()}
            onTyped={(typed) => {
              forms.typed(row, typed);
              page.draw();
            }}
            onSave={() => void trying(() => save(row))}
            onDelete={() =>
              void trying(async () => {
                await remove(page, row.id, name, address);
                forms.close(row.id);
                open(null);
              })
            }
            onExport={(kind) =>
              void trying(async () => {
                // As it is now: what was just saved may not be drawn yet.
                const pack = (await page.knowledge().ownPacks()).find(({ id }) => id === row.id);
                if (pack) await exportPack(pack, kind, name);
              })
            }
            onClose={() => open(null)}
            onCheck={() => address && void checking(() => addresses.check(address))}
            onAuto={(auto) => address && void trying(() => addresses.change(address, { auto }))}
            onGrant={() => address && void checking(() => addresses.allow(address))}
            onUnsubscribe={() => address && void trying(() => addresses.drop(address))}
          />
        </>
      );
    },
  };
}
