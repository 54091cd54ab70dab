// What a presenter's keys do: a name, then what it says, then the next; back the same way.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Press, pressed, pressOf } from '../../lib/page/projection';

it.each([
  ['PageDown', 'on'],
  ['ArrowRight', 'on'],
  ['ArrowDown', 'on'],
  [' ', 'on'],
  ['PageUp', 'back'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['Enter', 'toggle'],
  ['.', 'toggle'],
  ['Escape', 'end'],
  ['a', null],
  ['F5', null],
  ['Tab', null],
])('%s', (key, press) => expect(pressOf(key)).toBe(press));

it('goes through everything by one key, each explanation after its name, and stays at the end', () => {
  const seen: string[] = [];
  let now = { at: 0, open: false };
  for (let n = 0; n < 8; n++) {
    seen.push(`${now.at}${now.open ? '!' : ''}`);
    now = pressed(now, 'on', 3);
  }
  expect(seen).toEqual(['0', '0!', '1', '1!', '2', '2!', '2!', '2!']);
});

it('back undoes on, wherever it is', () => {
  const place = fc.record({ at: fc.integer({ min: 0, max: 9 }), open: fc.boolean() });
  fc.assert(
    fc.property(place, (here) => {
      const next = pressed(here, 'on', 10);
      if (next !== here) expect(pressed(next, 'back', 10)).toEqual(here);
    }),
  );
});

it('never leaves what there is to show', () => {
  const presses = fc.array(fc.constantFrom<Exclude<Press, 'end'>>('on', 'back', 'toggle', 'first', 'last'));
  fc.assert(
    fc.property(presses, fc.integer({ min: 1, max: 5 }), (all, of) => {
      const end = all.reduce((now, press) => pressed(now, press, of), { at: 0, open: false });
      expect(end.at).toBeGreaterThanOrEqual(0);
      expect(end.at).toBeLessThan(of);
    }),
  );
});
