// The list of the page in front: what it names, what is in view, and the way to each place.
import { browser } from 'wxt/browser';
import { type PanelRow, rowOf } from '../../components/panelRows';
import { askTab } from '../../lib/asking';
import type { Explaining } from '../../lib/explaining';
import { followView } from '../../lib/following';
import type { Front } from '../../lib/front';
import { type Met, readMet } from '../../lib/met';
import type { AskError } from '../../lib/model/answer';
import type { PageTerm } from '../../lib/model/page-terms';
import type { PagePassage } from '../../lib/model/passage';
import type { Site } from '../../lib/page/sites';
import { termsOf } from '../../lib/page/terms';
import type { Settings } from '../../lib/settings';
import { inWhole, jumpTo, readPage, type WholePage } from '../listing/whole-page';
import type { Follower } from './tab';

export interface PageList {
  readonly front: Front<Site> | null;
  readonly text: WholePage;
  readonly terms: readonly PageTerm[];
  readonly rows: readonly PanelRow[];
  readonly inView: ReadonlySet<number>;
  /** The mention jumped to last; -1 for none. */
  readonly current: number;
  readonly problem: AskError | null;
  /** Highlighted passages of the page. */
  readonly passages: readonly PagePassage[];
  /** Looks at the tab and reads its page anew; an older look that is still under way is dropped. */
  load(settings: Settings): Promise<void>;
  readMet(): Promise<void>;
  /** Jumps to the given mention of a row, null: to its next one. False where the page no longer has it. */
  jump(row: PanelRow, mention: number | null): Promise<boolean>;
  /** Resolves when every name that can be explained is. */
  explained(): Promise<void>;
}

const NOTHING: WholePage = { state: 'none', facts: {}, blocks: [], mentions: [], from: [] };
/** Views of a tab whose script answers, and may have been asked for a list. */
const READABLE = new Set(['on', 'off', 'working']);

/** The same, and pages without an article, which may have passages all the same. */
const HAS_SCRIPT = new Set([...READABLE, 'none']);

export function createPageList(follower: Follower, explaining: Explaining, draw: () => void): PageList {
  let front: Front<Site> | null = null;
  let text = NOTHING;
  let terms: PageTerm[] = [];
  let rows: PanelRow[] = [];
  let met: Met = {};
  let known: ReadonlySet<string> = new Set();
  let inView: ReadonlySet<number> = new Set();
  let current = -1;
  let problem: AskError | null = null;
  let passages: readonly PagePassage[] = [];
  let turn = 0;
  let looking = new AbortController();
  let explained: Promise<void> = Promise.resolve();

  /** This very page is among the counted ones where it was marked in an ordinary window. */
  const here = () => (front?.view.is === 'on' && !browser.extension.inIncognitoContext ? 1 : 0);
  function make(): void {
    rows = terms.map((term) =>
      rowOf(term, explaining.get(term.key), (met[term.key] ?? 0) - here(), known.has(term.key)),
    );
    draw();
  }

  async function load(settings: Settings): Promise<void> {
    const my = ++turn;
    known = new Set(settings.known.map(({ key }) => key));
    const seen = await follower.look(settings);
    if (my !== turn) return;
    const other = seen.tabId !== front?.tabId;
    front = seen;
    problem = seen.problem;
    if (other) {
      passages = [];
      clear();
    }
    if (seen.tabId !== null && HAS_SCRIPT.has(seen.view.is)) await readPassages(seen.tabId, my);
    if (my !== turn) return;
    if (seen.tabId === null || !READABLE.has(seen.view.is)) return clear();
    const answer = await readPage(seen.tabId);
    if (my !== turn) return;
    if (!answer.ok) {
      problem = answer.error;
      return clear();
    }
    // While the page is being read anew the old list stands.
    if (answer.value.state === 'working' && terms.length > 0) return;
    const same = answer.value.facts.url === text.facts.url;
    text = answer.value;
    terms = termsOf(text.mentions, text.blocks);
    if (!same) current = -1;
    met = await readMet();
    make();
    follow(seen.tabId);
    explained = explaining
      .fetch(terms, text.mentions, text.facts, () => my === turn && make())
      .then(() => {
        if (my !== turn) return;
        const gap = terms.some((term) => explaining.get(term.key)?.limits.includes('database-unreachable'));
        if (gap) problem ??= DATABASE;
        make();
      });
  }

  async function readPassages(tabId: number, my: number): Promise<void> {
    const answer = await askTab(tabId, 'passages', null);
    if (my === turn) passages = answer.ok ? answer.value : [];
  }

  function clear(): void {
    looking.abort();
    [text, terms, rows, inView, current] = [NOTHING, [], [], new Set(), -1];
    draw();
  }

  function follow(tabId: number): void {
    looking.abort();
    looking = new AbortController();
    followView(
      tabId,
      (mentions) => {
        inView = new Set(inWhole(text, mentions));
        draw();
      },
      looking.signal,
    );
  }

  return {
    load,
    async readMet() {
      met = await readMet();
      make();
    },
    async jump(row, mention) {
      const spots = row.spots.map((spot) => spot.mention);
      const to = mention ?? spots[(spots.indexOf(current) + 1) % spots.length];
      if (to === undefined || front?.tabId == null) return false;
      const done = await jumpTo(front.tabId, text, to);
      if (done) current = to;
      draw();
      return done;
    },
    explained: () => explained,
    get front() {
      return front;
    },
    get text() {
      return text;
    },
    get terms() {
      return terms;
    },
    get rows() {
      return rows;
    },
    get inView() {
      return inView;
    },
    get current() {
      return current;
    },
    get passages() {
      return passages;
    },
    get problem() {
      return problem;
    },
  };
}

/** Notes came from the packaged file: what else is out of reach is said once, above the list. */
const DATABASE: AskError = {
  code: 'database',
  message: '读不到你的笔记和自建词条',
  remedy: '重启浏览器再试；隐私模式下请改用普通窗口',
};
