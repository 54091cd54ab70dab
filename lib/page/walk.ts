// Walks an article's nodes in reading order and yields its paragraphs one by one, so that a caller can pause between them.
import {
  flatChildren,
  isBlock,
  isElement,
  isHidden,
  isLive,
  isNeverText,
  isText,
  isUnseen,
  keepsBreaks,
  tagOf,
} from './elements';
import { createReader, type Paragraph } from './reader';

export interface Stretch {
  root: Element;
  /** Reading starts after this node and ends before that one; both lie inside the root. */
  from?: Node;
  to?: Node;
  /** Elements left out with all they hold. */
  skip(element: Element): boolean;
}

interface Place {
  block: Element;
  link: boolean;
  pre: boolean;
}

/** The paragraphs of a stretch in reading order. The root itself is read even when hidden: pages show it late. */
export function* paragraphsOf(stretch: Stretch): Generator<Paragraph> {
  const live = isLive(stretch.root.ownerDocument);
  const unseen = isUnseen(stretch.root, live);
  const reader = createReader();
  let reading = stretch.from === undefined;
  let ended = false;

  function* visit(node: Node, place: Place): Generator<Paragraph> {
    if (node === stretch.from) reading = true;
    if (node === stretch.to) ended = true;
    if (ended) return;
    if (isText(node)) {
      if (reading) reader.text(node, place.block, place.link, place.pre);
    } else if (isElement(node)) {
      yield* element(node, place);
    }
  }

  function* element(node: Element, place: Place): Generator<Paragraph> {
    const tag = tagOf(node);
    if (tag === 'br') {
      if (reading) reader.lineBreak();
      return yield* reader.take();
    }
    if (isNeverText(node) || stretch.skip(node) || isHidden(node, live, unseen)) {
      // An image or a player between two lines parts them only where it is a block of its own.
      if (isBlock(node, live)) reader.flush();
      return;
    }
    yield* children(node, place);
  }

  function* children(node: Element, place: Place): Generator<Paragraph> {
    const block = isBlock(node, live);
    if (block) reader.flush();
    const inside: Place = {
      block: block ? node : place.block,
      link: place.link || (tagOf(node) === 'a' && node.hasAttribute('href')),
      pre: block || node === stretch.root ? keepsBreaks(node, live) : place.pre,
    };
    for (const child of flatChildren(node)) yield* visit(child, inside);
    if (block) reader.flush();
    yield* reader.take();
  }

  const { root } = stretch;
  yield* children(root, { block: root, link: root.closest('a[href]') !== null, pre: false });
  reader.flush();
  yield* reader.take();
}
