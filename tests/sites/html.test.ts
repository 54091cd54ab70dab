// HTML files on the command line: bytes to text, text to an article's lines.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../lib/cli/decode';
import { articleFromHtml } from '../../lib/cli/html';

const nasty = (name: string) => readFileSync(new URL(`../pages/nasty/${name}`, import.meta.url));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 国务院 in GB2312. */
const GB = [0xb9, 0xfa, 0xce, 0xf1, 0xd4, 0xba];

describe('decodeHtml', () => {
  const rows: [name: string, bytes: Uint8Array, text: string][] = [
    ['utf-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('国务院')]), '国务院'],
    ['utf-16 little end first', new Uint8Array([0xff, 0xfe, 0xfd, 0x56, 0xa1, 0x52, 0x62, 0x96]), '国务院'],
    ['utf-8 by its meta', utf8('<meta charset="utf-8">国务院'), '<meta charset="utf-8">国务院'],
    ['gb2312 by its meta', new Uint8Array([...utf8('<meta charset=gb2312>'), ...GB]), '<meta charset=gb2312>国务院'],
    ['gb18030 without a meta', new Uint8Array(GB), '国务院'],
    ['utf-8 bytes under a gb2312 meta', utf8('<meta charset=gb2312>国务院'), '<meta charset=gb2312>国务院'],
    [
      'a charset nobody knows',
      new Uint8Array([...utf8('<meta charset=martian>'), ...GB]),
      '<meta charset=martian>国务院',
    ],
    ['nothing', new Uint8Array(), ''],
  ];
  for (const [name, bytes, text] of rows) it(name, () => expect(decodeHtml(bytes)).toBe(text));
});

describe('articleFromHtml', () => {
  it('gives the headline first, one block a line, and where each block lies', () => {
    const { text, blocks, title, date } = articleFromHtml(nasty('br-body.html'));
    expect({ title, date }).toEqual({ title: '没有段落', date: '2026-03-12' });
    expect(text.startsWith('没有段落\n')).toBe(true);
    for (const block of blocks) expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
    expect(blocks.some((block) => block.text.includes('最高人民\n检察院'))).toBe(true);
  });

  it('reads the same from GB2312 bytes with and without a meta', () => {
    expect(articleFromHtml(nasty('gb2312.html')).text).toBe(articleFromHtml(nasty('gb2312-no-meta.html')).text);
    expect(articleFromHtml(nasty('gb2312.html')).text).toContain('国家林业和草原局');
  });

  it('follows the page’s own address to the site’s rule', () => {
    const body = '<p>国务院有关部门要求，名录有调整的要及时公布，能网上查的不让群众跑一趟，各地照此办理。</p>';
    const html = `<link rel="canonical" href="http://legal.people.com.cn/n1/2026/0312/c1-1.html"><p>编者的话：${body.repeat(3)}</p><div class="rm_txt_con">${body}</div>`;
    expect(articleFromHtml(utf8(html)).blocks).toHaveLength(1);
  });

  it('goes on after a stray end of the body', () => {
    const html =
      '<html><body><p>前一段有关国务院的话，说了不少。</p></body></html><p>后一段有关国务院的话，也说了不少。</p>';
    expect(articleFromHtml(utf8(html)).text).toContain('后一段');
  });

  for (const name of ['empty.html', 'no-chinese.html']) {
    it(`${name} has no text`, () => expect(articleFromHtml(nasty(name))).toMatchObject({ text: '', blocks: [] }));
  }
});
