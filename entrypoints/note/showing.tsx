// The frame while it shows something: draws what the page's view tells, measures it, and tells what the reader does. The page around
// sees neither.
import { render } from 'preact';
import type { Order, Told } from '../../components/drawing';
import { createWords, type Words } from '../../components/words';
import { openLanguage } from '../../lib/language';
import { pressOf } from '../../lib/page/projection';
import type { Settings } from '../../lib/settings';
import { drawn } from './drawn';
import { createHolder } from './holder';
import { createNested } from './nested';

type Draw = Extract<Order, { do: 'draw' }>;
type Fit = Extract<Order, { do: 'fit' }>;

export interface ShowingDesk {
  words: Words;
  /** What they were opened for. */
  language: Settings['language'];
  port: MessagePort;
  /** The frame's key: what is typed in it lies in a frame of its own. */
  key: string;
  moved: boolean;
}

/** Listens to the port until the frame is gone. */
export function show({ words: initial, language: opened, port, key, moved }: ShowingDesk): void {
  const tell = (told: Told) => port.postMessage(told);
  let words = initial;
  let language = opened;
  let latest: Draw | null = null;
  /** What its place leaves it. */
  let room: Fit | null = null;
  /** As told last. */
  let size = { turn: -1, width: 0, height: 0 };
  /** Tab goes round inside. */
  let round = false;
  const box = document.createElement('div');
  box.className = 'note-box';
  const said = document.createElement('div');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  document.body.classList.add('shows');
  document.body.append(box, said);
  const holder = createHolder(box);
  const nested = createNested({ key, moved, tell, words: () => words });

  async function draw(order: Draw): Promise<void> {
    latest = order;
    if (order.language !== language) {
      language = order.language;
      const { language: spoken, read } = await openLanguage(language);
      words = createWords(spoken, read);
      document.documentElement.lang = spoken;
    }
    if (latest === order) redraw();
  }
  function redraw(): void {
    if (!latest) return;
    const { drawing, window, textSize } = latest;
    const { style } = document.documentElement;
    style.setProperty('--zoom', String(textSize / 15));
    style.setProperty('--vw', `${window.width}px`);
    style.setProperty('--vh', `${window.height}px`);
    const typing = drawing.is === 'note' ? nested.of(drawing.typing) : null;
    const waits = drawing.is === 'note' && drawing.state.is === 'loading';
    const keep = holder.leave();
    render(drawn(drawing, { words, tell, typing, focused: document.hasFocus() }), box);
    if (!waits) keep();
    measure();
  }
  function limit(to: Fit | null): void {
    box.style.setProperty('--room', to ? `${to.room}px` : '');
    box.classList.toggle('short', to?.short ?? false);
  }
  /** Without the limit of the place it has now: what has grown may need another. */
  function measure(): void {
    const first = box.firstElementChild;
    if (!latest || !first) return;
    limit(null);
    const { width, height } = first.getBoundingClientRect();
    limit(room);
    const now = { turn: latest.turn, width: Math.ceil(width), height: Math.ceil(height) };
    if (now.turn === size.turn && now.width === size.width && now.height === size.height) return;
    size = now;
    tell({ did: 'sized', ...now });
  }
  function focusFirst(): void {
    if (latest?.drawing.is === 'wall') box.querySelector<HTMLElement>('.wall')?.focus({ preventScroll: true });
    else box.querySelector('button')?.focus();
  }

  port.onmessage = ({ data: order }: MessageEvent<Order>) => {
    if (order.do === 'draw') void draw(order);
    else if (order.do === 'fit') {
      room = order;
      limit(room);
    } else if (order.do === 'focus') {
      round = true;
      focusFirst();
    } else if (said.textContent !== order.text) said.textContent = order.text;
  };
  // What is typed in it grows and goes without being drawn anew.
  new ResizeObserver(measure).observe(box);
  const { documentElement: page } = document;
  page.addEventListener('pointerenter', () => tell({ did: 'pointed', inside: true }));
  page.addEventListener('pointerleave', () => tell({ did: 'pointed', inside: false }));
  for (const type of ['focus', 'blur']) addEventListener(type, () => latest?.drawing.is === 'wall' && redraw());
  addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (latest?.drawing.is === 'wall') pressed(event, tell);
    else if (event.key === 'Escape') tell({ did: 'left' });
    else if (event.key === 'Tab' && round) goRound(event, box);
  });
  tell({ did: 'ready' });
}

/** A button of the bar is pressed by Enter and space as any other; keys of no press stay the browser's. */
function pressed(event: KeyboardEvent, tell: (told: Told) => void): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const onButton = document.activeElement instanceof HTMLButtonElement && (key === 'Enter' || key === ' ');
  if (ctrlKey || metaKey || altKey || onButton || !pressOf(key)) return;
  event.preventDefault();
  tell({ did: 'pressed', key });
}

/** Behind the last control lies the page's next one: a reader who came by key would lose the place. */
function goRound(event: KeyboardEvent, box: HTMLElement): void {
  const all = [...box.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], iframe')].filter((one) =>
    one.checkVisibility(),
  );
  const [first, last] = event.shiftKey ? [all.at(-1), all[0]] : [all[0], all.at(-1)];
  if (document.activeElement !== last) return;
  event.preventDefault();
  first?.focus();
}
