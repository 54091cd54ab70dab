// The page's marks: finds the article, asks what its names are, draws them, and keeps them right while the page changes.
import SITES from '../../assets/sites.json';
import { type AskError, ask, type ListedMention, type PageCounts, type PageState } from '../../lib/messages';
import type { EntryType, Mention } from '../../lib/model/mention';
import type { PageFacts } from '../../lib/model/page';
import { findArticle } from '../../lib/page/article';
import { type Block, readBlocks, toTextBlocks } from '../../lib/page/blocks';
import { chooseMarks, type Density, drawnType, keyOf } from '../../lib/page/choose';
import type { Article } from '../../lib/page/found';
import { createMarks, type Mark, type Marks } from '../../lib/page/marks';
import { createPaperMeter } from '../../lib/page/paper';
import { drawnSpan, rangesOf } from '../../lib/page/ranges';
import { inSlices } from '../../lib/page/slices';
import { watchArticle } from '../../lib/page/watch';
import type { Settings } from '../../lib/settings';

export interface Reading {
  start(): Promise<void>;
  state(): PageState;
  /** Marks this page now, also where it is off or no article was found. */
  markNow(): Promise<PageState>;
  setHere(on: boolean): Promise<PageState>;
  settingsChanged(settings: Settings): void;
  knowledgeChanged(): void;
  onRedraw(call: () => void): void;
  /** Leaves out every mention of this target until the page is loaded anew. */
  hideHere(key: string): void;
  list(): ListedMention[];
  readonly mentions: readonly Mention[];
  readonly blocks: readonly Block[];
  readonly marks: Marks;
  readonly facts: PageFacts;
}

const DENSITY: Record<Settings['density'], Density> = { first: 'section', fade: 'first', all: 'all' };

export function createReading(doc: Document, initial: Settings, signal: AbortSignal): Reading {
  const view = doc.defaultView ?? window;
  const marks = createMarks(view as Window & typeof globalThis, signal);
  const hidden = new Set<string>();
  let settings = initial;
  let life: AbortController | null = null;
  let here: boolean | null = null;
  let asked = false;
  let blocks: readonly Block[] = [];
  let mentions: readonly Mention[] = [];
  let facts: PageFacts = {};
  let status: PageState['state'] = 'none';
  let problem: AskError | undefined;
  let redrawn: () => void = () => {};
  let stale = false;
  let turn = 0;

  const isOff = () => here === false || (here === null && settings.off.includes(doc.location.hostname));

  async function start(): Promise<void> {
    stop();
    if (isOff()) return setStatus('off');
    life = new AbortController();
    const mine = AbortSignal.any([signal, life.signal]);
    setStatus('working');
    const article = findArticle(doc, doc.location.href, SITES, asked);
    if (!article) {
      setStatus('none');
      watchArticle(doc, null, [], { changed: () => {}, lost: () => void start() }, mine);
      return;
    }
    facts = factsOf(article, doc);
    await quietly(mine, async () => {
      blocks = await readBlocks(article, mine);
      await recognize(mine);
      watchArticle(
        doc,
        article,
        blocks,
        {
          changed: (change) => {
            blocks = change.blocks;
            void quietly(mine, () => recognize(mine));
          },
          lost: () => void start(),
        },
        mine,
      );
    });
  }

  function stop(): void {
    life?.abort();
    life = null;
    [blocks, mentions, problem] = [[], [], undefined];
    marks.draw([]);
    redrawn();
  }

  /** Asks about the whole article in order; an answer that comes after a newer question is dropped. */
  async function recognize(mine: AbortSignal, settle = false): Promise<void> {
    if (doc.hidden && mentions.length > 0) {
      stale = true;
      return;
    }
    stale = false;
    const my = ++turn;
    const about = blocks;
    const answer = await ask('recognize', { blocks: toTextBlocks(about), page: facts, ...(settle && { settle }) });
    mine.throwIfAborted();
    if (my !== turn || about !== blocks) return;
    if (!answer.ok) {
      problem = answer.error;
      if (answer.error.code === 'updated') marks.draw([]);
      return setStatus(answer.error.code === 'updated' ? 'orphan' : 'failed');
    }
    problem = undefined;
    mentions = answer.value.mentions;
    await draw(mine);
    setStatus('marked');
    if (answer.value.waiting) await recognize(mine, true);
  }

  /** Draws what is in view first; marks that stay the same are not touched, so nothing flickers. */
  async function draw(mine: AbortSignal): Promise<void> {
    const off = (['law', 'agency', 'programme'] as EntryType[]).filter((type) => !settings.types[type]);
    const visible = mentions.map((mention) =>
      hidden.has(keyOf(mention)) ? { ...mention, weight: 'minor' as const } : mention,
    );
    const chosen = chooseMarks(visible, blocks as Block[], {
      density: DENSITY[settings.density],
      off,
      minor: settings.showMinor,
      perThousand: 12,
      known: new Set(),
    }).filter((choice) => !hidden.has(keyOf(mentions[choice.mention] as Mention)));
    marks.mend();
    const standing = new Map([...marks.all].map((mark) => [fingerprint(mark), mark]));
    const paper = createPaperMeter();
    const wanted: Mark[] = [];
    for (const choice of viewFirst(chosen, mentions, blocks, view)) {
      const mention = mentions[choice.mention];
      const block = mention && blocks[mention.block];
      if (!block) continue;
      const span = drawnSpan(block.text, mention.start, mention.end);
      const ranges = rangesOf(block, span.start, span.end);
      if (ranges.length === 0) continue;
      wanted.push({
        id: choice.mention,
        type: choice.type,
        strength: choice.strength,
        paper: paper(block.element),
        ranges,
      });
    }
    const fresh: Mark[] = [];
    for (const mark of wanted) {
      const same = standing.get(fingerprint(mark));
      if (same) {
        same.id = mark.id;
        standing.delete(fingerprint(mark));
      } else fresh.push(mark);
    }
    marks.remove([...standing.values()]);
    await inSlices(addInGroups(fresh), mine);
    redrawn();
  }

  function* addInGroups(fresh: Mark[]): Generator<void> {
    for (let at = 0; at < fresh.length; at += 200) {
      marks.add(fresh.slice(at, at + 200));
      yield;
    }
  }

  function setStatus(next: PageState['state']): void {
    status = next;
    if (next !== 'working' && next !== 'orphan') void ask('counted', next === 'marked' ? count(mentions) : null);
  }

  doc.addEventListener(
    'visibilitychange',
    () => {
      if (!doc.hidden && stale && life)
        void quietly(life.signal, () => recognize(AbortSignal.any([signal, (life as AbortController).signal])));
    },
    { signal },
  );
  // The page may clear the registry it shares with us; a look now and then puts our marks back.
  const mending = setInterval(() => marks.all.size > 0 && !doc.hidden && marks.mend(), 1000);
  signal.addEventListener('abort', () => {
    clearInterval(mending);
    life?.abort();
  });

  return {
    start,
    state: () => ({ state: status, counts: status === 'marked' ? count(mentions) : null, ...(problem && { problem }) }),
    async markNow() {
      [asked, here] = [true, true];
      await start();
      return this.state();
    },
    async setHere(on) {
      here = on;
      await start();
      return this.state();
    },
    settingsChanged(next) {
      const wasOff = isOff();
      settings = next;
      if (isOff() !== wasOff) void start();
      else if (life) void quietly(life.signal, () => draw(AbortSignal.any([signal, (life as AbortController).signal])));
    },
    knowledgeChanged() {
      if (life && blocks.length > 0)
        void quietly(life.signal, () => recognize(AbortSignal.any([signal, (life as AbortController).signal])));
    },
    onRedraw(call) {
      redrawn = call;
    },
    hideHere(key) {
      hidden.add(key);
      if (life) void quietly(life.signal, () => draw(signal));
    },
    list: () => list(mentions, marks),
    get mentions() {
      return mentions;
    },
    get blocks() {
      return blocks;
    },
    marks,
    get facts() {
      return facts;
    },
  };
}

