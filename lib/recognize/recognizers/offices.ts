// What stands right after a term and makes a body of it: the office or the group within a mechanism (联防联控机制|医疗救治组), an
// office named by an everyday phrase (营商环境|建设局).
import type { LexiconTerm } from '../data';
import type { Proposal, Scene } from '../proposal';

/** 联防联控机制|医疗救治组, …|春运工作专班: what a mechanism or a headquarters has set up within. */
const GROUP_WITHIN =
  /^(?!专家|工作组|调查|组织|发布|印发|通报|通知|指导|指示|调度|调集|协调|听取|研究|安排|抽调|明确|决定|审议|批准|牵头|[下增内]设)(?:(?![的了由在将对把已向为派赴与和及成建设要召部会])[\u4e00-\u9fff]){2,6}?(?:工作专班|专班|(?<!小)组(?![长成织建合员]))/;
const HAS_GROUPS = new Set('制部');
const HAS_OFFICE = /(?:指挥部|委员会|领导小组|联席会议|协调小组|工作机制|联防联控机制)$/;

/** 国家森防指|办公室: the office of a body that is a council or a headquarters; an entry of its own outranks it. */
export function officeOf(scene: Scene, { entry }: LexiconTerm, end: number, rank: number): Partial<Proposal> | null {
  const { text } = scene.block.normal;
  const office = text.startsWith('办公室', end) ? '办公室' : '';
  const inner =
    office || (HAS_GROUPS.has(text[end - 1] ?? '') ? GROUP_WITHIN.exec(text.slice(end, end + 12))?.[0] : '');
  if (!inner) return null;
  const full = scene.data.lexicons.map((lexicon) => lexicon.nameOf(entry)).find(Boolean) ?? '';
  const able = office ? HAS_OFFICE : /(?:指挥部|机制)$/;
  if (!able.test(full)) return null;
  return {
    end: end + inner.length,
    weight: 'main',
    via: 'composed',
    target: { is: 'name', name: full + inner, type: 'agency' },
    reason: 'office',
    rank: rank - 1,
  };
}

/** 营商环境|建设局, 基层治理|中心: an everyday phrase that names an office. */
const OFFICE =
  /^(?:(?:建设|发展|促进|管理|服务|指导|工作){0,2}(?:局(?![部面限势域])|办公室|中心(?![城位理地任环工]))|办(?![理公学案事法好成结证得实]))/;
const OFFICE_BEGINS = new Set('建发促管服指工局办中');

/** True when the phrase that ends at `end` only says what an office there is for. */
export function namesOffice(text: string, end: number): boolean {
  return OFFICE_BEGINS.has(text[end] ?? '') && OFFICE.test(text.slice(end, end + 8));
}
