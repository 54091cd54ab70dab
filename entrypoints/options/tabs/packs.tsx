// The tab of packs: the list, one of them opened, one that came in, one to be made, an address to be subscribed to.
import '../../../assets/styles/packs.css';
import { PackGather, PackSubscribe } from '../../../components/PackForms';
import { type IncomingPack, PackIncoming } from '../../../components/PackIncoming';
import { PackSheet, type PackSheetProps } from '../../../components/PackSheet';
import { Packs, titleOf } from '../../../components/Packs';
import type { FailingExample, PackRow } from '../../../components/packRows';
import type { WordKey } from '../../../components/words';
import { SubscriptionError } from '../../../lib/exchange/subscription';
import { MINE } from '../../../lib/knowledge';
import type { Change } from '../../../lib/model/change';
import type { StoredPack } from '../../../lib/model/entry';
import { onSubscriptions, writeSubscription } from '../../../lib/subscriptions';
import type { Checked } from '../../subscribing/check';
import { reason, type Tab } from '../page';
import { createAddresses } from './packs-address';
import { exportPack, readLosses } from './packs-export';
import { gathering, newPackId, tagsOf } from './packs-gather';
import { choose, describe, installing, offer, offered } from './packs-incoming';
import { keyOf, packRows } from './packs-rows';

