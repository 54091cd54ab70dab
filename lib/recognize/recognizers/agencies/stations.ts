// Local stations named after a town or a quarter (南丰派出所, 花桥法庭, 陆家司法所) and police units (武警荆州支队).

import type { Target } from '../../../model/mention';
import { matchesOf } from '../../matches';
import type { OrganForm } from '../../organs';
import { endsVerb } from './edges';
import type { Focus } from './focus';

const HAN_RUN = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]+$/;
/** Characters that can't be within a short local name, read leftwards. */
const STOP =
  /[的了在由到从被把将对向让给使于是为与及和并就也都经以因据按该某这那各全本我他她其名个去来往赴找问请先再又还后前时年月日员警长所]/;
/** Words before 派出所 and the like that are no names. */
const NO_NAMES =
  /^(?:公安|当地|辖区|附近|就近|基层|农村|社区|属地|城区|边境|乡镇|街道|镇|乡|村|中心|人民|专门|环境|资源|互联网|巡回|劳动|金融|知识产权|少年|家事|道交|环保|审判|合议|军事|国际|行政|刑事|民事|商事|保护|道德|模拟|移动|流动|车载|网上|智慧|数字|科技(?!路|街)|特色|多家|两个|几个|全市|全县|全省|全区|铁路|森林|水上|旅游|户籍|综合|指导|联系|派出|体育|仲裁|帮扶|基层|偏远|海上|试点|示范|标杆|先进|优秀|一级|二级|枫桥式|所辖|管辖|联勤|诉讼|法律|律师|司法|市场|监管|乡村|城市|园区)/;

/** Start of the local name of two to four characters before a station's form, null where none can be told. */
export function readLocalName(text: string, end: number): number | null {
  const run = HAN_RUN.exec(text.slice(Math.max(0, end - 8), end))?.[0] ?? '';
  let length = 0;
  while (length < run.length && !STOP.test(run[run.length - 1 - length] ?? '')) {
    if (length >= 2 && endsVerb(run, run.length - length)) break;
    length++;
  }
  // Courts sit under shorter names: 体育仲裁|法庭 is no local one.
  if (length < 2 || length > (text.startsWith('法庭', end) ? 3 : 4)) return null;
  const name = text.slice(end - length, end);
  return NO_NAMES.test(name) || endsVerb(name, length) ? null : end - length;
}

/** The full name of a station that the page gave before: 花石法庭 after 湘潭县法院花石人民法庭. */
export function stationNamed({ memory, before }: Focus, local: string, form: OrganForm): Target | undefined {
  const name = `${local}${String(form.kind.forms[form.form] || form.form)}`;
  const isIt = (target: Target | null) => target?.is === 'agency' && isStation(target.inner, name);
  const here = before.findLast(({ target }) => isIt(target))?.target;
  return here ?? memory.agencies.findLast(({ target }) => isIt(target))?.target;
}

/** Right under the body, or under its branch: 未央分局|汉城派出所. */
function isStation(inner: string | undefined, name: string): boolean {
  return inner === name || (inner?.endsWith(`分局${name}`) ?? false);
}

const ARMED_POLICE = /武警([\u4e00-\u9fff]{2,8}?)(?:总队|支队|大队|中队)/g;

/** 武警 + place + 总队, 支队 …; the place is checked by the caller. */
export function readArmedPolice(text: string): { start: number; end: number; place: string; placeAt: number }[] {
  return matchesOf(ARMED_POLICE, text, '武警').map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    place: found[1] ?? '',
    placeAt: found.index + 2,
  }));
}
