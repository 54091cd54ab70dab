// Documents people write → plain text, a paragraph a line: .txt, .md, .html, .docx, and zips of them. The text stays here.

import { isBlank } from '../model/blank';
import { decodeText } from './text';
import { ExchangeError, LIMITS } from './trouble';
import { isZip, unzip } from './unzip';
import { isElement, readXml, type XmlElement } from './xml';

export interface ReadText {
  /** The file's name; within a zip its path. */
  name: string;
  text: string;
}
/** What could not be read, and why. */
export interface UnreadFile {
  name: string;
  error: ExchangeError;
}
export interface ReadDocuments {
  texts: ReadText[];
  unread: UnreadFile[];
}

/** HTML → text. The caller brings it: a page has a parser, and a worker has none. */
export type HtmlToText = (html: string) => string;

const KINDS = ['txt', 'md', 'markdown', 'html', 'htm', 'docx'];
/** Bytes a document may unpack to: a novel is two million. */
const UNPACKED = 100_000_000;

/** All texts of a file. Never throws: what can't be read is listed with its reason. */
export async function readDocuments(file: File, html: HtmlToText): Promise<ReadDocuments> {
  try {
    if (file.size > LIMITS.file) throw new ExchangeError('too-large', String(LIMITS.file / 1e6));
    if (file.size === 0) throw new ExchangeError('empty');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (kindOf(file.name) !== 'zip') return { texts: [await readOne(file.name, bytes, html)], unread: [] };
    return readMany(await unzip(bytes, UNPACKED, isDocument), html);
  } catch (error) {
    return { texts: [], unread: [{ name: file.name, error: asExchangeError(error) }] };
  }
}

async function readMany(files: ReadonlyMap<string, Uint8Array>, html: HtmlToText): Promise<ReadDocuments> {
  const read: ReadDocuments = { texts: [], unread: [] };
  for (const [name, bytes] of files) {
    try {
      read.texts.push(await readOne(name, bytes, html));
    } catch (error) {
      read.unread.push({ name, error: asExchangeError(error) });
    }
  }
  return read;
}

async function readOne(name: string, bytes: Uint8Array, html: HtmlToText): Promise<ReadText> {
  const kind = kindOf(name);
  const text =
    kind === 'docx' ? await readDocx(bytes) : kind.startsWith('htm') ? html(decodeText(bytes)) : plain(name, bytes);
  if (isBlank(text)) throw new ExchangeError('empty');
  return { name, text };
}

function plain(name: string, bytes: Uint8Array): string {
  if (!KINDS.includes(kindOf(name))) throw new ExchangeError('unknown-kind', kindOf(name));
  return decodeText(bytes).replace(/\r\n?/g, '\n');
}

/** Word's paragraphs (ECMA-376, 17.3): runs of text, tabs and breaks; what was deleted in review is not text. */
async function readDocx(bytes: Uint8Array): Promise<string> {
  // A document with a password is an OLE file, not a zip.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new ExchangeError('locked');
  if (!isZip(bytes)) throw new ExchangeError('not-a-document');
  const files = await unzip(bytes, UNPACKED, (path) => path === DOCUMENT);
  const document = files.get(DOCUMENT);
  if (!document) throw new ExchangeError('not-a-document');
  const lines: string[] = [];
  paragraphs(readXml(new TextDecoder().decode(document)), lines);
  return lines.join('\n');
}
const DOCUMENT = 'word/document.xml';

function paragraphs(element: XmlElement, lines: string[]): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:p') lines.push(textOf(child));
    else paragraphs(child, lines);
  }
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return element.name === 'w:t' ? child : '';
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      return child.name === 'w:del' ? '' : textOf(child);
    })
    .join('');
}

function kindOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Not what a zip of a Mac adds beside each file. */
function isDocument(path: string): boolean {
  return KINDS.includes(kindOf(path)) && !/(^|\/)(__MACOSX\/|\._)/.test(path);
}

function asExchangeError(error: unknown): ExchangeError {
  if (error instanceof ExchangeError) return error;
  return new ExchangeError('broken', error instanceof Error ? error.message : String(error));
}
