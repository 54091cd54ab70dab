// The projector: one name or passage of the page at a time, large, driven by keys or a presenter's remote. The wall is our frame;
// keys are heard only while it has the focus. It keeps nothing, and the page is afterwards what it was.
import type { Told } from '../../components/drawing';
import type { ProjectedItem } from '../../components/Projected';
import { failureKey } from '../../components/problem';
import type { Explanation } from '../../lib/model/explanation';
import { inkOf, noteOf, tagsOf } from '../../lib/model/passage';
import { keyOf } from '../../lib/page/choose';
import type { Mark } from '../../lib/page/marks';
import type { ReadPage } from '../../lib/page/note-seam';
import { type Press, type Projection, pressed, pressOf } from '../../lib/page/projection';
import { askAbout, bare } from './asking';
import type { Passages } from './passages';
import { windowOf } from './rects';
import type { Stage } from './stage';
import { createSurface, type Surface } from './surface';

export interface Projector {
  readonly open: boolean;
  /** False where there is nothing to show. */
  start(): boolean;
  end(): void;
  /** The page was scrolled or drawn anew. */
  place(): void;
}

/** One thing to be shown: a mark of the page, or a passage by its id. */
type Step = { is: 'name'; mark: Mark } | { is: 'passage'; id: string };

/** Where on the screen the words stand, as a share of its height: the wall's lower part is the note's. */
const HEIGHT = 0.16;

