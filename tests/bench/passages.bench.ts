// How fast highlighted passages are found again, in processor time: 200 on a page of 70,000 characters that was edited throughout,
// and 10,000 on the same page.

import { median } from '../../lib/cli/bench-numbers';
import { ownText } from '../../lib/cli/bench-reading';
import type { Sought } from '../../lib/page/passages/context';
import { findAll } from '../../lib/page/passages/find';
import { quoteAt } from '../../lib/page/passages/text';
import { spent } from './recognize.bench';

const LENGTH = 70_000;
const RUNS = 9;

export async function benchPassages(root: string): Promise<Record<string, number>> {
  const text = ownText(root, LENGTH);
  const few = passages(text, 200, 60);
  const many = passages(text, 10_000, 24);
  const changed = edited(text);
  const runs = Array.from({ length: RUNS }, () => timed(changed, few));
  const whole = timed(changed, many);
  return {
    'passages-200-ms': median(runs.map(({ ms }) => ms)),
    'passages-200-found': runs[0]?.found ?? 0,
    'passages-10k-ms': whole.ms,
    'passages-10k-found': whole.found,
  };
}

function timed(text: string, quotes: readonly Sought[]): { ms: number; found: number } {
  let found = 0;
  const ms = spent(() => {
    for (const one of findAll(text, quotes)) if (one.found) found++;
  });
  return { ms, found };
}

/** So many stretches, evenly over the text, of 20 characters to `longest`. */
function passages(text: string, count: number, longest: number): Sought[] {
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor((at / count) * (text.length - longest));
    return { ...quoteAt(text, start, start + 20 + ((at * 7) % (longest - 19))), start };
  });
}

/** Every paragraph: a word put in, one taken out, one changed; every tenth is gone, and one stands before all. */
function edited(text: string): string {
  const paragraphs = text.split('\n').flatMap((paragraph, at) => {
    if (at % 10 === 9) return [];
    const third = Math.floor(paragraph.length / 3);
    const [first, second, last] = [
      paragraph.slice(0, third),
      paragraph.slice(third, 2 * third),
      paragraph.slice(2 * third),
    ];
    return [`${first}另据补充，${second.slice(2)}${last.replace(/[，。]/, '、并')}`];
  });
  return ['编者按：本文刊出后有所修订。', ...paragraphs].join('\n');
}
