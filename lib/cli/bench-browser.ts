// A Chromium for measuring: with or without the extension, its trace, its clock slowed. Playwright stands in for the driver of
// lib/cli here because traces, slowed processors and heaps are asked for by DevTools messages of all kinds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browsers';

export interface Tab {
  page: Page;
  cdp: CDPSession;
}
/** Processor time since the browser's start, in seconds: of all its processes, and of each that holds pages or workers. */
export interface Cpu {
  all: number;
  pages: number[];
}
export interface Measured {
  context: BrowserContext;
  /** Address of a file of the extension. */
  extensionUrl(path: string): string;
  openTab(): Promise<Tab>;
  cpuSeconds(): Promise<Cpu>;
  close(): Promise<void>;
}

/** Starts a headless Chromium with the unpacked extension of a folder, or without one. Throws where there is no Chromium. */
export async function startMeasured(extension: string | null, host: string): Promise<Measured> {
  const program = findBrowser('chromium');
  if (!program) throw new Error('no Chromium here; npm test says how to get one');
  const profile = mkdtempSync(join(tmpdir(), 'pangzhu-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: true,
    viewport: { width: 1000, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  const worker = extension ? (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))) : null;
  const id = worker ? new URL(worker.url()).host : '';
  return {
    context,
    extensionUrl: (path) => `chrome-extension://${id}/${path}`,
    async openTab() {
      const page = await context.newPage();
      // tsx names inner functions by a helper that only its own modules have.
      await page.addInitScript({ content: 'globalThis.__name ??= (f) => f' });
      return { page, cdp: await context.newCDPSession(page) };
    },
    async cpuSeconds() {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error('the browser does not tell of its processes');
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      await session.detach();
      const times = (some: typeof processInfo) => some.map(({ cpuTime }) => cpuTime);
      return {
        all: times(processInfo).reduce((sum, one) => sum + one, 0),
        pages: times(processInfo.filter(({ type }) => type === 'renderer')),
      };
    },
    async close() {
      await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** One event of a trace; times in microseconds of one clock. */
export interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** Everything the tab traces while `work` runs: scripts, tasks, the page's own marks. */
export async function traced({ cdp }: Tab, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  // DevTools' own type leaves the events open.
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  const includedCategories = [
    'devtools.timeline',
    'blink.user_timing',
    'toplevel',
    'disabled-by-default-devtools.timeline',
  ];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await work();
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

/** Stops the extension's worker as sleep does; asked of a tab of the extension. */
export async function stopWorker({ cdp }: Tab): Promise<void> {
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
}