function factsOf(article: Article, doc: Document): PageFacts {
  const { date, title, outlet } = article;
  return {
    ...(date && { date }),
    ...(title && { title }),
    ...(outlet && { outlet }),
    url: doc.location.href.slice(0, 8000),
  };
}

/** The same text at the same place drawn the same way. */
function fingerprint(mark: Mark): string {
  const [range] = mark.ranges;
  return range
    ? `${mark.type} ${mark.strength} ${mark.paper} ${numberOf(range.startContainer)} ${range.startOffset} ${mark.ranges.at(-1)?.endOffset} ${mark.ranges.length}`
    : '';
}
const numbers = new WeakMap<Node, number>();
let nodes = 0;
function numberOf(node: Node): number {
  const known = numbers.get(node) ?? ++nodes;
  numbers.set(node, known);
  return known;
}

/** Choices of blocks that are in view come first, the others in page order. */
function viewFirst<T extends { mention: number }>(
  chosen: readonly T[],
  mentions: readonly Mention[],
  blocks: readonly Block[],
  view: Window,
): T[] {
  const seen = new Map<number, boolean>();
  const inView = (index: number) => {
    const known = seen.get(index);
    if (known !== undefined) return known;
    const box = blocks[index]?.element.getBoundingClientRect();
    const is = box !== undefined && box.bottom >= 0 && box.top <= view.innerHeight;
    seen.set(index, is);
    return is;
  };
  const first: T[] = [];
  const rest: T[] = [];
  for (const choice of chosen) (inView(mentions[choice.mention]?.block ?? -1) ? first : rest).push(choice);
  return [...first, ...rest];
}

function count(mentions: readonly Mention[]): PageCounts {
  const zero = (): Record<EntryType, number> => ({ law: 0, agency: 0, programme: 0 });
  const counts = { entries: zero(), mentions: zero() };
  const seen = new Set<string>();
  for (const mention of mentions) {
    if (mention.weight !== 'main') continue;
    const type = drawnType(mention);
    counts.mentions[type]++;
    const key = keyOf(mention);
    if (!seen.has(key)) counts.entries[type]++;
    seen.add(key);
  }
  return counts;
}

function list(mentions: readonly Mention[], marks: Marks): ListedMention[] {
  const drawn = new Map([...marks.all].map((mark) => [mark.id, mark]));
  return mentions.map((mention, index) => {
    const box = drawn.get(index)?.ranges[0]?.getClientRects()[0];
    const law = mention.target?.is === 'provision' ? mention.target.law : mention.target;
    return {
      surface: mention.surface,
      type: mention.type,
      weight: mention.weight,
      entry: law?.is === 'entry' ? law.id : null,
      block: mention.block,
      start: mention.start,
      end: mention.end,
      drawn: drawn.has(index),
      rect: box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null,
    };
  });
}

/** Runs work that an abort may end at any await: that is no error of the page's. */
async function quietly(mine: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!mine.aborted) throw error;
  }
}
