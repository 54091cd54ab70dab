// Packs that come to be: one that came in from a file or an address, one made of the user's own entries, an address to be
// subscribed to.
import { PackGather, PackSubscribe } from '../../../components/PackForms';
import { type IncomingPack, PackIncoming } from '../../../components/PackIncoming';
import type { WordKey } from '../../../components/words';
import { MINE } from '../../../lib/knowledge';
import type { StoredPack } from '../../../lib/model/entry';
import type { Page } from '../page';
import type { Addresses } from './packs-address';
import { gathering, newPackId, tagsOf } from './packs-gather';
import { choose, describe, offer, offered } from './packs-incoming';
import { install } from './packs-writing';

export interface ArrivalPorts {
  page: Page;
  addresses: Addresses;
  /** Does the work with its trouble shown. */
  trying: (work: () => Promise<void>) => Promise<void>;
  state: () => { busy: boolean; failure: string | null };
  stored: () => readonly StoredPack[];
  open: (id: string | null) => void;
}

export function createArrivals({ page, addresses, trying, state, stored, open }: ArrivalPorts) {
  const { words } = page;
  let incoming: IncomingPack | null = null;

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
      await install(page, what);
      offer(null);
      incoming = null;
      open(null);
    });
  const gather = (title: string, author: string, tag: string) =>
    trying(async () => {
      // As they are by now: an entry collected meanwhile goes along.
      const packs = await page.knowledge().ownPacks();
      const mine = packs.find(({ id }) => id === MINE);
      if (!mine) return;
      const id = newPackId(title, packs);
      await page.change(gathering(mine, { id, title, author, tag }), words().t('pack_done_made', title));
      open(id);
    });

  return {
    opened(rest: string | null) {
      if (rest === 'incoming') void show();
    },
    /** Null where the address asks for none of these. */
    view(rest: string) {
      const what = offered();
      if (rest === 'incoming' && what && incoming)
        return (
          <PackIncoming
            incoming={incoming}
            {...state()}
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
      if (rest === 'gather')
        return (
          <PackGather
            tags={tagsOf(stored().find(({ id }) => id === MINE))}
            failure={state().failure}
            onMake={(title, author, tag) => void gather(title, author, tag)}
            onCancel={() => open(null)}
          />
        );
      if (rest === 'subscribe')
        return (
          <PackSubscribe
            {...state()}
            onSubscribe={(url) => void trying(() => addresses.subscribe(url))}
            onCancel={() => open(null)}
          />
        );
      return null;
    },
  };
}
