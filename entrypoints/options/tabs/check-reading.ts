// The checker of the tab: the packaged tables and entries, opened at the first draft; long drafts are read in slices.
import { type Checker, createChecker } from '../../../lib/check/check';
import { loadEntries } from '../../../lib/knowledge/bundle';
import type { Finding } from '../../../lib/model/finding';
import { createWebSegmenter } from '../../../lib/recognize/segmenter-web';
import { loadTables } from '../../recognition/tables';
import { inSlices } from '../slices';

export interface Reading {
  /** Findings of the paragraphs as of a day; null when another reading was asked for meanwhile. */
  read(paragraphs: readonly string[], day: string): Promise<Finding[] | null>;
}

export function createReading(): Reading {
  let checker: Promise<Checker> | undefined;
  let asked = 0;
  const open = () => {
    checker ??= openChecker().catch((error: unknown) => {
      checker = undefined;
      throw error;
    });
    return checker;
  };
  return {
    async read(paragraphs, day) {
      const own = ++asked;
      const made = await open();
      const found: Finding[] = [];
      const blocks = paragraphs.map((text) => ({ text }));
      await inSlices(
        (function* () {
          for (const findings of made.findings(blocks, day)) {
            found.push(...findings);
            if (own !== asked) return;
            yield;
          }
        })(),
      );
      return own === asked ? found : null;
    },
  };
}

async function openChecker(): Promise<Checker> {
  const segmenter = createWebSegmenter();
  const [tables, entries] = await Promise.all([loadTables(segmenter), loadEntries(), segmenter.start()]);
  return createChecker([...entries.values()], tables.data([tables.base]));
}
