// The tab that says what this is made of.
import { browser } from 'wxt/browser';
import { About } from '../../../components/About';
import type { Tab } from '../page';

export const about: Tab = {
  id: 'about',
  label: 'section_about',
  start(page) {
    let used: number | null = null;
    return {
      async refresh() {
        // Missing in a permanent private mode.
        used = (await navigator.storage.estimate().catch(() => null))?.usage ?? null;
      },
      view() {
        const known = page.isOpen() ? page.knowledge().about : null;
        return (
          <About
            version={browser.runtime.getManifest().version}
            knowledge={
              known && {
                date: known.knowledgeDate,
                counts: known.counts,
                bytes: known.bytes,
                measured: known.measured ?? null,
                audit: known.audit ?? null,
              }
            }
            used={used}
          />
        );
      },
    };
  },
};
