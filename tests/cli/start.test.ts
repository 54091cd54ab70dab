import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { table, widthOf } from '../../lib/cli/table';
import { covers, readTarget } from '../../lib/cli/target';
import { pageOfText } from '../../lib/cli/text-page';

describe('a text becomes a page', () => {
  const CASES = [
    {
      name: 'a short first line is the title',
      text: '标题\n第一段。\n第二段。',
      title: '标题',
      blocks: ['第一段。', '第二段。'],
    },
    {
      name: 'a first line that is a sentence is none',
      text: '这是一句话。\n第二段。',
      title: null,
      blocks: ['这是一句话。', '第二段。'],
    },
    { name: 'one line alone is none', text: '只有一行', title: null, blocks: ['只有一行'] },
    {
      name: 'empty lines and a byte order mark go',
      text: '\uFEFF标题\r\n\r\n  \n正文\r\n',
      title: '标题',
      blocks: ['正文'],
    },
    { name: 'markup is text', text: '<b>&amp;\n"<script>\' & </p>', title: '<b>&amp;', blocks: ['"<script>\' & </p>'] },
    {
      name: 'spaces at a line’s start stay',
      text: '标题\n\u3000\u3000正文',
      title: '标题',
      blocks: ['\u3000\u3000正文'],
    },
  ];
  test.each(CASES)('$name', ({ text, title, blocks }) => {
    const { document } = parseHTML(pageOfText(text, 'name.txt'));
    expect(document.querySelector('h1')?.textContent ?? null).toBe(title);
    expect([...document.querySelectorAll('p')].map((p) => p.textContent)).toEqual(blocks);
    expect(document.title).toBe(title ?? 'name.txt');
  });

  test('the date is told as pages tell it', () => {
    expect(pageOfText('一\n二', 'x', '2026-03-12')).toContain('<meta name="publishdate" content="2026-03-12">');
  });
});

describe('what is to be opened', () => {
  const COVERS = [
    { pattern: '*://*.people.cn/*', url: 'https://paper.people.cn/a', is: true },
    { pattern: '*://*.people.cn/*', url: 'http://people.cn/', is: true },
    { pattern: '*://*.people.cn/*', url: 'https://notpeople.cn/', is: false },
    { pattern: '*://paper.people.com.cn/*', url: 'https://paper.people.com.cn:8080/', is: true },
    { pattern: '*://paper.people.com.cn/*', url: 'https://www.people.com.cn/', is: false },
  ];
  test.each(COVERS)('$pattern and $url: $is', ({ pattern, url, is }) => {
    expect(covers(pattern, new URL(url))).toBe(is);
  });

  const ADDRESSES = [
    { url: 'https://www.people.com.cn/n1.html', extraHosts: [] },
    { url: 'http://example.org:8080/a?b', extraHosts: ['http://example.org/*'] },
  ];
  test.each(ADDRESSES)('$url needs $extraHosts', ({ url, extraHosts }) => {
    expect(readTarget(url)).toEqual({ is: 'address', url, extraHosts });
  });

  test('without an argument the sample article', () => {
    expect(readTarget(undefined)).toMatchObject({
      is: 'local',
      path: '/sample.html',
      extraHosts: ['http://127.0.0.1/*'],
    });
  });

  test('what is neither file nor address is refused by name', () => {
    expect(() => readTarget('no-such-file.txt')).toThrow('no-such-file.txt is neither');
  });
});

describe('table', () => {
  test.each([
    ['law', 3],
    ['《民法典》', 10],
    ['12345热线', 9],
    ['“十四五”', 10],
  ])('%s is %i columns wide', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('columns line up', () => {
    const lines = table(
      ['text', 'type'],
      [
        ['法', 'law'],
        ['abcdef', 'x'],
      ],
    ).split('\n');
    expect(lines).toEqual(['text    type', '------  ----', '法      law', 'abcdef  x']);
  });
});
