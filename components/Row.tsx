// One line of the note's grid: a label spread to three characters, then the text. Groups are divided by a hairline.
import type { ComponentChildren } from 'preact';

export function Row({ label, tone, children }: { label: string; tone?: 'caution'; children: ComponentChildren }) {
  return (
    <>
      <dt class={tone === 'caution' ? 'label caution' : 'label'}>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function Group({ children }: { children: ComponentChildren }) {
  return <dl class="group">{children}</dl>;
}
