// Which pack's word shows.
import { describe, expect, it } from 'vitest';
import { layer, packOrder } from '../../lib/knowledge/layers';
import { law } from './entries';

const ORDER = packOrder([
  { id: 'p', order: 0, on: true },
  { id: 'q', order: 1, on: true },
  { id: 'off', order: 2, on: false },
]);

describe('packOrder', () => {
  it('puts mine on top, base at the bottom, later packs higher, leaves out what is off', () => {
    expect(ORDER).toEqual(['mine', 'q', 'p', 'base']);
  });
});

describe('layer', () => {
  const base = { pack: 'base', entry: law('a', '底') };
  const q = { pack: 'q', entry: law('a', '上') };
  it('takes the topmost pack', () => expect(layer(ORDER, [base, q], [])?.pack).toBe('q'));
  it('ignores a pack that is off', () =>
    expect(layer(ORDER, [base, { pack: 'off', entry: law('a', '关') }], [])?.pack).toBe('base'));
  it('gives null when no active pack has it', () =>
    expect(layer(ORDER, [{ pack: 'off', entry: law('a', '关') }], [])).toBeNull());
  it('lets a higher amendment win over a lower one', () => {
    const seen = layer(
      ORDER,
      [base],
      [
        { pack: 'mine', amendment: { entry: 'law/a', hidden: false } },
        { pack: 'p', amendment: { entry: 'law/a', hidden: true, note: '包里的话' } },
      ],
    );
    expect(seen).toMatchObject({ hidden: false, note: '包里的话', changed: true });
  });
  it('does not let a lower pack amend a higher pack’s entry', () => {
    expect(layer(ORDER, [base, q], [{ pack: 'p', amendment: { entry: 'law/a', hidden: true } }])?.hidden).toBe(false);
  });
});
