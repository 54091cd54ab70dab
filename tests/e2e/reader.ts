// What a reader does on a marked page with mouse and keys, and what there is to see.

import type { Driver, PageFunction, Point } from '../../lib/cli/driver';
import { hover, NOTE_HOST, noteText, restOn } from '../../lib/cli/marked-page';
import { until } from '../../lib/cli/until';

export interface Drawn {
  surface: string;
  rect: Rect;
}
interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Everything our highlights hold in the page's order, read in the page's own world: what is really drawn. */
export function drawn(driver: Driver): Promise<Drawn[]> {
  return driver.evaluate(() => {
    const ranges: Range[] = [];
    for (const [name, highlight] of CSS.highlights)
      if (/^pangzhu-(law|agency|programme)-(strong|faint)-/.test(name))
        for (const range of highlight) if (range instanceof Range) ranges.push(range);
    const root = (range: Range) => range.startContainer.getRootNode();
    const top = (range: Range) => range.getBoundingClientRect().top;
    // Boundary points are only compared within one tree.
    ranges.sort((a, b) => (root(a) === root(b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : top(a) - top(b)));
    return ranges
      .filter((range) => !range.collapsed)
      .map((range) => {
        const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
        return { surface: range.toString(), rect: { x, y, width, height } };
      });
  });
}

/** The first mark with these words, once it is drawn. */
export function markOf(driver: Driver, surface: string): Promise<Drawn> {
  return until(async () => (await drawn(driver)).find((one) => one.surface === surface));
}

/** Rests on the drawn name. */
export function hoverOver(driver: Driver, mark: Drawn): Promise<void> {
  return hover(driver, mark);
}

/** Rests on the drawn name and reads its note; null when none opens. */
export async function lookUp(driver: Driver, mark: Drawn): Promise<string | null> {
  return restOn(driver, mark);
}

/** The same where the page may still be laid out anew: the first mark with these words, measured before each of three rests. */
export async function lookUpName(driver: Driver, surface: string): Promise<string | null> {
  for (let k = 0; k < 3; k++) {
    await driver.key('Escape');
    await hover(driver, await markOf(driver, surface));
    const text = await noteText(driver, 7000);
    if (text !== null) return text;
  }
  return null;
}

/** Opens the name's note by a click, so that it stays. */
export async function pin(driver: Driver, { rect }: Drawn): Promise<void> {
  await driver.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
  await noteText(driver);
}

/** Clicks a button of the open note by its words, once it stands still. */
export async function clickInNote(driver: Driver, words: string): Promise<void> {
  let last = '';
  const { x, y } = await until(async () => {
    const at = await pointInNote(driver, buttonAt, words);
    const same = JSON.stringify(at) === last;
    last = JSON.stringify(at);
    return same ? at : null;
  });
  await driver.click(x, y);
}

/** Where in the window the point lies that the function finds in the open note's document; null where it finds none. */
export async function pointInNote(
  driver: Driver,
  find: PageFunction<Point | null>,
  ...args: unknown[]
): Promise<Point | null> {
  const frame = await driver.inClosedRoot(NOTE_HOST, shownFrame);
  const at = frame && (await driver.inFrame(NOTE_HOST, find, ...args));
  return at && { x: frame.x + at.x, y: frame.y + at.y };
}

function buttonAt(document: Document, wanted: string): Point | null {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wanted);
  const { x, y, width, height } = button?.getBoundingClientRect() ?? {};
  return button ? { x: (x ?? 0) + (width ?? 0) / 2, y: (y ?? 0) + (height ?? 0) / 2 } : null;
}

/** Where the frame of an open note lies. */
function shownFrame(root: ShadowRoot): Rect | null {
  const { x, y, width, height } = root.querySelector('.sheet.shown > iframe')?.getBoundingClientRect() ?? {};
  return width && height ? { x: x ?? 0, y: y ?? 0, width, height } : null;
}

/** How strongly the name is drawn, at each place where it stands. */
export function strengthOf(driver: Driver, surface: string): Promise<string[]> {
  return driver.evaluate((words: string) => {
    const found: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const how = /^pangzhu-(?:law|agency|programme)-(strong|faint)-/.exec(name)?.[1];
      if (how) for (const range of highlight) if (range.toString() === words) found.push(how);
    }
    return found;
  }, surface);
}

/** Waits until a field of our frame has the focus: what is typed now is written there. */
export async function inFrame(driver: Driver): Promise<true> {
  return until(async () =>
    (await driver.inClosedRoot(NOTE_HOST, isFocused)) ? driver.inFrame(NOTE_HOST, hasFocusInField) : null,
  );
}

/** Types the words key by key. */
export async function typeText(driver: Driver, text: string): Promise<void> {
  for (const character of text) await driver.key(character);
}

/** Writes a note on the name in our frame, with keys, and waits until the note shows it. */
export async function writeNote(driver: Driver, mark: Drawn, text: string): Promise<void> {
  await pin(driver, mark);
  await clickInNote(driver, '记笔记');
  await inFrame(driver);
  await typeText(driver, text);
  await driver.key('Enter');
  await until(async () => ((await noteText(driver))?.includes(text) ? true : null));
}

function isFocused(root: ShadowRoot): boolean {
  return root.activeElement?.localName === 'iframe';
}

/** A form beside a selection is the frame's own document; one in a note lies in a frame of that. */
function hasFocusInField(document: Document): true | null {
  const at = document.activeElement;
  const inside = at instanceof HTMLIFrameElement ? at.contentDocument : document;
  const field = inside?.activeElement;
  return inside?.hasFocus() && field?.matches('textarea, input, select, button') && !field.closest('.note')
    ? true
    : null;
}
