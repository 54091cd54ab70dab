// The lesson's sheets as they were last laid out. A short lesson's follow every key; a long one's wait until it is quiet, and
// only those that came out otherwise are drawn anew.
import { type LessonWords, pagesOf } from '../../lib/lesson/pages';
import type { Lesson } from '../../lib/model/lesson';
import type { Sheet } from '../../lib/model/sheet';

/** Sheets above which a lesson is long: laying them out takes more than a frame or two. */
const MANY = 40;
/** Milliseconds of quiet a long one waits for. */
const QUIET = 200;

export interface LaidOut {
  readonly sheets: readonly Sheet[];
  /** Lays out this lesson, now or once it is quiet; `done` is called where it was not now. */
  follow(lesson: Lesson, words: LessonWords, done: () => void): void;
  /** What waits is laid out now: it is about to be printed or saved. */
  flush(): void;
}

export function createLaidOut(): LaidOut {
  let sheets: readonly Sheet[] = [];
  let waiting: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    waiting?.();
    waiting = null;
  };
  return {
    get sheets() {
      return sheets;
    },
    follow(lesson, words, done) {
      const isLong = sheets.length > MANY;
      waiting = () => {
        sheets = kept(sheets, pagesOf(lesson, words));
      };
      clearTimeout(timer);
      if (!isLong) return flush();
      timer = setTimeout(() => {
        flush();
        done();
      }, QUIET);
    },
    flush,
  };
}

/** The new sheets; those that say the same as before are the old ones. */
function kept(old: readonly Sheet[], next: readonly Sheet[]): Sheet[] {
  return next.map((sheet, at) => {
    const was = old[at];
    return was && JSON.stringify(was) === JSON.stringify(sheet) ? was : sheet;
  });
}
