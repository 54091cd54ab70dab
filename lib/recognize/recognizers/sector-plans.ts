// A five-year plan that is not the nation's: 工会“十五五”规划, and 全国总工会发布“十五五”规划.
import type { Target } from '../../model/mention';
import type { Proposal } from '../proposal';

const PLAN = /^[“‘]十[一二三四五六七]五[”’](?:发展|专项)?(?:规划|行动计划|行动方案|实施方案)$/;
/** What the plan is for, right before it, and what may stand before that. */
const SECTOR =
  /(?:^|[^\u4e00-\u9fff]|发布|印发|出台|实施|编制|公布|制定|落实|审议|通过|实现|在|对)[好了]?((?:全国|国家|全民|全省|全市)?(?:(?![在从将]|要求|实现|国家|我国|发布|印发|编制|出台|实施|谋划|落实|制定|审议|完成|衔接|对接|贯彻|聚焦|围绕|着力|更好|全力|依法|做好|加强|推动|推进|促进|强化|助力|支持|坚持)[\u4e00-\u9fff]){0,13}(?:(?<=[\u4e00-\u9fff]{2})(?:发展|建设|保护|保障|服务|治理|管理|监管|体系|事业|安全|提升|工程|一体化|防治|更新|利用|防灾|减灾|健康|卫生|消费|经济|产业|环境)|工会|医保|公安|教育|民政|水利|能源|交通|运输|科技|人才|就业|养老|应急|消防|气象|邮政|文化|旅游|检察|司法行政|国防|铁路|民航|普法|体育|农业|林草|海洋|税务|审计|统计))$/;
/** Someone who gives out a plan of its own. */
const GIVEN_OUT = /(?:发布|印发|出台|公布)(?:了)?$/;
const NATION = /(?:党中央|中共中央|国务院|全国人大|全国人民代表大会|我国|中国|国家)[^，。]{0,12}$/;

/** The proposal as the sector's own plan: by its name where that stands before it, else with nothing said; else unchanged. */
export function asSectorPlan(text: string, proposal: Proposal): Proposal {
  const { start, end } = proposal;
  if (!PLAN.test(text.slice(start, end))) return proposal;
  const before = text.slice(Math.max(0, start - 24), start);
  const sector = SECTOR.exec(before)?.[1];
  if (sector && !/^(?:服务|保障|建设|保护|治理|管理|监管|发展)+$/.test(sector)) {
    const target: Target = { is: 'name', name: sector + text.slice(start, end), type: 'programme' };
    return { ...proposal, start: start - sector.length, target };
  }
  const clause = /(?<![^，。；！？\n])[^，。；！？\n]*$/.exec(before)?.[0] ?? '';
  return GIVEN_OUT.test(clause) && clause.length > 3 && !NATION.test(clause.replace(GIVEN_OUT, ''))
    ? { ...proposal, target: null, rank: 4 }
    : proposal;
}
