// The page's marks: finds the article, asks what its names are, draws them, and keeps them right while the page changes.
import type { AskError } from '../../lib/model/answer';
import type { Mention } from '../../lib/model/mention';
import type { PageFacts } from '../../lib/model/page';
import type { ListedMention, PageState, PageText } from '../../lib/model/page-state';
import { type Block, readBlocks, toTextBlocks } from '../../lib/page/blocks';
import { createBudget } from '../../lib/page/budget';
import { firstToAsk } from '../../lib/page/first-view';
import type { Article } from '../../lib/page/found';
import type { Place } from '../../lib/page/frame';
import { createMarks, type Rules } from '../../lib/page/marks';
import type { ReadPage } from '../../lib/page/note-seam';
import { isWaiting, mentionsOf } from '../../lib/page/restart';
import type { Spent } from '../../lib/page/slices';
import { countMentions, listMentions } from '../../lib/page/tally';
import { changesOf, watchArticle } from '../../lib/page/watch';
import type { Settings } from '../../lib/settings';
import { createAsking, Refused } from './asking';
import { createCounting } from './counting';
import { factsOf, findIn } from './finding';
import { createShowing } from './showing';

export interface Reading extends ReadPage {
  start(): Promise<void>;
  state(): PageState;
  /** Marks this page now, also where it is off or no article was found. */
  markNow(): Promise<PageState>;
  setHere(on: boolean): Promise<PageState>;
  settingsChanged(settings: Settings): void;
  knowledgeChanged(): void;
  /** One of its frames has read something anew. */
  framesChanged(): void;
  onRedraw(call: () => void): void;
  list(): ListedMention[];
  /** Has the page read also where nothing is marked, for passages that are looked for in it; nothing is drawn then. */
  need(): Promise<void>;
  /** Everything for our lists; reads the page for them where it is off, and draws nothing then. */
  text(): Promise<PageText>;
}

