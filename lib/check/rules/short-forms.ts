// Short forms that are not the usual ones: 最高院 for 最高人民法院, 《刑诉法》 for 《刑事诉讼法》, 全国人大副委员长.
import { type AgencyEntry, type Entry, entryName, type Source } from '../../model/entry';
import type { Mention } from '../../model/mention';
import { type Fault, insideTitle, type Rule } from '../draft';
import { PLAN_2018 } from '../former-bodies';
import { type CheckKnowledge, sourceFor, withoutState } from '../knowledge';

const STYLE: Source = {
  title: '新华社新闻信息报道中的禁用词和慎用词（2016年7月修订）：人大常委会的职务要写明常委会',
  url: 'https://m.haolvshi.com.cn/ztw/0-62686.html',
};
/** The broadcast names the charter, and the body by its full name. */
const CHARTER: Source = {
  title: '新闻联播文字稿（2023-03-18）：受权播发《中国人民政治协商会议章程》',
  url: 'https://github.com/DuckBurnIncense/xin-wen-lian-bo/blob/ae8d591/news/20230318.md',
};
const COURTS: Source = {
  title: '中华人民共和国人民法院组织法（2018年修订）',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f135f46016f1c5dbc0f106d',
};
/** Offices of a standing committee written as if of the congress itself. */
const OFFICES: { pattern: RegExp; fix: (found: RegExpMatchArray) => string; reason: string; source: Source }[] = [
  {
    pattern: /全国人大副委员长/g,
    fix: () => '全国人大常委会副委员长',
    reason: '副委员长是全国人大常委会的职务，不称“全国人大副委员长”。',
    source: STYLE,
  },
  {
    pattern: /(全国|[省市县区州盟旗])政协副(?:委员长|主任)(?!委员)/g,
    fix: (found) => `${found[1]}政协副主席`,
    reason: '政协的领导职务称主席、副主席。',
    source: CHARTER,
  },
  {
    pattern: /最高法检院?(?=联合|发布|印发|共同|今[日天]|日前|近日|[，。、])/g,
    fix: () => '最高法、最高检',
    reason: '最高人民法院和最高人民检察院是两个机关，并提时写作“最高法、最高检”。',
    source: COURTS,
  },
  {
    pattern: /(?:中央|国家)纪监委/g,
    fix: () => '中央纪委国家监委',
    reason: '中央纪律检查委员会同国家监察委员会合署办公，合称“中央纪委国家监委”。',
    source: PLAN_2018,
  },
  {
    pattern: /全国政协会(?![议期场堂上前后间])/g,
    fix: () => '全国政协',
    reason: '中国人民政治协商会议全国委员会简称“全国政协”。',
    source: CHARTER,
  },
  {
    // 全国人大会议, 全国人大会上 are of the congress in session.
    pattern: /全国人(?:大会|常会|大常会)(?![议期场堂上前后间])/g,
    fix: () => '全国人大常委会',
    reason: '全国人民代表大会常务委员会简称“全国人大常委会”。',
    source: STYLE,
  },
  {
    pattern: /([省市县区州盟旗])人大(副主任)(?!委员|科|医)/g,
    fix: (found) => `${found[1]}人大常委会${found[2]}`,
    reason: '副主任是人大常委会的职务，不称“人大副主任”。',
    source: STYLE,
  },
];

export const shortFormRule: Rule = ({ text, mentions, knowledge }) => [
  ...mentions.flatMap((mention) => ofMention(text, mention, knowledge)),
  ...OFFICES.flatMap(({ pattern, fix, reason, source }) =>
    [...text.matchAll(pattern)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      reason,
      source,
      fix: fix(found),
    })),
  ),
];

function ofMention(text: string, mention: Mention, knowledge: CheckKnowledge): Fault[] {
  const { target, start, end, surface, via } = mention;
  if (target?.is !== 'entry' || via === 'defined') return [];
  const entry = knowledge.get(target.id);
  const bare = surface.replace(/^《|》$/g, '');
  const status = entry?.terms.find((term) => term.text === bare)?.status;
  const source = entry && sourceFor(entry);
  if (!entry || !source || (status !== 'popular' && status !== 'deprecated')) return [];
  if (entry.type === 'law') return surface.startsWith('《') ? inMarks(mention, bare, entry, source) : [];
  if (entry.type !== 'agency' || entry.facts.ended || insideTitle(text, start)) return [];
  const fix = usual(entry);
  return fix === bare
    ? []
    : [{ start, end, reason: `“${bare}”不是${entryName(entry)}的规范简称，通用的是“${fix}”。`, source, fix }];
}

/** 书名号 hold a title; a popular short name is none. */
function inMarks({ start, end }: Mention, bare: string, law: Entry, source: Source): Fault[] {
  const short = law.terms.find((term) => term.status === 'short')?.text ?? withoutState(entryName(law));
  if (!/^(?:法律|行政法规)$/.test(law.kind) || bare.length >= short.length || /[《（]/.test(short)) return [];
  const reason = `《${bare}》是俗称，书名号里应写题名《${short}》。`;
  return [{ start, end, reason, source, fix: `《${short}》` }];
}

function usual(entry: AgencyEntry): string {
  return entry.terms.find((term) => term.status === 'short')?.text ?? entryName(entry);
}
