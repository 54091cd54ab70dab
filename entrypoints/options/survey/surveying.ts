// The page's end of the surveying worker: one at a time, ended when the reader cancels.

import type { SurveyNews, SurveyQuestion } from './asks';

export interface Surveying {
  /** Resolves with what was found; null when it was cancelled. Rejects with the worker's reason. */
  survey(q: SurveyQuestion, progress: (thousandths: number) => void): Promise<(SurveyNews & { is: 'done' }) | null>;
  cancel(): void;
}

export function createSurveying(): Surveying {
  let cancel = () => {};
  return {
    survey(q, progress) {
      cancel();
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          worker.terminate();
          settle();
        };
        cancel = () => end(() => resolve(null));
        worker.addEventListener('message', ({ data }: MessageEvent<SurveyNews>) => {
          if (data.is === 'progress') progress(data.thousandths);
          else if (data.is === 'done') end(() => resolve(data));
          else end(() => reject(new Error(data.reason)));
        });
        worker.addEventListener('error', (event) => end(() => reject(new Error(event.message || 'worker'))));
        worker.postMessage(q);
      });
    },
    cancel: () => cancel(),
  };
}
