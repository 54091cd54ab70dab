// Bodies that no place or level of the table heads: numbered teams (中央第二生态环境保护督察组), groups of the whole state, the
// military's courts (西部战区军事检察院), and those of the corps' divisions (兵团第八师中级人民法院).
import type { Target } from '../../../model/mention';
import { matchesOf } from '../../matches';
import { type OrganForm, officialForm } from '../../organs';
import { hasSign, SIGN } from '../../signs';

export interface SystemBody {
  start: number;
  end: number;
  target: Target | null;
}

const TEAM =
  /(中央|[省市])第[一二三四五六七八九十]{1,3}(?:生态环境保护督察组|生态环保督察组|环保督察组|巡回指导组|巡回督导组|指导组|督导组|综合督查组|考核巡查组|宣讲团|巡视组|巡察组)/g;
/** Teams of the centre without a number, and what a campaign has at its level: 中央层面工作专班. */
const OF_CENTRE =
  /(?<!党)中央(?:指导组|督导组|层面(?:(?![的了由在将对把已向各成建组设])[\u4e00-\u9fff]){0,14}?工作专班)(?![长成织])|第[一二三四五六七八九十]{1,3}中央(?:指导组|督导组)(?![长成织])/g;
const MILITARY = /(?:解放军|[东南西北中]部战区(?:第[一二])?|[海空]军|(?:新疆|西藏)军区)(?:军事法院|军事检察院)/g;

/** What the Central Military Commission has, whatever the lexicon has of it. */
const OF_COMMISSION =
  /(?:中央军事委员会|中央军委|(?<![\u4e00-\u9fff])军委|(?<=[和与及、由据经向])军委)(办公厅|联合参谋部|政治工作部|后勤保障部|装备发展部|训练管理部|国防动员部|纪律检查委员会|纪委监委|纪委|政法委员会|政法委|科学技术委员会|科技委|战略规划办公室|改革和编制办公室|国际军事合作办公室|审计署|机关事务管理总局|联合作战指挥中心)/g;
const COMMISSION_SHORT: Record<string, string> = {
  纪委: '纪律检查委员会',
  政法委: '政法委员会',
  科技委: '科学技术委员会',
};
/** 西部战区|陆军: the services of a theatre. */
const OF_THEATRE = /(?:中国人民解放军)?([东南西北中]部战区(?:陆军|海军|空军))/g;
/** Headquarters against floods and bodies of one river's basin. */
const FLOODS = /(长江|黄河|淮河|海河|珠江|松花江|太湖)(?:流域)?(?:防汛抗旱总指挥部|防总)(办公室|办(?!公|理|法))?/g;
const BASIN = /(?:水利部)?(?:(太湖流域管理局|太湖局(?![部面势限]))|淮河水利委员会|淮委(?![员托派会]))/g;

/** Groups of the centre and of the whole state, which may be set up for anything. */
const NATIONAL_GROUP =
  /(?:中央|全国|国家|国务院)(?:(?!中央|全国|国家|国务院|成立|决定|召开|印发|设立|组建|要求|部署|批准|同意|建立|根据|组织|主持|会议|地方|各|[的了由在将对把已向])[\u4e00-\u9fff]){2,18}?(?:工作领导小组|领导小组|协调小组|部际联席会议|联席会议|指挥部|督导组)(?:办公室)?/g;
const MINISTRIES =
  /(?<![\u4e00-\u9fff])(?:(?![的了由在将对把已向]|国务院|建立|成立|召开)[\u4e00-\u9fff]){4,24}?部际联席会议(?:办公室)?/g;

/** Numbered teams of the centre, a province or a city, and military courts with what they belong to. */
export function readSystems(text: string): SystemBody[] {
  const found: SystemBody[] = [];
  if (hasSign(text, SIGN.group)) found.push(...teams(text));
  if (hasSign(text, SIGN.military)) found.push(...military(text), ...commission(text));
  if (hasSign(text, SIGN.river)) found.push(...basins(text));
  const groups = [
    ...(/小组|联席会议|指挥部|督导组/.test(text) ? matchesOf(NATIONAL_GROUP, text) : []),
    ...matchesOf(MINISTRIES, text, '部际联席会议'),
  ];
  for (const group of groups) found.push(body(group, group[0]));
  return found;
}

function teams(text: string): SystemBody[] {
  const central = matchesOf(OF_CENTRE, text, '导组', '工作专班').map((found) => body(found, null));
  const numbered = matchesOf(TEAM, text, '组', '宣讲团').map((found) => {
    const name = found[0].replace(/(?:生态环保|环保)督察组$/, '生态环境保护督察组');
    return body(found, found[1] === '中央' ? name : null);
  });
  return [...numbered, ...central];
}

function military(text: string): SystemBody[] {
  return matchesOf(MILITARY, text, '军事').map((found) => body(found, found[0].replace(/^解放军/, '中国人民解放军')));
}

function commission(text: string): SystemBody[] {
  const services = matchesOf(OF_THEATRE, text, '部战区').map((found) => body(found, `中国人民解放军${found[1]}`));
  const organs = matchesOf(OF_COMMISSION, text, '军委', '军事委').map((found) => {
    const inner = found[1] ?? '';
    return body(found, `中央军委${COMMISSION_SHORT[inner] ?? inner}`);
  });
  return [...organs, ...services];
}

function basins(text: string): SystemBody[] {
  const floods = matchesOf(FLOODS, text, '防总', '防汛抗旱总').map((found) => {
    const river = `${found[1]}${found[1] === '太湖' ? '流域' : ''}`;
    return body(found, `${river}防汛抗旱总指挥部${found[2] ? '办公室' : ''}`);
  });
  const basin = matchesOf(BASIN, text, '太湖', '淮').map((found) =>
    body(found, found[1] ? '水利部太湖流域管理局' : '水利部淮河水利委员会'),
  );
  return [...floods, ...basin];
}

function body(found: RegExpExecArray, name: string | null): SystemBody {
  const target: Target | null = name === null ? null : { is: 'name', name, type: 'agency' };
  return { start: found.index, end: found.index + found[0].length, target };
}

const DIVISION = /(?:新疆生产建设)?(?:兵团)?第[一二三四五六七八九十]{1,3}师$/;

/** 兵团第八师|中级人民法院: where the body of a division begins, and its name; null where no division stands before the form. */
export function ofDivision(
  text: string,
  at: number,
  form: OrganForm,
  inner: string,
): { start: number; target: Target } | null {
  const division = DIVISION.exec(text.slice(Math.max(0, at - 16), at))?.[0];
  const tail = division && (officialForm(form.kind, form.form, '市') ?? form.form);
  if (!division || !tail) return null;
  const corps = `新疆生产建设兵团${division.replace(/^(?:新疆生产建设)?(?:兵团)?/, '')}`;
  return { start: at - division.length, target: { is: 'name', name: corps + tail + inner, type: 'agency' } };
}
