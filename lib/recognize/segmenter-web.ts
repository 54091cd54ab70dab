// jieba for the extension's background: a .wasm file beside the script. Needs 'wasm-unsafe-eval' in the pages' policy.
import init, { cut } from 'jieba-wasm/web';
import { createSegmenter, type LazySegmenter } from './segmenter';

export function createWebSegmenter(): LazySegmenter {
  return createSegmenter(async () => {
    await init();
    return (text) => cut(text, false);
  });
}
