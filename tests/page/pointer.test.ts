// When a note opens: after the dwell of the settings, with Alt, by a click or a long press; and when it does not. The clock is ours.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hit } from '../../lib/page/hit';
import { createMarks, type Mark } from '../../lib/page/marks';
import { createPointer, type PointerWish } from '../../lib/page/pointer';
import { life, put } from './dom';

// The hand of this test is a script.
let byHand = true;
vi.mock('../../lib/page/trusted', () => ({ isByHand: () => byHand }));

const HTML = `<p style="font:20px/40px sans-serif">依照<b id="law">某某法</b>办理，<a href="#there" id="link">另一法</a>也适用。</p>`;

let said: string[];
beforeEach(() => {
  said = [];
  byHand = true;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
});
afterEach(() => void vi.useRealTimers());

function start(wish: Partial<PointerWish> = {}) {
  const signal = life();
  put(HTML);
  const marks = createMarks(window, signal);
  const mark = (id: string, number: number): Mark => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById(id)?.firstChild ?? document.body);
    return { id: number, type: 'law', strength: 'strong', paper: 'light', ranges: [range] };
  };
  marks.draw([mark('law', 0), mark('link', 1)]);
  const tell = (what: string) => (hit: Hit) => void said.push(`${what} ${hit.mark.id}`);
  const calls = {
    enter: tell('enter'),
    rest: tell('rest'),
    click: tell('click'),
    leave: () => void said.push('leave'),
    clickOutside: () => void said.push('outside'),
    escape: () => void said.push('escape'),
  };
  const settings: PointerWish = { open: 'hover', delay: 300, ...wish };
  const pointer = createPointer(document, marks, () => false, settings, calls, signal);
  return { pointer, settings };
}

function at(id: string): { clientX: number; clientY: number } {
  const box = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
  return { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
}
function send(type: string, id: string, more: PointerEventInit = {}): void {
  const target = document.getElementById(id) ?? document.body;
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, ...at(id), ...more }));
}
function move(id: string, more: PointerEventInit = {}): void {
  send('pointermove', id, { pointerType: 'mouse', ...more });
  vi.advanceTimersByTime(17);
}
const away = () => {
  document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 1, clientY: 300 }));
  vi.advanceTimersByTime(17);
};

describe('the dwell', () => {
  it.each([300, 0, 1200])('of %i ms passes before the note opens; the question is asked at once', (delay) => {
    start({ delay });
    move('law');
    expect(said).toEqual(delay === 0 ? ['enter 0', 'rest 0'] : ['enter 0']);
    if (delay === 0) return;
    vi.advanceTimersByTime(delay - 18);
    expect(said).toEqual(['enter 0']);
    vi.advanceTimersByTime(20);
    expect(said).toEqual(['enter 0', 'rest 0']);
  });

  it('is over when the pointer goes on, and a slip of the hand closes nothing', () => {
    start();
    move('law');
    vi.advanceTimersByTime(200);
    away();
    vi.advanceTimersByTime(100);
    move('law');
    expect(said).toEqual(['enter 0', 'enter 0']);
    away();
    vi.advanceTimersByTime(300);
    expect(said.at(-1)).toBe('leave');
  });

  it('a press in the frame of the move opens nothing', () => {
    start();
    send('pointermove', 'law', { pointerType: 'mouse' });
    send('pointerdown', 'law');
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([]);
  });
  it('is ended by a press', () => {
    start();
    move('law');
    send('pointerdown', 'law');
    vi.advanceTimersByTime(600);
    expect(said).toEqual(['enter 0']);
  });

  it('takes a new setting at once', () => {
    const { pointer } = start();
    pointer.settings({ open: 'click', delay: 300 });
    move('law');
    vi.advanceTimersByTime(600);
    expect(said).toEqual(['enter 0']);
  });
});

describe('with Alt', () => {
  it('opens while the key is held, not without', () => {
    start({ open: 'alt' });
    move('law');
    vi.advanceTimersByTime(600);
    expect(said).toEqual(['enter 0']);
    move('law', { altKey: true });
    vi.advanceTimersByTime(300);
    expect(said).toEqual(['enter 0', 'rest 0']);
  });

  it('opens when the key comes after the pointer', () => {
    start({ open: 'alt' });
    move('law');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', bubbles: true }));
    vi.advanceTimersByTime(300);
    expect(said).toEqual(['enter 0', 'rest 0']);
  });
});

describe('a click', () => {
  const click = (id: string) => {
    send('pointerdown', id);
    const target = document.getElementById(id);
    target?.addEventListener('click', (event) => event.preventDefault(), { once: true });
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...at(id) }));
  };
  it('on a mark outside links pins its note', () => {
    start({ open: 'click' });
    click('law');
    expect(said).toEqual(['click 0']);
  });
  it('on a mark inside a link is the page’s', () => {
    start();
    click('link');
    expect(said).toEqual(['outside']);
  });
  it('that ends a drag opens nothing', () => {
    start();
    send('pointerdown', 'law', { clientX: 5, clientY: 5 });
    document.getElementById('law')?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...at('law') }));
    expect(said).toEqual([]);
  });
  it('while words are selected opens nothing', () => {
    start();
    const law = document.getElementById('law');
    if (law) getSelection()?.selectAllChildren(law);
    click('law');
    expect(said).toEqual([]);
    getSelection()?.removeAllRanges();
  });
});

describe('a finger', () => {
  const touch = { pointerType: 'touch', isPrimary: true, pointerId: 5 };
  it('that presses long on a mark inside a link opens its note', () => {
    start();
    send('pointerdown', 'link', touch);
    vi.advanceTimersByTime(400);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(said).toEqual(['click 1']);
    // Some browsers make a click of it all the same.
    document.getElementById('link')?.addEventListener('click', (event) => event.preventDefault(), { once: true });
    document
      .getElementById('link')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...at('link') }));
    expect(said).toEqual(['click 1']);
  });
  it('that is lifted, or scrolls, does not', () => {
    start();
    send('pointerdown', 'link', touch);
    send('pointerup', 'link', touch);
    vi.advanceTimersByTime(600);
    send('pointerdown', 'link', touch);
    send('pointermove', 'link', { ...touch, clientY: at('link').clientY + 20 });
    vi.advanceTimersByTime(600);
    expect(said).toEqual([]);
  });
  it('that presses long outside links selects words, as ever', () => {
    start();
    send('pointerdown', 'law', touch);
    vi.advanceTimersByTime(600);
    expect(said).toEqual([]);
  });
});

it('Escape is told, also where the page keeps the key to itself', () => {
  start();
  const keep = (event: Event) => event.stopPropagation();
  document.body.addEventListener('keydown', keep);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  document.body.removeEventListener('keydown', keep);
  expect(said).toEqual(['escape']);
});

it('what a script of the page dispatches is no hand: nothing opens, nothing closes', () => {
  start();
  byHand = false;
  move('law');
  vi.advanceTimersByTime(1000);
  document.getElementById('law')?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...at('law') }));
  send('pointerdown', 'link', { pointerType: 'touch', isPrimary: true, pointerId: 1 });
  vi.advanceTimersByTime(1000);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(said).toEqual([]);
});
