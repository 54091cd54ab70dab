// The guide's wiring: language, and whose policy file is shown.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/page.css';
import '../../assets/styles/guide.css';
import { Guide } from '../../components/Guide';
import { createWords } from '../../components/words';
import { openLanguage } from '../../lib/language';
import { readSettings } from '../../lib/settings';

const settings = await readSettings();
const { language, read } = await openLanguage(settings.language);
const words = createWords(language, read);
document.documentElement.lang = language;
document.title = words.t('guide_title');
render(
  <Guide words={words} browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'} id={browser.runtime.id} />,
  document.body,
);
// Drawn after the page was loaded, so the browser did not find the place that the address names.
if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
