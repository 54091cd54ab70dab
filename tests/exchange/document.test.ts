// Documents read as plain text, and what is said of those that can't be.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocuments } from '../../lib/exchange/document';

const html = (text: string) => text.replace(/<[^>]*>/g, '');
const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
const docx = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`) });
const GBK = new Uint8Array([0xb7, 0xa8, 0xd4, 0xba]);

const READ: { it: string; file: File; gives: string }[] = [
  { it: 'UTF-8 with a byte order mark', file: file('a.txt', strToU8('\uFEFF法院')), gives: '法院' },
  {
    it: 'UTF-8 and GBK put together: each line by its own',
    file: file(
      'a.txt',
      new Uint8Array([...GBK, ...GBK, 0x0a, ...strToU8('最高人民法院\n'), ...GBK, 0x0d, 0x0a, ...GBK]),
    ),
    gives: '法院法院\n最高人民法院\n法院\n法院',
  },
  { it: 'GBK', file: file('a.txt', GBK), gives: '法院' },
  {
    it: 'UTF-8 with a torn character',
    file: file(
      'a.txt',
      new Uint8Array([...strToU8('最高人民法院发布了今年第三批典型案例，各地法院都在学习。'), 0xe6, 0xb3]),
    ),
    gives: '最高人民法院发布了今年第三批典型案例，各地法院都在学习。\ufffd',
  },
  { it: 'line breaks of Windows', file: file('a.md', strToU8('一\r\n二')), gives: '一\n二' },
  { it: 'a page', file: file('a.html', strToU8('<p>法院</p>')), gives: '法院' },
  {
    it: 'Word: paragraphs, tabs, breaks, tables; no deleted text, no field codes',
    file: file(
      'a.docx',
      docx(
        '<w:p><w:r><w:t>最高</w:t></w:r><w:r><w:t xml:space="preserve">人民 法院</w:t><w:tab/></w:r></w:p>' +
          '<w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>甲</w:t><w:br/><w:t>乙&amp;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
    ),
    gives: '最高人民 法院\t\n甲\n乙&',
  },
];

const REFUSED: { it: string; file: File; code: string }[] = [
  { it: 'empty', file: file('a.txt', new Uint8Array()), code: 'empty' },
  { it: 'nothing but spaces', file: file('a.txt', strToU8(' \n ')), code: 'empty' },
  {
    it: 'form feeds and joiners, as of a scanned PDF',
    file: file('a.txt', strToU8(' \f\u200b\u00ad\n\f')),
    code: 'empty',
  },
  { it: 'a Word file with a password', file: file('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), code: 'locked' },
  { it: 'what is called .docx and is not', file: file('a.docx', strToU8('text')), code: 'not-a-document' },
  {
    it: 'a zip that is no Word file',
    file: file('a.docx', zipSync({ 'a.txt': strToU8('一') })),
    code: 'not-a-document',
  },
  { it: 'a kind we do not know', file: file('a.pdf', strToU8('%PDF')), code: 'unknown-kind' },
  {
    it: 'broken XML',
    file: file('a.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') })),
    code: 'not-xml',
  },
  {
    it: 'a bomb',
    file: file('a.docx', zipSync({ 'word/document.xml': new Uint8Array(101_000_000) }, { level: 9 })),
    code: 'unpacks-too-large',
  },
];

describe('readDocuments', () => {
  test.each(READ)('$it', async ({ file, gives }) => {
    const { texts, unread } = await readDocuments(file, html);
    expect(unread).toEqual([]);
    expect(texts.map(({ text }) => text)).toEqual([gives]);
  });

  test.each(REFUSED)('refuses: $it', async ({ file, code }) => {
    const { texts, unread } = await readDocuments(file, html);
    expect(texts).toEqual([]);
    expect(unread.map(({ error }) => error.code)).toEqual([code]);
  });

  test('refuses by size before it reads', async () => {
    const large = new File([], 'a.txt');
    Object.defineProperty(large, 'size', { value: 65_000_000 });
    expect((await readDocuments(large, html)).unread[0]?.error.code).toBe('too-large');
  });

  test('a zip gives each of its documents, and says which could not be read', async () => {
    const bytes = zipSync({
      'a/一.txt': strToU8('甲'),
      'a/二.docx': strToU8('no'),
      '__MACOSX/a/._一.txt': strToU8('x'),
      'a/三.png': strToU8('x'),
    });
    const { texts, unread } = await readDocuments(file('all.zip', bytes), html);
    expect(texts).toEqual([{ name: 'a/一.txt', text: '甲' }]);
    expect(unread.map(({ name, error }) => [name, error.code])).toEqual([['a/二.docx', 'not-a-document']]);
  });

  test('a zip of many encodings: each file by its own', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0xd5, 0x6c, 0x62, 0x96]);
    const bytes = zipSync({
      '一.txt': GBK,
      '二.txt': strToU8('法院'),
      '三.txt': utf16,
      '四.md': strToU8('\uFEFF法院'),
    });
    const { texts, unread } = await readDocuments(file('all.zip', bytes), html);
    expect(unread).toEqual([]);
    expect(texts.map(({ text }) => text)).toEqual(['法院', '法院', '法院', '法院']);
  });

  test('a Word file of fifty megabytes of pictures is read; only its text is unpacked', async () => {
    const body = strToU8('<w:document><w:body><w:p><w:r><w:t>法院</w:t></w:r></w:p></w:body></w:document>');
    const picture = new Uint8Array(50_000_000);
    const bytes = zipSync({ 'word/media/1.png': [picture, { level: 0 }], 'word/document.xml': body });
    const { texts } = await readDocuments(file('a.docx', bytes), html);
    expect(texts.map(({ text }) => text)).toEqual(['法院']);
  });

  test('a zip with a password', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('甲') });
    bytes[6] = 1;
    expect((await readDocuments(file('a.zip', bytes), html)).unread[0]?.error.code).toBe('locked');
  });
});
