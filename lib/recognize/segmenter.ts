// A word segmenter behind one small port, loaded when first asked for. jieba's answer is only ever a veto at a risky edge.
import type { Segmenter } from './data';

/** Gives the function that cuts a text; called once. jieba-wasm's entry differs: segmenter-web.ts and segmenter-node.ts. */
export type LoadCut = () => Promise<(text: string) => string[]>;

export interface LazySegmenter extends Segmenter {
  /** Starts loading, once; resolves when `cut` can answer, and never rejects. */
  start(): Promise<void>;
}

export function createSegmenter(load: LoadCut): LazySegmenter {
  let cut: ((text: string) => string[]) | null = null;
  // A page says the same again and again.
  const before = new Map<string, string[]>();
  let starting: Promise<void> | null = null;
  return {
    get ready() {
      return cut !== null;
    },
    start() {
      starting ??= load().then(
        (loaded) => {
          loaded('民法典'); // the first cut unpacks the dictionary: some 300 ms
          cut = loaded;
        },
        // No wasm here: the browser's own segmenter cuts finer, so it vetoes less, but it answers.
        () => {
          cut = cutByLocale();
        },
      );
      return starting;
    },
    cut(text) {
      if (!cut) return [text];
      let words = before.get(text);
      if (!words) {
        words = joinUp(cut(text), text);
        if (before.size >= KEPT) before.clear();
        before.set(text, words);
      }
      return words;
    },
  };
}

/** Answers kept: windows of some twenty characters. */
const KEPT = 256;

/** jieba drops nothing, but a lone surrogate comes back as U+FFFD: lengths are what counts, so words are cut anew from the text. */
function joinUp(words: string[], text: string): string[] {
  let at = 0;
  const whole = words.map((word) => {
    const start = at;
    at += word.length;
    return text.slice(start, at);
  });
  return at === text.length ? whole : [text];
}

/** Only for the short windows the recognizer asks about: on one long string it is quadratic. */
function cutByLocale(): (text: string) => string[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) => [...words.segment(text)].map((part) => part.segment);
}
