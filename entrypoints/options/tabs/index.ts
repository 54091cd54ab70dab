// The tabs of the options page in their order; the first is where an address without a name leads.
import type { Tab } from '../page';
import { about } from './about';
import { cases } from './cases';
import { check } from './check';
import { entries } from './entries';
import { exchange } from './exchange';
import { history } from './history';
import { packs } from './packs';
import { passages } from './passages';
import { settings } from './settings';
import { texts } from './texts';

export const TABS: readonly [Tab, ...Tab[]] = [
  entries,
  packs,
  passages,
  exchange,
  check,
  texts,
  history,
  cases,
  settings,
  about,
];
