// A sample of what `npm run test:long` does with fifty thousand terms.

import { describeWorkshop } from './workshop';

describeWorkshop(5000);
