// A paragraph of a draft cut into plain words and findings, in order.
import type { Finding } from '../lib/model/finding';

export interface Segment {
  text: string;
  /** Index of the finding in the whole list; null for plain words. */
  at: number | null;
}

/** `findings` of this paragraph, each with its index, in text order. */
export function segmentsOf(text: string, findings: readonly { finding: Finding; at: number }[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { finding, at } of findings) {
    if (finding.start > from) segments.push({ text: text.slice(from, finding.start), at: null });
    segments.push({ text: text.slice(finding.start, finding.end), at });
    from = finding.end;
  }
  if (from < text.length || segments.length === 0) segments.push({ text: text.slice(from), at: null });
  return segments;
}
