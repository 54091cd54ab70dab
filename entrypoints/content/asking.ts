// Asks the background what a page names: only about what changed, one question after another.
import { type AskError, ask } from '../../lib/messages';
import type { PageFacts, TextBlock } from '../../lib/model/page';
import { NOTHING, type Recognize, type Recognized, recognizeAgain } from '../../lib/page/restart';

export interface Asking {
  /** The page as it is now. Null when a later call has overtaken this one. Rejects with Refused where there is no answer. */
  about(blocks: readonly TextBlock[], page: PageFacts, settle: boolean): Promise<Recognized | null>;
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
    async about(blocks, page, settle) {
      const my = ++turn;
      const recognize = recognizer(page);
      const read = await recognizeAgain(known, blocks, recognize, settle).catch((error: unknown) => {
        // A context that the background does not take: without one it is asked as at first.
        if (error instanceof Refused && error.error.code === 'bad-question' && known !== NOTHING)
          return recognizeAgain(NOTHING, blocks, recognize, settle);
        throw error;
      });
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

function recognizer(page: PageFacts): Recognize {
  return async (blocks, context, settle) => {
    const answer = await ask('recognize', { blocks, page, ...(context && { context }), ...(settle && { settle }) });
    if (!answer.ok) throw new Refused(answer.error);
    return answer.value;
  };
}
