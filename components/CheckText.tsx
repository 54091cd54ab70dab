// The draft with its findings underlined; a click on one opens it in the list, and the open one is kept in view.
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../lib/model/finding';
import { segmentsOf } from './checkSegments';

export interface CheckTextProps {
  paragraphs: readonly string[];
  findings: readonly Finding[];
  open: number;
  onOpen: (at: number) => void;
}

export function CheckText({ paragraphs, findings, open, onOpen }: CheckTextProps) {
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    whole.current?.querySelector('mark[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [open, findings]);
  const byBlock = new Map<number, { finding: Finding; at: number }[]>();
  findings.forEach((finding, at) => {
    const list = byBlock.get(finding.block);
    if (list) list.push({ finding, at });
    else byBlock.set(finding.block, [{ finding, at }]);
  });
  return (
    <div class="draft" lang="zh-CN" ref={whole}>
      {paragraphs.map((text, block) => (
        <p key={block}>
          {segmentsOf(text, byBlock.get(block) ?? []).map((segment, i) =>
            segment.at === null ? (
              segment.text
            ) : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside does the same by keys.
              <mark
                key={i}
                aria-current={segment.at === open ? 'true' : undefined}
                onClick={() => segment.at !== null && onOpen(segment.at)}
              >
                {segment.text}
              </mark>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
