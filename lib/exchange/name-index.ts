// Which entry has which name: what a file's rows are compared with.
import type { Entry } from '../model/entry';
import { entryName } from '../model/entry';
import type { PreviewRow, Stored } from './preview-row';

/** Who has which name. */
export class NameIndex {
  private readonly names = new Map<string, Stored[]>();
  private readonly heads = new Map<string, Stored>();

  constructor(stored: Iterable<Stored>) {
    for (const one of stored) {
      const head = entryName(one.entry);
      if (!this.heads.get(head)?.own) this.heads.set(head, one);
      for (const { text } of one.entry.terms) {
        const those = this.names.get(text);
        if (those) those.push(one);
        else this.names.set(text, [one]);
      }
    }
  }

  /** The entry of this heading, an own one before others. */
  headed(name: string): Stored | undefined {
    return this.heads.get(name);
  }

  /** The first name of `entry` that another entry has, leaving out names that `before` had already. */
  claimed(entry: { id: string; terms: { text: string }[] }, before: Entry | undefined): PreviewRow['claimed'] {
    const had = new Set(before?.terms.map((term) => term.text));
    for (const { text } of entry.terms) {
      const other = had.has(text) ? undefined : this.names.get(text)?.find((one) => one.entry.id !== entry.id);
      if (other) return { id: other.entry.id, name: text, by: entryName(other.entry) };
    }
    return null;
  }
}
