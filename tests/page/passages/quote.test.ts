// A quote found again in a changed text: never on the wrong words, and not lost where it need not be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedErrors, NOT_SHORT, type Sought, UNMISTAKABLE } from '../../../lib/page/passages/context';
import { findAll } from '../../../lib/page/passages/find';
import type { Found } from '../../../lib/page/passages/quote';
import { apply, characters, common, distance, edit, nearestDistance, passage, rare, textIn } from './edits';

function find(text: string, ...quotes: Sought[]): (Found | null)[] {
  const found: (Found | null)[] = quotes.map(() => null);
  for (const one of findAll(text, quotes)) found[one.place] = one.found;
  return found;
}

/** The rule of lib/page/passages/context.ts, told again without its library. */
function surroundingsAgree(text: string, { exact, prefix, suffix }: Sought, { start, end }: Found): boolean {
  const side = (window: string, words: string) => {
    const errors = nearestDistance(window, words);
    return words.length >= 8 && errors <= words.length * 0.4 ? words.length - errors : 0;
  };
  const before = text.slice(Math.max(0, start - prefix.length - 16), start);
  const after = text.slice(end, end + suffix.length + 16);
  const agreed =
    (before.endsWith(prefix) ? prefix.length : side(before, prefix)) +
    (after.startsWith(suffix) ? suffix.length : side(after, suffix));
  const all = prefix.length + suffix.length;
  return all > 0 && agreed >= all * (exact.length < NOT_SHORT ? 0.6 : 0.35);
}

function isOnlyOne(text: string, words: string): boolean {
  return text.indexOf(words) >= 0 && text.indexOf(words) === text.lastIndexOf(words);
}

describe('whatever happens to the text', () => {
  it.each([
    ['of rare characters', rare],
    ['that repeats itself', common],
  ])('%s, what is found is the quote or nearly, and its surroundings agree', (_, words) => {
    fc.assert(
      fc.property(passage(words), fc.array(edit(words), { maxLength: 6 }), ({ text, sought }, edits) => {
        const now = textIn(edits.reduce(apply, characters(text)));
        const [found] = find(now, sought);
        if (!found) return;
        const drawn = now.slice(found.start, found.end);
        const errors = distance(drawn, sought.exact);
        expect(errors).toBeLessThanOrEqual(allowedErrors(sought.exact.length));
        expect(found.errors).toBe(errors);
        const moved = errors === 0 && sought.exact.length >= UNMISTAKABLE && isOnlyOne(now, sought.exact);
        const bare = sought.prefix + sought.suffix === '' && isOnlyOne(now, sought.exact);
        expect(moved || bare || surroundingsAgree(now, sought, found)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
  it('what is drawn are the reader’s own words, where no other words are like them', () => {
    fc.assert(
      fc.property(passage(rare), fc.array(edit(rare), { maxLength: 6 }), ({ text, start, end, sought }, edits) => {
        // A copy of the words is theirs as well as the first.
        const after = edits.filter(({ is }) => is !== 'again').reduce(apply, characters(text));
        const [found] = find(textIn(after), sought);
        if (!found) return;
        const own = after.slice(found.start, found.end).filter(({ id }) => id >= start && id < end).length;
        expect(own).toBeGreaterThanOrEqual(Math.ceil((end - start) * 0.6));
      }),
      { numRuns: 400 },
    );
  });
  it('words that are gone are an orphan', () => {
    fc.assert(
      fc.property(passage(rare), ({ text, start, end, sought }) => {
        expect(find(text.slice(0, start) + text.slice(end), sought)).toEqual([null]);
      }),
    );
  });
});

describe('found', () => {
  it('wherever the passage and its surroundings went as they were', () => {
    fc.assert(
      fc.property(passage(rare), rare, rare, ({ text, start, end, sought }, before, after) => {
        const now = `${before}\n${text}\n${after}`;
        const at = before.length + 1;
        expect(find(now, sought)).toEqual([{ start: start + at, end: end + at, errors: 0 }]);
      }),
    );
  });
  it('in the right one of equal passages in equal surroundings: the nearest', () => {
    const one = '一、有关部门应当依照本法的规定加强监督检查。\n';
    const text = one.repeat(40);
    const at = one.length * 20 + 2;
    const sought = {
      exact: '有关部门应当',
      prefix: text.slice(at - 32, at),
      suffix: text.slice(at + 6, at + 38),
      start: at,
    };
    expect(find(text, sought)).toEqual([{ start: at, end: at + 6, errors: 0 }]);
    expect(find(one.repeat(3) + text, sought)[0]?.start).toBe(at);
  });
  it('with a few characters changed in it, its surroundings as they were', () => {
    fc.assert(
      fc.property(passage(rare, 200), fc.integer({ min: 0, max: 999 }), ({ text, start, end, sought }, where) => {
        const length = end - start;
        if (length < NOT_SHORT || sought.prefix.length < 8 || sought.suffix.length < 8) return;
        const at = start + Math.floor((where / 1000) * (length - 1));
        const now = `${text.slice(0, at)}〇${text.slice(at + 1)}`;
        const [found] = find(now, sought);
        expect(found?.errors).toBe(1);
        expect(now.slice(found?.start, found?.end)).toContain('〇');
      }),
    );
  });
});

describe('cases', () => {
  const TEXT =
    '第一条　为了保护当事人的合法权益，制定本办法。\n第二条　本办法所称平台，是指提供信息服务的网站。\n第三条　平台应当建立投诉机制，及时处理投诉。';
  const at = TEXT.indexOf('平台应当建立投诉机制');
  const sought = {
    exact: '平台应当建立投诉机制',
    prefix: TEXT.slice(at - 32, at),
    suffix: TEXT.slice(at + 10, at + 42),
    start: at,
  };
  const CASES: [string, string, string | null][] = [
    ['as it was', TEXT, '平台应当建立投诉机制'],
    ['a paragraph before it', `导语。\n${TEXT}`, '平台应当建立投诉机制'],
    ['a word put in', TEXT.replace('建立投诉', '建立健全投诉'), '平台应当建立健全投诉机制'],
    ['broken in two paragraphs', TEXT.replace('平台应当建立', '平台应当\n建立'), '平台应当\n建立投诉机制'],
    ['rewritten', TEXT.replace('平台应当建立投诉机制', '网站要设举报电话'), null],
    ['the article gone', '请登录后阅读全文。', null],
    ['the same words elsewhere, said of others', '学校说，平台应当建立投诉机制；家长不同意。', null],
  ];
  it.each(CASES)('%s', (_, text, drawn) => {
    const [found] = find(text, sought);
    expect(found ? text.slice(found.start, found.end) : null).toBe(drawn);
  });
  it('a short quote whose sentence was rewritten is an orphan, though its words stand elsewhere', () => {
    const short = { exact: '平台', prefix: TEXT.slice(at - 32, at), suffix: TEXT.slice(at + 2, at + 34), start: at };
    const now = TEXT.replace('平台应当建立投诉机制，及时处理投诉', '有关方面另行规定').replace('第三条', '附则');
    expect(find(now, short)).toEqual([null]);
  });
  it('an empty text, and a list of none', () => {
    expect(find('', sought)).toEqual([null]);
    expect(find(TEXT)).toEqual([]);
  });
});
