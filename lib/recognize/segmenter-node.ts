// jieba for Node: its own export, synchronous once imported.
import { createSegmenter, type LazySegmenter } from './segmenter';

export function createNodeSegmenter(): LazySegmenter {
  return createSegmenter(async () => {
    const { cut } = await import('jieba-wasm');
    return (text) => cut(text, false);
  });
}
