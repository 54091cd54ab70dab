// Is a quoted string a coined name, a numeric formula, or a figure of speech?

/** Figures of speech and everyday labels: quoted often, never a programme. */
const FIGURATIVE = new Set(
  `绣花功夫 零容忍 零距离 零障碍 零跑腿 零门槛 心连心 面对面 点对点 一对一 手拉手 一站式 一条龙 一揽子 一刀切 一把手 一阵风 一线 二线
  组合拳 保姆式 店小二 金钥匙 加速度 快车道 主心骨 主渠道 主战场 定盘星 压舱石 牛鼻子 拦路虎 硬骨头 老大难 烟火气 幸福感 获得感 安全感
  最后一公里 最初一公里 最强大脑 活地图 连心桥 减压阀 防火墙 高压线 紧箍咒 回头看 回头客 朋友圈 菜篮子 米袋子 钱袋子 及时雨 定心丸
  长牙齿 带电 硬碰硬 双赢 两难 双城记 双刃剑 双保险 一盘棋 一张网 一张图 粗放式 精细化 碎片化 常态化 新常态 大考 赶考 形象工程 政绩工程 面子工程 烂尾工程 豆腐渣工程 半拉子工程 一把手工程 民心工程 统一行动 集体行动 自选动作 加减乘除 减法 加法 乘法 除法
  开门红 全覆盖 全链条 全周期 闭环 内卷式 内卷 内鬼 围猎 楼书 悬空老人 星级化 可视化 数字化 智能化 被动受理 主动办理 个体工商户 计算机信息系统 平等合作
  自动驾驶 无人驾驶 辅助驾驶 智能驾驶 一键报警 一键呼叫 一键求助 人脸识别 三班两运转 四班三运转 三班倒 两班倒 线上线下 买买买 速冻
  跑分 刷单 刷单返利 洗钱 网贷 现金贷 套路贷 杀猪盘 虚拟币 引流 直播带货 黑产 灰产`.split(/\s+/),
);

/** Set phrases shaped like a formula, with no policy behind them. */
const IDIOMS = new Set(
  `四梁八柱 五湖四海 三言两语 七嘴八舌 三心二意 千家万户 一心一意 一五一十 四面八方 三番五次 五花八门 千方百计 千军万马 一来二去 三头六臂
  一举两得 一石二鸟 七上八下 九牛二虎 百花齐放 万众一心 三长两短 四平八稳 一清二楚 五颜六色 千言万语 千山万水 一干二净 三三两两 十全十美
  十年磨一剑 九死一生 七十二变 一唱一和 百战百胜 三生三世 十拿九稳 千变万化 千差万别 万紫千红 一心二用 三年五载 一穷二白 一朝一夕 一草一木 一针一线 一言一行 一举一动 一问一答 一对一 一前一后 一老一少 两情两愿 5+2 1+1 七下八上 三九四九 三七二十一 一箭双雕 一箭双星 一箭三星 一箭四星 一箭五星 一波三折 千年一遇 百年一遇 十年一遇 十年九旱 三下五除二 半斤八两 两个饭碗 三个作用 一老一小 一府一委两院 一府两院 八纵八横`.split(
    /\s+/,
  ),
);

const COUNT = '[一二两三四五六七八九十百千万双]';
/** 五基三化, 十查十治, 三打法、四机制. */
const PAIRS = new RegExp(`^${COUNT}[一-龥]{1,2}(?:、?${COUNT}[一-龥]{1,2}){1,3}$`);
/** 一核两翼、双城多点、双廊多圈; 一货多卖 by itself is a trick. */
const MORE_PAIRS = new RegExp(`^${COUNT}[一-龥]{1,2}(?:、?(?:${COUNT}|多)[一-龥]{1,2}){3,5}$`);
/** 三调对接, 五社联动, 三治融合: what is counted and how it is joined; not 四级联动, which anyone says. */
const JOINED =
  /^[两三四五六七八九十](?![级方地部省市县区层个种类天次岁])[一-龥](?:对接|联动|联调|融合|衔接|合一|共治|并举|同治|同步|归一|联合)$/;
