// Documents named without 《》, where the pattern is safe: 国务院关于…的意见, 农业法修订草案, 中国和…关于…的条约.

import type { DocumentTarget } from '../../model/mention';
import { matchesOf } from '../matches';
import type { Proposal, Propose, Scene } from '../proposal';
import { hasSign, SIGN } from '../signs';
import { amendingTitle } from './amending-titles';
import { nameOfTarget } from './law-view';
import { insideMarks } from './legal-words';
import { proposeLocalActs } from './local-acts';
import { proposeNumberedNames } from './numbered-names';
import { draftOfTitle, isGenericTitle } from './title-kinds';
import { wholeEntry } from './whole-entry';

/** 关于…的决定 counts only after a body that issues it or a verb of issuing; elsewhere 关于 is just "about". */
const ABOUT =
  /((?:中共中央、?\s?国务院|中共中央办公厅、?国务院办公厅|中共中央|国务院办公厅|国务院|全国人民代表大会常务委员会|全国人大常委会|最高人民法院、最高人民检察院|最高人民法院|最高人民检察院)?)(关于[^，。；：！？“”\n]{3,60}?的(?:决定草案|决定|决议|批复|解释))(?![一-龥]*(?:说明|审议结果|权|草案))/g;
const ISSUING = /(?:表决通过(?:了)?|通过了?|印发了?|发布了?|出台了?|公布了?|颁布了?|作出(?:了)?|作出的|审议了|、)$/;

/** X法草案, X法修订草案二审稿, X法（修订草案）: the stage word makes the name of a law safe. */
const DRAFT_LAW =
  /([一-龥]{1,24}?(?:法典|法|条例|规则|细则|规定))(?:((?:修订|修正)?草案(?:[一二三四]次审议稿|[二三四]审稿|征求意见稿|送审稿)?)(?:（[^（）]{2,12}）)?|（((?:修订|修正)?草案(?:[一二三四]次审议稿|[二三四]审稿|征求意见稿|送审稿)?|(?:修订)?征求意见稿|送审稿)）)/g;
/** Words that end before a law's name begins. */
const LEAD =
  /^.*(?:审议(?:了|的)?|初次|再次|二审|三审|关于|对于|提请|提交|通过(?:了)?|听取(?:了)?|印发(?:了)?|起草(?:的|了)?|修改(?:的|了)?|公布(?:了)?|讨论(?:了)?|分组|包括|以及|还有|就是|其中|制定(?:了)?|作的|提出(?:的|了)?|研究(?:了)?|新增(?:的|了)?|一批|此次|这次|本次|这部|介绍(?:了)?|解读(?:了)?|负责人|有关|相关|说明|表示|认为|建议|强调|指出|汇报|讲解|热议|关注|聚焦|研读|围绕|针对|推出(?:了)?|出台(?:了)?|拟定(?:了)?|表决(?:了)?|该|(?<!应)对(?!外)|将|就(?!业)|把|(?<=[法例典案])[和与及或]|在|(?<![自理])由|按|向|(?<!行)为|是|的|了)(?=[一-龥]{2})/;
/** 《甲》、乙法草案|和丙法草案: joined on to a title before it. */
const JOINED = /^(?:和|与|及|或|以及)(?=[一-龥]{3})/;

/** 中国和甲国关于…的条约: treaties of this state by their common shape. */
const TREATY =
  /(?:中国|中华人民共和国)(?:和|与|同)[^，。；：！？“”《》\n]{2,80}?(?:引渡条约|合作条约|互助条约|友好条约|司法协助的条约|被判刑人的条约|边界条约|条约|协定)/g;

/** 出台枫树保护条例: a regulation right after the verb that makes it. */
const MADE =
  /(?:出台|颁布|颁布实施|制定|制定出台|修订|公布|施行|审议通过|表决通过)(?:了|实施)?((?:(?!的|了|有关|相关|一批|多部|系列|修订|修正|条例)[一-龥]){2,20}条例(?:、(?:(?!的|了|条例)[一-龥]){2,20}条例){0,5})(?![一-龥]{0,2}(?:草案|修正|细则))/g;

/** Proposes titles without marks; silent where only the sense could tell. */
export const proposeBareTitles: Propose = (scene) => {
  const text = scene.block.normal.text;
  const found: Proposal[] = [...proposeNumberedNames(scene), ...proposeLocalActs(scene)];
  if (!hasSign(text, SIGN.about | SIGN.draft | SIGN.statute | SIGN.treaty)) return found;
  if (text.includes('关于')) collectAbout(text, found);
  if (text.includes('草案') || text.includes('稿）')) collectDrafts(scene, found);
  if (text.includes('条例')) collectMade(text, found);
  if (text.includes('条约') || text.includes('协定')) collectTreaties(text, found);
  return found;
};