/** `rules`: how marks look, for shadow roots that the page's rules do not reach; `framed`: what its frames have read. */
export function createReading(
  doc: Document,
  place: Place,
  initial: Settings,
  signal: AbortSignal,
  rules: Rules | undefined,
  framed: () => readonly Mention[] = () => [],
): Reading {
  const marks = createMarks((doc.defaultView ?? window) as Window & typeof globalThis, signal, rules);
  const showing = createShowing(marks);
  let settings = initial;
  /** Ends with this reading of the page: a new one starts when the article is lost, or the switch is thrown. */
  let life = new AbortController();
  let here: boolean | null = null;
  let asked = false;
  let listed = false;
  let needed = false;
  /** No article is here; the page is read for its passages alone. */
  let quiet = false;
  /** Blocks as last read; `blocks` and `mentions` belong together and follow when the answer is there. */
  let latest: readonly Block[] = [];
  let blocks: readonly Block[] = [];
  let mentions: readonly Mention[] = [];
  let facts: PageFacts = {};
  let status: PageState['state'] = 'none';
  let problem: AskError | undefined;
  let redrawn: () => void = () => {};
  /** What is put off until the page is seen: asking again, or only drawing again. */
  let stale: 'no' | 'draw' | 'ask' = 'no';
  const asking = createAsking();
  const counting = createCounting(signal);
  const budget = createBudget();

  const address = () => (place.frame ? place.page : doc.location.href).slice(0, 8000);
  const host = () => new URL(place.page).hostname;
  const isOff = () => here === false || (here === null && settings.off.includes(host()));
  /** Runs work of this reading; an abort may end it at any await, which is no error of the page's. */
  const whileAlive = (work: (alive: AbortSignal) => Promise<void>): Promise<void> => {
    const alive = AbortSignal.any([signal, life.signal]);
    return work(alive).catch((error: unknown) => {
      if (!alive.aborted) throw error;
    });
  };

  async function start(): Promise<void> {
    stop();
    if (isOff() && !listed && !needed) return setStatus('off');
    life = new AbortController();
    setStatus(isOff() ? 'off' : 'working');
    const article = find();
    await whileAlive((alive) => (article ? read(article, alive) : waitForArticle(alive)));
  }

  function find(): Article | null {
    const began = performance.now();
    const found = findIn(doc, place, asked);
    quiet = !found && needed;
    const article = quiet ? findIn(doc, place, true) : found;
    budget.spend(performance.now() - began);
    return article;
  }

  async function waitForArticle(alive: AbortSignal): Promise<void> {
    setStatus(isOff() ? 'off' : 'none');
    watchArticle(doc, null, [], { changed: () => {}, lost: () => void start() }, alive, { budget });
  }

  async function read(article: Article, alive: AbortSignal): Promise<void> {
    facts = factsOf(article, address());
    const meanwhile = changesOf(article, alive);
    const first = await readBlocks(article, alive);
    // Watched before it is asked about: a page may change while it is recognized for the first time.
    watchArticle(
      doc,
      article,
      first,
      {
        changed: (now, spent) => whileAlive((still) => recognize(now, still, spent)),
        lost: () => void start(),
        restyled: (spent) => whileAlive((still) => draw(still, spent)),
        grown() {
          const now = find();
          if (now && (now.root !== article.root || now.headline !== article.headline)) void start();
        },
      },
      alive,
      { budget, unread: meanwhile() },
    );
    await recognize(first, alive);
  }

  function stop(): void {
    life.abort();
    asking.forget();
    [latest, blocks, mentions, problem, stale] = [[], [], [], undefined, 'no'];
    marks.draw([]);
    redrawn();
  }

  /** Asks about what changed; an answer that comes after a newer question is dropped. */
  async function recognize(now: readonly Block[], alive: AbortSignal, spent?: Spent, settle = false): Promise<void> {
    latest = now;
    // A page nobody sees is recognized when it is shown: fifty tabs make no stampede.
    if (doc.hidden && blocks.length > 0) {
      stale = 'ask';
      return;
    }
    stale = 'no';
    try {
      const near = blocks.length === 0 ? firstToAsk(now) : now.length;
      if (near < now.length && !(await recognizeNear(now.slice(0, near), alive, spent))) return;
      const recognized = await asking.about(now, facts, settle, spent);
      alive.throwIfAborted();
      if (!recognized) return;
      problem = undefined;
      [blocks, mentions] = [now, mentionsOf(recognized)];
      await draw(alive, spent);
      const began = performance.now();
      setStatus(isOff() ? 'off' : quiet ? 'none' : 'marked');
      if (spent) spent.milliseconds += performance.now() - began;
      if (isWaiting(recognized) && !settle && latest === now) await recognize(now, alive, spent, true);
    } catch (error) {
      alive.throwIfAborted();
      if (!(error instanceof Refused)) throw error;
      problem = error.error;
      const orphaned = problem.code === 'updated';
      if (orphaned) marks.draw([]);
      setStatus(orphaned ? 'orphan' : 'failed');
    }
  }

  /** The first view of a long page, which does not wait for the rest; false when a newer question has overtaken it. */
  async function recognizeNear(near: readonly Block[], alive: AbortSignal, spent?: Spent): Promise<boolean> {
    const recognized = await asking.about(near, facts, false, spent);
    alive.throwIfAborted();
    if (!recognized) return false;
    [blocks, mentions] = [near, mentionsOf(recognized)];
    await draw(alive, spent);
    return true;
  }

  async function draw(alive: AbortSignal, spent?: Spent): Promise<void> {
    await showing.draw(mentions, blocks, { settings, host: host(), off: isOff() || quiet, spent }, alive);
    redrawn();
  }

  function setStatus(next: PageState['state']): void {
    status = next;
    // A frame's names are part of the page, which reports its own.
    if (next === 'working' || next === 'orphan' || place.frame) return;
    const all = next === 'off' ? [] : [...(next === 'marked' ? mentions : []), ...framed()];
    counting.report(next === 'marked' || all.length > 0 ? all : null, address());
  }

  doc.addEventListener('visibilitychange', () => !doc.hidden && void whileAlive(catchUp), { signal });
  signal.addEventListener('abort', () => life.abort(), { once: true });

  async function catchUp(alive: AbortSignal): Promise<void> {
    const late = stale;
    stale = 'no';
    if (late === 'ask') await recognize(latest, alive);
    else if (late === 'draw') await draw(alive);
  }
  async function drawWhenSeen(alive: AbortSignal): Promise<void> {
    if (!doc.hidden) await draw(alive);
    else if (stale === 'no') stale = 'draw';
  }

  const state = (): PageState => {
    const here = status === 'marked' ? mentions : [];
    const there = status === 'marked' || status === 'none' ? framed() : [];
    // A page that is nothing but a frame around its article is marked where that is.
    const marked = status === 'marked' || there.length > 0;
    return {
      state: marked ? 'marked' : status,
      counts: marked ? countMentions([...here, ...there]) : null,
      ...(problem && { problem }),
    };
  };
  return {
    start,
    state,
    async markNow() {
      [asked, here] = [true, true];
      await start();
      return state();
    },
    async setHere(on) {
      here = on;
      await start();
      return state();
    },
    settingsChanged(next) {
      const wasOff = isOff();
      settings = next;
      if (isOff() !== wasOff) void start();
      else void whileAlive(drawWhenSeen);
    },
    knowledgeChanged() {
      asking.forget();
      if (latest.length > 0) void whileAlive((alive) => recognize(latest, alive));
    },
    framesChanged: () => setStatus(status),
    onRedraw(call) {
      redrawn = call;
    },
    hideHere(key) {
      showing.hide(key);
      void whileAlive(draw);
    },
    list: () => listMentions(mentions, marks.all),
    async need() {
      if (blocks.length > 0 || needed) return;
      needed = true;
      await start();
    },
    async text() {
      if (isOff() && !listed) {
        listed = true;
        await start();
      }
      return { state: status, facts, blocks: toTextBlocks(blocks), mentions: [...mentions] };
    },
    get mentions() {
      return mentions;
    },
    get blocks() {
      return blocks;
    },
    get partly() {
      return blocks.length !== latest.length;
    },
    marks,
    get facts() {
      return facts;
    },
  };
}
