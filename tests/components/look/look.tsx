// Every state of every surface on one page, for looking at; `?show=notes|popup|panel|print|options|passages|welcome|guide` chooses.
// Drawn from the same fixtures as the tests; lib/cli/look.ts takes the pictures.
import { render } from 'preact';
import { Notes } from './notes';
import { GuidePages, OptionPages, WelcomePages } from './pages';
import { Panels, printed } from './panels';
import { PassagePages } from './passages';
import { Popups } from './popups';
import './look.css';

const show = new URLSearchParams(location.search).get('show') ?? 'notes';
const views: Record<string, () => preact.JSX.Element> = {
  notes: Notes,
  popup: Popups,
  options: OptionPages,
  passages: PassagePages,
  welcome: WelcomePages,
  guide: GuidePages,
  panel: Panels,
  ...(show === 'print' && { print: await printed() }),
};
const View = views[show] ?? Notes;
const desk = document.createElement('main');
desk.className = 'desk';
document.body.append(desk);
render(<View />, desk);
// States that a reader brings about are brought about here.
for (const figure of document.querySelectorAll<HTMLElement>('[data-press]'))
  figure.querySelector<HTMLElement>(figure.dataset.press ?? '')?.click();
document.body.dataset.ready = show;
