// Invented pages with the markup that the sites of assets/sites.json are known to use, in the shapes a reader meets: articles,
// pictures, video, several pages, columns, papers, phones, tables. Text is ours; only the frames are theirs.

export interface Variant {
  name: string;
  url: string;
  html: string;
  /** The paragraphs that are read, in order, the headline left out; `body` where not said. */
  reads?: string[];
  headline?: string | null;
  date?: string;
}

export const BODY = [
  '本报讯　国家林业和草原局日前通报，名录一年一更新，管护责任落到人，边界已经划清。',
  '通报说，《中华人民共和国湿地保护法》施行以来，各地先把账算明白，再谈怎么用；围垦的地块，逐个列出恢复的日期。',
  '最高人民检察院公布的案例里，有一件说的就是围垦：当事人按期退出，恢复的费用由他承担，检察官隔三个月去看一次。',
  '“能网上查的，就不让群众跑一趟。”当地工作人员说，名录有调整，会及时向社会公布，并且写明理由。',
];
export const TITLE = '湿地名录怎么管，当地这样答';
const DATE = '2026-03-12';

const p = BODY.map((text) => `<p>　　${text}</p>`).join('\n');
const br = BODY.map((text) => `　　${text}`).join('<br><br>\n');
const menu =
  '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gn/">国务院要闻</a></li><li><a href="/fz/">法治</a></li><li><a href="/jy/">教育部动态</a></li></ul></div>';
const related =
  '<div class="relate"><h3>相关新闻</h3><ul><li><a href="/1.html">国务院办公厅印发通知，部署春季巡查工作</a></li><li><a href="/2.html">教育部：新学期这样安排，各地抓紧落实</a></li><li><a href="/3.html">最高人民法院发布新一批典型案例</a></li></ul></div>';
const foot =
  '<div class="footer"><p>人民网股份有限公司版权所有，未经书面授权禁止使用。Copyright © 1997-2026</p><p>违法和不良信息举报电话：010-00000000　公安部网络违法犯罪举报网站　京公网安备11000002000008号</p></div>';
const comments =
  '<div class="comment-list"><h3>网友评论</h3><p>教育部也该管一管，说得很有道理，支持一下，希望越来越好。</p><p>住房和城乡建设部呢？我们小区的事情也一样，反映了很久。</p></div>';

