// XML as far as TBX needs it, in page, worker and Node alike: elements, attributes, text. No document type is taken, so no
// entity can be declared and nothing can grow or be fetched; the five built-in entities and character numbers are known.
import { ExchangeError } from './trouble';

export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(\[?)|<(\/?)([^\s/>]+)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'/]|\/(?!>))*)(\/?)>|[^<]+/gy;
const ATTRIBUTE = /(?<![^\s='"<>/])([^\s='"<>/]+)\s*=\s*("[^"<]*"|'[^'<]*')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element. Throws ExchangeError with the line where the text is no XML. */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  const fail = (why: string): never => {
    throw new ExchangeError('not-xml', `${text.slice(0, at).split('\n').length}: ${why}`);
  };
  const source = text.replace(/^\uFEFF/, '');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) return fail(source.slice(at, at + 20));
    const [whole, cdata, subset, closing, name, rest = '', empty] = token;
    const inside = open.at(-1) ?? root;
    if (subset) fail('<!DOCTYPE [');
    if (cdata !== undefined) inside.children.push(cdata);
    else if (!whole.startsWith('<')) inside.children.push(decode(whole, fail));
    else if (closing && name) {
      if (open.length < 2 || inside.name !== name) fail(`</${name}>`);
      open.pop();
    } else if (name && !whole.startsWith('<!') && !whole.startsWith('<?')) {
      if (open.length > MOST_DEPTH) fail(`<${name}>`);
      const element = { name, attributes: attributesOf(rest, fail), children: [] };
      inside.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...others] = root.children.filter(isElement);
  if (!only || others.length > 0 || open.length > 1) return fail(open.length > 1 ? `<${open.at(-1)?.name}>` : '');
  return only;
}
const MOST_DEPTH = 100;

/** Elements indented, one text child inline; `attributes` and text in any characters XML can hold. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

export function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

export function isElement(one: XmlElement | string): one is XmlElement {
  return typeof one !== 'string';
}

/** Name without prefix: TBX is written with several. */
export function localName({ name }: XmlElement): string {
  return name.replace(/^.*:/, '');
}

/** All text below, joined. */
export function textOf(one: XmlElement): string {
  return one.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

function written({ name, attributes, children }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${encode(value)}"`);
  const start = `${indent}<${name}${pairs.join('')}`;
  if (children.length === 0) return `${start}/>\n`;
  const texts = children.filter((child) => !isElement(child));
  if (texts.length > 0) return `${start}>${texts.map(encode).join('')}</${name}>\n`;
  return `${start}>\n${children
    .filter(isElement)
    .map((child) => written(child, `${indent}  `))
    .join('')}${indent}</${name}>\n`;
}

/** Control characters cannot stand in XML at all; line breaks and tabs are kept by number. */
function encode(text: string | XmlElement): string {
  if (isElement(text)) return '';
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[<>&"]/g, (char) => `&${Object.keys(ENTITIES).find((key) => ENTITIES[key] === char)};`)
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function decode(text: string, fail: (why: string) => never): string {
  return text.replace(/&([^;&\s]{0,12});?/g, (whole, name: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : -1;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return (Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined) ?? fail(whole);
  });
}

function attributesOf(text: string, fail: (why: string) => never): Record<string, string> {
  const found: [string, string][] = [];
  const rest = text.replace(ATTRIBUTE, (_, key: string, value: string) => {
    found.push([key, decode(value.slice(1, -1), fail)]);
    return '';
  });
  if (rest.trim()) fail(text.trim().slice(0, 40));
  return Object.fromEntries(found);
}
