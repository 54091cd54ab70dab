// The tab of all entries: reads them, opens one in its form, and makes the one change that a form asks for.
import { Entries } from '../../../components/Entries';
import type { EntryRow } from '../../../components/entryRows';
import type { WordKey } from '../../../components/words';
import type { Change } from '../../../lib/model/change';
import { changeFor, hideChange, removeChange } from '../changes';
import { reason, type Tab } from '../page';
import { readRows } from '../rows';

export const entries: Tab = {
  id: 'entries',
  label: 'section_entries',
  start(page) {
    let rows: EntryRow[] | null = null;
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
        await page.change(made, page.words().t(key, name));
        if (closes) open(null);
      } catch (error) {
        failure = reason(error);
        page.draw();
      }
    };
    return {
      async refresh() {
        rows = await readRows(page.knowledge());
      },
      opened() {
        failure = null;
      },
      view(rest) {
        const { words, knowledge } = page;
        if (!rows) return <p class="nothing">{words().t('loading_entries')}</p>;
        return (
          <Entries
            rows={rows}
            readOnly={page.readOnly()}
            open={rest}
            failure={failure}
            onOpen={open}
            onSave={(row, draft) =>
              void change('edit', draft.name || (row?.name ?? ''), true, () =>
                changeFor(row, draft, knowledge(), words()),
              )
            }
            onRemove={(row) =>
              void change(row.own ? 'remove' : 'edit', row.name, true, () => removeChange(row, knowledge()))
            }
            onHide={(row, hidden) =>
              void change(hidden ? 'hide' : 'unhide', row.name, false, () => hideChange(row, hidden, knowledge()))
            }
          />
        );
      },
    };
  },
};
