// An https server on this machine for one test: files by path with their tags, and what was asked. Its certificate is made for
// the occasion, so that no key lies in the repository; the driven browsers are told to take it (`anyCertificate`).

import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';

export interface SecureServer {
  url(path: string): string;
  /** Puts a file there; null takes it away. */
  put(path: string, text: string | null): void;
  /** Method, path and status of every answer so far. */
  asked: { path: string; tag: string | undefined; status: number }[];
  close(): void;
}

export async function serveSecurely(host: string): Promise<SecureServer> {
  const files = new Map<string, string>();
  const asked: SecureServer['asked'] = [];
  const answer: RequestListener = ({ url = '', headers }, response) => {
    const text = files.get(url);
    const etag = text && `"${createHash('sha1').update(text).digest('hex')}"`;
    const status = text === undefined ? 404 : headers['if-none-match'] === etag ? 304 : 200;
    asked.push({ path: url, tag: headers['if-none-match'], status });
    response.writeHead(status, { 'content-type': 'application/json', ...(etag && { etag }) });
    response.end(status === 200 ? text : undefined);
  };
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const server = createServer({ key, cert: certificate(host, privateKey, publicKey) }, answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: (path) => `https://${host}:${port}${path}`,
    put: (path, text) => void (text === null ? files.delete(path) : files.set(path, text)),
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A self-signed X.509 certificate (RFC 5280) for one host, valid from yesterday for a month. */
function certificate(host: string, privateKey: KeyObject, publicKey: KeyObject): string {
  const algorithm = der(0x30, oid('06082a8648ce3d040302'));
  const name = der(0x30, der(0x31, der(0x30, oid('0603550403'), der(0x0c, Buffer.from(host)))));
  const day = 86_400_000;
  const validity = der(0x30, utcTime(Date.now() - day), utcTime(Date.now() + 30 * day));
  const names = der(0x30, der(0x82, Buffer.from(host)));
  const extensions = der(0xa3, der(0x30, der(0x30, oid('0603551d11'), der(0x04, names))));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const lines =
    der(0x30, body, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** One value of ASN.1: its tag, its length, its parts. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

/** YYMMDDhhmmssZ. */
function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}

/** An object identifier, encoded with its tag and length. */
function oid(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
