// What is asked and made before a note is wanted, and the one form that is typed in it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createExpecting } from '../../entrypoints/note-view/expecting';
import { createTyping } from '../../entrypoints/note-view/typing';
import type { Mark } from '../../lib/page/marks';

const mark = (id: number): Mark => ({ id, type: 'law', strength: 'strong', paper: 'light', ranges: [] });
const asked = vi.fn();
const made = vi.fn();
const expecting = () => createExpecting(asked, made);

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockImplementation(async ({ id }: Mark) => ({ ok: true, value: { heading: `${id}` } }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

it('asks once for a mark, and hands the answer to it alone', async () => {
  const note = expecting();
  const [one, two] = [mark(1), mark(2)];
  note.expect(one);
  note.expect(one);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(note.take(two)).toBeNull();
  note.expect(one);
  expect(await note.take(one)).toMatchObject({ value: { heading: '1' } });
  expect(note.take(one)).toBeNull();
});

it('makes no frame for a pointer that only crosses marks', () => {
  const note = expecting();
  for (let id = 0; id < 5; id++) {
    note.expect(mark(id));
    vi.advanceTimersByTime(20);
  }
  note.stop();
  vi.advanceTimersByTime(1000);
  expect(made).not.toHaveBeenCalled();
  note.expect(mark(9));
  vi.advanceTimersByTime(100);
  expect(made).toHaveBeenCalledTimes(1);
});

it('types in one form at a time: the same again ends it, and what it reports late is not heard', () => {
  const done = vi.fn();
  const typing = createTyping(done);
  const own = { is: 'note' as const, entry: 'law/x', name: '甲法', text: '', textSize: 15 };
  const edit = { is: 'edit' as const, entry: 'law/x', name: '甲法', textSize: 15 };
  typing.toggle(own);
  const first = typing.now?.turn;
  typing.toggle(edit);
  expect(typing.now).toMatchObject({ task: edit });
  expect(typing.now?.turn).not.toBe(first);
  typing.heard({ did: 'sized', height: 90 });
  expect(typing.now).not.toBeNull();
  typing.toggle(edit);
  expect(typing.now).toBeNull();
  typing.heard({ did: 'saved' });
  expect(done).not.toHaveBeenCalled();
  typing.toggle(own);
  typing.heard({ did: 'cancelled' });
  expect(done).toHaveBeenCalledWith(own, false);
  expect(typing.now).toBeNull();
});
