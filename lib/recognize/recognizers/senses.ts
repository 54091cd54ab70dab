// One name, two senses, decided by what stands beside it: 乡村振兴 is a policy, in a list of departments a bureau; 两高 are
// the two highest courts' short name, and with 项目 what burns much energy. Undecided, both senses are kept and said so.
import type { EntryType, Target, Weight } from '../../model/mention';
import type { Proposal } from '../proposal';
import { companyOf } from './department-lists';

/** A second sense of a name that a dictionary holds in the first. */
interface Sense {
  /** Right after the name, its closing quote taken off: decides alone. */
  after: RegExp;
  /** Beside it, in its clause or near: speaks for this sense, and against it. */
  near: RegExp;
  against: RegExp;
  /** What it is in this sense. */
  name: string;
  type: EntryType;
  weight?: Weight;
  /** Where nothing tells, both are kept; else it is the dictionary's sense. */
  open?: true;
}

const SENSES: Record<string, Sense> = {
  两高: {
    after: /^(?:项目|行业|企业|产业|一低|一资|一剩)/,
    near: /能耗|排放|碳|节能|污染|钢铁|水泥|产能/,
    against: /司法解释|最高|法院|检察|刑|审判|解释|联合发布|工作报告|报告/,
    name: '高耗能、高排放项目',
    type: 'programme',
  },
  两新: {
    after: /^(?:组织|党组织|党建|工委|领域党|群体)/,
    near: /党组织|党建|社会工作部|新兴领域|非公|党员/,
    against: /设备|以旧换新|消费|两重|国债|换新|补贴|政策|资金|家电|汽车销/,
    name: '新经济组织、新社会组织',
    type: 'programme',
    open: true,
  },
  三资: {
    after: /^(?:企业|公司)/,
    near: /外资|外商|合资|合作经营|独资|出口|口岸/,
    against: /村|农|集体|镇|乡|股份经济|清产核资|巡察/,
    name: '中外合资、中外合作、外商独资企业',
    type: 'programme',
    weight: 'minor',
  },
};

/** Policies that are bureaus' names as well: a list of departments, 部门 or 局 after them decides. */
const OF_BUREAUS = new Set(
  '乡村振兴 营商环境 平安建设 扫黑除恶 双拥 河长制 对外开放 普惠金融 社区治理 基层治理'.split(' '),
);
/** From here on ranks are those of the user's own packs: their names mean what the user says. */
const OWN = 100;
const LONGEST = 6;
const AS_WORK = /^“?(两新)”?工作$/;
const BUREAU_AFTER = /^(?:部门|系统|局(?!面|势|部|限)|办公室|办(?![理法好案事公结成实学得]))/;

/** Proposals, the dictionary's and those by shape, with each such name's sense decided, both kept where nothing decides. */
export function decideSenses(text: string, terms: readonly Proposal[]): Proposal[] {
  const decided: Proposal[] = [];
  for (const term of terms) {
    const mayDiffer = term.type !== 'law' && term.end - term.start <= LONGEST && (term.rank ?? 0) < OWN;
    const name = mayDiffer ? text.slice(term.start, term.end) : '';
    // “两新”工作 is mostly the one, beside 党组织 the other.
    const bare = name.endsWith('工作') ? name.replace(AS_WORK, '$1') : name;
    const sense = SENSES[bare];
    if (sense) decided.push(...bySense(text, term, sense, bare === name));
    else decided.push(OF_BUREAUS.has(name) ? asBureau(text, term, name) : term);
  }
  return decided;
}

function bySense(text: string, term: Proposal, sense: Sense, bare: boolean): Proposal[] {
  const after = text.slice(term.end, term.end + 12).replace(/^[”’」]/, '');
  const other: Target = { is: 'name', name: sense.name, type: sense.type };
  const second: Proposal = { ...term, type: sense.type, target: other, weight: sense.weight ?? term.weight };
  if (sense.after.test(after)) return [second];
  // Its clause first, then what lies within some words.
  const around = [
    clauseOf(text, term),
    text.slice(Math.max(0, term.start - 80), term.start) + text.slice(term.end, term.end + 80),
  ];
  for (const words of around) {
    const forIt = sense.near.test(words);
    if (forIt !== sense.against.test(words)) return [forIt ? second : term];
    if (forIt) return [undecided(term, other)];
  }
  return [sense.open && bare ? undecided(term, other) : term];
}

function clauseOf(text: string, { start, end }: Proposal): string {
  const before = /[^，。；！？\n]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  return before + (/^[^，。；！？\n]{0,40}/.exec(text.slice(end, end + 40))?.[0] ?? '');
}

function asBureau(text: string, term: Proposal, name: string): Proposal {
  const bureau: Target = { is: 'name', name: `${name}部门`, type: 'agency' };
  const tail = BUREAU_AFTER.exec(text.slice(term.end, term.end + 4))?.[0];
  if (tail) return minorBody(term, term.end + (tail === '系统' ? 0 : tail.length), bureau);
  const company = companyOf(text, term.start, term.end);
  if (company === 'departments') return minorBody(term, term.end, bureau);
  return company === 'unsure' ? undecided(term, bureau) : term;
}

function minorBody(term: Proposal, end: number, target: Target): Proposal {
  return { ...term, end, type: 'agency', weight: 'minor', via: 'pattern', target, reason: 'sense-bureau' };
}

function undecided(term: Proposal, other: Target): Proposal {
  const of = term.target ? [term.target, other] : [other];
  return { ...term, target: of.length > 1 ? { is: 'senses', of } : other, reason: 'senses' };
}
