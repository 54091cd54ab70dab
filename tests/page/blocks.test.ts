// Blocks as read from nasty markup: joined, broken, collapsed and skipped as a reader sees it; offsets lead back to the page.
import { describe, expect, it } from 'vitest';
import { blocksOf, readBlocks } from '../../lib/page/blocks';
import { rangesOf } from '../../lib/page/ranges';
import { articleAt, blocksAt, life, put } from './dom';

const CASES: { name: string; html: string; texts: string[] }[] = [
  {
    name: 'inline tags are joined',
    html: '<p>《<a href="#">个人<b>信息</b></a><font>保护法</font>》施行</p>',
    texts: ['《个人信息保护法》施行'],
  },
  {
    name: 'deep spans, one word a span',
    html: '<section><section><span>最高</span><span>人民</span><span>法院</span></section></section>',
    texts: ['最高人民法院'],
  },
  {
    name: 'a break is a line feed inside the block',
    html: '<h1>关于网络数据安全<br>管理条例的说明</h1>',
    texts: ['关于网络数据安全\n管理条例的说明'],
  },
  { name: 'two breaks part paragraphs', html: '<div>第一段。<br><br>第二段。</div>', texts: ['第一段。', '第二段。'] },
  {
    name: 'two breaks with spaces between',
    html: '<div>第一段。<br>\n  &nbsp;<br>第二段。</div>',
    texts: ['第一段。', '第二段。'],
  },
  {
    name: 'a full-width indent after a break parts paragraphs',
    html: '<div>　　第一段。<br>　　第二段。<br>第二段续。</div>',
    texts: ['第一段。', '第二段。\n第二段续。'],
  },
  {
    name: 'no-break indents after a break',
    html: '<div>&nbsp;&nbsp;&nbsp;&nbsp;甲。<br>&nbsp;&nbsp;&nbsp;&nbsp;乙。</div>',
    texts: ['甲。', '乙。'],
  },
  { name: 'indents are dropped, inner wide spaces kept', html: '<p>　　第一章　总则</p>', texts: ['第一章　总则'] },
  {
    name: 'white space is collapsed as rendered',
    html: '<p>\n  国务院\n  办公厅  发布 </p>',
    texts: ['国务院 办公厅 发布'],
  },
  {
    name: 'ruby readings are not read',
    html: '<p><ruby>检<rp>(</rp><rt>jiǎn</rt><rp>)</rp>察<rt>chá</rt></ruby>院</p>',
    texts: ['检察院'],
  },
  {
    name: 'hidden text is not read',
    html: '<p>公<span style="display:none">X</span><span style="visibility:hidden">Y</span><span hidden>Z</span>安部</p>',
    texts: ['公安部'],
  },
  {
    name: 'hidden by a sheet',
    html: '<div><style>.no{display:none}</style><p>甲</p><p class="no">乙</p></div>',
    texts: ['甲'],
  },
  {
    name: 'scripts, code, controls, editable text',
    html: '<div><p>甲<script>1</script><code>x</code><button>分享</button></p><textarea>乙</textarea><div contenteditable="true">丙</div><p contenteditable="false">丁</p></div>',
    texts: ['甲', '丁'],
  },
  {
    name: 'navigation and media',
    html: '<div><nav>首页</nav><p>甲</p><figure><img alt="图"><figcaption>图说</figcaption></figure></div>',
    texts: ['甲', '图说'],
  },
  {
    name: 'table cells are blocks',
    html: '<table><tr><td>文号</td><td>国发〔2020〕1号</td></tr></table>',
    texts: ['文号', '国发〔2020〕1号'],
  },
  {
    name: 'a title split over blocks stays apart',
    html: '<div><div>吉林省人民政府关于</div><div>禁止新增项目的通告</div></div>',
    texts: ['吉林省人民政府关于', '禁止新增项目的通告'],
  },
  { name: 'preformatted lines', html: '<pre>第一行\n第二行\n\n第三行</pre>', texts: ['第一行\n第二行', '第三行'] },
  { name: 'full-width digits are left as they are', html: '<p>第１０条</p>', texts: ['第１０条'] },
  { name: 'comments part nothing', html: '<p>国务<!-- x -->院</p>', texts: ['国务院'] },
  { name: 'an editor line is left out', html: '<div><p>甲</p><p>（责编：某某、某某）</p></div>', texts: ['甲'] },
  { name: 'nothing', html: '<div> <br> <p>&nbsp;</p></div>', texts: [] },
];

