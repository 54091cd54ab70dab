// Bodies of other states, parties and the like of them: their name stands right before the body's, or a few words of the
// name, of other bodies or of offices stand between: 泰国公共|卫生部, 新加坡人力部和|教育部, 越共中央政治局委员、|公安部部长.
import { foreignBefore } from './recognizers/legal-words';

/** 国际|…, 各国|…: nobody's in particular, so only what follows at once is theirs. */
const NO_STATE = /(?:国际|[两各他该]国|国外|外国|对方国|东道国|欧洲|英美|.方|[的新旧行])$/;
/** 法方|…, 越共|…, 访华的有|…. */
const VISITORS =
  /(?:[越古日俄印法美]共|[老朝]党|[俄英日韩德法印朝越泰菲缅伊乌巴加澳欧黎叙以土哈埃沙塞匈柬老马新墨古意蒙孟尼斯吉塔肯]方|访华的?还?(?:有|包括))$/;
const LAST_OF_VISITORS = new Set('共党方有括');
/** Central banks of many. */
const OF_MANY = /(?:全球|多国|海外|境外|主要经济体|主要|外国)$/;

/** Words that ministries' names are made of, offices, and the parts of a party or state that come before them. */
const WORDS = new Set(
  `公共 自然 资源 环境 生态 保护 灾害 减灾 防灾 海洋 渔业 水产 人力 社会 家庭 妇女 儿童 青年 经济 财政 外交 外事 内政 内务 贸易 商务 工业 农业 农村 农林 畜牧
科技 科学 技术 创新 研究 高等 教育 卫生 健康 医疗 文化 艺术 旅游 体育 能源 矿业 矿产 石油 天然气 电力 水利 灌溉 交通 运输 通信 信息 数字 数字化 化 司法 法律 劳动 就业 保障 福利
国防 安全 国家安全 公共安全 退役 军人 民防 紧急 紧急情况 情况 应急 管理 国土 战略 预算 计划 规划 发展 改革 转型 投资 气候 变化 可持续 食品 药品 森林 林业 粮食 种植 土地 基础设施 建设 住房 城市 城乡 地方 宗教
移民 人口 难民 监察 审计 统计 民政 动员 武装 武装力量 陆军 海军 空军 边防 边境 警察 人民 人民军 公安
政府 临时 过渡 看守 联邦 共和国 王国 民主 社会主义 皇家 新任 候任 代理
国务院 机关 国会 议会 参议院 众议院 最高法院 国家银行 央行 中央银行 总参谋部 总政治局 总政治部 政治局 书记处 中央 中央委员会 中央政治局 中央书记处 中央军委 中央军事委员会 中央组织部 中央宣教部 中央对外部 中央内政部 中央办公厅
共产党 劳动党 人民革命党 革命党 人民党 社会党 统一俄罗斯党 人民行动党 党
总统府 总统办公室 总理府 总理办公室 首相府 国家 委员 候补委员 中央委员 书记 总书记 第一书记 主席 副主席 国家主席 国家副主席 国会主席 议长 副议长 总统 副总统 总理 副总理 首相 副首相 国务卿 国务秘书 大臣 部长 副部长 部长级 局长 副局长 行长 副行长 司令 总司令 总参谋长 检察长 院长 秘书 秘书长 助理 顾问 发言人 兼`.split(
    /\s+/,
  ),
);
const LONGEST = 6;
/** A body ends before a joint or before an office: 人力部|和…, 总参谋部|、…. */
const BODY_ENDS = new Set('部局署厅院委会处');
const JOINTS = new Set('、和与及');
/** What a word before a body's name can end with. */
const LAST = new Set([...[...WORDS].map((word) => word.charAt(word.length - 1)), ...BODY_ENDS, ...JOINTS]);
/** 成员包括, 成员有, 代表团由. */
const MEMBERS_END = new Set('括有由');
const MOST = 16;

/**
 * True when the body whose name begins at `start` is another state's. 中国和越南|公安部 are ours and theirs: false.
 */
export function ofAnotherState(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  if (foreignBefore(before)) return !sharesWithOurs(text, start);
  if (ofVisitors(before) || (text.startsWith('央行', start) && OF_MANY.test(before))) return true;
  const last = text[start - 1] ?? '';
  return (LAST.has(last) || MEMBERS_END.has(last)) && readBack(text, start);
}

/** 中国和越南|公安部: ours stands beside theirs under one head. */
export function sharesWithOurs(text: string, start: number): boolean {
  return SHARED.test(text.slice(Math.max(0, start - 24), start));
}
const SHARED = /(?:中国|我国)[、和与同及][一-龥]{2,8}(?:[、和与同及][一-龥]{2,8}){0,3}$/;

