// The page's end of the worker that reads documents: one reading at a time, ended when the reader cancels or asks anew.
import type { ReadDocuments } from '../../../lib/exchange/document';
import { ExchangeError } from '../../../lib/exchange/trouble';
import { isBlank } from '../../../lib/model/blank';
import { htmlToText } from '../documents';
import type { ReadNews } from './asks';

export interface FileReading {
  /** Texts of the files in their order, and what could not be read; null when it was cancelled. */
  read(files: readonly File[]): Promise<ReadDocuments | null>;
  cancel(): void;
}

export function createFileReading(): FileReading {
  let cancel = () => {};
  return {
    read(files) {
      cancel();
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      return new Promise((resolve) => {
        const end = (read: ReadDocuments | null) => {
          worker.terminate();
          resolve(read);
        };
        cancel = () => end(null);
        worker.addEventListener('message', ({ data }: MessageEvent<ReadNews>) => end(asText(data)));
        worker.addEventListener('error', (event) => {
          const error = new ExchangeError('broken', event.message || 'worker');
          end({ texts: [], unread: files.map(({ name }) => ({ name, error })) });
        });
        worker.postMessage({ files });
      });
    },
    cancel: () => cancel(),
  };
}

/** Pages become text here, where there is a parser; one without a word is empty. */
function asText({ texts, unread }: ReadNews): ReadDocuments {
  const read: ReadDocuments = {
    texts: [],
    unread: unread.map(({ name, code, value }) => ({ name, error: new ExchangeError(code, value) })),
  };
  for (const { name, text } of texts) {
    const plain = /\.html?$/i.test(name) ? htmlToText(text) : text;
    if (isBlank(plain)) read.unread.push({ name, error: new ExchangeError('empty') });
    else read.texts.push({ name, text: plain });
  }
  return read;
}
