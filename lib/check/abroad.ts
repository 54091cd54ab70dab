// Whether a passage speaks of another country: its 卫生部 and 农业部 are not ours, nor is its 国家税务局.
const COUNTRIES =
  '阿富汗 阿尔巴尼亚 阿尔及利亚 阿根廷 阿联酋 阿曼 阿塞拜疆 埃及 埃塞俄比亚 爱尔兰 爱沙尼亚 安哥拉 奥地利 澳大利亚 巴巴多斯 巴布亚新几内亚 巴哈马 巴基斯坦 巴拉圭 巴勒斯坦 巴林 巴拿马 巴西 白俄罗斯 保加利亚 北马其顿 贝宁 比利时 冰岛 波兰 波黑 玻利维亚 伯利兹 博茨瓦纳 布基纳法索 布隆迪 朝鲜 赤道几内亚 丹麦 德国 东帝汶 多哥 多米尼加 俄罗斯 厄瓜多尔 厄立特里亚 法国 菲律宾 斐济 芬兰 佛得角 冈比亚 刚果 哥伦比亚 哥斯达黎加 格鲁吉亚 格林纳达 古巴 圭亚那 哈萨克斯坦 海地 韩国 荷兰 黑山 洪都拉斯 基里巴斯 吉布提 吉尔吉斯斯坦 几内亚 加拿大 加纳 加蓬 加沙 柬埔寨 捷克 津巴布韦 喀麦隆 卡塔尔 科摩罗 科特迪瓦 科威特 克罗地亚 肯尼亚 拉脱维亚 莱索托 老挝 黎巴嫩 立陶宛 利比里亚 利比亚 卢森堡 卢旺达 罗马尼亚 马达加斯加 马尔代夫 马耳他 马来西亚 马里 毛里求斯 毛里塔尼亚 美国 蒙古国 孟加拉国 秘鲁 缅甸 摩尔多瓦 摩洛哥 莫桑比克 墨西哥 纳米比亚 南非 南苏丹 尼泊尔 尼加拉瓜 尼日尔 尼日利亚 挪威 葡萄牙 日本 瑞典 瑞士 萨尔瓦多 萨摩亚 塞尔维亚 塞拉利昂 塞内加尔 塞浦路斯 沙特 斯里兰卡 斯洛伐克 斯洛文尼亚 苏丹 苏里南 所罗门群岛 索马里 塔吉克斯坦 泰国 坦桑尼亚 汤加 突尼斯 土耳其 土库曼斯坦 瓦努阿图 危地马拉 委内瑞拉 文莱 乌干达 乌克兰 乌拉圭 乌兹别克斯坦 西班牙 希腊 新加坡 新西兰 匈牙利 叙利亚 牙买加 亚美尼亚 也门 伊拉克 伊朗 以色列 意大利 印度尼西亚 印尼 印度 英国 约旦 越南 赞比亚 乍得 智利 中非共和国 欧盟 欧洲 联合国 北约 美方 日方 俄方 乌方 越共 古共 外国 国外 境外媒体'.split(
    ' ',
  );
const ANY = new RegExp(COUNTRIES.join('|'));
const RIGHT_BEFORE = new RegExp(`(?:${COUNTRIES.join('|')})(?:的|政府|现行)?$`);
/** 中国政府网, 中美: our own country beside theirs. */
const OURS = /我国|中国(?!驻)|全国(?!民主)/;

/** Whether a country's name ends right before the place: 菲律宾|国家减灾委. */
export function isCountryBefore(text: string, start: number): boolean {
  return RIGHT_BEFORE.test(text.slice(Math.max(0, start - 10), start));
}

/** Whether a country stands right before the place (美国国家税务局) or the sentence so far is about one. */
export function isAbroad(text: string, start: number, sentenceStart: number): boolean {
  if (ANY.test(text.slice(Math.max(0, start - 8), start))) return true;
  const before = text.slice(Math.max(sentenceStart, start - 80), start);
  return ANY.test(before) && !OURS.test(before);
}

/** Whether the passage is about a visit, or names the same body as a foreign one's: 苏丹卫生部…。卫生部说. */
export function isAbroadElsewhere(text: string, name: string): boolean {
  if (/访华|两国|总统|国事访问/.test(text)) return true;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (ANY.test(text.slice(Math.max(0, at - 8), at))) return true;
  return false;
}
