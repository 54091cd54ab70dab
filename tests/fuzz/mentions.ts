// Text of every kind into the recognizer: what it finds lies where it says, nothing overlaps, and reading on from what it
// remembers is the same as reading in one go. What it gives out is what the background takes back in.
import fc from 'fast-check';
import type { Mention } from '../../lib/model/mention';
import { targetSchema } from '../../lib/model/question-schema';
import { realRecognizer } from '../recognize/real';
import { anyText, newsText, repeated } from './letters';
import { must, type Room, room } from './room';

const block = fc.oneof(
  { weight: 8, arbitrary: newsText() },
  { weight: 3, arbitrary: anyText() },
  { weight: 1, arbitrary: repeated },
);
interface TextCase {
  blocks: string[];
  title: string;
}

export function checkMentions(mentions: readonly Mention[], blocks: readonly { text: string }[]): void {
  let [last, after] = [0, 0];
  for (const { block: at, start, end, surface, target } of mentions) {
    const text = blocks[at]?.text ?? '';
    if (at !== last) [last, after] = [at, 0];
    must(start >= after && start < end && end <= text.length, `a mention out of place: ${start}–${end} of block ${at}`);
    must(text.slice(start, end) === surface, `a surface that is not there: ${surface}`);
    must(target === null || targetSchema.safeParse(target).success, `a target nobody takes: ${JSON.stringify(target)}`);
    after = end;
  }
}

export const mentions: Room = room<TextCase>('mentions', 10, async () => {
  const { recognize } = await realRecognizer();
  return {
    cases: fc.record({ blocks: fc.array(block, { minLength: 1, maxLength: 4 }), title: newsText(6) }),
    check({ blocks, title }) {
      const texts = blocks.map((text) => ({ text }));
      const whole = recognize(texts, { title });
      checkMentions(whole.mentions, texts);
      const first = recognize(texts.slice(0, 1), { title });
      const rest = recognize(texts.slice(1), { title }, first.context);
      const [one, other] = [whole.mentions, [...first.mentions, ...rest.mentions]].map((all) =>
        all.map(({ start, end, type }) => `${start}-${end} ${type}`).join(),
      );
      must(one === other, `read in two goes it is another: ${one} | ${other}`);
    },
  };
});