/** 四个意识, 两个维护. */
const COUNTED =
  /^[两三四五六七八九十]个(?!小时|钟头|分钟|星期|季节|季度|世纪|月|年|孩子|老人|女儿|儿子|学生|朋友|和尚|手指|故事|版本|部门|单位|城市|省份|国家|地方|村庄|人家|电话|字眼|选择|结果|原因|理由|小目标|中国|美国|首次|第一|不变|更[一-龥]|最[一-龥]|没有变|不会变|应该|不应该|[一-龥]起来|上升|下降)[一-龥]{2,3}$/;
/** 1+7, 9+X, 5+1+N. */
const SUM = /^[0-9]{1,3}(?:\+[0-9]{1,3}|\+[NXnx])+$/;
/** 7621, 51020; a year is none. */
const DIGITS = /^(?!(?:19|20)\d\d$)[1-9]\d{3,5}$/;
/** 三资, 五老, 四风: two characters; seasons, dates, groups of states and everyday words are none. */
const SHORT =
  /^[三四五六七八九十双](?![一二三四五六七八九十月年大小法条类步种点天人款家位次度级成省市县国区村校方边面])[一-龥]$/;
const NOT_SHORT = new Set(
  '三八 五一 七一 八一 十一 五四 六一 九一 三夏 三秋 三伏 双赢 双方 双手 双眼 双节 双休 双层 三好 三月 四方 十分 三餐 三甲 双标 三角 双月 双边 双重 双轨 双胞 三峡 四季 四海 三明 三亚 九寨 双峰 三星 五岳 三包 双向 双创 双抢 四上 双输 双通 双核 双塔 双城 三孔 三孟 三苏 三环 三秒 三彩 三黄 四书 五经 五铢 八仙 三轮 双人 双打 七夕'.split(
    ' ',
  ),
);

/** “五基三化”, “1+7”, “7621”, “三资”: a formula by its numbers. */
export function isFormula(name: string): boolean {
  if (IDIOMS.has(name) || FIGURATIVE.has(name)) return false;
  // Counted articles (“五十八条”), named machines (“九章四号”) and questions are no formulas.
  if (/(?:[条款项章节号]|如何|连[丰冠胜涨跌降升])$|^一箭/.test(name)) return false;
  return (
    SUM.test(name) ||
    DIGITS.test(name) ||
    COUNTED.test(name) ||
    PAIRS.test(name) ||
    MORE_PAIRS.test(name) ||
    JOINED.test(name) ||
    (SHORT.test(name) && !NOT_SHORT.has(name))
  );
}

export function isFigurative(name: string): boolean {
  return FIGURATIVE.has(name) || IDIOMS.has(name);
}

/** Quoted words that are a quotation, a date or a brand, not a name: “我愿意”, “5·15”, “海马号”. */
export function isHeadless(name: string): boolean {
  return /[，,：:…]|^\d{1,2}[·.．]\d{1,2}$|^(?:我|你|他|她|咱|不是|没有|为什么|怎么)|(?:吗|呢|吧|啊|了)$/.test(name);
}

/** Could it be a coined name? Two characters or more, no full clause. */
export function isNameLike(name: string): boolean {
  if (name.length < 2 || name.length > 26) return false;
  if (/式$/.test(name) && name.length <= 4) return false;
  // A ship, a train, a spacecraft; what follows it, as in “…号”计划到访, is its verb.
  if (/[^一二三四五六七八九十0-9]号$/.test(name)) return false;
  return !/[的]|就是|可以|应当|不能|必须/.test(name.slice(0, -1)) || name.length > 8;
}

/** Quoted words that anyone's system or way of working is called by. */
export function isEveryones(name: string): boolean {
  return /的$|^(?:AI|智能|无人|全自动|绿电|绿氢|绿氨|绿醇|风光)$/.test(name);
}
