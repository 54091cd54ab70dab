// What a driven Firefox prints: with devtools.console.stdout.content every console message of pages and extension, and
// uncaught errors. The browser's own modules print there too; their lines are told apart by where they come from.

import type { Readable } from 'node:stream';
import type { Logged } from './driver';

/** `console.error: "text"`, `JavaScript error: ADDRESS, line 3: text`. */
const CONSOLE = /^console\.([a-z]+): ?(.*)$/i;
const UNCAUGHT = /^JavaScript (error|warning): ([^,]*), line \d+: (.*)$/;
/** Firefox's own code; what it says is not about us. */
const OWN = /^(chrome|resource|about):|^$/;
/** Consoles of the browser's own modules print their name before the text. */
const OWN_PREFIX = /^(RSLoader|RemoteSettings|CustomizableUI|BackgroundUpdate|Region\.sys\.mjs|services\.\w+): /;

/** Reads one line of output; null when it is no message, or the browser's own. */
export function readLine(line: string): Logged | null {
  const thrown = UNCAUGHT.exec(line);
  if (thrown) {
    const [, level = '', from = '', text = ''] = thrown;
    return OWN.test(from) || level === 'warning' ? null : { from, level: 'uncaught', text };
  }
  const said = CONSOLE.exec(line);
  if (!said || OWN_PREFIX.test(said[2] ?? '')) return null;
  return { from: 'console', level: said[1] ?? '', text: said[2] ?? '' };
}

export function createFirefoxConsole(...streams: (Readable | null)[]): { take(): Promise<Logged[]> } {
  let list: Logged[] = [];
  for (const stream of streams) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      list.push(...lines.map(readLine).filter((one) => one !== null));
    });
  }
  return {
    take: async () => {
      // Lines lie in the pipe for a moment after the page has spoken.
      await new Promise((done) => setTimeout(done, 60));
      const taken = list;
      list = [];
      return taken;
    },
  };
}
