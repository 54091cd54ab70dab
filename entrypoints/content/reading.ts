// The page's marks: finds the article, asks what its names are, draws them, and keeps them right while the page changes.
import SITES from '../../assets/sites.json';
import { type AskError, ask, type ListedMention, type PageState, type PageText } from '../../lib/messages';
import type { EntryType, Mention } from '../../lib/model/mention';
import type { PageFacts } from '../../lib/model/page';
import { findArticle } from '../../lib/page/article';
import { type Block, readBlocks, toTextBlocks } from '../../lib/page/blocks';
import type { Density } from '../../lib/page/choose';
import { drawMentions } from '../../lib/page/drawing';
import type { Article } from '../../lib/page/found';
import { createMarks } from '../../lib/page/marks';
import type { ReadPage } from '../../lib/page/note-seam';
import { countMentions, keysOf, listMentions } from '../../lib/page/tally';
import { watchArticle } from '../../lib/page/watch';
import type { Settings } from '../../lib/settings';

export interface Reading extends ReadPage {
  start(): Promise<void>;
  state(): PageState;
  /** Marks this page now, also where it is off or no article was found. */
  markNow(): Promise<PageState>;
  setHere(on: boolean): Promise<PageState>;
  settingsChanged(settings: Settings): void;
  knowledgeChanged(): void;
  onRedraw(call: () => void): void;
  list(): ListedMention[];
  /** Everything for our lists; reads the page for them where it is off, and draws nothing then. */
  text(): Promise<PageText>;
}

/** The settings' word for how often a name is drawn, in the words of lib/page/choose.ts. */
const DENSITY: Record<Settings['density'], Density> = { first: 'section', fade: 'first', all: 'all' };
const TYPES: EntryType[] = ['law', 'agency', 'programme'];

export function createReading(doc: Document, initial: Settings, signal: AbortSignal): Reading {
  const marks = createMarks((doc.defaultView ?? window) as Window & typeof globalThis, signal);
  const hidden = new Set<string>();
  let settings = initial;
  /** Ends with this reading of the page: a new one starts when the article is lost, or the switch is thrown. */
  let life = new AbortController();
  let here: boolean | null = null;
  let asked = false;
  let listed = false;
  let blocks: readonly Block[] = [];
  let mentions: readonly Mention[] = [];
  let facts: PageFacts = {};
  let status: PageState['state'] = 'none';
  let problem: AskError | undefined;
  let redrawn: () => void = () => {};
  let stale = false;
  let turn = 0;

  const isOff = () => here === false || (here === null && settings.off.includes(doc.location.hostname));
  /** Runs work of this reading; an abort may end it at any await, which is no error of the page's. */
  const whileAlive = (work: (alive: AbortSignal) => Promise<void>): Promise<void> => {
    const alive = AbortSignal.any([signal, life.signal]);
    return work(alive).catch((error: unknown) => {
      if (!alive.aborted) throw error;
    });
  };

  async function start(): Promise<void> {
    stop();
    if (isOff() && !listed) return setStatus('off');
    life = new AbortController();
    setStatus(isOff() ? 'off' : 'working');
    const article = findArticle(doc, doc.location.href, SITES, asked);
    await whileAlive((alive) => (article ? read(article, alive) : waitForArticle(alive)));
  }

  async function waitForArticle(alive: AbortSignal): Promise<void> {
    setStatus(isOff() ? 'off' : 'none');
    watchArticle(doc, null, [], { changed: () => {}, lost: () => void start() }, alive);
  }

  async function read(article: Article, alive: AbortSignal): Promise<void> {
    facts = factsOf(article, doc);
    blocks = await readBlocks(article, alive);
    await recognize(alive);
    watchArticle(
      doc,
      article,
      blocks,
      {
        changed: (change) => {
          blocks = change.blocks;
          void whileAlive(recognize);
        },
        lost: () => void start(),
        restyled: () => void whileAlive(draw),
      },
      alive,
    );
  }

  function stop(): void {
    life.abort();
    [blocks, mentions, problem] = [[], [], undefined];
    marks.draw([]);
    redrawn();
  }

  /** Asks about the whole article in order; an answer that comes after a newer question is dropped. */
  async function recognize(alive: AbortSignal, settle = false): Promise<void> {
    // A page nobody sees is recognized when it is shown: fifty tabs make no stampede.
    stale = doc.hidden && mentions.length > 0;
    if (stale) return;
    const my = ++turn;
    const about = blocks;
    const answer = await ask('recognize', { blocks: toTextBlocks(about), page: facts, ...(settle && { settle }) });
    alive.throwIfAborted();
    if (my !== turn || about !== blocks) return;
    if (!answer.ok) {
      problem = answer.error;
      const orphaned = answer.error.code === 'updated';
      if (orphaned) marks.draw([]);
      return setStatus(orphaned ? 'orphan' : 'failed');
    }
    problem = undefined;
    mentions = answer.value.mentions;
    await draw(alive);
    setStatus(isOff() ? 'off' : 'marked');
    if (answer.value.waiting) await recognize(alive, true);
  }

  async function draw(alive: AbortSignal): Promise<void> {
    const choice = {
      density: DENSITY[settings.density],
      off: isOff() ? TYPES : TYPES.filter((type) => !settings.types[type]),
      minor: settings.showMinor,
      perThousand: 12,
      known: new Set(settings.known.map(({ key }) => key)),
      hidden: new Set([...hidden, ...(settings.hidden[doc.location.hostname] ?? []), ...(settings.hidden['*'] ?? [])]),
    };
    await drawMentions(marks, mentions, blocks, choice, alive);
    redrawn();
  }

  function setStatus(next: PageState['state']): void {
    status = next;
    if (next === 'working' || next === 'orphan') return;
    const url = doc.location.href.slice(0, 8000);
    const report = next === 'marked' ? { ...countMentions(mentions), keys: keysOf(mentions), url } : null;
    void ask('counted', report);
  }

  doc.addEventListener('visibilitychange', () => !doc.hidden && stale && void whileAlive(recognize), { signal });
  signal.addEventListener('abort', () => life.abort(), { once: true });

  const state = (): PageState => ({
    state: status,
    counts: status === 'marked' ? countMentions(mentions) : null,
    ...(problem && { problem }),
  });
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
      else void whileAlive(draw);
    },
    knowledgeChanged() {
      if (blocks.length > 0) void whileAlive(recognize);
    },
    onRedraw(call) {
      redrawn = call;
    },
    hideHere(key) {
      hidden.add(key);
      void whileAlive(draw);
    },
    list: () => listMentions(mentions, marks.all),
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
