// Short word lists about legal prose that several recognizers ask: edges of 法, foreign owners, quotes of strangers' papers.
import { createFinder, holdsAny } from '../few-strings';

/** What may not follow a bare …法, 本法, 该法: 该法院, 本法律师, 行政法规. 法规定 is a law and a verb. */
export const AFTER_LAW =
  /^(?:院|官|庭|人|律|治|学|则|盲|宝|医|师|办|系|子|力|术|部|厅|警|令|网|坛|码|纪|理|条|度|槌|场|制|案|务|益|权|规(?!定)|定(?!于|在|出|了|下)|典)/;

/** States, their unions and well-known cities: bodies and laws right after one of these names are not ours. */
const FOREIGN =
  `德国 法国 英国 美国 日本 韩国 朝鲜 俄罗斯 苏联 印度 巴西 加拿大 澳大利亚 新加坡 意大利 西班牙 荷兰 瑞士 瑞典 挪威 芬兰 丹麦 奥地利 比利时 波兰 乌克兰 越南 泰国 马来西亚 菲律宾 印尼 印度尼西亚 南非 埃及 土耳其 以色列 伊朗 墨西哥 阿根廷 新西兰 葡萄牙 希腊 爱尔兰 欧盟 欧洲 联合国 东盟 维也纳 日内瓦 海牙 纽约 巴黎 罗马 华盛顿 伯尔尼 东京 英美 外国 国外 加州 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 阿富汗 伊拉克 叙利亚 黎巴嫩 约旦 沙特 沙特阿拉伯 阿联酋 卡塔尔 科威特 阿曼 也门 巴勒斯坦 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 蒙古国 老挝 柬埔寨 缅甸 文莱 东帝汶 匈牙利 捷克 斯洛伐克 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 白俄罗斯 立陶宛 拉脱维亚 爱沙尼亚 冰岛 卢森堡 摩纳哥 梵蒂冈 格鲁吉亚 亚美尼亚 阿塞拜疆 摩尔多瓦 古巴 智利 秘鲁 哥伦比亚 委内瑞拉 玻利维亚 厄瓜多尔 乌拉圭 巴拉圭 巴拿马 埃塞俄比亚 肯尼亚 坦桑尼亚 尼日利亚 加纳 苏丹 利比亚 阿尔及利亚 摩洛哥 突尼斯 刚果 刚果（金） 刚果（布） 安哥拉 赞比亚 津巴布韦 该国 他国 两国 各国 对方国 东道国 英方 美方 俄方 日方 西德 东德 魏玛 普鲁士 首尔 大阪 横滨 京都 伦敦 莫斯科 柏林 洛杉矶 旧金山 芝加哥 曼谷 河内 悉尼 多伦多 得州 佛罗里达州 台湾地区 法兰西 孟加拉 吉布提 卢旺达 乌干达 塞内加尔 马里 尼日尔 科特迪瓦 莫桑比克 纳米比亚 博茨瓦纳 马拉维 马达加斯加 毛里求斯 塞舌尔 洪都拉斯 危地马拉 哥斯达黎加 萨尔瓦多 尼加拉瓜 多米尼加 牙买加 特立尼达和多巴哥 巴布亚新几内亚 斐济 所罗门群岛 瓦努阿图 萨摩亚 汤加 基里巴斯 马尔代夫 塞浦路斯 马耳他 阿尔巴尼亚 北马其顿 波黑 斯洛文尼亚 加蓬 贝宁 多哥 乍得 喀麦隆 几内亚 几内亚比绍 冈比亚 塞拉利昂 利比里亚 布基纳法索 毛里塔尼亚 佛得角 布隆迪 索马里 厄立特里亚 莱索托 斯威士兰 科摩罗 不丹 科索沃 安道尔 列支敦士登 圣马力诺 巴哈马 巴巴多斯 圭亚那 苏里南 格林纳达 伯利兹 帕劳 密克罗尼西亚 马绍尔群岛 瑙鲁 图瓦卢 中非共和国 加沙 加沙地带 约旦河西岸 二十国集团 七国集团 北约 欧元区 国际`.split(
    /\s+/,
  );
/** The same, for who looks for one anywhere in a sentence. */
export const FOREIGN_NAMES: readonly string[] = FOREIGN;
/** Lists and pacts of the world's bodies: 《世界遗产名录》. */
const OF_THE_WORLD = '世界(?:遗产|卫生|贸易|知识产权|人权|银行)|人类非物质|亚太|区域全面';
const FOREIGN_HEAD = new RegExp(`^(?:${OF_THE_WORLD}|${FOREIGN.join('|')})`);
const FOREIGN_TAIL = new RegExp(
  `(?:${FOREIGN.join('|')})(?:的|联邦|政府|国会|议会|现行|新|旧|通过的|颁布的|制定的|修订的){0,2}$`,
);

