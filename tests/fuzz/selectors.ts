// Selectors: the W3C ones of passages kept from a page, the CSS ones of the sites' rules. A list taken apart is the same list,
// and what is kept of a passage has its place in any text.
import fc from 'fast-check';
import { readAnnotations } from '../../lib/exchange/annotations';
import { ExchangeError } from '../../lib/exchange/trouble';
import { findAll } from '../../lib/page/passages/find';
import { alternatives, siteOf } from '../../lib/page/sites';
import { anyText, newsText } from './letters';
import { must, type Room, room } from './room';
import { wrong } from './shapes';

interface SelectorCase {
  css: string;
  host: string;
  json: string;
}
const css = fc
  .array(
    fc.constantFrom(
      '.a',
      '#b',
      'p',
      ',',
      ', ',
      ' > ',
      ':is(',
      ':not(',
      ')',
      '[x="',
      '"]',
      '[y',
      ']',
      '*',
      '::',
      ' ',
      '\\',
      '(',
      ',',
    ),
    {
      maxLength: 16,
    },
  )
  .map((parts) => parts.join(''));
const selector = {
  id: 'urn:1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: '甲' },
  target: { source: 'https://a.cn/', selector: { type: 'TextQuoteSelector', exact: '甲', prefix: '乙', suffix: '丙' } },
};

interface QuoteCase {
  text: string;
  quotes: { exact: string; prefix: string; suffix: string; start: number }[];
}
const quoteCase: fc.Arbitrary<QuoteCase> = newsText(60).chain((text) => {
  const piece = fc
    .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 40 }))
    .map(([at, length]) => text.slice(at, at + length));
  const words = fc.oneof({ weight: 3, arbitrary: piece }, anyText(10));
  const quote = fc.record({
    exact: words.filter((one) => one.length > 0),
    prefix: words,
    suffix: words,
    start: fc.integer({ min: -5, max: 500 }),
  });
  return fc.record({ text: fc.constant(text), quotes: fc.array(quote, { maxLength: 4 }) });
});

export const quotes: Room = room<QuoteCase>('quotes found again', 4, () => ({
  cases: quoteCase,
  check({ text, quotes: sought }) {
    const places = new Set<number>();
    for (const { place, found } of findAll(text, sought)) {
      must(!places.has(place) && place >= 0 && place < sought.length, 'a quote settled twice');
      places.add(place);
      must(
        !found || (found.start >= 0 && found.start < found.end && found.end <= text.length),
        'found outside the text',
      );
    }
    must(places.size === sought.length, 'a quote that was not settled');
  },
}));

export const selectors: Room = room<SelectorCase>('selectors', 6, () => ({
  cases: fc.record({
    css,
    host: anyText(10),
    json: wrong(fc.constant(selector)).map((value) => JSON.stringify(value) ?? 'null'),
  }),
  check({ css: list, host, json }) {
    const parts = alternatives(list);
    const bare = (text: string) => text.replace(/\s/g, '');
    must(bare(parts.join(',')) === bare(list), `taken apart it is another list: ${parts.join(' | ')}`);
    const site = siteOf(host, { rules: {}, sites: [{ name: 'a', hosts: ['*.a.cn'], access: 'offer', rules: [] }] });
    must(!site || host === 'a.cn' || host.endsWith('.a.cn'), 'a host of another site');
    try {
      for (const { target } of readAnnotations(json).annotations)
        must(target.selector.length > 0 && /^https?:/.test(target.source), 'a passage of nowhere');
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
    }
  },
}));
