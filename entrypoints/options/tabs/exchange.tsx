// The tab of imports, exports, backups and kept copies.
import type { WordKey } from '../../../components/words';
import { createBackup } from '../backup';
import { createImport } from '../import';
import type { Tab } from '../page';
import { failureOf } from '../stored';
import { offer } from './packs-incoming';

export const exchange: Tab = {
  id: 'import',
  label: 'section_import',
  start(page) {
    const { words, draw, knowledge } = page;
    const backup = createBackup({
      knowledge,
      words,
      snapshots: page.snapshots,
      draw,
      done: (seq) => page.told(words().t('restore_done'), seq),
      fail: async (error) => {
        const { code, value } = await failureOf(error);
        page.say(words().t(`import_error_${code.replaceAll('-', '_')}` as WordKey, value));
      },
    });
    const importing = createImport({
      knowledge,
      words,
      draw,
      backup: (name, read) => backup.open(name, read),
      pack: (name, read, intoMine) => {
        const chooseRows = () => {
          intoMine();
          page.go('import');
        };
        offer({ from: { is: 'file', name }, read, intoMine: chooseRows });
        page.go('packs/incoming');
      },
      done: (count, seq) => page.told(words().t('import_done', count), seq),
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
