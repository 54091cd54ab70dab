// Shares the portions of a corpus out to worker threads and merges their answers in the order of the portions, so that the
// result is the same for any number of threads. Holds no more than a few answers at a time.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { mergeSurveys, noSurvey, type Survey } from '../corpus/survey';
import { type CorpusFile, portionsOf, type Skipped } from './corpus-files';
import { createPortionReader, type PortionResult, type SurveyorParts } from './corpus-portion';

export interface CorpusOptions {
  /** Threads; 0 reads in this one. By default as many as there are cores, and none for what is read sooner than they start. */
  workers?: number;
  /** Bytes a thread reads at a time; it decides what is forgotten as rare, the number of threads doesn't. */
  portion?: number;
  /** Told after each portion: bytes read of all bytes. */
  progress?: (done: number, total: number) => void;
}
export interface CorpusResult {
  survey: Survey;
  skipped: Skipped[];
}

/** Below this a thread's start costs more than it saves. */
const SMALL = 2_000_000;

export async function surveyCorpus(
  files: readonly CorpusFile[],
  parts: SurveyorParts,
  options: CorpusOptions = {},
): Promise<CorpusResult> {
  const portions = portionsOf(files, options.portion);
  const total = sizeOf(files);
  const wanted = options.workers ?? (total < SMALL ? 0 : availableParallelism());
  const result: CorpusResult = { survey: noSurvey(), skipped: [] };
  let done = 0;
  const merge = (k: number, { survey, skipped }: PortionResult) => {
    result.survey = mergeSurveys(result.survey, survey);
    result.skipped.push(...skipped);
    done += sizeOf(portions[k] ?? []);
    options.progress?.(done, total);
  };
  const count = Math.min(wanted, portions.length);
  if (count === 0) {
    const read = await createPortionReader(parts);
    portions.forEach((portion, k) => {
      merge(k, read(portion));
    });
  } else await share(portions, parts, count, merge);
  return result;
}

function sizeOf(files: readonly CorpusFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** Answers that wait for an earlier one, for each thread. */
const AHEAD = 3;

function share(
  portions: CorpusFile[][],
  parts: SurveyorParts,
  count: number,
  merge: (k: number, result: PortionResult) => void,
): Promise<void> {
  const waiting = new Map<number, PortionResult>();
  const idle: Worker[] = [];
  const working = new Map<Worker, number>();
  let next = 0;
  let merged = 0;
  return new Promise<void>((resolve, reject) => {
    const workers = Array.from(
      { length: count },
      () => new Worker(new URL('./corpus-worker.mjs', import.meta.url), { workerData: parts }),
    );
    const end = (error?: unknown) => {
      for (const worker of workers) {
        worker.removeAllListeners();
        void worker.terminate();
      }
      if (error) reject(error);
      else resolve();
    };
    const handOut = () => {
      while (idle.length > 0 && next < portions.length && next < merged + AHEAD * count) {
        const worker = idle.pop();
        if (!worker) return;
        working.set(worker, next);
        worker.postMessage(portions[next]);
        next++;
      }
    };
    for (const worker of workers) {
      worker.on('message', (answer: PortionResult | 'ready') => {
        if (answer !== 'ready') waiting.set(working.get(worker) ?? -1, answer);
        idle.push(worker);
        for (let ready = waiting.get(merged); ready; ready = waiting.get(merged)) {
          waiting.delete(merged);
          merge(merged++, ready);
        }
        if (merged === portions.length) end();
        else handOut();
      });
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`a worker of the corpus builder ended with ${code}`)));
    }
  });
}
