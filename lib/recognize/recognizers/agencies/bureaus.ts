// Departments with a name of their own making (市文体广电和旅游局) and task groups (市扫黑除恶专项斗争领导小组):
// no list holds them, so their names are read word by word leftwards to the place or level that heads them.
import { hasSign, SIGN } from '../../signs';

const WORDS = new Set(
  `文体 文化 广电 广播 电视 旅游 体育 教育 科技 科学 技术 卫生 健康 人力 资源 社会 保障 民政 财政 发展 改革 经济 信息 信息化 工业 商务 商贸
投资 促进 金融 服务 住房 城乡 建设 规划 自然 生态 环境 保护 水利 水务 农业 农村 农牧 林业 草原 畜牧 兽医 渔业 海洋 应急 管理 市场 监督 监管 知识 产权
审计 统计 医疗 医保 退役 军人 事务 民族 宗教 信访 司法 行政 审批 政务 数据 大数据 城市 综合 执法 园林 绿化 市容 房产 房屋 公用 事业 交通 运输
港口 口岸 航空 铁路 邮政 通信 网络 安全 生产 机关 档案 地方 史志 文物 遗产 乡村 振兴 移民 粮食 物资 储备 能源 煤炭 矿产 国土 国有 资产 招商 合作
外事 侨务 人防 国防 动员 食品 药品 烟草 气象 地震 组织 人事 党建 群众 工作 基层 社区 治理 公共 法律 就业 社保 劳动 营商 优化 创新 产业 新兴 军民 融合
扫黑 除恶 专项 斗争 平安 反诈 禁毒 防汛 抗旱 防灾 减灾 救灾 整治 整改 行动 推进 协调 联动 攻坚 污染 防治 双拥 普法 依法 重大 项目 重点 民营 企业
电信 诈骗 打击 新型 违法 犯罪 精神 文明 未成年人 妇女 儿童 老龄 安置 帮教 矛盾 纠纷 调处 化解 河湖 森林 防火 环保 督察 城镇 化 信用 体系`.split(
    /\s+/,
  ),
);
const LONGEST_WORD = 4;
const GROUP = /^(?:工作)?(?:领导小组|专班|联席会议|指挥部)(?:办公室)?/;
const ENDS = ['局', '厅', '委', '中心', '领导小组', '专班', '联席会议', '指挥部'];
/** 中心 is the end of a department's name after these only. */
const CENTRE_OF = new Set('服务 事务 管理 保障 促进 指导 调处'.split(' '));
/** 1: may begin one of the ends, 2: may end one of the words. */
const CLASS = new Uint8Array(0x10000);
const BEGINS_END = 1;
const ENDS_WORD = 2;
for (const end of ENDS) CLASS[end.charCodeAt(0)] = BEGINS_END;
for (const word of WORDS) {
  const last = word.charCodeAt(word.length - 1);
  CLASS[last] = (CLASS[last] ?? 0) | ENDS_WORD;
}

export interface OpenName {
  /** Where the department's own words begin; the place or level must end here. */
  start: number;
  end: number;
  /** A department, or a group for one task. */
  kind: 'bureau' | 'task-group';
}

/** Names of words before 局, 厅, 委, 领导小组 and the like, by rising offset. */
export function readOpenNames(text: string): OpenName[] {
  const names: OpenName[] = [];
  if (!hasSign(text, SIGN.bureau)) return names;
  for (let at = 2; at < text.length; at++) {
    if (((CLASS[text.charCodeAt(at)] ?? 0) & BEGINS_END) === 0) continue;
    if (((CLASS[text.charCodeAt(at - 1)] ?? 0) & ENDS_WORD) === 0) continue;
    const end = ENDS.find((one) => text.startsWith(one, at));
    if (!end || (end === '中心' && !CENTRE_OF.has(text.slice(at - 2, at)))) continue;
    const name = readOpenName(text, at, end);
    if (name) names.push(name);
  }
  return names;
}

/** The name whose end begins at `at`; null where no words of a department stand before it, or another word begins there. */
function readOpenName(text: string, at: number, found: string): OpenName | null {
  const { start, count } = readWords(text, at);
  if (count === 0) return null;
  const group = GROUP.exec(text.slice(at, at + 8));
  if (group) return { start, end: at + group[0].length, kind: 'task-group' };
  if (found === '中心')
    return count >= 2 && !/[城位理]/.test(text[at + 2] ?? '\n') ? { start, end: at + 2, kind: 'bureau' } : null;
  if (found.length > 1) return null;
  const end = found === '委' && text.startsWith('员会', at + 1) ? at + 3 : at + 1;
  const next = text.slice(end, end + 1);
  if (found === '委' && (count < 2 || (end === at + 1 && /[员托派]/.test(next)))) return null;
  if (found === '局' && /[部面限势域]/.test(next)) return null;
  return { start, end, kind: 'bureau' };
}

/** The run of known words that ends at `end`, joined by 和, 与, 、 or nothing. */
function readWords(text: string, end: number): { start: number; count: number } {
  let at = end;
  let count = 0;
  for (;;) {
    const word = wordBefore(text, at);
    if (word > 0) {
      at -= word;
      count++;
      continue;
    }
    const joint = count > 0 && '和与及'.includes(text[at - 1] ?? '\n') ? wordBefore(text, at - 1) : 0;
    if (joint === 0) return { start: at, count };
    at -= 1 + joint;
    count++;
  }
}

function wordBefore(text: string, end: number): number {
  for (let n = LONGEST_WORD; n >= 2; n--) if (end >= n && WORDS.has(text.slice(end - n, end))) return n;
  return 0;
}
