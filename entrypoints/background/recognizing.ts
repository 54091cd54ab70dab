// Answers `recognize`: opens the packaged lexicon at the first question, lays the user's own terms over it, and lets jieba
// load beside the reader's path.

import type { ExplainComposed } from '../../lib/explain/explain';
import type { Knowledge } from '../../lib/knowledge';
import type { Mention } from '../../lib/model/mention';
import type { PageFacts, TextBlock } from '../../lib/model/page';
import type { MemoryStep, PageContext } from '../../lib/model/page-memory';
import { emptyMemory, stepsOf } from '../../lib/recognize/memory';
import type { Recognizer } from '../../lib/recognize/recognize';
import { createWebSegmenter } from '../../lib/recognize/segmenter-web';
import { readCopy } from '../../lib/settings';
import { ownLexicons } from '../recognition/own';
import { loadTables, type Tables } from '../recognition/tables';

interface RecognizeQuestion {
  blocks: TextBlock[];
  page: PageFacts;
  context?: PageContext;
  settle?: boolean;
}
interface RecognizeAnswer {
  mentions: Mention[];
  steps: MemoryStep[];
  revision: number;
  waiting: boolean;
}

export interface Recognizing {
  recognize(q: RecognizeQuestion): Promise<RecognizeAnswer>;
  composed(): Promise<ExplainComposed>;
  /** The user's entries changed: the next question compiles them anew. */
  ownChanged(): void;
}

interface Own {
  recognizer: Recognizer;
  hidden: ReadonlySet<string>;
  revision: number;
}

export function createRecognizing(knowledge: () => Promise<Knowledge>): Recognizing {
  const segmenter = createWebSegmenter();
  let tables: Promise<Tables> | undefined;
  /** By the packs that count, joined: sites with the same ones share a lexicon. */
  let own = new Map<string, Promise<Own>>();

  const load = () => {
    tables ??= loadTables(segmenter).catch((error: unknown) => {
      tables = undefined;
      throw error;
    });
    return tables;
  };
  const loadOwn = async (host: string | undefined) => {
    const copy = await readCopy();
    const asked = copy && copy.own > 0 ? await knowledge() : null;
    const key = asked ? (await asked.packsOn(host)).join('\n') : '';
    const known = own.get(key);
    if (known) return known;
    const made = compileOwn(asked, host, copy?.revision ?? 0, load).catch((error: unknown) => {
      own.delete(key);
      throw error;
    });
    own.set(key, made);
    return made;
  };

  return {
    async recognize({ blocks, page, context, settle }) {
      const [mine] = await Promise.all([loadOwn(hostOf(page.url)), settle ? segmenter.start() : null]);
      const { mentions, memories, waiting } = mine.recognizer.recognize(blocks, page, context);
      return {
        mentions: mentions.filter((mention) => !isHidden(mention, mine.hidden)),
        steps: stepsOf(context?.memory ?? emptyMemory(), memories),
        revision: mine.revision,
        waiting: waiting > 0 && !settle,
      };
    },
    composed: async () => (await load()).composed,
    ownChanged() {
      own = new Map();
    },
  };
}

/** The user's terms as small lexicons above the bundled one, a pack each; without `knowledge`, as when there are none, the database is not opened. */
async function compileOwn(
  knowledge: Knowledge | null,
  host: string | undefined,
  known: number,
  load: () => Promise<Tables>,
): Promise<Own> {
  const { base, recognizer } = await load();
  if (!knowledge) return { recognizer: recognizer([base]), hidden: new Set(), revision: known };
  const own = await knowledge.own(host);
  const { hidden, revision } = own;
  return { recognizer: recognizer([...ownLexicons(own), base]), hidden: new Set(hidden), revision };
}

function isHidden(mention: Mention, hidden: ReadonlySet<string>): boolean {
  return mention.target?.is === 'entry' && hidden.has(mention.target.id);
}

/** What a page's address says of its site; undefined where it has none (a text pasted, a file). */
export function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
}
