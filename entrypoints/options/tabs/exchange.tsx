// The tab of imports, exports, backups and kept copies.
import { createBackup } from '../backup';
import { createImport } from '../import';
import { type Tab, workText } from '../page';
import { WorkFailure } from '../workshop';
import { newPackId } from './packs-gather';
import { offer } from './packs-incoming';

export const exchange: Tab = {
  id: 'import',
  label: 'section_import',
  start(page) {
    const { words, draw, work } = page;
    const backup = createBackup(page, (error) => {
      page.say(workText(error instanceof WorkFailure ? error : new WorkFailure('failed', String(error)), words()));
    });
    const importing = createImport({
      work,
      words,
      draw,
      backup: backup.open,
      pack(name, read, intoMine) {
        const chooseRows = () => {
          intoMine();
          page.go('import');
        };
        offer({ from: { is: 'file', name }, read, intoMine: chooseRows });
        page.go('packs/incoming');
      },
      newPackId: async (title) => newPackId(title, await page.knowledge().ownPacks()),
      done: page.worked,
    });
    return {
      /** `kept/NAME`: a kept copy, to be compared and put back. */
      opened(rest) {
        const [, name] = /^kept\/(.+)$/.exec(rest ?? '') ?? [];
        if (name) void backup.openKept(name);
      },
      async refresh() {
        await Promise.all([importing.refresh(), backup.refresh()]);
      },
      view: () => (
        <>
          {!backup.isOpen() && importing.view(page.readOnly())}
          {!importing.isOpen() && backup.view(page.readOnly())}
        </>
      ),
    };
  },
};
