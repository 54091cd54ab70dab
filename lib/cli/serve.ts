// A small server on this machine for sample pages: given texts by path, nothing else.

import { createServer } from 'node:http';
import { endsWithUs } from './lifetime';

export interface Served {
  port: number;
  /** Address of a path; `host` other than 127.0.0.1 for drivers that map it here. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

/** A body, or a body with its own type: 'text/html; charset=gb2312'. `kept`: the browser may keep it, also to go back to it. */
export type Page =
  | string
  | { type: string; body: string | Buffer; kept?: boolean; headers?: Readonly<Record<string, string>> };

const HTML = 'text/html; charset=utf-8';

/** Kept where it is free, so that an address can be bookmarked or typed again. */
export const USUAL_PORT = 41739;

/** Serves pages by path. Resolves when it listens; at any free port when the usual one is taken. */
export async function serve(pages: Record<string, Page>, { port = 0 }: { port?: number } = {}): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page === undefined) {
      // Browsers ask for it by themselves; an error would be logged in the page's console.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const { type, body, kept, headers }: Exclude<Page, string> =
      typeof page === 'string' ? { type: HTML, body: page } : page;
    response.writeHead(200, { 'content-type': type, ...(!kept && { 'cache-control': 'no-store' }), ...headers });
    response.end(body);
  });
  const listen = (at: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.removeListener('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : at);
      });
    });
  const found = await listen(port).catch(() => listen(0));
  const close = endsWithUs(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: found, url: (path, host = '127.0.0.1') => `http://${host}:${found}${path}`, close };
}
