// The tab of all entries: lists them, opens one in its form, and makes the one change that a form or the bulk bar asks for.
import type { BulkAction } from '../../../components/BulkBar';
import { Entries } from '../../../components/Entries';
import type { EntryDraft } from '../../../components/entryDraft';
import type { EntryRow } from '../../../components/entryRows';
import type { WordKey } from '../../../components/words';
import { loadEvidence } from '../../../lib/knowledge';
import type { Change } from '../../../lib/model/change';
import type { Evidence } from '../../../lib/model/entry';
import { createBulk } from '../bulk';
import { changeFor, hideChange, removeChange } from '../changes';
import { createListing } from '../listing';
import { idsIn, type Page, reason, type Tab } from '../page';

export const entries: Tab = {
  id: 'entries',
  label: 'section_entries',
  start(page) {
    const { words, knowledge, draw } = page;
    const listing = createListing(knowledge, words, draw);
    const bulk = createBulk(page, (ids) => listing.refresh(ids));
    let evidence: Record<string, Evidence> = {};
    void loadEvidence().then((read) => {
      evidence = read;
      draw();
    });
    let failure: string | null = null;
    const open = (id: string | null) => {
      failure = null;
      page.go(id ? `entries/${id}` : 'entries');
    };
    /** A refusal is said in the form, which stays open. */
    const change = async (
      did: 'edit' | 'remove' | 'hide' | 'unhide',
      name: string,
      closes: boolean,
      make: () => Promise<Change>,
    ) => {
      try {
        const made = await make();
        const key: WordKey = made.do === 'add' ? 'done_add' : `done_${did}`;
        await written(page, made, words().t(key, name));
        if (closes) open(null);
      } catch (error) {
        failure = reason(error, words());
        draw();
      }
    };
    const save = (row: EntryRow | null, draft: EntryDraft) =>
      change('edit', draft.name || (row?.name ?? ''), true, () => changeFor(row, draft, knowledge(), words()));
    return {
      refresh: (ids) => listing.refresh(ids),
      opened() {
        failure = null;
      },
      view(rest) {
        const index = listing.index();
        if (!index) return <p class="nothing">{words().t('loading_entries')}</p>;
        return (
          <Entries
            index={index}
            packs={listing.packs()}
            alike={listing.alike()}
            corpusOf={(id) => evidence[id] ?? null}
            readOnly={page.readOnly()}
            open={rest}
            failure={failure}
            busy={bulk.busy()}
            onOpen={open}
            onSave={(row, draft) => void save(row, draft)}
            onRemove={(row) =>
              void change(row.own ? 'remove' : 'edit', row.name, true, () => removeChange(row, knowledge()))
            }
            onHide={(row, hidden) =>
              void change(hidden ? 'hide' : 'unhide', row.name, false, () => hideChange(row, hidden, knowledge()))
            }
            onBulk={(action: BulkAction, ids) => void bulk.run(action, ids)}
            onCancelBulk={bulk.cancel}
          />
        );
      },
    };
  },
};

/** What the user has just changed needs no second look. */
async function written(page: Page, change: Change, text: string): Promise<void> {
  const { seq, revision } = await page.knowledge().change(change);
  const ids = idsIn(change);
  if (change.do !== 'add' && ids) await page.knowledge().settle(ids);
  await page.told(text, seq, ids, revision);
}
