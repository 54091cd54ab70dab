// The welcome page's wiring: settings, and sites asked for in a click.
import { render } from 'preact';
import SITES from '../../assets/sites.json';
import '../../assets/styles/page.css';
import '../../assets/styles/welcome.css';
import { type OfferedSite, Welcome } from '../../components/Welcome';
import { createWords } from '../../components/words';
import { hasAccess, onAccess, readAsked, requestAccess } from '../../lib/access';
import { openLanguage } from '../../lib/language';
import type { Site } from '../../lib/page/sites';
import { onSettings, readSettings, writeSettings } from '../../lib/settings';

const { signal } = new AbortController();
let settings = await readSettings();
const { language, read } = await openLanguage(settings.language);
const words = createWords(language, read);
document.documentElement.lang = language;
document.title = words.t('welcome_title');

const sites: Site[] = SITES.sites;
let offered: OfferedSite[] = await lookAtSites();
onSettings((changed) => {
  settings = changed;
  draw();
}, signal);
onAccess(() => void lookAgain(), signal);
draw();

async function lookAtSites(): Promise<OfferedSite[]> {
  const asked = await readAsked();
  return Promise.all(
    sites
      .filter((site) => site.access === 'offer')
      .map(async (site) => {
        const [host = ''] = site.hosts;
        const on = await hasAccess(site.hosts);
        return { name: site.name, host, state: on ? 'on' : asked[host] === 'refused' ? 'refused' : 'offered' };
      }),
  );
}

async function lookAgain(): Promise<void> {
  offered = await lookAtSites();
  draw();
}

function draw(): void {
  render(
    <Welcome
      words={words}
      textSize={settings.textSize}
      given={sites
        .filter((site) => site.access === 'manifest')
        .map((site) => ({ name: site.name, host: site.hosts.map((host) => host.replace('*.', '')).join(' ') }))}
      offered={offered}
      onTextSize={(textSize) => void writeSettings({ textSize })}
      onEnable={enable}
    />,
    document.body,
  );
}

/** Straight from the click: all hosts of the chosen sites in one question. */
function enable(hosts: string[]): void {
  const wanted = sites.filter((site) => site.hosts.some((host) => hosts.includes(host))).flatMap((site) => site.hosts);
  void requestAccess(wanted).then(lookAgain);
}