describe('readBlocks', () => {
  for (const { name, html, texts } of CASES) {
    it(name, () => {
      const blocks = blocksAt(put(html));
      expect(blocks.map((block) => block.text)).toEqual(texts);
    });
  }

  it('leads every character back to its node', () => {
    for (const { html } of CASES) {
      for (const block of blocksAt(put(html))) {
        for (const run of block.runs) {
          const from = run.node.data.slice(run.from, run.from + run.length);
          // A collapsed space stands for the first character of the white space.
          expect(from.replace(/\s/g, ' ')).toBe(block.text.slice(run.at, run.at + run.length).replace(/\s/g, ' '));
        }
      }
    }
  });

  it('reads through open shadow roots and slots', () => {
    const host = put('<div><i>光</i></div>');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(document.createRange().createContextualFragment('<p>影子里的国务院<slot></slot></p>'));
    expect(blocksAt(host).map((block) => block.text)).toEqual(['影子里的国务院光']);
  });

  it('is told what is a heading, a caption, a byline, a link', () => {
    const root = put(
      '<div><h2>小标题</h2><p><strong>加粗的小标题</strong></p><p>正文<a href="#">链接</a>。</p>' +
        '<p align="center"><img alt=""></p><p align="center">图为现场</p><p>本报记者 某某</p></div>',
    );
    const blocks = blocksAt(root);
    expect(blocks.map((block) => block.role)).toEqual(['heading', 'heading', 'body', 'caption', 'byline']);
    expect(blocks[2]?.links).toEqual([{ start: 2, end: 4 }]);
  });

  it('takes a title said again line by line for a headline', () => {
    const root = put(
      `<main><h1>省政府关于禁止在河道范围内建设的通告</h1><div><p><b>省政府关于禁止在</b></p><p><b>河道范围内建设的</b></p>
      <p><b>通告</b></p><p>省政府公布河道的范围，自公布之日起施行，逾期不再受理。</p><p>省政府</p></div></main>`,
    );
    const [headline, body] = root.children;
    const blocks = headline && body ? [...blocksOf(articleAt(body, { headline }))] : [];
    expect(blocks.map(({ role }) => role)).toEqual(['headline', 'headline', 'headline', 'headline', 'body', 'body']);
  });

  it('takes the title said again above the text for a headline, later for text', () => {
    const root = put(
      `<main><h1>湿地保护 法</h1><div><p align="center"><b>湿地保护法</b></p><p>${'正文一句。'.repeat(40)}</p><p>湿地保护法</p></div></main>`,
    );
    const [headline, body] = root.children;
    const blocks = headline && body ? [...blocksOf(articleAt(body, { headline }))] : [];
    expect(blocks.map(({ role }) => role)).toEqual(['headline', 'headline', 'body', 'body']);
  });

  it('stops when aborted', async () => {
    const root = put(`<div>${'<p>一段文字。</p>'.repeat(50)}</div>`);
    await expect(readBlocks(articleAt(root), AbortSignal.abort())).rejects.toThrow();
    await expect(readBlocks(articleAt(root), life())).resolves.toHaveLength(50);
  });

  it('reads between two comments only', () => {
    const root = put('<div><p>前</p><!--enpcontent--><p>中</p><p>间</p><!--/enpcontent--><p>后</p></div>');
    const comments = [...root.childNodes].filter((node) => node instanceof Comment);
    const [from, to] = comments;
    expect(from && to && rangesOf).toBeTruthy();
    const texts: string[] = [];
    return readBlocks(articleAt(root, { from, to }), life()).then((blocks) => {
      texts.push(...blocks.map((block) => block.text));
      expect(texts).toEqual(['中', '间']);
    });
  });
});
