// The workshop at fifty thousand terms.

import { describeWorkshop } from '../e2e/workshop';

describeWorkshop(50_000);
