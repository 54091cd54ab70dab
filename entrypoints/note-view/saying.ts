// What has just been done, said in the note for a moment.
import type { NoteDone } from '../../components/noteState';

export interface Saying {
  readonly now: NoteDone | null;
  say(done: NoteDone): void;
}

/** Milliseconds a word stays. */
const STAYS = 2500;

export function createSaying(draw: () => void, signal: AbortSignal): Saying {
  let now: NoteDone | null = null;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(quiet), { once: true });
  return {
    get now() {
      return now;
    },
    say(done) {
      clearTimeout(quiet);
      now = done;
      draw();
      quiet = setTimeout(() => {
        now = null;
        draw();
      }, STAYS);
    },
  };
}
