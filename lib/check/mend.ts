// A draft with some of its findings mended: the words replaced, the offsets of the findings after them moved along.
import type { Finding } from '../model/finding';

export interface Draft {
  /** One paragraph each. */
  paragraphs: readonly string[];
  /** In text order, not overlapping. */
  findings: readonly Finding[];
}

/** Writes the fix of each finding that `chosen` names and that has one; the others stay. */
export function mend({ paragraphs, findings }: Draft, chosen: (finding: Finding) => boolean): Draft {
  const left: Finding[] = [];
  const mended = paragraphs.map((text, block) => {
    let out = '';
    let at = 0;
    for (const finding of findings) {
      if (finding.block !== block) continue;
      const shift = out.length - at;
      if (chosen(finding) && finding.fix !== null) {
        out += text.slice(at, finding.start) + finding.fix;
        at = finding.end;
      } else left.push({ ...finding, start: finding.start + shift, end: finding.end + shift });
    }
    return out + text.slice(at);
  });
  return { paragraphs: mended, findings: left };
}
