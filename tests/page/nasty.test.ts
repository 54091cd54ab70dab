// Own nasty pages, laid out in real Chromium: what is an article, what is none, and nothing thrown on what is no page at all.
import { describe, expect, it } from 'vitest';
import sites from '../../assets/sites.json';
import { byDensity, findArticle } from '../../lib/page/article';
import { blocksOf } from '../../lib/page/blocks';
import { rangesOf } from '../../lib/page/ranges';
import { layOut, readPage } from './frame';

const URL_OF_PAGE = 'https://www.example.cn/2026/0312/1.html';
const load = async (name: string) => layOut((await readPage(`tests/pages/nasty/${name}`)) ?? '');

describe('pages with an article', () => {
  const rows: [name: string, title: string, texts: string[]][] = [
    [
      'inline-tags.html',
      '内联标签',
      ['《中华人民共和国湿地保护法》', '国家林业和草原局', '最高人民检察院', '第五十二条'],
    ],
    ['br-body.html', '没有段落', ['最高人民\n检察院', '《中华人民共和国湿地保护法》']],
    ['digits-and-spaces.html', '数字与空格', ['国 务 院 办 公 厅', '第５２条', '最高人民 检察院']],
    ['gb2312.html', '国标码', ['国家林业和草原局']],
    ['gb2312-no-meta.html', '国标码', ['国家林业和草原局']],
    ['split-title.html', '关于公布湿地名录的通告', ['《湿地保护法》第五十二条']],
    ['dialog.html', '对话框', ['国家林业和草原局']],
    ['covered-card.html', '卡片', ['国家林业和草原局']],
    ['unset.html', '全部清空', ['国家林业和草原局']],
    ['csp.html', '内容安全策略', ['国家林业和草原局']],
    ['../sample.html', '小区门口的一张脸，归谁保管', ['无锡市新吴区人民检察院', '“双随机、一公开”']],
  ];
  for (const [name, title, texts] of rows) {
    it(name, async () => {
      const article = findArticle(await load(name), URL_OF_PAGE, sites);
      expect(article?.title).toBe(title);
      expect(article?.date).toBe('2026-03-12');
      const blocks = article ? [...blocksOf(article)] : [];
      for (const text of texts) {
        const block = blocks.find((one) => one.text.includes(text));
        expect(block?.text ?? '').toContain(text);
        if (!block) continue;
        const start = block.text.indexOf(text);
        const ranges = rangesOf(block, start, start + text.length);
        const shown = ranges.map(String).join('').replace(/\s/g, '');
        expect(shown).toBe(text.replace(/\s/g, ''));
      }
    });
  }
});

describe('pages without an article', () => {
  for (const name of [
    'portal.html',
    'list.html',
    'summaries.html',
    'teasers.html',
    'form.html',
    'no-chinese.html',
    'empty.html',
    'late-text.html',
  ]) {
    it(name, async () => expect(findArticle(await load(name), URL_OF_PAGE, sites)).toBeNull());
  }

  it('a front page’s address needs much more text', async () => {
    const doc = await load('csp.html');
    expect(findArticle(doc, 'http://www.people.com.cn/', sites)).toBeNull();
    expect(findArticle(doc, 'http://legal.people.com.cn/index.html', sites)).toBeNull();
    expect(findArticle(doc, 'http://127.0.0.1:5173/', sites)).not.toBeNull();
    expect(findArticle(doc, 'http://legal.people.com.cn/n1/2026/0312/c1-1.html', sites)).not.toBeNull();
  });

  it('a list in an article’s container is no article', async () => {
    const list = '<li><a href="/1">国务院常务会议部署今年湿地保护重点任务</a></li>'.repeat(20);
    const doc = await layOut(`<title>频道</title><div class="rm_txt_con"><ul>${list}</ul></div>`);
    expect(findArticle(doc, 'http://legal.people.com.cn/GB/1/', sites)).toBeNull();
  });

  it('reads a portal, a list and a form when asked', async () => {
    for (const name of ['portal.html', 'form.html']) {
      const article = findArticle(await load(name), URL_OF_PAGE, sites, true);
      expect(article?.how).toBe('asked');
      expect(article ? [...blocksOf(article)].length : 0).toBeGreaterThan(1);
    }
  });

  it('XML, SVG, a document without elements, a detached one', () => {
    const parser = new DOMParser();
    const documents = [
      parser.parseFromString('<note><body>国务院</body></note>', 'text/xml'),
      parser.parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><text>国务院</text></svg>', 'image/svg+xml'),
      document.implementation.createDocument(null, null),
      parser.parseFromString('', 'text/html'),
    ];
    for (const doc of documents) expect(findArticle(doc, 'about:blank', sites, true)).toBeNull();
  });
});

describe('a page of 70,000 characters', () => {
  it('is found and read whole', async () => {
    const line = '国务院有关部门要求，名录有调整的要及时公布，能网上查的不让群众跑一趟。';
    const doc = await layOut(`<title>长文</title><h1>长文</h1><div>${`<p>${line.repeat(4)}</p>`.repeat(500)}</div>`);
    const began = performance.now();
    const article = byDensity(doc, URL_OF_PAGE);
    const found = performance.now();
    const blocks = article ? [...blocksOf(article)] : [];
    console.info(
      `70,000 characters: found ${Math.round(found - began)} ms, read ${Math.round(performance.now() - found)} ms`,
    );
    expect(blocks).toHaveLength(501);
  });
});