/** `makeRoom`: closes what else has the reader's eye. */
export function createProjector(
  { doc, host, reading: page, settings, words, hideIfEmpty }: Stage,
  passages: Passages,
  makeRoom: () => void,
  signal: AbortSignal,
): Projector {
  const { root } = host;
  const view = doc.defaultView ?? window;
  const box = doc.createElement('section');
  box.className = 'note sheet projector';
  const spots = doc.createElement('div');
  spots.className = 'spots';
  let steps: Step[] = [];
  let now: Projection = { at: 0, open: false };
  const explained = new Map<number, Explanation | null>();
  let before: { focus: Element | null; scrolled: Map<Element, [number, number]> } | null = null;

  let surface: Surface | null = null;
  let turn = 0;
  let around = windowOf(view);

  function heard(told: Told): void {
    if (told.did === 'sized') {
      box.style.height = `${told.height}px`;
      if (box.classList.contains('shown')) return;
      box.classList.add('shown');
      // Not before: Chromium loses a focus that comes before the frame's own process.
      surface?.element.focus({ preventScroll: true });
      surface?.tell({ do: 'focus' });
    } else if (told.did === 'pressed') {
      const press = pressOf(told.key);
      if (press) act(press);
    } else if (told.did === 'left') end();
  }
  function failed(code: string): void {
    const line = doc.createElement('p');
    line.className = 'told';
    line.setAttribute('role', 'status');
    line.textContent = words()?.t(failureKey(code)) ?? '';
    box.replaceChildren(line);
    box.classList.add('shown');
  }

  function act(press: Press): void {
    if (press === 'end') {
      end();
      return;
    }
    const next = pressed(now, press, steps.length);
    const moved = next.at !== now.at;
    now = next;
    if (moved) bring();
    draw();
  }

  function draw(): void {
    const said = words();
    const step = steps[now.at];
    if (!before || !said || !step) return;
    const item = itemOf(step);
    const { language, textSize } = settings();
    around = windowOf(view);
    const drawing = { is: 'wall' as const, item, nth: now.at + 1, of: steps.length, open: now.open };
    surface?.tell({ do: 'draw', drawing, turn: ++turn, language, textSize, window: around });
    place();
  }

  function itemOf(step: Step): ProjectedItem {
    if (step.is === 'passage') {
      const one = passages.list().find(({ annotation }) => annotation.id === step.id)?.annotation;
      // As the page has it now.
      const quote = rangesOf(step).join('');
      return {
        is: 'passage',
        quote,
        ink: one ? inkOf(one) : 'yellow',
        note: one ? noteOf(one) : '',
        tags: one ? tagsOf(one) : [],
      };
    }
    const { id, type } = step.mark;
    const explanation = explained.get(id);
    if (explanation === undefined) void explain(id);
    return {
      is: 'name',
      name: bare(page.mentions[id]?.surface ?? ''),
      type,
      explanation: explanation ?? null,
      failed: explanation === null && explained.has(id),
    };
  }

  const asked = new Set<number>();
  async function explain(id: number): Promise<void> {
    if (asked.has(id)) return;
    asked.add(id);
    const answer = await askAbout(page, id);
    explained.set(id, answer.ok ? answer.value : null);
    if (before) draw();
  }

  const rangesOf = (step: Step): readonly Range[] =>
    step.is === 'name' ? step.mark.ranges : (passages.layer.inks.get(step.id)?.ranges ?? []);

  /** Scrolls to what is shown; how far everything was scrolled before is kept. */
  function bring(): void {
    const step = steps[now.at];
    const [first] = step ? rangesOf(step) : [];
    if (!first || !before) return;
    for (let at = first.startContainer.parentElement; at; at = at.parentElement)
      if (!before.scrolled.has(at)) before.scrolled.set(at, [at.scrollLeft, at.scrollTop]);
    first.startContainer.parentElement?.scrollIntoView({ block: 'start', behavior: 'instant' });
    const top = first.getBoundingClientRect().top;
    view.scrollBy({ top: top - view.innerHeight * HEIGHT, behavior: 'instant' });
    page.marks.wash(step?.is === 'name' ? step.mark : null);
  }

  /** Frames around the words, which a highlight cannot draw. */
  function place(): void {
    const step = before && steps[now.at];
    const rects = step ? rangesOf(step).flatMap((range) => [...range.getClientRects()]) : [];
    spots.replaceChildren(
      ...rects
        .filter(({ width, top }) => width > 0 && top < view.innerHeight)
        .map(({ left, top, width, height }) => {
          const spot = doc.createElement('i');
          spot.className = 'spot';
          spot.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
          return spot;
        }),
    );
  }

  function end(): void {
    if (!before) return;
    const { focus, scrolled } = before;
    before = null;
    page.marks.wash(null);
    surface?.end();
    surface = null;
    box.classList.remove('shown');
    box.remove();
    spots.remove();
    explained.clear();
    asked.clear();
    steps = [];
    for (const [element, [left, top]] of scrolled) element.scrollTo({ left, top, behavior: 'instant' });
    if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
    hideIfEmpty();
  }
  signal.addEventListener('abort', end, { once: true });

  return {
    get open() {
      return before !== null;
    },
    start() {
      end();
      steps = stepsOf(page, passages);
      if (steps.length === 0) return false;
      const scroller = doc.scrollingElement;
      before = {
        focus: doc.activeElement,
        scrolled: new Map(scroller ? [[scroller, [scroller.scrollLeft, scroller.scrollTop]]] : []),
      };
      now = { at: 0, open: false };
      makeRoom();
      host.show();
      surface = createSurface(doc, words()?.t('project') ?? '', { heard, failed }, signal);
      box.replaceChildren(surface.element);
      root.append(spots, box);
      bring();
      draw();
      return true;
    },
    end,
    place() {
      const { width, height } = windowOf(view);
      // Drawn anew for another window, as one that fills the screen: how high the wall may be is its page's to say.
      if (width !== around.width || height !== around.height) draw();
      else place();
    },
  };
}

/** The first mark of each name, and every passage that is there, in page order. */
function stepsOf(page: ReadPage, { layer, list }: Passages): Step[] {
  const seen = new Set<string>();
  const names = [...page.marks.all]
    .sort((a, b) => a.id - b.id)
    .flatMap((mark) => {
      const mention = page.mentions[mark.id];
      const key = mention && keyOf(mention);
      if (!mention || !key || seen.has(key)) return [];
      seen.add(key);
      return [{ step: { is: 'name' as const, mark }, at: startOf(page, mention.block, mention.start) }];
    });
  const passages = list().flatMap(({ annotation: { id } }) => {
    const found = layer.placeOf(id);
    return found ? [{ step: { is: 'passage' as const, id }, at: found.start }] : [];
  });
  return [...names, ...passages].sort((a, b) => a.at - b.at).map(({ step }) => step);
}

/** Offset into the page's text as lib/page/passages/text.ts counts. */
function startOf({ blocks }: ReadPage, block: number, start: number): number {
  return blocks.slice(0, block).reduce((sum, { text }) => sum + text.length + 1, 0) + start;
}
