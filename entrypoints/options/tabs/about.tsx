// The tab that says what this is made of.
import { browser } from 'wxt/browser';
import { About } from '../../../components/About';
import type { Tab } from '../page';

export const about: Tab = {
  id: 'about',
  label: 'section_about',
  start: (page) => ({
    view() {
      const known = page.isOpen() ? page.knowledge().about : null;
      return (
        <About
          version={browser.runtime.getManifest().version}
          knowledge={known && { date: known.knowledgeDate, counts: known.counts }}
        />
      );
    },
  }),
};