function page(main: string, { title = `${TITLE}--人民网`, head = '' } = {}): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${menu}${main}${related}${comments}${foot}</body></html>`;
}

export const VARIANTS: Variant[] = [
  {
    name: 'people.cn, 2026: a photo above, a video script inside, editor’s line, recommended list',
    url: 'http://politics.people.com.cn/n1/2026/0312/c1001-40000001.html',
    date: DATE,
    html: page(
      `<div class="layout rm_txt cf"><div class="col col-1"><h1></h1><h3 class="pre">法治观察</h3><h1 id="newstit">${TITLE}</h1><h4 class="sub"></h4><div class="channel cf"><div class="col-1-1 fl">2026年03月12日07:48 | 来源：<a href="#">人民网</a></div><div class="col-1-2 fr">小字号</div></div><div class="rm_txt_con cf"><div id="rm_txt_zw"><div class="bza"></div><div class="box_pic"><p>图为湿地一角。住房和城乡建设部供图</p></div><div class="otitle">（原标题：教育部另有说法）</div><p style="text-align:center"><script>showPlayer({id:'x',title:'国务院'})</script><video></video></p>${p}<div class="zdfy clearfix"></div><div class="edit cf">(责编：某某、某某)</div></div><div id="rwb_tjyd"><h2>推荐阅读</h2><ul><li><a href="#">教育部回应关切</a></li></ul></div></div></div></div>`,
      { head: '<meta name="publishdate" content="2026-03-12"><meta name="source" content="来源：人民网">' },
    ),
    reads: ['法治观察', ...BODY],
  },
  {
    name: 'people.cn: an article in two parts with page numbers between',
    url: 'http://theory.people.com.cn/n1/2026/0312/c40531-40000002.html',
    date: DATE,
    html: page(
      `<div class="text_c"><h1>${TITLE}</h1><p class="sou">2026年03月12日07:48　来源：<a href="#">人民网－理论频道</a></p><div class="show_text">${p}<div class="zdfy"><a href="2.html">1</a> <a href="3.html">2</a> <a href="3.html">下一页</a></div></div></div>`,
    ),
  },
  {
    name: 'people.cn: pictures, a caption for each, in #picG',
    url: 'http://pic.people.com.cn/n1/2026/0312/c1016-40000003.html',
    date: DATE,
    html: page(
      `<div class="title"><h1>${TITLE}</h1></div><div id="picG"><div class="pic"><img src="1.jpg"></div><div class="content clearfix"><p>${BODY[1]}</p><p>${BODY[2]}</p></div></div>`,
    ),
    reads: [BODY[1] ?? '', BODY[2] ?? ''],
  },
  {
    name: 'opinion.people.cn: a column with its author under the title',
    url: 'http://opinion.people.com.cn/n1/2026/0312/c1003-40000004.html',
    date: DATE,
    html: page(
      `<div class="layout rm_txt cf"><div class="col col-1"><h1>${TITLE}</h1><div class="author cf">张样</div><div class="channel cf"><div class="col-1-1">2026年03月12日08:00 | 来源：<a>人民日报</a></div></div><div class="rm_txt_con cf">${p}<p class="paper_num">《 人民日报 》（ 2026年03月12日 05 版）</p><div class="edit cf">(责编：某)</div></div></div></div>`,
    ),
  },
  {
    name: 'm.people.cn: the phone’s page, text in one div with breaks',
    url: 'http://m.people.cn/n4/2026/0312/c1-20000005.html',
    date: DATE,
    html: page(
      `<header><a href="/">人民网</a></header><section class="article"><h1 class="title">${TITLE}</h1><p class="source">人民网 2026-03-12 08:10</p><div class="content">${br}</div></section>`,
    ),
  },
  {
    name: 'paper.people.com.cn, 2024 on: founder-content, property comment behind the text',
    url: 'https://paper.people.com.cn/rmrb/pc/content/202603/12/content_30012345.html',
    date: DATE,
    html: page(
      `<div class="swiper-container"><div class="swiper-slide"><a href="node_01.html">01版：要闻</a></div></div><div class="main"><div class="article"><h3>法治观察</h3><h1>${TITLE}</h1><h2></h2><p class="sec">本报记者　张样　<span class="date"><span class="newstime">《人民日报》（2026年03月12日&nbsp;&nbsp;第 05 版）</span></span></p><div class="attachment"><img></div><div id="ozoom"><founder-content><!--enpproperty <date>2026-03-12 00:00:00:0</date><author>张样</author><title>国务院</title> /enpproperty--><!--enpcontent-->${p}<p></p><p>　　</p><!--/enpcontent--></founder-content></div></div><ul class="news-list"><li><a href="content_1.html">教育部部署春季学期工作</a></li></ul><li><a>本版责编：某</a></li></div>`,
      { title: TITLE },
    ),
    reads: ['法治观察', ...BODY],
  },
  {
    name: 'epaper.legaldaily.com.cn: tables in tables, comments around the text',
    url: 'http://epaper.legaldaily.com.cn/fzrb/content/20260312/Articel05001GN.htm',
    date: DATE,
    html: page(
      `<table><tr><td><a href="Page01TB.htm">第01版：要闻</a> <a href="Page05TB.htm">第05版：国务院专页</a></td></tr></table><table width="100%"><tr><td><table><tr><td class="f22"><b>${TITLE}</b></td></tr></table><table><tr><td><!--enpcontent--><p>□ 本报记者 张样</p>${p}<!--/enpcontent--></td></tr></table></td></tr></table>`,
      { title: `${TITLE}-法治日报` },
    ),
    reads: ['□ 本报记者 张样', ...BODY],
  },
  {
    name: 'legaldaily.com.cn, 2026: video above, editor’s line inside',
    url: 'http://www.legaldaily.com.cn/index/content/2026-03/12/content_9392655.html',
    date: DATE,
    html: page(
      `<div class="content-two"><div class="title"><h1>${TITLE}</h1><h3>当地这样答</h3><div><span>2026-03-12 09:10</span><span class="source">来源：法治网</span></div></div><div class="video"><video></video></div><div class="content"><!--enpcontent-->${p}<p>编辑：某某</p><!--/enpcontent--></div></div>`,
      { title: `${TITLE}-法治网` },
    ),
    reads: ['当地这样答', ...BODY],
  },
  {
    name: 'news.cn, 2022 on: pages below, a video inside, phone’s head beside the desk’s',
    url: 'https://www.news.cn/politics/20260312/0123456789abcdef0123456789abcdef/c.html',
    date: DATE,
    html: page(
      `<div class="header domPc"><div class="header-time left"><span class="year"><em>2026</em></span><span class="day"><em>03</em>/<em>12</em></span><span class="time">09:30:10</span></div><div class="head-line clearfix"><h1><span class="title">${TITLE}</span></h1></div><div class="header-cont"><div class="source">来源：新华网</div></div></div><div class="mheader domMobile" style="display:none"><h1><span class="title">${TITLE}</span></h1><div class="info">2026-03-12 09:30:10 来源：新华网</div></div><div class="main"><div id="detail"><span id="detailContent"><p style="text-align:center"><span class="pageVideo" src="v"></span></p>${p}</span><div class="page"><a>1</a><a>2</a></div><div id="articleEdit"><span class="editor">【责任编辑:某】</span></div></div></div>`,
      { title: `${TITLE}-新华网` },
    ),
  },
  {
    name: 'gov.cn, 2026: an article that quotes a table of figures',
    url: 'https://www.gov.cn/yaowen/liebiao/202603/content_7080367.htm',
    date: DATE,
    html: page(
      `<div class="BreadcrumbNav">首页 &gt; 要闻</div><div class="article oneColumn pub_border"><h1 id="ti">${TITLE}</h1><div class="pages-date">2026-03-12 09:00 <span class="font">来源： 新华社</span><div class="pages_print">【字体：大 中 小】 打印</div></div><div class="pages_content mhide" id="UCAP-CONTENT">${p}<table border="1"><tr><td>地区</td><td>名录中的湿地</td></tr><tr><td>江苏省</td><td>三十一处</td></tr></table></div></div><div class="jiedu-blk">相关解读</div>`,
      { title: `${TITLE}_中国政府网` },
    ),
    reads: [...BODY, '地区', '名录中的湿地', '江苏省', '三十一处'],
  },
  {
    name: 'gov.cn: a document page, its text in a cell below a table of numbers',
    url: 'https://www.gov.cn/zhengce/content/202603/content_7080368.htm',
    html: page(
      `<table class="bd1"><tr><td>索 引 号：</td><td>000014349/2026-00012</td><td>主题分类：</td><td>环境保护</td></tr><tr><td>发文机关：</td><td>国务院</td><td>成文日期：</td><td>2026年03月01日</td></tr></table><table><tr><td class="b12c" id="UCAP-CONTENT">${p}</td></tr></table>`,
      { title: `${TITLE}_政府信息公开专栏`, head: '<meta name="firstpublishedtime" content="2026-03-12-09:00:00">' },
    ),
    date: DATE,
    headline: null,
  },
  {
    name: 'npc.gov.cn: the date in a script',
    url: 'http://www.npc.gov.cn/c2/c30834/202603/t20260312_450001.html',
    date: DATE,
    html: page(
      `<script>var fbrq = "2026年03月12日";</script><div class="tit"><h1>${TITLE}</h1></div><div class="fontsize">浏览字号：大 中 小</div><div id="Zoom">${p}</div>`,
      { title: `${TITLE}_中国人大网` },
    ),
  },
  {
    name: 'court.gov.cn',
    url: 'https://www.court.gov.cn/zixun/xiangqing/504211.html',
    date: DATE,
    html: page(
      `<div class="detail"><div class="title">${TITLE}</div><ul class="clearfix detail_mes"><li>来源：人民法院报</li><li>发布时间：2026-03-12 08:54:07</li></ul><div class="txt big"><div class="txt_txt" id="zoom">${p}<div class="bianji">责任编辑：某</div></div></div></div>`,
      { title: `${TITLE} - 中华人民共和国最高人民法院` },
    ),
  },
  {
    name: 'spp.gov.cn: over-line and sub-title',
    url: 'https://www.spp.gov.cn/spp/zdgz/202603/t20260312_712345.shtml',
    date: DATE,
    html: page(
      `<div class="detail_con"><div class="detail_tit2">检察公益诉讼</div><div class="detail_tit">${TITLE}</div><div class="detail_extend1">时间：2026-03-12  作者：张样  新闻来源：检察日报</div><div id="fontzoom">${p}</div><div class="detail_extend2">[责任编辑：某]</div></div>`,
      { title: `${TITLE}_中华人民共和国最高人民检察院` },
    ),
    reads: ['检察公益诉讼', ...BODY],
  },
  {
    name: 'ccdi.gov.cn',
    url: 'https://www.ccdi.gov.cn/yaowenn/202603/t20260312_400001.html',
    date: DATE,
    html: page(
      `<div class="daty_con"><h2 class="daty_con_title">${TITLE}</h2><h3 class="daty_con_bj"><em class="e e1">来源：中央纪委国家监委网站</em><em class="e e2">发布时间：2026-03-12 06:00</em></h3><div class="daty_con_text"><div class="TRS_Editor"><style>.x{}</style>${p}</div></div></div>`,
      { title: `${TITLE}_中央纪委国家监委网站` },
    ),
  },
  {
    name: 'moj.gov.cn: text in one paragraph per line break',
    url: 'http://www.moj.gov.cn/pub/sfbgw/gwxw/202603/t20260312_500001.html',
    date: DATE,
    html: page(
      `<div class="detail_con"><h1>${TITLE}</h1><div class="sT_left"><span>来源：司法部</span><span>时间：2026-03-12 10:00</span></div><div class="TRS_Editor"><div>${br}</div></div></div>`,
      {
        title: `${TITLE}_中华人民共和国司法部`,
        head: '<meta name="PubDate" content="2026-03-12 10:00:00"><meta name="ContentSource" content="司法部">',
      },
    ),
  },
  {
    name: 'pbc.gov.cn: tables around everything',
    url: 'http://www.pbc.gov.cn/goutongjiaoliu/113456/113469/2026031210000000001/index.html',
    date: DATE,
    html: page(
      `<table><tr><td><h2 style="font-size:16px">${TITLE}</h2></td></tr><tr><td>文章来源：沟通交流　2026-03-12 16:00:00</td></tr><tr><td><div id="zoom"><p>${BODY.join('</p><p>')}</p></div></td></tr></table>`,
      { title: TITLE, head: '<meta name="PubDate" content="2026-03-12">' },
    ),
  },
  {
    name: 'tv.cctv.com: a video with its text',
    url: 'https://tv.cctv.com/2026/03/12/VIDEabcdefghijklmnopqrstuv260312.shtml',
    date: DATE,
    html: page(
      `<div class="video"><div id="player"></div></div><div class="cnt_bd"><h1>${TITLE}</h1><div class="info">来源：<a>央视网</a> | 2026年03月12日 19:30</div><div class="function">分享</div><p>央视网消息（新闻联播）：${BODY[0]}</p><p>${BODY[1]}</p><p>${BODY[2]}</p><p>${BODY[3]}</p></div>`,
      { title: `${TITLE}_CCTV节目官网_央视网` },
    ),
    reads: [`央视网消息（新闻联播）：${BODY[0]}`, ...BODY.slice(1)],
  },
  {
    name: 'news.cctv.com: an article with editors behind',
    url: 'https://news.cctv.com/2026/03/12/ARTIabcdefghijklmnopqrstuv260312.shtml',
    date: DATE,
    html: page(
      `<div id="title_area"><h1>${TITLE}</h1><div class="info1">来源：<a>央视网</a> | 2026年03月12日 09:30</div></div><div class="content_area" id="content_area">${p}<div class="zebian"><span>编辑：某</span><span>责任编辑：某</span></div></div>`,
      { title: `${TITLE}_新闻频道_央视网(cctv.com)` },
    ),
  },
  {
    name: 'chinanews.com.cn, 2026: an advertisement inside the text',
    url: 'https://www.chinanews.com.cn/gn/2026/03-12/10000001.shtml',
    date: DATE,
    html: page(
      `<div class="content_maincontent"><h1 class="content_left_title">${TITLE}</h1><div class="content_left_time">2026年03月12日 09:12　来源：<a class="source">中国新闻网</a></div><div class="content_desc"><div class="left_zw"><p>${BODY[0]}</p><div class="adInContent"><a>国务院推荐的好物，点击就看</a></div><table align="left"><tr><td><div id="adhzh">广告：教育部</div></td></tr></table>${BODY.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join('')}</div></div><div class="left_name">【编辑:某】</div></div>`,
      { title: `${TITLE}-中新网` },
    ),
  },
  {
    name: 'legal.gmw.cn',
    url: 'https://legal.gmw.cn/2026-03/12/content_40000001.htm',
    date: DATE,
    html: page(
      `<div class="g-main"><h1 class="u-title">${TITLE}</h1><div class="m-con"><span class="m-con-time">2026-03-12 09:20</span><span class="m-con-source">来源：<a>光明网</a></span></div><div class="m-zbTool">投屏</div><article class="u-mainText">${p}</article><div class="liability" id="articleLiability">[ 责编：某 ]</div></div>`,
      { title: `${TITLE} _光明网` },
    ),
  },
  {
    name: 'jcrb.com: TRS, everything named about',
    url: 'http://www.jcrb.com/xztpd/202603/t20260312_600001.html',
    date: DATE,
    html: page(
      `<div id="article"><h1>${TITLE}</h1><p id="about"><span>时间：2026-03-12 09:00</span> <span>来源：正义网</span></p><div class="Custom_UnionStyle">${p}</div><div class="editor">[责任编辑：某]</div></div>`,
      { title: `${TITLE}-正义网` },
    ),
  },
  {
    name: 'chinacourt.org: bare text with breaks',
    url: 'https://www.chinacourt.org/article/detail/2026/03/id/8848432.shtml',
    date: DATE,
    html: page(
      `<div id="detail"><div class="detail_bigtitle">${TITLE}</div><div class="detail_mes"><span class="time">2026-03-12 09:00:01</span> | <span class="source">来源：中国法院网</span> | 作者：张样</div><div class="detail_txt">${br}</div><div class="editor">责任编辑：某</div></div>`,
      { title: `${TITLE} - 中国法院网` },
    ),
  },
  {
    name: 'qstheory.cn: the magazine’s page, notes on its author behind',
    url: 'http://www.qstheory.cn/20260312/0123456789abcdef0123456789abcdef/c.html',
    date: DATE,
    html: page(
      `<div class="inner"><h1>${TITLE}</h1><div class="headtitle"><span class="appellation">作者：张样</span><span class="pubtime">2026-03-12 09:00:00</span><span>来源：《求是》2026/05</span></div><div class="text"><div class="highlight">${p}</div><div class="fs-text">扫描二维码，国务院</div></div><div class="fs-pinglun">发表评论</div></div>`,
      { title: `${TITLE} - 求是网` },
    ),
  },
  {
    name: '12371.cn',
    url: 'https://www.12371.cn/2026/03/12/ARTI1773280000000001.shtml',
    date: DATE,
    html: page(
      `<div class="con"><h1 class="big_title">${TITLE}</h1><div class="title_bottom"><i>发布时间：2026年03月12日 09:00</i> 来源：<a>共产党员网</a></div><div class="word">${p}</div><div class="bottom">打印 纠错</div></div>`,
      { title: `${TITLE} —— 共产党员网` },
    ),
  },
  {
    name: 'xuexi.cn, as rendered',
    url: 'https://www.xuexi.cn/lgpage/detail/index.html?id=1&item_id=2',
    date: DATE,
    html: page(
      `<div id="root"><section><div class="render-detail-title">${TITLE}</div><div class="render-detail-infos"><span class="render-detail-time">2026-03-12</span><span class="render-detail-resource">来源：学习强国</span></div><div class="render-detail-content">${p}</div></section></div>`,
      { title: '学习强国' },
    ),
  },
  {
    name: 'studytimes.cn, paper: founder’s template',
    url: 'https://paper.studytimes.cn/cntheory/2026-03/12/content_7001.html',
    date: DATE,
    html: page(
      `<div class="layout-catalogue"><a href="node_1.html">第1版：要闻</a></div><div class="article"><h1>${TITLE}</h1><p class="sec">张样 <span class="date">2026年03月12日</span></p><div id="ozoom"><founder-content><!--enpcontent-->${p}<!--/enpcontent--></founder-content></div></div>`,
      { title: '学习时报' },
    ),
  },
  {
    name: 'mp.weixin.qq.com: one sentence in many spans, hidden until its script runs',
    url: 'https://mp.weixin.qq.com/s/abcdefghijklmnopqrstuv',
    date: DATE,
    html: page(
      `<script>var ct = "1773280000";</script><div id="page-content"><h1 class="rich_media_title" id="activity-name"><span class="js_title_inner">${TITLE}</span></h1><div id="meta_content"><span id="js_author_name">张样</span><strong class="profile_nickname" id="js_name">样张周报</strong><em id="publish_time"></em></div><div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0"><section>${BODY.map((text) => `<p>${[...text].map((c) => (c === '，' ? '</span><span leaf="">，' : c)).join('')}</p>`.replace('<p>', '<p><span leaf="">').replace('</p>', '</span></p>')).join('')}</section><mp-common-profile data-x="国务院"></mp-common-profile></div></div>`,
      { title: '', head: `<meta property="og:title" content="${TITLE}">` },
    ),
  },
  {
    name: 'a site without a rule: WordPress with comments and a sidebar',
    url: 'https://www.example.cn/2026/03/12/shidi/',
    date: DATE,
    html: page(
      `<main><article><h1 class="entry-title">${TITLE}</h1><time datetime="2026-03-12">2026年3月12日</time><div class="entry-content">${p}<div class="sharedaddy">分享到：微信 微博</div></div></article><aside><h3>热门</h3><p>教育部的这条消息，大家都在看，转给更多的人知道。</p></aside></main>`,
      { title: `${TITLE} - 样张周报` },
    ),
  },
  {
    name: 'a portal without a rule: where one is above the text; a code to scan, the way home and comments below it',
    url: 'https://news.example.cn/2026-03-12/100.html',
    date: DATE,
    html: page(
      `<div class="main"><h1>${TITLE}</h1><div>2026年03月12日 08:10 来源：样张日报作者：某某</div><div class="content"><p>您所在的位置： 首页 &gt; 要闻</p>${p}<p>扫描左方二维码看更多</p><p>返回样张网首页&gt;&gt;</p><p>评论（0）</p><p>我要跟帖</p></div></div>`,
      { title: `${TITLE}_样张网` },
    ),
  },
];
