// What passages of a file would do to those that are there, told before anything is written.
import { describe, expect, test } from 'vitest';
import { comparePassages } from '../../lib/exchange/annotations';
import type { Annotation } from '../../lib/model/annotation';

const passage = (id: string, note: string): Annotation => ({
  id,
  type: 'Annotation',
  motivation: 'highlighting',
  body: [{ type: 'TextualBody', format: 'text/plain', purpose: 'commenting', value: note }],
  target: { source: 'https://paper.example/a.html', selector: [{ type: 'TextQuoteSelector', exact: '一句话' }] },
});
/** The same in another order of keys. */
const turned = (one: Annotation): Annotation => Object.fromEntries(Object.entries(one).reverse()) as typeof one;

const [a, b, c] = [passage('urn:a', '甲'), passage('urn:b', '乙'), passage('urn:c', '丙')];

describe('comparePassages', () => {
  test.each([
    ['nothing there', [a, b], [], { added: 2, changed: 0, same: 0 }],
    ['the same, keys in another order', [turned(a)], [a, c], { added: 0, changed: 0, same: 1 }],
    ['a note written anew', [passage('urn:a', '新'), b], [a, b, c], { added: 0, changed: 1, same: 1 }],
    ['one id twice in the file', [a, passage('urn:a', '新')], [], { added: 1, changed: 0, same: 0 }],
  ])('%s', (_, incoming, stored, counts) => expect(comparePassages(incoming, stored)).toEqual(counts));
});
