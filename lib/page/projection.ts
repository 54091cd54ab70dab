// What the projector goes through, and what a press means: a name or passage first, what it says when asked, then the next.
// Pure.

export interface Projection {
  /** Index of what is shown. */
  at: number;
  /** What it says is shown too. */
  open: boolean;
}

export type Press = 'on' | 'back' | 'toggle' | 'first' | 'last' | 'end';

/** As slides are driven: presenters' remotes send the page keys, some the arrows or a space. Null: no key of ours. */
export function pressOf(key: string): Press | null {
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
    case 'ArrowDown':
    case ' ':
      return 'on';
    case 'PageUp':
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'Backspace':
      return 'back';
    case 'Enter':
    case '.':
    case 'b':
      return 'toggle';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'Escape':
      return 'end';
    default:
      return null;
  }
}

/** What a press leads to among `of` things; the same where there is nothing further on. */
export function pressed(now: Projection, press: Exclude<Press, 'end'>, of: number): Projection {
  const { at, open } = now;
  switch (press) {
    case 'on':
      if (!open) return { at, open: true };
      return at + 1 < of ? { at: at + 1, open: false } : now;
    case 'back':
      if (open) return { at, open: false };
      return at > 0 ? { at: at - 1, open: true } : now;
    case 'toggle':
      return { at, open: !open };
    case 'first':
      return { at: 0, open: false };
    case 'last':
      return { at: Math.max(0, of - 1), open: false };
  }
}
