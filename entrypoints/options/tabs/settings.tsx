// The tab of settings; each takes effect at once on every open page.
import { browser } from 'wxt/browser';
import type { EntryRow } from '../../../components/entryRows';
import { SettingsForm } from '../../../components/SettingsForm';
import { writeKnown, writeSettings } from '../../../lib/settings';
import { hiddenNames, withoutHidden } from '../hidden';
import type { Tab } from '../page';
import { readRows } from '../rows';

export const settings: Tab = {
  id: 'settings',
  label: 'section_settings',
  start(page) {
    let rows: EntryRow[] = [];
    return {
      async refresh() {
        rows = await readRows(page.knowledge(), Object.values(page.settings().hidden).flat());
      },
      view: () => (
        <SettingsForm
          settings={page.settings()}
          hidden={hiddenNames(page.settings(), rows)}
          onUnhide={(one) => void writeSettings((now) => ({ hidden: withoutHidden(now, one) }))}
          known={page.settings().known}
          onForget={(one) => void (one ? writeKnown(one, false) : writeSettings({ known: [] }))}
          onChange={(patch) => void writeSettings(patch)}
          onSites={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
        />
      ),
    };
  },
};
