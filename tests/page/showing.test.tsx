// The frame's side of what is shown: it draws what it is told over its port, tells how large that is and what the reader does, and
// keeps Tab inside for a reader who came by key. The page's side: projector.test.ts, tests/e2e.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../assets/styles/shown.css';
import type { Drawing, NoteDrawing, Order, Told } from '../../components/drawing';
import { show } from '../../entrypoints/note/showing';
import { law, words } from '../components/fixtures';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: () => '' }, runtime: { getURL: () => 'about:blank', id: 'x' } },
}));

let port: MessagePort;
let told: Told[];
let turn = 0;

beforeEach(() => {
  document.body.replaceChildren();
  const channel = new MessageChannel();
  port = channel.port1;
  told = [];
  port.onmessage = ({ data }: MessageEvent<Told>) => told.push(data);
  show({ words: words('zh-CN'), language: 'auto', port: channel.port2, key: 'key', moved: false });
});
afterEach(() => {
  port.close();
  document.body.classList.remove('shows');
});

const note: NoteDrawing = {
  is: 'note',
  state: { is: 'open', explanation: law },
  ...{ pinned: true, known: false, cameFrom: null, articleDate: null, typing: null, done: null },
};
const draw = (drawing: Drawing, height = 700): Order => ({
  ...{ do: 'draw', drawing, turn: ++turn, language: 'auto', textSize: 15 },
  window: { width: 1000, height },
});
async function drawn(order: Order): Promise<Extract<Told, { did: 'sized' }>> {
  port.postMessage(order);
  return vi.waitFor(() => {
    const size = told.findLast((one) => one.did === 'sized');
    if (size?.did !== 'sized' || !('turn' in order) || size.turn !== order.turn) throw new Error('not drawn');
    return size;
  });
}
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const acts = () => told.flatMap((one) => (one.did === 'acted' ? [[one.act, ...one.with]] : []));

it('says that it listens, draws what it is told and tells its size', async () => {
  const size = await drawn(draw(note));
  expect(told[0]).toEqual({ did: 'ready' });
  expect(document.querySelector('h2')?.textContent).toContain(law.heading);
  expect(size.width).toBe(370);
  // No higher than its page's window leaves it, whatever the frame's own.
  const small = await drawn(draw(note, 300));
  expect(small.height).toBeLessThan(size.height);
  expect(small.height).toBeLessThanOrEqual(300);
});

it('tells the size it would like, not the one it has', async () => {
  const { height } = await drawn(draw(note));
  port.postMessage({ do: 'fit', room: 120, short: true } satisfies Order);
  await vi.waitFor(() => expect(document.querySelector('.note')?.getBoundingClientRect().height).toBe(120));
  expect(document.querySelector('.note-box')?.classList).toContain('short');
  expect((await drawn(draw(note))).height).toBe(height);
});

it('tells what is pressed, by name', async () => {
  await drawn(draw(note));
  button('熟知')?.click();
  button('编辑')?.click();
  await vi.waitFor(() => expect(acts()).toEqual([['know'], ['edit']]));
});

it('tells of a chosen sense by its place', async () => {
  const two = { ...law, senses: [law, { ...law, heading: '别的法' }] };
  await drawn(draw({ ...note, state: { is: 'open', explanation: two } }));
  const senses = [...document.querySelectorAll<HTMLElement>('.senses button')];
  senses.at(-1)?.click();
  await vi.waitFor(() => expect(acts()).toEqual([['openSense', 1]]));
});

it('Escape leaves; with a menu open it closes that alone', async () => {
  await drawn(draw(note));
  button('隐藏')?.click();
  await vi.waitFor(() => expect(document.querySelector('.menu')).not.toBeNull());
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('.menu')).toBeNull());
  expect(told.filter(({ did }) => did === 'left')).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(told.filter(({ did }) => did === 'left')).toHaveLength(1));
});

it('the focus outlives bars that wait for an answer, and a button that is of no more use', async () => {
  const at = (nth: number): NoteDrawing => ({
    ...note,
    state: { is: 'open', explanation: { ...law, page: { surface: law.heading, nth, of: 3, alsoCalled: [] } } },
  });
  await drawn(draw(at(1)));
  button('下一处')?.focus();
  await drawn(draw({ ...note, state: { is: 'loading', heading: law.heading, type: 'law' } }));
  expect(document.activeElement).toBe(document.body);
  await drawn(draw(at(2)));
  expect(document.activeElement?.textContent).toBe('下一处');
  await drawn(draw(at(3)));
  expect(document.activeElement).toBe(document.querySelector('.note-box button'));
});

it('Tab goes round inside for a reader who came by key', async () => {
  await drawn(draw(note));
  port.postMessage({ do: 'focus' } satisfies Order);
  const all = [...document.querySelectorAll<HTMLElement>('.note-box :is(button, a[href])')];
  await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector('.note-box button')));
  all.at(-1)?.focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(all[0]);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).toBe(all.at(-1));
});

it('says aloud what it is told to', async () => {
  port.postMessage({ do: 'say', text: '旁注：个人信息保护法' } satisfies Order);
  await vi.waitFor(() =>
    expect(document.querySelector('[role=status].unseen')?.textContent).toContain('个人信息保护法'),
  );
});

it('a wall tells its keys, and leaves Enter on a button to the button', async () => {
  const item = { is: 'name' as const, name: '个保法', type: 'law' as const, explanation: law, failed: false };
  await drawn(draw({ is: 'wall', item, nth: 1, of: 2, open: false }));
  port.postMessage({ do: 'focus' } satisfies Order);
  await vi.waitFor(() => expect(document.activeElement?.className).toContain('wall'));
  expect(document.body.textContent).not.toContain(law.summary);
  await userEvent.keyboard('{PageDown}');
  const keys = () => told.flatMap((one) => (one.did === 'pressed' ? [one.key] : []));
  await vi.waitFor(() => expect(keys()).toEqual(['PageDown']));
  // Keys of no press are the browser's: F11 fills the screen.
  const other = new KeyboardEvent('keydown', { key: 'F11', bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(other);
  expect(other.defaultPrevented).toBe(false);
  document.querySelector<HTMLElement>('.wall-on')?.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(keys()).toEqual(['PageDown', 'PageDown']));
});

it('a passage tells what is chosen', async () => {
  await drawn(draw({ is: 'passage', note: '谁来建？', tags: ['投诉'], pack: null, own: true }));
  expect(document.body.textContent).toContain('谁来建');
  button('编辑')?.click();
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ did: 'passage', act: 'edit' }));
});