export const packs: Tab = {
  id: 'packs',
  label: 'section_packs',
  start(page) {
    let stored: StoredPack[] | null = null;
    const failing = new Map<string, FailingExample[]>();
    let losses: PackSheetProps['losses'] = null;
    let incoming: IncomingPack | null = null;
    let failure: string | null = null;
    let busy = false;
    const { words } = page;
    const addresses = createAddresses(page);
    onSubscriptions(() => void addresses.read().then(page.draw), page.signal);

    const trying = async (work: () => Promise<void>) => {
      [busy, failure] = [true, null];
      page.draw();
      try {
        await work();
      } catch (error) {
        failure = troubleText(error);
      }
      busy = false;
      page.draw();
    };
    const troubleText = (error: unknown) => {
      if (!(error instanceof SubscriptionError)) return reason(error, words());
      return words().t(`subscription_${error.code.replaceAll('-', '_')}` as WordKey, error.value);
    };
    const rows = () => packRows(stored ?? [], addresses.all(), failing, page.knowledge().about);
    const name = (row: PackRow) => titleOf(row, words());
    const change = (made: Change, text: string) => trying(() => page.change(made, text));
    const open = (id: string | null) => page.go(id ? `packs/${id}` : 'packs');
    /** Examples that were not tried since the pack or they changed. */
    const tryAll = async () => {
      const { tryExamples } = await import('./packs-trial');
      for (const pack of stored ?? []) {
        if (pack.examples.length === 0 || failing.has(keyOf(pack))) continue;
        failing.set(keyOf(pack), await tryExamples(pack, stored ?? [], page.knowledge()));
        page.draw();
      }
    };
    const show = () =>
      trying(async () => {
        const what = offered();
        const { t } = words();
        incoming = what
          ? await describe(what, page.knowledge(), ({ code, field, value }) =>
              t(`import_reason_${code}` as WordKey, value, field),
            )
          : null;
      });
    const write = () =>
      trying(async () => {
        const what = offered();
        if (!what) return;
        const { pack } = what.read;
        const made = await installing(what, page.knowledge());
        const { t } = words();
        const isNewer = made.do === 'reissue';
        await page.change(
          made,
          isNewer ? t('pack_done_updated', pack.title, pack.version) : t('pack_done_installed', pack.title),
        );
        const { subscription } = what;
        if (subscription) {
          const { waiting: _, ...rest } = subscription;
          await writeSubscription({ ...rest, pack: pack.id }, null);
        }
        offer(null);
        incoming = null;
        open(null);
      });
    /** `ask`: straight from a click. */
    const checking = (ask: () => Promise<Checked>) =>
      trying(async () => {
        const said = await ask();
        if (said === 'same') page.say(words().t('pack_current'));
        if (said === 'applied') stored = await page.knowledge().ownPacks();
      });

    const sheet = (row: PackRow) => {
      const address = addresses.of(row.id);
      return (
        <PackSheet
          key={row.id}
          row={row}
          readOnly={page.readOnly()}
          losses={losses}
          failure={failure}
          onSave={(patch) => void change({ do: 'set-pack', pack: row.id, patch }, words().t('pack_done_saved'))}
          onDelete={() =>
            void change({ do: 'drop-pack', pack: row.id }, words().t('pack_done_deleted', row.title)).then(async () => {
              if (address && !address.managed) await addresses.drop(address);
              open(null);
            })
          }
          onExport={(kind) =>
            void trying(async () => {
              // As it is now: what was just saved may not be drawn yet.
              const pack = (await page.knowledge().ownPacks()).find(({ id }) => id === row.id);
              if (pack) await exportPack(pack, kind, name(row));
            })
          }
          onClose={() => open(null)}
          onCheck={() => address && void checking(() => addresses.check(address))}
          onAuto={(auto) => address && void addresses.change(address, { auto })}
          onGrant={() => address && void checking(() => addresses.allow(address))}
          onUnsubscribe={() => address && void addresses.drop(address)}
        />
      );
    };

    return {
      async refresh() {
        [stored] = await Promise.all([page.knowledge().ownPacks(), addresses.read()]);
        void tryAll();
      },
      opened(rest) {
        [failure, losses] = [null, null];
        const pack = stored?.find(({ id }) => id === rest);
        if (pack)
          void readLosses(pack, words().t('own_kind')).then((read) => {
            losses = read;
            page.draw();
          });
        if (rest === 'incoming') void show();
      },
      view(rest) {
        if (!stored) return <p class="nothing">{words().t('loading_entries')}</p>;
        const what = offered();
        if (rest === 'incoming' && what && incoming)
          return (
            <PackIncoming
              incoming={incoming}
              busy={busy}
              failure={failure}
              onSide={(key, side) => {
                choose(key, side);
                void show();
              }}
              onWrite={() => void write()}
              onIntoMine={what.intoMine ?? null}
              onCancel={() => {
                offer(null);
                open(null);
              }}
            />
          );
        if (rest === 'gather') {
          const mine = stored.find(({ id }) => id === MINE);
          return (
            <PackGather
              tags={tagsOf(mine)}
              failure={failure}
              onMake={(title, author, tag) =>
                void trying(async () => {
                  if (!mine) return;
                  const id = newPackId(title, stored ?? []);
                  await page.change(gathering(mine, { id, title, author, tag }), words().t('pack_done_made', title));
                  open(id);
                })
              }
              onCancel={() => open(null)}
            />
          );
        }
        if (rest === 'subscribe')
          return (
            <PackSubscribe
              busy={busy}
              failure={failure}
              onSubscribe={(url) => void trying(() => addresses.subscribe(url))}
              onCancel={() => open(null)}
            />
          );
        const row = rest ? rows().find(({ id }) => id === rest) : undefined;
        if (row && row.kind !== 'base') return sheet(row);
        return (
          <Packs
            rows={rows()}
            readOnly={page.readOnly()}
            onOpen={open}
            onMove={(id, by) => {
              const ids = rows().flatMap((one) => (one.kind === 'here' || one.kind === 'received' ? [one.id] : []));
              const at = ids.indexOf(id);
              const order = ids.toSpliced(at, 1).toSpliced(at + by, 0, id);
              void change({ do: 'order-packs', packs: order }, words().t('pack_done_order'));
            }}
            onSwitch={(id, on) => {
              const moved = rows().find((one) => one.id === id);
              const text = words().t(`pack_done_${on ? 'on' : 'off'}`, moved ? name(moved) : id);
              void change({ do: 'set-pack', pack: id, patch: { on } }, text);
            }}
            onUpdate={(id) => void trying(() => addresses.lookAt(id))}
            onGather={() => open('gather')}
            onSubscribe={() => open('subscribe')}
          />
        );
      },
    };
  },
};
