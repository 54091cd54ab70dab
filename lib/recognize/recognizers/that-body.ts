// 该局, 该院: faint references to the last body of that kind.

import type { Target } from '../../model/mention';
import { matchesOf } from '../matches';
import type { Remembered } from '../memory';
import type { Proposal, Scene } from '../proposal';
import { asideOf } from './bodies-aside';
import { nameOfTarget } from './law-view';
import { sentenceStart } from './legal-words';
import { lastEndingBy, overlapsAny } from './spans';

/** Units before a paragraph's subject (近日，). */
const LEADS = 14;
/** How many mentions back a body is looked for. */
const LOOKS = 60;

const BODY = /该(分局|局|院|委|厅|部|办|会|所|法庭|支队|大队|总队|中心|署|检察室)/g;
const BODY_GOES_ON: Record<string, RegExp> = {
  局: /^(?:[面势促中]|限(?!期)|长(?!期)|部(?!署))/,
  院: /^[士校线子长落区]/,
  委: /^[托员屈婉]/,
  厅: /^[长级]/,
  部: /^[分门队位落长件属署]/,
  办: /^[公法事理]/,
  会: /^[议员场谈见计]/,
  所: /^[谓有在以长需]/,
  署: /^[名理]/,
};
const BODY_NAMES: Record<string, RegExp> = {
  院: /(?:法院|检察院|检察室)$/,
  委: /(?:委员会|委)$/,
  办: /(?:办公室|办)$/,
  会: /(?:联合会|协会|委员会|工会|学会|商会|会)$/,
  所: /(?:派出所|司法所|所)$/,
};

/** Houses that are no bodies of ours: the last one named before 该院 is meant, not the court named before it. */
const OTHER_HOUSES: Record<string, RegExp> = {
  院: /医院|卫生院|学院|研究院|设计院|科学院|剧院|影院|敬老院|养老院|福利院|博物院|寺院/,
  所: /事务所|研究所|交易所|诊所|鉴定所|律所/,
  部: /俱乐部|营业部|门市部|项目部|事业部|经营部/,
  厅: /餐厅|音乐厅|展厅|歌舞厅/,
  中心: /鉴定中心|购物中心|体检中心|商务中心|健身中心|培训中心|美容中心/,
};

/** What only a court or a procuratorate does. */
const COURT_DOES =
  /^[一-龥]{0,4}?(?:判决|审理|裁定|立案|受理|开庭|宣判|起诉|公诉|抗诉|批捕|审查|法官|检察|执行局|审判|合议庭|[民刑立]庭|公益诉讼)/;

/** Proposes 该局, 该院 and the like; without a fitting body they mean nothing the page tells. */
export function proposeThatBody(scene: Scene, settled: readonly Proposal[]): Proposal[] {
  const text = scene.block.normal.text;
  const found: Proposal[] = [];
  for (const hit of matchesOf(BODY, text, '该')) {
    const [whole, kind = ''] = hit;
    const end = hit.index + whole.length;
    if ('应活'.includes(text[hit.index - 1] ?? ' ')) continue;
    if (BODY_GOES_ON[kind]?.test(text.slice(end, end + 2))) continue;
    if (overlapsAny(settled, hit.index, end)) continue;
    const target = lastBody(scene, settled, hit.index, kind);
    if (!target && !/^(?:局|院)$/.test(kind)) continue;
    found.push({
      start: hit.index,
      end,
      type: 'agency',
      weight: 'minor',
      via: 'reference',
      target,
      reason: 'that-body',
    });
  }
  return found;
}

/** 推广该院的做法, 向该局反映: the sentence's own subject is another body. */
const AS_OBJECT = /(?:推广|学习|借鉴|转发|督促|约谈|要求|责令|通知|支持|指导|协助|表扬|肯定|[向给对将把赴到由])$/;

/** …向最高法请示，该院答复: the one that was asked. */
const ANSWERS = /^(?:[一-龥]{0,4}?)(?:答复|批复|回复|复函|同意|认为|指出|审查|受理|立案|核准|批准)/;

function lastBody(scene: Scene, settled: readonly Proposal[], before: number, kind: string): Target | null {
  const text = scene.block.normal.text;
  const fits = BODY_NAMES[kind] ?? new RegExp(`${kind}$`);
  const after = text.slice(before + kind.length + 1, before + kind.length + 11);
  const others = kind === '院' && COURT_DOES.test(after) ? undefined : OTHER_HOUSES[kind];
  const asObject = AS_OBJECT.test(text.slice(Math.max(0, before - 3), before));
  const until = asObject ? sentenceStart(text, before) : before;
  const last = lastEndingBy(settled, until);
  const answers = ANSWERS.test(after);
  /** The nearest body that fits, where it only stands beside the one who acts. */
  let beside: { body: Target; from: number } | undefined;
  for (let i = last; i >= 0 && last - i < LOOKS; i--) {
    const mention = settled[i];
    const body = mention && fittingBody(scene, mention, fits);
    if (!body) continue;
    if (others?.test(text.slice(mention.end, before))) return null;
    if (beside && mention.start < beside.from) return beside.body;
    const aside = asideOf(text, mention.start, mention.end);
    if (!aside || (aside === 'joined' && answers)) return body;
    if (aside !== 'ordered') beside ??= { body, from: aside === 'joined' ? sentenceStart(text, mention.start) : 0 };
  }
  if (beside) return beside.body;
  if (others?.test(text.slice(0, before))) return null;
  // Only the paragraphs right before: further back 该局 may be anyone's.
  const earlier = scene.memory.agencies.filter(
    (body) => scene.block.index - body.block <= 2 && (fits.test(body.name) || fits.test(body.surface)),
  );
  return spokenOf(earlier);
}

/** The body a mention names, or the one its inner body belongs to, where that is of the kind asked for. */
function fittingBody(scene: Scene, { type, target, start, end }: Proposal, fits: RegExp): Target | null {
  if (type !== 'agency' || !target) return null;
  const surface = scene.block.normal.text.slice(start, end);
  if (fits.test(nameOfTarget(target, scene.data) ?? surface) || fits.test(surface)) return target;
  const parent = parentOf(target);
  return parent?.is === 'agency' && fits.test(parent.name) ? parent : null;
}

/** A paragraph that has none of its own goes on with the one body of the last paragraph, among several with its subject. */
function spokenOf(earlier: readonly Remembered[]): Target | null {
  const block = earlier.at(-1)?.block;
  const named = earlier.filter((body) => body.block === block);
  // Those that only praised stand first in memory, out of their order in the text.
  const last = named.filter((body, at) => !named.slice(at + 1).some((other) => other.start < body.start));
  if (new Set(last.map(({ name }) => name)).size < 2) return last.at(-1)?.target ?? null;
  const [subject] = last.toSorted((a, b) => a.start - b.start);
  return subject && subject.start <= LEADS ? subject.target : null;
}

/** The body an inner body belongs to: 长宁区人民法院 of its 虹桥人民法庭. */
function parentOf(target: Target): Target | null {
  if (target.is !== 'agency' || !target.inner || !target.name.endsWith(target.inner)) return null;
  const { inner, ...outer } = target;
  return { ...outer, name: target.name.slice(0, -inner.length) };
}
