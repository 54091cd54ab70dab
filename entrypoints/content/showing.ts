// Draws what was recognized as the reader has set it; one drawing at a time.
import type { EntryType, Mention } from '../../lib/model/mention';
import type { Block } from '../../lib/page/blocks';
import type { Density } from '../../lib/page/choose';
import { drawMentions } from '../../lib/page/drawing';
import type { Marks } from '../../lib/page/marks';
import type { Spent } from '../../lib/page/slices';
import type { Settings } from '../../lib/settings';

export interface Showing {
  /** Draws these; a later call takes over from one that is still at it. `off`: nothing is drawn. */
  draw(mentions: readonly Mention[], blocks: readonly Block[], how: How, signal: AbortSignal): Promise<void>;
  /** Leaves out every mention of this target until the page is loaded anew. */
  hide(key: string): void;
}
interface How {
  settings: Settings;
  host: string;
  off: boolean;
  spent?: Spent;
}

/** The settings' word for how often a name is drawn, in the words of lib/page/choose.ts. */
const DENSITY: Record<Settings['density'], Density> = { first: 'section', fade: 'first', all: 'all' };
const TYPES: EntryType[] = ['law', 'agency', 'programme'];

export function createShowing(marks: Marks): Showing {
  const hidden = new Set<string>();
  let turn = new AbortController();

  return {
    async draw(mentions, blocks, { settings, host, off, spent }, signal) {
      turn.abort();
      turn = new AbortController();
      const mine = turn.signal;
      const choice = {
        density: DENSITY[settings.density],
        off: off ? TYPES : TYPES.filter((type) => !settings.types[type]),
        minor: settings.showMinor,
        perThousand: 12,
        known: new Set(settings.known.map(({ key }) => key)),
        hidden: new Set([...hidden, ...(settings.hidden[host] ?? []), ...(settings.hidden['*'] ?? [])]),
      };
      try {
        await drawMentions(marks, mentions, blocks, choice, AbortSignal.any([signal, mine]), spent);
      } catch (error) {
        if (!mine.aborted || signal.aborted) throw error;
      }
    },
    hide(key) {
      hidden.add(key);
    },
  };
}
