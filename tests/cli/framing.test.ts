// Both protocols cut a stream of bytes into messages; the stream may be cut anywhere, also inside a character.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSplitter } from '../../lib/cli/cdp';
import { createUnframer } from '../../lib/cli/marionette';

const PROTOCOLS = [
  { name: 'zero bytes', create: createSplitter, write: (text: string) => `${text}\0` },
  { name: 'LENGTH:JSON', create: createUnframer, write: (text: string) => `${Buffer.byteLength(text)}:${text}` },
];

describe.each(PROTOCOLS)('$name', ({ create, write }) => {
  test('every message arrives once, whole and in order, however the stream is cut', () => {
    const message = fc.jsonValue().map((value) => JSON.stringify([value, '旁注']));
    fc.assert(
      fc.property(fc.array(message), fc.array(fc.nat(40)), (messages, cuts) => {
        const got: string[] = [];
        const read = create((text) => got.push(text));
        let stream = Buffer.from(messages.map(write).join(''));
        for (const cut of cuts) {
          read(stream.subarray(0, cut));
          stream = stream.subarray(cut);
        }
        read(stream);
        expect(got).toEqual(messages);
      }),
    );
  });
});
