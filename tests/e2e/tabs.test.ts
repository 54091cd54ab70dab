// A dozen tabs at once: a sample of the fifty in tests/long.

import { describeTabs } from './many-tabs';

describeTabs(12);
