// What kind of document a title names, told by its ending, and at which stage of drafting it is.

/** Endings that alone make a title an official document. */
const STRONG = [
  '法典',
  '法',
  '条例',
  '规定',
  '办法',
  '实施细则',
  '细则',
  '决定',
  '决议',
  '解释',
  '批复',
  '复函',
  '意见',
  '通知',
  '通告',
  '方案',
  '规划纲要',
  '规划',
  '修正案',
  '准则',
  '通则',
  '暂行规则',
  '政策措施',
  '若干措施',
  '行动计划',
  '促进计划',
  '实施计划',
  '技术规范',
  '工作规范',
  '会议纪要',
  '备忘录',
];
/** Endings books, films and contracts share: they need an official sentence around or a long title. */
const WEAK = [
  '纲要',
  '规则',
  '标准',
  '规范',
  '指南',
  '指引',
  '清单',
  '目录',
  '名录',
  '计划',
  '要点',
  '公告',
  '白皮书',
  '蓝皮书',
  '规程',
  '章程',
  '措施',
  '建议',
  '规约',
  '要求',
  '预案',
  '倡议',
  '纪要',
  '命令',
  '公报',
  '条约',
  '协定',
  '议定书',
];
/** Papers of single cases: recognized, faint. */
const CASE_PAPERS =
  /(?:检察建议|司法建议|决定书|通知书|告知书|判决书|裁定书|调解书|起诉书|意见书|认定书|责令书|督促令|保护令|告诫书|建议书|督办函|提示函)$/;

/** Words that end like a law and are none: 书法, 说法, 兵法. */
const NO_LAW =
  /(?:兵|书|语|方|魔|枪|说|普|执|立|守|文|心|佛|拳|看|想|做|手|算|疗|教|学|讲|打|玩|写|笔|技|章|剑|刀|针|减|加|乘|除|违|犯|懂|变|戏|吃|喝|活|唱|画|尊|依|合|乐|律|和|论)法$/;

/** Draft states, longest first. */
const DRAFT =
  /(?:修订草案|修正草案|草案)(?:征求意见稿|[一二三四]次审议稿|二审稿|三审稿|送审稿)?|公开征求意见稿|征求意见稿|送审稿|讨论稿|审议稿|修订稿|送审版|试拟稿/;

const DRAFT_AT_END = new RegExp(`(?:${DRAFT.source})$`);

/** What follows a title's kind and does not change it: （试行）, （2024—2027年）, （二）, (第二版). */
const TAIL = /[（(][^（()）]{1,24}[)）]$/;

export interface TitleKind {
  /** 条例, 意见, 法; the ending as written. */
  kind: string;
  strength: 'strong' | 'weak' | 'case';
}

/** Title without trailing parentheses: 《…办法（试行）》 → …办法. Takes off at most three. */
export function bareTitle(title: string): string {
  let bare = title;
  for (let i = 0; i < 3 && /[)）]$/.test(bare); i++) bare = bare.replace(TAIL, '');
  return bare.replace(/(?:修订草案|修正草案|草案|征求意见稿)$/, '') || bare;
}

/** Kind of a title given without its 《》; null when its ending is no document's. */
export function kindOfTitle(title: string): TitleKind | null {
  const bare = bareTitle(title);
  if (CASE_PAPERS.test(bare)) return { kind: '文书', strength: 'case' };
  // 《…政策措施二十条》: the number of points closes the title.
  const kind = longestEnding(
    bare.replace(/(?<=措施|意见|规定|办法|政策)[一二三四五六七八九十百\d]{1,4}条$/, ''),
    STRONG_BY_LAST,
  );
  if (kind === '法' && (bare.length < 2 || NO_LAW.test(bare))) return null;
  if (kind) return { kind, strength: 'strong' };
  const weak = longestEnding(bare, WEAK_BY_LAST);
  return weak ? { kind: weak, strength: 'weak' } : null;
}

/** Endings by their last character, so that few are compared. */
function byLast(endings: readonly string[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const ending of endings) {
    const last = ending.slice(-1);
    lists.set(last, [...(lists.get(last) ?? []), ending]);
  }
  return lists;
}
const STRONG_BY_LAST = byLast(STRONG);
const WEAK_BY_LAST = byLast(WEAK);

function longestEnding(title: string, endings: ReadonlyMap<string, string[]>): string | undefined {
  let best: string | undefined;
  for (const ending of endings.get(title.slice(-1)) ?? [])
    if (title.endsWith(ending) && ending.length > (best?.length ?? 0)) best = ending;
  return best;
}

/** 草案, 征求意见稿 … as the title says; undefined for a text in force or unknown. */
export function draftOfTitle(title: string): string | undefined {
  if (!/[稿版案]/.test(title)) return undefined;
  const parens = title.match(/[（(]([^（()）]{2,16})[)）]/g)?.join('') ?? '';
  return (parens.match(DRAFT) ?? title.match(DRAFT_AT_END))?.[0];
}

/** 草案 standing alone, in marks or not, as a name for a document. */
export const DRAFT_WORD = DRAFT;

/** Words that alone, in 《》, point back to a document on the page: 《条例》, 《征求意见稿》. */
const GENERIC = new Set([
  ...STRONG,
  ...WEAK,
  '指导意见',
  '实施意见',
  '若干意见',
  '若干规定',
  '暂行办法',
  '试行办法',
  '实施办法',
  '管理办法',
  '实施方案',
  '行动方案',
  '工作方案',
  '实施条例',
  '管理条例',
  '暂行条例',
  '报告',
  '协定',
  '协议',
  '公约',
  '条约',
  '征求意见稿',
  '草案',
  '修订草案',
  '修正草案',
  '送审稿',
  '新规',
]);

/** Most titles are told from a mere kind by their first character. */
const GENERIC_BEGINNINGS = new Set([...GENERIC].map((kind) => kind.charAt(0)));

/** True for 条例, 纲要（草案）, 解释（二）: a kind without a subject. */
export function isGenericTitle(title: string): boolean {
  return GENERIC_BEGINNINGS.has(title.charAt(0)) && (GENERIC.has(title) || GENERIC.has(bareTitle(title)));
}

/** Can `word` (条例, 法, 意见, 征求意见稿) stand for a document of this name? */
export function fitsKind(name: string, word: string): boolean {
  const draft = draftOfTitle(name);
  const want = word.replace(TAIL, '');
  if (DRAFT.test(word) && want === word) return draft !== undefined && (draft === word || draft.includes(word));
  // 《条例（草案）》 is no name for a regulation in force.
  if (draftOfTitle(word) && !draftOfTitle(name)) return false;
  const bare = bareTitle(name.replace(/[《》〈〉]/g, ''));
  if (want === '法' || want === '法律') return /(?:[^办方执立司]法|法典|通则)$/.test(bare);
  if (want === '司法解释')
    return bare.endsWith('解释') || (/^最高人民(?:法院|检察院)/.test(bare) && /(?:规定|批复)$/.test(bare));
  if (want === '标准') return /(?:标准|规范|要求)$|GB/.test(bare);
  return bare.endsWith(want);
}
