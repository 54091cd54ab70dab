// Fifty tabs at once.

import { describeTabs } from '../e2e/many-tabs';
import { tell } from './told';

const TABS = 50;

describeTabs(TABS, (name, shown) => tell('fifty tabs at once, an own term in each', name, TABS, shown));