function titled(start: number, end: number, target: DocumentTarget, reason: string): Proposal {
  return { start, end, type: 'law', weight: 'main', via: 'titled', target, reason };
}

function collectAbout(text: string, found: Proposal[]): void {
  for (const hit of matchesOf(ABOUT, text)) {
    const [head, issuer = '', title = ''] = hit;
    const whole = head + stageAfter(text, hit.index + head.length);
    if (insideMarks(text, hit.index)) continue;
    if (!issuer && !ISSUING.test(text.slice(Math.max(0, hit.index - 8), hit.index))) continue;
    // 关于《…规划》的批复: the marked title is the name a reader meets.
    if (/[《》]/.test(whole) || /^关于(?:批准|召开|提请|接受|任免|许可|印发)/.test(title)) continue;
    const kind = title.match(/(?:决定|决议|批复|解释)/g)?.at(-1) ?? '决定';
    const written = amendingTitle(whole.replace(/\s/g, ''), text.slice(0, hit.index));
    const target: DocumentTarget = { is: 'document', title: written, kind };
    if (issuer) target.issuer = issuer.replace(/\s/g, '');
    const draft = title.endsWith('草案') ? '草案' : draftOfTitle(whole);
    if (draft) target.draft = draft;
    found.push(titled(hit.index, hit.index + whole.length, target, 'bare-about'));
  }
}

/** （征求意见稿）, （试行） right after a title belong to it. */
function stageAfter(text: string, end: number): string {
  const bracket = /^（[^（）]{2,12}）/.exec(text.slice(end, end + 14))?.[0] ?? '';
  return /^（(?:试行|暂行)）$/.test(bracket) || draftOfTitle(bracket) ? bracket : '';
}

function collectMade(text: string, found: Proposal[]): void {
  for (const hit of matchesOf(MADE, text)) {
    const list = hit[1] ?? '';
    let at = hit.index + hit[0].length - list.length;
    if (insideMarks(text, at)) continue;
    for (const title of list.split('、')) {
      if (!/^(?:本|该|新|此|实施|单行|地方性?|配套|自治|某|这|那|部)/.test(title)) {
        found.push(titled(at, at + title.length, { is: 'document', title, kind: '条例' }, 'bare-made'));
      }
      at += title.length + 1;
    }
  }
}

function collectDrafts({ block, data }: Scene, found: Proposal[]): void {
  const { text } = block.normal;
  for (const hit of matchesOf(DRAFT_LAW, text)) {
    const [whole, law = '', after = '', inBrackets = ''] = hit;
    if (insideMarks(text, hit.index)) continue;
    const lead = law.match(LEAD)?.[0].length ?? joint(text, hit.index, law);
    const name = law.slice(lead);
    // 法 or 条例 alone names nothing; 本法草案, 该法草案 are left to back-references.
    if (isGenericTitle(name) || /^(?:本|该|此|新|旧|现行|部|项|一部)(?:法|条例|法典)$/.test(name) || name.length < 2)
      continue;
    const entry = wholeEntry(name, data);
    // 游戏规则草案, 按规定（草案）: only where the rules are known.
    if (!entry && /(?:规则|细则|规定)$/.test(name)) continue;
    const start = hit.index + lead;
    const stage = after || inBrackets;
    const full = entry && nameOfTarget(entry, data);
    const title = full ? `${full}（${stage}）` : name + whole.slice(law.length);
    found.push(
      titled(
        start,
        hit.index + whole.length,
        { is: 'document', title, kind: '法', draft: draftOfTitle(title) ?? stage },
        'bare-draft',
      ),
    );
  }
}

function joint(text: string, start: number, law: string): number {
  return /[案法例典稿）》]/.test(text[start - 1] ?? '') ? (law.match(JOINED)?.[0].length ?? 0) : 0;
}

function collectTreaties(text: string, found: Proposal[]): void {
  for (const hit of matchesOf(TREATY, text)) {
    if (insideMarks(text, hit.index)) continue;
    found.push(
      titled(hit.index, hit.index + hit[0].length, { is: 'document', title: hit[0], kind: '条约' }, 'bare-treaty'),
    );
  }
}
