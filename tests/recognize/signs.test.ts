// The signs of a text: right for any text, also when asked about one text after another.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasSign, SIGN } from '../../lib/recognize/signs';

test.each([
  ['本局称', SIGN.pointing, true],
  ['本局称', SIGN.defining, true],
  ['本局称', SIGN.quote, false],
  ['他说“好”', SIGN.quote, true],
  ['12345', SIGN.digit, true],
  ['', SIGN.digit, false],
  ['没有', SIGN.quote | SIGN.digit, false],
  ['没有1', SIGN.quote | SIGN.digit, true],
])('%s', (text, bits, has) => {
  expect(hasSign(text, bits)).toBe(has);
});

test('texts in turn do not mix', () => {
  const texts = fc.array(fc.constantFrom('本', '“', '1', '县', '无', '无县', '县无'), { maxLength: 20 });
  fc.assert(
    fc.property(texts, (asked) => {
      for (const text of asked) expect(hasSign(text, SIGN.division)).toBe(text.includes('县'));
    }),
  );
});
