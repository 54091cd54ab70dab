// Lines that stand in an article's container but are no part of it: editors, sharing, sources, related links.
import type { How } from './found';
import type { Paragraph } from './reader';

const EDITORS =
  /^[（([【]?\s*(?:责任编辑|责编|本版责编|本期责编|本期编辑|版面编辑|编辑|网编|校对|审校|编审|初审|复审|终审|审核|监制|统筹|值班编委)\s*[：:丨|/]/;
const TOOLS =
  /^(?:当前位置|您(?:现在|所在)?的位置|扫描|分享|打印|关闭|收藏|纠错|字号|字体|扫一扫|微信扫|上一[篇页]|下一[篇页]|返回|相关(?:阅读|新闻|报道|链接|稿件|附件)|推荐阅读|延伸阅读|热点推荐|更多精彩|查看更多|版权|声明|免责|浏览次数|点击数|阅读(?:量|次数)|网友评论|我要评论)|【\s*(?:打印|关闭|纠错|字体|推荐)|京公网安备|ICP备|\|\s*(?:打印|关闭)/;
/** From here on a container found by density holds the site's own words. */
const TAIL =
  /^(?:\S{0,12}(?:版权|免责)(?:与免责)?\s*(?:声明|公告)|反侵权公告|凡本[网报站]注明|【?(?:相关|推荐|延伸|热门)(?:阅读|新闻|链接|报道|稿件)】?\s*[:：]?$|网友评论|发表评论|我要评论|评论[（(]\d+[）)]$|返回\S{2,8}首页)/;
const SOURCE = /^(?:(?:文章)?来源|作者|发布时间|发布日期|时间|日期|发稿时间|更新时间|浏览|原标题)\s*[：:]/;
const STAMP = /^\D{0,16}(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[^。，]{0,60}$/;

/** Who and when, nothing else: 人民网 2026-03-12 08:10. */
const BYLINE = /^\S{0,12}\s*(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?$/;

/** A newspaper's day and page: 2026年03月12日　第05版：法治经纬. */
const ISSUE = /^(?:19|20)\d{2}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?\s*(?:星期.\s*)?第\s*\d+\s*版/;

/** True for a paragraph that is not the article's own text. Found by density, a container is trusted less than a rule's. */
export function isFurniture(paragraph: Paragraph, how: How): boolean {
  const { text } = paragraph;
  if (text.length > 120) return false;
  if (EDITORS.test(text)) return true;
  if (how === 'rule') return false;
  if (SOURCE.test(text) && text.length < 60) return true;
  if (TOOLS.test(text) && text.length < 40) return true;
  if (/来源|浏览|作者|字号|点击/.test(text) && STAMP.test(text)) return true;
  if (text.length < 40 && (ISSUE.test(text) || BYLINE.test(text))) return true;
  return linkShare(paragraph) > 0.7;
}

/** True where an article found by density ends: the next lines are notices and lists of the site. */
export function endsArticle({ text }: Paragraph, how: How): boolean {
  return how !== 'rule' && TAIL.test(text);
}

/** How much of the text lies in links, 0 to 1. */
export function linkShare({ text, links }: Paragraph): number {
  let inside = 0;
  for (const link of links) inside += link.end - link.start;
  return text ? inside / text.length : 0;
}
