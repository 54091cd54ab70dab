// What a reader waits for in Firefox, which gives no traces: the page itself says when its marks are there, counted from the end
// of its DOM's building, and when the note is, counted from the end of the dwell.
import { join } from 'node:path';
import { noteShown, spotsOfMarks, watchNote } from './bench-page';
import { HOST, ownText, repeat, summed } from './bench-reading';
import type { Results } from './bench-table';
import { findBrowser } from './browsers';
import type { Driver } from './driver';
import { launch } from './launch';
import { changeSettings, NOTE_HOST } from './marked-page';
import { runTool } from './run';
import { serve } from './serve';
import { pageOfText } from './text-page';

const ARTICLE = 5000;
const LONG = 70_000;
/** Milliseconds the pointer rests, as it comes (lib/settings.ts). */
const DELAY = 300;
const OUT = '.output/bench';

export async function benchFirefox(root: string): Promise<Results> {
  const program = findBrowser('firefox');
  if (!program) throw new Error('no Firefox here; npm test says how to get one');
  const { code, output } = await runTool('wxt/bin/wxt.mjs', ['build', '-b', 'firefox', '--mv3'], {
    env: { PANGZHU_OUT: OUT },
  });
  if (code !== 0) throw new Error(output);
  const page = (length: number) =>
    pageOfText(ownText(root, length), 'sample', '2026-03-12').replace('</head>', () => `${WATCH}</head>`);
  const site = await serve({ '/article.html': page(ARTICLE), '/long.html': page(LONG) });
  const driver = await launch('firefox', {
    program,
    extension: join(root, OUT, 'firefox-mv3'),
    headless: true,
    hosts: [HOST],
  });
  try {
    await changeSettings(driver, { delay: DELAY });
    const read = (path: string) => marked(driver, site.url(path, HOST));
    // The first readings find the database being filled; they are not counted.
    for (let k = 0; k < 3; k++) await read('/article.html');
    return {
      ...summed('firefox-marks', await repeat(() => read('/article.html'))),
      ...summed('firefox-marks-70k', await repeat(() => read('/long.html'))),
      ...summed('firefox-note-open', await notes(driver, () => read('/article.html'))),
    };
  } finally {
    await driver.close();
    await site.close();
  }
}

const WATCH = `<script>
  const look = () => {
    if ([...CSS.highlights].some(([name, one]) => name.startsWith('pangzhu-') && one.size > 0)) window.marked = performance.now();
    else setTimeout(look, 1);
  };
  look();
</script>`;

/** Milliseconds from the end of the DOM's building to the first marks. */
async function marked(driver: Driver, address: string): Promise<number> {
  await driver.open(address);
  return driver.evaluate(async () => {
    const when = window as Window & { marked?: number };
    for (let k = 0; k < 1000 && when.marked === undefined; k++) await new Promise((next) => setTimeout(next, 10));
    const [entry] = performance.getEntriesByType('navigation');
    const built = entry instanceof PerformanceNavigationTiming ? entry.domContentLoadedEventEnd : Number.NaN;
    return (when.marked ?? Number.NaN) - built;
  });
}

async function notes(driver: Driver, read: () => Promise<number>): Promise<number[]> {
  await read();
  const spots = await driver.evaluate(spotsOfMarks);
  const times: number[] = [];
  for (const { x, y } of spots.slice(0, 10)) {
    await driver.moveMouse(2, 2);
    await driver.evaluate(async (host: string) => {
      while (document.querySelector(host)) await new Promise((next) => setTimeout(next, 20));
    }, NOTE_HOST);
    await driver.evaluate(watchNote, { x, y, from: 'frame' });
    await driver.moveMouse(x, y);
    times.push((await driver.evaluate(noteShown)) - DELAY);
  }
  return times;
}
