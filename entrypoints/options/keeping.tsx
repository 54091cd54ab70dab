// Above every tab: what was lost and how to get it back, and the reminder of a backup. Asks the browser to keep our data
// once there is some: not at a first run, when the question would mean nothing.
import { Lost, Reminder } from '../../components/Keeping';
import type { Kept } from '../../lib/knowledge';
import { forgetLoss, onLedger, putReminderAway, readLedger } from '../../lib/ledger';
import { type Ledger, unsavedChanges } from '../../lib/model/ledger';
import { newestFull } from '../keeping/ports';
import type { Page } from './page';
import { saveBackup } from './save-backup';

export function createKeeping(page: Page) {
  let ledger: Ledger | null = null;
  let newest: Kept | null = null;
  let asked = false;

  const refresh = async (now: Ledger | null) => {
    ledger = now;
    newest = now?.lost ? await newestFull() : null;
    if (now && now.own > 0 && !asked) {
      asked = true;
      void navigator.storage?.persisted().then((kept) => kept || navigator.storage.persist());
    }
    page.draw();
  };
  onLedger((now) => void refresh(now), page.signal);
  void readLedger().then(refresh);

  return {
    view() {
      // What it offers needs the store.
      if (!page.isOpen()) return null;
      if (ledger?.lost)
        return (
          <Lost
            loss={ledger.lost}
            snapshot={newest}
            onSnapshot={() => newest && page.go(`import/kept/${newest.name}`)}
            onFile={() => page.go('import')}
            onForget={() => void forgetLoss()}
          />
        );
      const changes = unsavedChanges(ledger);
      if (changes === null) return null;
      return (
        <Reminder
          changes={changes}
          since={ledger?.saved?.time ?? null}
          onBackup={() => void saveBackup(page.work)}
          onQuiet={() => void putReminderAway()}
        />
      );
    },
  };
}
