// The tab of packs: which of its views the address asks for, and what they share: the packs as they are stored, their trouble.
import '../../../assets/styles/packs.css';
import { Packs, titleOf } from '../../../components/Packs';
import type { FailingExample, PackRow } from '../../../components/packRows';
import type { WordKey } from '../../../components/words';
import { SubscriptionError } from '../../../lib/exchange/subscription';
import { MINE } from '../../../lib/knowledge';
import type { Change } from '../../../lib/model/change';
import type { StoredPack } from '../../../lib/model/entry';
import { onSubscriptions } from '../../../lib/subscriptions';
import { reason, type Tab } from '../page';
import { createAddresses } from './packs-address';
import { createArrivals } from './packs-arrivals';
import { keyOf, packRows } from './packs-rows';
import { createSheet } from './packs-sheet';

export const packs: Tab = {
  id: 'packs',
  label: 'section_packs',
  start(page) {
    let stored: StoredPack[] | null = null;
    const failing = new Map<string, FailingExample[]>();
    let shown: { of: unknown[]; rows: PackRow[] } | null = null;
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
    /** Made anew where something of it is another: a pack may have 50,000 names. */
    const rows = () => {
      const of = [stored, addresses.all(), failing.size];
      if (!shown || of.some((one, at) => one !== shown?.of[at]))
        shown = { of, rows: packRows(stored ?? [], addresses.all(), failing, page.knowledge().about) };
      return shown.rows;
    };
    const read = async () => {
      stored = await page.knowledge().ownPacks();
      return rows();
    };
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
    const state = () => ({ busy, failure });
    const sheet = createSheet({ page, addresses, trying, failure: () => failure, read, open });
    const arrivals = createArrivals({ page, addresses, trying, state, stored: () => stored ?? [], open });

    const change = (made: Change, text: string) => trying(() => page.change(made, text));
    const move = (id: string, by: -1 | 1) =>
      trying(async () => {
        // From the order as it is by now: another page may have moved one too.
        const ids = (await page.knowledge().packHeads()).flatMap((one) => (one.id === MINE ? [] : [one.id]));
        const at = ids.indexOf(id);
        if (at < 0 || at + by < 0 || at + by >= ids.length) return;
        const order = ids.toSpliced(at, 1).toSpliced(at + by, 0, id);
        await page.change({ do: 'order-packs', packs: order }, words().t('pack_done_order'));
      });
    const list = () => (
      <Packs
        rows={rows()}
        readOnly={page.readOnly()}
        failure={failure}
        onOpen={open}
        onMove={(id, by) => void move(id, by)}
        onSwitch={(id, on) => {
          const moved = rows().find((one) => one.id === id);
          const text = words().t(`pack_done_${on ? 'on' : 'off'}`, moved ? titleOf(moved, words()) : id);
          void change({ do: 'set-pack', pack: id, patch: { on } }, text);
        }}
        onUpdate={(id) => void trying(() => addresses.lookAt(id))}
        onGather={() => open('gather')}
        onSubscribe={() => open('subscribe')}
      />
    );

    return {
      async refresh() {
        await Promise.all([read(), addresses.read()]);
        void tryAll();
      },
      opened(rest) {
        failure = null;
        sheet.opened(stored?.find(({ id }) => id === rest));
        arrivals.opened(rest);
      },
      view(rest) {
        if (!stored) return <p class="nothing">{words().t('loading_entries')}</p>;
        const row = rest ? rows().find(({ id }) => id === rest) : undefined;
        if (row && row.kind !== 'base') return sheet.view(row);
        return (rest && (arrivals.view(rest) ?? sheet.gone(rest))) || list();
      },
    };
  },
};
