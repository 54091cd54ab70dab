// A proxy that a browser's whole traffic goes through: it lets some hosts reach this machine, refuses everything else, and
// keeps what it was asked.

import { createServer, request } from 'node:http';
import type { BrowserName } from '../../lib/cli/browsers';

export interface Gate {
  port: number;
  /** What was refused since the start: `GET http://example.org/a`, `CONNECT example.org:443`. */
  refused: string[];
  /** How often a page was let through. */
  passed(): number;
  close(): void;
}

/** `hosts`: names that lead to this machine, at the port that is asked for. */
export async function startGate(hosts: string[]): Promise<Gate> {
  const refused: string[] = [];
  let passed = 0;
  const server = createServer((asked, answer) => {
    const url = parse(asked.url ?? '');
    if (!url || !hosts.includes(url.hostname)) {
      refused.push(`${asked.method} ${asked.url}`);
      answer.writeHead(403).end();
      return;
    }
    passed++;
    const { method, headers } = asked;
    const onward = request(
      { host: '127.0.0.1', port: url.port || 80, path: url.pathname + url.search, method, headers },
      (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.on('connect', (asked, socket) => {
    refused.push(`CONNECT ${asked.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    refused,
    passed: () => passed,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Hosts that the browsers ask of their own accord, with or without an extension. */
const BROWSERS_OWN: Record<BrowserName, RegExp> = {
  chromium: /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/,
  firefox: /(^|\.)(mozilla|firefox)\.(org|com)$|(^|\.)mozilla\.net$/,
};

/** Of what was refused, what a browser does not ask by itself. */
export function notTheBrowsers(name: BrowserName, refused: readonly string[]): string[] {
  return refused.filter((line) => !BROWSERS_OWN[name].test(hostOf(line)));
}

function hostOf(line: string): string {
  const address = line.slice(line.indexOf(' ') + 1);
  return parse(address.includes('://') ? address : `https://${address}`)?.hostname ?? '';
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
