// Pages as nobody writes them: tags that never close, comments that mean something to a site, text between all of it. Whatever
// is read as an article leads back to the page, character by character.
import fc from 'fast-check';
import sites from '../../assets/sites.json';
import { parsePage } from '../../lib/cli/html';
import { drawnSpans } from '../../lib/model/drawn-spans';
import { findArticle } from '../../lib/page/article';
import { type Block, blocksOf } from '../../lib/page/blocks';
import { alternatives, type SiteRule } from '../../lib/page/sites';
import { anyText, newsText } from './letters';
import { must, type Room, room } from './room';

const TAGS =
  'p div span b font a h1 h2 article section main ul li table tr td ruby rt br hr pre code script style template title center nav aside figure figcaption form button textarea select option iframe svg math noscript details summary dialog body html head'.split(
    ' ',
  );
/** What the sites' rules look for, so that they find something now and then. */
const CLASSES = Object.values(sites.rules).flatMap((rule) => {
  const selectors = Object.entries(rule).flatMap(([field, value]) =>
    typeof value === 'string' && field !== 'date' ? alternatives(value) : [],
  );
  return selectors.flatMap((one) => [...one.matchAll(/([.#])([\w-]+)/g)].map(([, sign, name]) => `${sign}${name}`));
});
const COMMENTS = Object.values<SiteRule>(sites.rules).flatMap(({ between = [] }) => between);
const HOSTS = sites.sites.flatMap(({ hosts }) => hosts.map((host) => host.replace('*.', 'www.')));

const attributes = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc
    .constantFrom(...CLASSES)
    .map((one) => (one.startsWith('#') ? ` id="${one.slice(1)}"` : ` class="${one.slice(1)}"`)),
  fc.constantFrom(
    ' hidden',
    ' contenteditable',
    ' style="display:none"',
    ' style="',
    ' href=#',
    " title='>'",
    ' lang=zh',
    ' <',
    ' =',
    ' popover',
  ),
);
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...TAGS), attributes).map(([tag, more]) => `<${tag}${more}>`) },
  { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  { weight: 6, arbitrary: newsText(14) },
  { weight: 1, arbitrary: anyText(8) },
  { weight: 1, arbitrary: fc.constantFrom(...COMMENTS).map((text) => `<!--${text}-->`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml',
      '&#0;',
      '&#x10FFFF;',
      '&amp',
      '&nbsp;',
      '<',
      '</',
      '<!',
      '<p',
      '"',
      '正文一句，说的是湿地保护和巡护，一年两次。',
      '2026年3月12日 来源：样张周报',
    ),
  },
);

interface PageCase {
  html: string;
  url: string;
  asked: boolean;
}
const pageCase: fc.Arbitrary<PageCase> = fc.record({
  html: fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  url: fc.oneof(
    fc.constantFrom(...HOSTS).map((host) => `http://${host}/n1/2026/0312/c1-1.html`),
    fc.constantFrom(
      '',
      'about:blank',
      'http://',
      'http://[',
      'data:text/html,x',
      'https://www.example.cn/20261345/1.html',
    ),
  ),
  asked: fc.boolean(),
});

/** Every run of a block is text of the page, in order and without overlap; links lie inside; every span has a drawn part inside. */
function checkBlock(block: Block): void {
  const { text, runs, links } = block;
  must(text.length > 0, 'a block without text');
  let after = 0;
  for (const { at, node, from, length } of runs) {
    must(at >= after && length > 0 && at + length <= text.length, `a run out of place at ${at}`);
    must(from >= 0 && from + length <= node.data.length, `a run beyond its node at ${at}`);
    after = at + length;
    const there = node.data.slice(from, from + length);
    const read = text.slice(at, at + length);
    must(there === read || there.replace(/\s/g, ' ') === read.replace(/\s/g, ' '), `other text at ${at}`);
  }
  for (const { start, end } of links) must(start >= 0 && start < end && end <= text.length, 'a link out of place');
  for (let start = 0; start < text.length; start += 7) {
    const end = Math.min(text.length, start + 1 + (start % 11));
    const spans = drawnSpans(text, start, end);
    must(spans.length > 0, 'nothing is drawn of a span');
    for (const span of spans)
      must(span.start >= start && span.end <= end && span.start < span.end, 'drawn outside the span');
  }
}

export const pages: Room = room<PageCase>('pages', 12, () => ({
  cases: pageCase,
  check({ html, url, asked }) {
    const article = findArticle(parsePage(html), url, sites, asked);
    if (!article) return;
    for (const block of blocksOf(article)) checkBlock(block);
    must(
      article.date === undefined || /^\d{4}-\d\d-\d\d$/.test(article.date),
      `a date of another shape: ${article.date}`,
    );
  },
}));
