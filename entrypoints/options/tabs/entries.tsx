// The tab of all entries: lists them, opens one in its form, and makes the one change that a form or the bulk bar asks for.
import type { BulkAction } from '../../../components/BulkBar';
import { Entries } from '../../../components/Entries';
import { type EntryDraft, toEntry } from '../../../components/entryDraft';
import type { EntryRow } from '../../../components/entryRows';
import type { WordKey } from '../../../components/words';
import { loadEvidence } from '../../../lib/knowledge';
import type { Change } from '../../../lib/model/change';
import type { Evidence } from '../../../lib/model/entry';
import { createBulk } from '../bulk';
import { changeFor, hideChange, removeChange } from '../changes';
import { createEditing, type NextSave } from '../editing';
import { createListing } from '../listing';
import { idsIn, type Page, reason, type Tab } from '../page';
import { unsavedForms } from '../unsaved';

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
    const editing = createEditing(unsavedForms(), draw);
    const open = (id: string | null) => {
      failure = null;
      page.go(id ? `entries/${id}` : 'entries');
    };
    const close = () => {
      editing.close();
      open(null);
    };
    /** A refusal is said in the form, which stays open. */
    const change = async (
      did: 'edit' | 'remove' | 'hide' | 'unhide',
      name: string,
      closes: boolean,
      make: () => Change | Promise<Change>,
      /** What becomes of a refusal; rejects with what is to be said. */
      refused: (error: unknown) => Promise<void> = (error) => Promise.reject(error),
    ) => {
      try {
        const made = await make();
        const key: WordKey = made.do === 'add' ? 'done_add' : `done_${did}`;
        await written(page, made, words().t(key, name));
        if (closes) close();
      } catch (thrown) {
        failure = await refused(thrown).then(
          () => null,
          (error) => reason(error, words()),
        );
        draw();
      }
    };
    /** From the row as it was when its form was opened. */
    const save = (row: EntryRow | null, draft: EntryDraft): Promise<void> =>
      change(
        'edit',
        draft.name || (row?.name ?? ''),
        true,
        () => changeFor(row, draft, words()),
        async (error) => {
          if (!(await editing.refused(error, draft, knowledge()))) await save(editing.opened(), draft);
        },
      );
    const addAgain = ({ row, draft }: NextSave) =>
      change('edit', draft.name, true, () => ({
        do: 'add',
        pack: row.pack,
        entry: toEntry(draft, row.entry.id, words(), row.entry),
      }));
    return {
      refresh: (ids) => listing.refresh(ids),
      opened() {
        failure = null;
      },
      view(rest) {
        const index = listing.index();
        if (!index) return <p class="nothing">{words().t('loading_entries')}</p>;
        editing.follow(rest, rest ? listing.row(rest) : undefined);
        return (
          <Entries
            index={index}
            packs={listing.packs()}
            alike={listing.alike()}
            corpusOf={(id) => evidence[id] ?? null}
            readOnly={page.readOnly()}
            open={rest}
            failure={failure}
            {...editing.shown()}
            onDraft={(_, draft) => editing.typed(draft)}
            onTake={() => {
              editing.take();
              draw();
            }}
            onDrop={() => {
              editing.drop();
              draw();
            }}
            onWay={(way) => {
              const next = editing.resolve(way);
              if (next === 'close') close();
              else if (next?.again) void addAgain(next);
              else if (next) void save(next.row, next.draft);
              draw();
            }}
            busy={bulk.busy()}
            onOpen={open}
            onCancel={close}
            onSave={(row, draft) => void save(row && (editing.opened() ?? row), draft)}
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
