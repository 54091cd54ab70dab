// Notes against what the command line says: the mouse rests on each name, and the note's heading is compared.

import type { Driver } from '../../lib/cli/driver';
import { type ListedMention, noteHeading, restOn } from '../../lib/cli/marked-page';
import type { Line } from './command-line';

/** Rests on each drawn mention; those whose note is not headed as the line of the same place says. */
export async function wrongNotes(driver: Driver, lines: Line[], mentions: ListedMention[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, line] of lines.entries()) {
    const mention = mentions[index];
    if (!mention?.drawn) continue;
    const text = await openNote(driver, mention);
    const heading = await noteHeading(driver);
    if (!text || heading !== line.heading) wrong.push(`${line.surface}: ${heading} for ${line.heading}`);
  }
  return wrong;
}

/** Opens the note of a mention by resting the mouse on it, on a page that was not scrolled when it was listed; its text. */
export async function openNote(driver: Driver, { rect }: ListedMention): Promise<string | null> {
  if (!rect) return null;
  const scroll = (y: number) => {
    if (y < scrollY || y > scrollY + 500) scrollTo({ top: y - 200, behavior: 'instant' });
    return scrollY;
  };
  const scrolled = await driver.evaluate(scroll, rect.y);
  return restOn(driver, { rect: { ...rect, y: rect.y - scrolled } });
}
