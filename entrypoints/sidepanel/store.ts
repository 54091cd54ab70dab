// The panel's own connection to the knowledge, for what it writes: opened when first asked for, since most readers only look.
import type { Knowledge } from '../../lib/knowledge';

export interface Store {
  /** Never rejects for the database's sake: then its `problem` says what is out of reach. */
  open(): Promise<Knowledge>;
}

export function createStore(): Store {
  let opened: Promise<Knowledge> | null = null;
  const load = async () => {
    const [{ openKnowledge }, { knowledgePorts }] = await Promise.all([
      import('../../lib/knowledge'),
      import('../keeping/ports'),
    ]);
    const gone = () => {
      opened = null;
    };
    return openKnowledge(knowledgePorts(() => {}, gone));
  };
  return {
    open() {
      opened ??= load().catch((error: unknown) => {
        opened = null;
        throw error;
      });
      return opened;
    },
  };
}
