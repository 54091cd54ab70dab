// The word at the panel's foot: said for a moment, longer where it can be taken back.

/** Milliseconds a word stays. */
const SAID = 4000;
const UNDOABLE = 10_000;

export interface Saying {
  readonly text: string;
  readonly onUndo: (() => void) | undefined;
  say(text: string, onUndo?: () => void): void;
}

export function createSaying(draw: () => void): Saying {
  let text = '';
  let onUndo: (() => void) | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const say = (next: string, undo?: () => void) => {
    clearTimeout(quiet);
    [text, onUndo] = [next, undo];
    if (text) quiet = setTimeout(() => say(''), undo ? UNDOABLE : SAID);
    draw();
  };
  return {
    say,
    get text() {
      return text;
    },
    get onUndo() {
      return onUndo;
    },
  };
}
