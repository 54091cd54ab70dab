// The page's mentions gathered by what they name, as a list shows them. Pure.
import type { Mention } from '../model/mention';
import type { TextBlock } from '../model/page';
import type { PageTerm, Spot } from '../model/page-terms';
import { drawnType, keyOf } from './choose';

/** Characters shown on either side of a mention. */
const AROUND = 16;

/** As an explanation heads a law, so that a list does not jump when the explanation comes. */
const COVER = /^中华人民共和国(?=.+法$|.+条例$)/;

/** In the order of their first mention; main and minor mentions of one thing are two terms. */
export function termsOf(mentions: readonly Mention[], blocks: readonly TextBlock[]): PageTerm[] {
  const paragraphs = numberParagraphs(blocks);
  const terms = new Map<string, PageTerm>();
  mentions.forEach((mention, index) => {
    const block = blocks[mention.block];
    if (!block) return;
    const key = keyOf(mention);
    const place = `${mention.weight} ${key}`;
    const term: PageTerm = terms.get(place) ?? {
      key,
      type: drawnType(mention),
      weight: mention.weight,
      name: bare(mention.surface).replace(COVER, ''),
      names: [],
      spots: [],
    };
    terms.set(place, term);
    const name = bare(mention.surface);
    if (!term.names.includes(name)) term.names.push(name);
    term.spots.push({
      mention: index,
      role: block.role ?? 'body',
      paragraph: paragraphs[mention.block] ?? 0,
      ...around(block.text, mention),
    });
  });
  return [...terms.values()];
}

function numberParagraphs(blocks: readonly TextBlock[]): number[] {
  let last = 0;
  return blocks.map(({ role = 'body' }) => (role === 'body' ? ++last : 0));
}

/** The words around a mention. They begin with its sentence where that is near. */
function around(text: string, { start, end }: Mention): Pick<Spot, 'before' | 'text' | 'after'> {
  const sentence = text.slice(0, start).search(/(?<![^。！？；\n])[^。！？；\n]*$/);
  const from = Math.max(sentence, start - AROUND);
  const rest = text.slice(end);
  const stop = rest.search(/[。！？；\n]/);
  const to = end + Math.min(stop < 0 ? rest.length : stop, AROUND * 2);
  return {
    before: `${from > sentence ? '…' : ''}${text.slice(from, start)}`,
    text: text.slice(start, end),
    after: text.slice(end, to),
  };
}

/** Without the marks that enclose all of it; “一窗通办”试点 keeps its own. */
function bare(surface: string): string {
  const inner = /^(?:《([^《》]*)》|“([^“”]*)”|‘([^‘’]*)’|「([^「」]*)」)$/.exec(surface);
  return inner ? (inner.slice(1).find((part) => part !== undefined) ?? surface) : surface;
}
