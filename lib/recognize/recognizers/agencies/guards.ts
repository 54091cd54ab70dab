// Where a string looks like a body and is none: 政府采购, 法院路, 检察院组织法, 美国司法部, 城市委托.
import { ofAnotherState } from '../../abroad';
import { namesMedia } from '../../boundaries';
import { foreignBefore } from '../legal-words';

/** Continuations after a form that make another word of it. */
const AFTER: [RegExp, RegExp][] = [
  [/委$/, /^(?:托|员(?!会)|派(?!驻)|屈|婉|任|培|外|靠|内人|身|实)/],
  [/办$/, /^(?:理|公|学|案|事|法|好|成|结|证|实|得|税|厂|报|刊|班|过|完|有)/],
  [
    /政府$/,
    /^(?:采购|购买|债|性|工作报告|信息公开|投资|储备|补贴|规章|定价|指导价|网|奖|间|融资|和社会资本|与社会资本|引导基金|服务热线|规定|令)/,
  ],
  [/法院$/, /^(?:路|街|报|组织法|出版社|站|新闻网|网)/],
  [/检察院$/, /^(?:组织法|路|街)/],
  [/法庭$/, /^(?:剧|戏|片|科学|辩论|调查|笔录|内|上|审理|规则|秩序|纪律)/],
  [/人大$/, /^(?:代表(?!大会)|附中|附小|工作报告|学|校友|校区|教授|法学|新闻学|商学|重阳|出版社)/],
  [/政协$/, /^(?:委员(?!会)|报|主席会议)/],
  [/人武部$|武装部$/, /^(?:队|署)/],
  [/部$/, /^(?:署|门|分(?!局))/],
  [/局$/, /^(?:部(?!署)|面|限|势|域)/],
  [/监狱$/, /^(?:局|系统|管理|警|长|法)/],
  [/海关$/, /^(?:总署|法|税|监管区|特殊)/],
  [/军区$/, /^(?:总医院)/],
  [/工会$/, /^法(?!律)/],
  [/残联$|妇联$|侨联$|文联$/, /^(?:合(?!会))/],
  [/科协$|消协$|律协$/, /^(?:助|作|调|商|议)/],
  [/纪委$/, /^(?:托)/],
  [/监委$/, /^(?:托)/],
  [/派出所$/, /^(?:需|谓|有|以|属)/],
  [/司法所$/, /^(?:需|谓|有|以)/],
  [/外办$|台办$/, /^./],
];

/** The continuations a form can have; as many as there are forms. */
const remembered = new Map<string, RegExp[]>();

function continuationsOf(form: string): RegExp[] {
  let known = remembered.get(form);
  if (!known) {
    known = AFTER.filter(([tail]) => tail.test(form)).map(([, next]) => next);
    remembered.set(form, known);
  }
  return known;
}

/** True when what follows makes the form part of another word. */
export function continues(form: string, text: string, end: number): boolean {
  if (namesMedia(text, end)) return true;
  const known = continuationsOf(form);
  if (known.length === 0) return false;
  const rest = text.slice(end, end + 8);
  // 经城郊|法庭审理: a court's own name stands between.
  if (form.endsWith('法庭') && /^审[理判]/.test(rest))
    return !/[经由][\u4e00-\u9fff]{2,3}$/.test(text.slice(Math.max(0, end - form.length - 4), end - form.length));
  return (
    known.some((next) => next.test(rest)) &&
    !(/外办$|台办$/.test(form) && !/^(?:理|公|学|案|事|好|成|结|证)/.test(rest))
  );
}

/** Countries and cities abroad whose bodies are not ours; the name stands right before the form or the level. */
const ABROAD = /(?:地方|联邦|首尔中央|东京地方)$/;

/** 首尔|中区法院: a part of a city abroad stands between its name and the level. */
export function isPartOfAbroad(text: string, start: number): boolean {
  const before = /[\u4e00-\u9fff]{2,9}$/.exec(text.slice(Math.max(0, start - 9), start))?.[0] ?? '';
  return [1, 2, 3, 4].some(
    (n) => before.length > n && (ABROAD.test(before.slice(0, -n)) || foreignBefore(before.slice(0, -n))),
  );
}

export function isAbroad(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return ABROAD.test(before) || ofAnotherState(text, start);
}

/** What may stand right before a bare form: nothing, a mark, or a word that ends there. */
const BEFORE_BARE =
  /(?:^|[^\u4e00-\u9fff]|[由向在到经被与和及同从对是的至给让请将把令或、基层当地各级属地受诉]|(?<!行)为)$/;

/** True when a form without place and level stands by itself: 向|法院, not 巴黎|法院, nor 行为|法学会. */
export function standsAlone(text: string, start: number): boolean {
  return BEFORE_BARE.test(text.slice(Math.max(0, start - 2), start));
}
