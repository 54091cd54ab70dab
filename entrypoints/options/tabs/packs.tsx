// The tab of packs: the list, one of them opened, one that came in, one to be made, an address to be subscribed to.
import { browser } from 'wxt/browser';
import '../../../assets/styles/packs.css';
import { PackGather, PackSubscribe } from '../../../components/PackForms';
import { type IncomingPack, PackIncoming } from '../../../components/PackIncoming';
import { PackSheet, type PackSheetProps } from '../../../components/PackSheet';
import { Packs, titleOf } from '../../../components/Packs';
import type { FailingExample, PackRow } from '../../../components/packRows';
import type { WordKey } from '../../../components/words';
import { download } from '../../../lib/download';
import { checkAddress, fetchPack, originOf, SubscriptionError } from '../../../lib/exchange/subscription';
import type { Change } from '../../../lib/model/change';
import type { StoredPack } from '../../../lib/model/entry';
import {
  dropSubscription,
  onSubscriptions,
  readSubscriptions,
  type Subscription,
  waitingText,
  writeSubscription,
} from '../../../lib/subscriptions';
import { checkSubscription, isGranted, originFor } from '../../subscribing/check';
import { reason, type Tab } from '../page';
import { gathering, newPackId, tagsOf } from './packs-gather';
import { choose, describe, installing, offer, offered } from './packs-incoming';
import { type Addressed, keyOf, packRows } from './packs-rows';

export const packs: Tab = {
  id: 'packs',
  label: 'section_packs',
  start(page) {
    let stored: StoredPack[] | null = null;
    let addresses: Addressed[] = [];
    const failing = new Map<string, FailingExample[]>();
    let losses: PackSheetProps['losses'] = null;
    let incoming: IncomingPack | null = null;
    let failure: string | null = null;
    let busy = false;
    const { words } = page;
    onSubscriptions(() => void readAddresses().then(page.draw), page.signal);

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
    const readAddresses = async () => {
      const all = await readSubscriptions();
      addresses = await Promise.all(all.map(async (one) => ({ ...one, granted: await isGranted(one.url) })));
    };
    const rows = () => packRows(stored ?? [], addresses, failing, page.knowledge().about);
    const rowOf = (id: string) => rows().find((row) => row.id === id);
    const name = (id: string) => {
      const row = rowOf(id);
      return row ? titleOf(row, words()) : id;
    };
    const change = (made: Change, text: string) => trying(() => page.change(made, text));
    /** Examples that were not tried since the pack or they changed. */
    const tryAll = async () => {
      const { tryExamples } = await import('./packs-trial');
      for (const pack of stored ?? []) {
        if (pack.examples.length === 0 || failing.has(keyOf(pack))) continue;
        failing.set(keyOf(pack), await tryExamples(pack, stored ?? [], page.knowledge()));
        page.draw();
      }
    };
    const readLosses = async (pack: StoredPack) => {
      const { lossesOf } = await import('../../../lib/exchange/losses');
      const own = words().t('own_kind');
      const of = (kind: Parameters<typeof lossesOf>[0]) => lossesOf(kind, pack, own);
      losses = {
        ...{ json: of('json'), xlsx: of('xlsx'), csv: of('csv'), tbx: of('tbx'), anki: of('anki') },
        ...{ annotations: of('annotations'), markdown: of('markdown'), html: of('html') },
      };
      page.draw();
    };
    const open = (id: string | null) => page.go(id ? `packs/${id}` : 'packs');
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
        const text =
          made.do === 'reissue'
            ? t('pack_done_updated', pack.title, pack.version)
            : t('pack_done_installed', pack.title);
        await page.change(made, text);
        const { subscription } = what;
        if (subscription) {
          const { waiting: _, ...rest } = subscription;
          await writeSubscription({ ...rest, pack: pack.id }, null);
        }
        offer(null);
        incoming = null;
        open(null);
      });
    /** Asked straight from the click: after any wait the browser no longer takes it for the reader's wish. */
    const grant = async (url: string) => {
      const granted = await browser.permissions.request({ origins: [originOf(url)] }).catch(() => false);
      if (!granted && !(await isGranted(url))) throw new SubscriptionError('not-granted');
    };
    const subscribe = (text: string) =>
      trying(async () => {
        const url = checkAddress(text);
        await grant(url);
        const fetched = await fetchPack(url);
        if (fetched.is !== 'pack') return;
        const subscription = { url, pack: fetched.read.pack.id, auto: false, checked: Date.now(), ...fetched.tags };
        offer({ from: originFor(subscription), read: fetched.read, subscription });
        page.go('packs/incoming');
      });
    /** The newer version that waits at a pack's address. */
    const lookAt = (id: string) =>
      trying(async () => {
        const address = addresses.find(({ pack }) => pack === id);
        const text = address && (await waitingText(address.url));
        if (!address || !text) return;
        const { readPack } = await import('../../../lib/exchange/pack-json');
        const { granted: _, ...subscription } = address;
        offer({ from: originFor(address), read: readPack(text), subscription });
        page.go('packs/incoming');
      });
    const check = (address: Subscription) =>
      trying(async () => {
        const said = await checkSubscription(withoutGrant(address), page.knowledge());
        if (said === 'same') page.say(words().t('pack_current'));
        await readAddresses();
        if (said === 'applied') stored = await page.knowledge().ownPacks();
      });

    const sheet = (row: PackRow) => {
      const address = addresses.find((one) => one.pack === row.id);
      const update = (patch: Partial<Subscription>) =>
        address && void writeSubscription({ ...withoutGrant(address), ...patch });
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
              if (address && !address.managed) await dropSubscription(address.url);
              open(null);
            })
          }
          onExport={(kind) =>
            void trying(async () => {
              // As it is now: what was just saved may not be drawn yet.
              const pack = (await page.knowledge().ownPacks()).find(({ id }) => id === row.id);
              if (!pack) return;
              const { FILE_TYPES, writeFile } = await import('../../../lib/exchange/file');
              const { order: _, on: __, sites: ___, colour: ____, from: _____, ...bare } = pack;
              const content = (await writeFile(kind, { ...bare, title: name(row.id) })).slice();
              const { ending, type } = FILE_TYPES[kind];
              download(`${row.id === 'mine' ? 'pangzhu' : row.id}-${pack.version}.${ending}`, [content], type);
            })
          }
          onClose={() => open(null)}
          onCheck={() => address && void check(address)}
          onAuto={(auto) => update({ auto })}
          onGrant={() => address && void trying(() => grant(address.url).then(() => check(address)))}
          onUnsubscribe={() => address && void dropSubscription(address.url)}
        />
      );
    };

    return {
      async refresh() {
        [stored] = await Promise.all([page.knowledge().ownPacks(), readAddresses()]);
        void tryAll();
      },
      opened(rest) {
        failure = null;
        losses = null;
        const pack = stored?.find(({ id }) => id === rest);
        if (pack) void readLosses(pack);
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
          const mine = stored.find(({ id }) => id === 'mine');
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
              onSubscribe={(url) => void subscribe(url)}
              onCancel={() => open(null)}
            />
          );
        const row = rest ? rowOf(rest) : undefined;
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
            onSwitch={(id, on) =>
              void change(
                { do: 'set-pack', pack: id, patch: { on } },
                words().t(`pack_done_${on ? 'on' : 'off'}`, name(id)),
              )
            }
            onUpdate={(id) => void lookAt(id)}
            onGather={() => open('gather')}
            onSubscribe={() => open('subscribe')}
          />
        );
      },
    };
  },
};

function withoutGrant({ granted: _, ...one }: Subscription & { granted?: boolean }): Subscription {
  return one;
}
