// The few line icons, on a 16-unit grid (status signs on 10). Always beside a label or inside a labelled button.

const LINES = {
  pin: 'M5.5 2.5h5M6.5 2.5v4L4.5 9v.5h7V9l-2-2.5v-4M8 9.5V14',
  close: 'm4 4 8 8M12 4l-8 8',
  out: 'M5 11 11.5 4.5M6 4.5h5.5V10',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  search: 'M11 7a4 4 0 1 1-8 0a4 4 0 0 1 8 0M10 10l3.5 3.5',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  done: 'm3.5 8.5 3 3 6-7',
} as const;

export function Icon({ name }: { name: keyof typeof LINES }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={LINES[name]} />
    </svg>
  );
}

/** Before a law's status: full disc in force, half disc draft or not yet in force, struck circle no longer in force. */
export function StatusSign({ sign }: { sign: 'on' | 'half' | 'off' }) {
  return (
    <svg class="sign" viewBox="0 0 10 10" aria-hidden="true">
      <circle cx="5" cy="5" r={sign === 'on' ? 4 : 3.5} class={sign === 'on' ? 'full' : undefined} />
      {sign === 'half' && <path d="M5 1.5a3.5 3.5 0 0 0 0 7z" class="full" />}
      {sign === 'off' && <path d="m2.6 7.4 4.8-4.8" />}
    </svg>
  );
}
