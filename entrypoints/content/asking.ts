// Asks the background what a page names: only about what changed, one question after another.
import { ask } from '../../lib/asking';
import type { AskError } from '../../lib/model/answer';
import type { PageFacts, TextBlock } from '../../lib/model/page';
import { NOTHING, type Recognize, type Recognized, recognizeAgain } from '../../lib/page/restart';
import type { Spent } from '../../lib/page/slices';

export interface Asking {
  /** The page as it is now. Null when a later call has overtaken this one. Rejects with Refused where there is no answer. */
  about(blocks: readonly TextBlock[], page: PageFacts, settle: boolean, spent?: Spent): Promise<Recognized | null>;
  /** The knowledge, or the page, is another one: the next call asks about everything. */
  forget(): void;
}

export class Refused extends Error {
  constructor(readonly error: AskError) {
    super(error.message);
  }
}

export function createAsking(): Asking {
  let known = NOTHING;
  let turn = 0;

  return {
    async about(blocks, page, settle, spent = { milliseconds: 0 }) {
      const my = ++turn;
      // What this thread does itself; waiting for the background costs the page nothing.
      const waited = { milliseconds: 0 };
      const began = performance.now();
      const recognize = recognizer(page, waited);
      const read = await recognizeAgain(known, blocks, recognize, settle).catch((error: unknown) => {
        // A context that the background does not take: without one it is asked as at first.
        if (error instanceof Refused && error.error.code === 'bad-question' && known !== NOTHING)
          return recognizeAgain(NOTHING, blocks, recognize, settle);
        throw error;
      });
      spent.milliseconds += performance.now() - began - waited.milliseconds;
      if (my !== turn) return null;
      known = read;
      return read;
    },
    forget() {
      turn++;
      known = NOTHING;
    },
  };
}

function recognizer(page: PageFacts, waited: Spent): Recognize {
  return async (blocks, context, settle) => {
    const began = performance.now();
    const answer = await ask('recognize', { blocks, page, ...(context && { context }), ...(settle && { settle }) });
    waited.milliseconds += performance.now() - began;
    if (!answer.ok) throw new Refused(answer.error);
    return answer.value;
  };
}