/** True for 《联合国…公约》, 《德国民法典》: the title itself names a foreign owner. */
export function opensForeign(title: string): boolean {
  return FOREIGN_HEAD.test(title);
}
/** True when the words right before a title say it is foreign: 德国《…》, 欧盟的《…》. */
export function foreignBefore(before: string): boolean {
  return FOREIGN_LAST.has(before.charAt(before.length - 1)) && FOREIGN_TAIL.test(before);
}
/** Of them what is no state by itself: 两国政府, 国际法院, 联合国 may be both sides or all. */
const NO_STATE = new Set(
  '国际 各国 两国 对方国 东道国 外国 国外 京都 联合国 欧洲 英美 河内 汤加 马里 台湾地区'.split(' '),
);
const STATES = FOREIGN.filter((word) => !NO_STATE.has(word)).join('|');
const STATE_NEAR = new Map<number, RegExp>();

const others = createFinder([...new Set(FOREIGN)]);

/** True when the text names another state anywhere, or what is no state's alone. */
export function namesOther(text: string): boolean {
  return holdsAny(others, text);
}

/** True when a state's name stands at most `near` units before the end of `before`: 日本联邦|政府. */
export function endsAbroad(before: string, near: number): boolean {
  let pattern = STATE_NEAR.get(near);
  if (!pattern) {
    pattern = new RegExp(`(?:${STATES})[一-龥]{0,${near}}$`);
    STATE_NEAR.set(near, pattern);
  }
  return pattern.test(before.slice(-near - 8));
}

/** What such words can end with: asked before every agency's name, and mostly told by this alone. */
const FOREIGN_LAST = new Set([...FOREIGN.map((word) => word.charAt(word.length - 1)), ...'的邦府会行新旧']);

/** Where the sentence around an offset begins: after the last 。！？ or line break, at most 400 units back. */
export function sentenceStart(text: string, at: number, marks = '。！？\n'): number {
  const first = Math.max(0, at - 400);
  for (let i = at - 1; i >= first; i--) if (marks.includes(text[i] ?? '')) return i + 1;
  return first;
}

export interface Quote {
  /** Offset of the opening quote. */
  open: number;
  /** Offset of the closing quote, or the text's end. */
  close: number;
  /** The quote around this one. */
  parent?: Quote;
}
/** Quoted stretches of a text by their opening, nested ones too. An unclosed quote runs to the end. */
export function quotesOf(text: string): Quote[] {
  const quotes: Quote[] = [];
  const open: Quote[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if ('“‘「『'.includes(char)) {
      const quote: Quote = { open: i, close: text.length };
      const parent = open.at(-1);
      if (parent) quote.parent = parent;
      quotes.push(quote);
      open.push(quote);
    } else if ('”’」』'.includes(char)) {
      const quote = open.pop();
      if (quote) quote.close = i;
    }
  }
  return quotes;
}
/** The quotes that hold the offset, innermost first, at most eight deep. */
export function quotesAt(quotes: readonly Quote[], at: number): Quote[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.open ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const around: Quote[] = [];
  let quote = quotes[low - 1];
  for (let depth = 0; quote && depth < 64 && around.length < 8; depth++, quote = quote.parent) {
    if (at < quote.close) around.push(quote);
  }
  return around;
}

/** True when a 《 within a title's length before the offset is still open there. */
export function insideMarks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 140), at);
  const open = before.lastIndexOf('《');
  return open >= 0 && before.indexOf('》', open) < 0;
}

/** A paper of a stranger is quoted: 上面写着“…”, 首页印着：“…”, 来信一：“…”. What 本规定 means there, the page does not tell. */
const STRANGERS_PAPER =
  /(?:写着|写有|写道|印着|印有|载明|标着|贴着|注明|约定|里写|上写|中写|里的|来信[一二三四五六七八九十\d]*|读者问|网友问|截图|条款)[：:，,]?$/;

/** True when the words before a quote say that it copies some unnamed paper. */
export function quotesStrangersPaper(text: string, quote: Quote): boolean {
  return STRANGERS_PAPER.test(text.slice(Math.max(0, quote.open - 12), quote.open));
}