/** Newspapers shorten a state to one letter before its ministries: 俄外交部, 美财政部, and 黎卫生部 after 黎巴嫩. */
const LETTERS: Record<string, RegExp> = {
  美: /美国/,
  俄: /俄罗斯/,
  英: /英国/,
  日: /日本/,
  韩: /韩国/,
  德: /德国/,
  法: /法国/,
  印: /印度|印尼/,
  朝: /朝鲜/,
  越: /越南/,
  泰: /泰国/,
  菲: /菲律宾/,
  缅: /缅甸/,
  伊: /伊朗|伊拉克/,
  乌: /乌克兰|乌兹别克斯坦|乌干达/,
  巴: /巴基斯坦|巴勒斯坦|巴西/,
  加: /加拿大|加沙/,
  澳: /澳大利亚/,
  欧: /欧盟|欧元区/,
  黎: /黎巴嫩/,
  叙: /叙利亚/,
  以: /以色列/,
  土: /土耳其|土库曼斯坦/,
  哈: /哈萨克斯坦/,
  埃: /埃及|埃塞俄比亚/,
  沙: /沙特/,
  卡: /卡塔尔/,
  约: /约旦/,
  塞: /塞尔维亚/,
  波: /波兰/,
  匈: /匈牙利/,
  柬: /柬埔寨/,
  老: /老挝/,
  马: /马来西亚/,
  新: /新加坡|新西兰/,
  墨: /墨西哥/,
  委: /委内瑞拉/,
  古: /古巴/,
  意: /意大利/,
  西: /西班牙/,
};
/** Letters that tell their state where a word begins, though the text does not name it. */
const SURE = /(?:^|[^一-龥0-9〇]|[由经据与和对向称是、])[美俄英日韩德印朝越泰菲缅伊乌巴加澳欧黎叙]$/;
/** Letters that are words themselves, which count only where a clause begins with them or 据 stands before. */
const PLAIN = /[以法委老新古西意约加日]$/;

/** True when a state's letter stands right before one of the bodies that every state has. */
export function byLetter(text: string, start: number): boolean {
  const state = LETTERS[text[start - 1] ?? ''];
  if (!state) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  if (SURE.test(before)) return true;
  return (!PLAIN.test(before) || /^(?:[^一-龥0-9]|据)?.$/.test(before)) && state.test(text);
}

/** Reads leftwards over words, bodies and joints until a state's name ends there; false where anything else stands. */
function readBack(text: string, start: number): boolean {
  let at = start;
  let joined = false;
  for (let step = 0; step < MOST && at > 0; step++) {
    const last = text[at - 1] ?? '';
    const before = text.slice(Math.max(0, at - 12), at);
    if (at < start && isState(before)) return !joined;
    if (MEMBERS_END.has(last) && listsDelegation(text.slice(Math.max(0, at - REACH_OF_DELEGATION), at))) return !joined;
    if (JOINTS.has(last)) {
      if (joined) return false;
      joined = true;
      at--;
      continue;
    }
    const length = wordBefore(text, at) || (BODY_ENDS.has(last) ? 1 : 0);
    if (length === 0) return false;
    joined = false;
    at -= length;
  }
  return false;
}

/** 乌方会派出高级代表团，成员包括|外交部…: whose delegation it is stands at the head of the clause. */
const MEMBERS = /代表团(?:，(?:其)?(?:成员|团员)(?:将)?(?:包括|有)|(?:将)?由)$/;
const SENT = /^([\u4e00-\u9fff（）]{2,9}?)(?:也|还|又|已|仍)?(?:将|会|拟|要)?(?:派出|派遣|派|组成|组织|率领)/;

/** True when a list of the members of another state's delegation begins at the end of `before`. */
function listsDelegation(before: string): boolean {
  const members = MEMBERS.exec(before);
  if (!members) return false;
  const clause =
    before
      .slice(0, members.index)
      .split(/[，。；：！？“”\n]/)
      .at(-1) ?? '';
  const sender = SENT.exec(clause)?.[1] ?? clause;
  return isState(sender);
}
const REACH_OF_DELEGATION = 48;

function isState(before: string): boolean {
  return ofVisitors(before) || (foreignBefore(before) && !NO_STATE.test(before));
}

/** A state said by its letter or its party; a delegation of it, and those who come with its head. */
function ofVisitors(before: string): boolean {
  if (LAST_OF_VISITORS.has(before.charAt(before.length - 1)) && VISITORS.test(before)) return true;
  if (!before.includes('代表团')) return false;
  const delegation = /代表团(?:中|里|的)?，?$/.exec(before);
  return delegation !== null && foreignBefore(before.slice(0, delegation.index));
}

function wordBefore(text: string, end: number): number {
  for (let n = Math.min(LONGEST, end); n >= 1; n--) if (WORDS.has(text.slice(end - n, end))) return n;
  return 0;
}
