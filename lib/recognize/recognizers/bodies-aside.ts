// A body that others follow, ask, join or quote (落实最高检部署, 向省厅报告, 会同县法院) is not whom the text goes on speaking of.
import { onlyPraises } from './agencies/praised';

/**
 * `ordered`: another acts on its word, wherever that one was named. `joined`: the one who acts stands in the same sentence.
 * `praising`: it says of another's work that it is good; where no other is named it is the one.
 */
export type Aside = 'ordered' | 'joined' | 'praising';

/** 落实, 响应: whatever comes after them is another's. A list may stand between: 落实中央政法委、最高检部署. */
const FOLLOWED = /(?:落实|贯彻|响应|遵照|对照|入选|学习)(?:了|好)?(?:[一-龥]{2,16}[、和与及]){0,3}$/;
/** 根据, 按照: only with a word for what was said. 根据最高检通报，该院… goes on speaking of it. */
const GROUNDS = /(?:根据|按照|依照|依据|遵循|参照|结合|执行|适用|围绕)(?:[一-龥]{2,16}[、和与及]){0,3}$/;
const SAID =
  '(?:部署|要求|解释|规定|意见|批复|精神|决策|决定|通知|安排|指示|批示|文件|方案|纪要|指引|规则|案例|办法|行动|活动)';
const SAYS = new RegExp(`^[^，。；：！？]{0,40}?(?:${SAID}|指南|标准|规范|细则|判决|裁定|裁判|命令|授权|委托)`);
/** 在最高检统一部署下, 依最高法的解释: what was said right after the body, and no verb of a clause's subject. */
const WHAT_IT_SAID = new RegExp(
  `^(?:的|有关|相关|统一|联合|专项|最新|具体|工作|司法|指导|决策|关于[^，。；：！？]{1,30}?的|《[^》]{1,40}》){0,4}${SAID}(?:[，。；、和及与下后时中”》）]|的|$)`,
);
/** 参加最高检组织的培训, 最高法发布的典型案例: said of a thing; 发布的数据 goes on with the one who counted. */
const ITS_THING =
  /^(?:联合|统一|共同|日前|近日|此前|首批|首次|今年|去年|最新|新)?(?:移送|交办|转办|转来|转交|指定|批转|下发|印发|发布|公布|评选|组织|举办|召开|部署|制定|出台|提出)[^，。；：！？]{0,12}?的(?!数据|通报|公告|消息|报告|信息|统计)/;
/** A clause begins here, so that the body is its subject. */
const BEGINS = /(?:^|[，。；：！？、\s“”（）《》]|[年月日天]|近期|此前|随后|目前|据)$/;

const JOINS =
  /(?:会同|联合|协同|邀请|商请|走访|配合|协助|函告|参加|参与)(?:了)?$|[与同跟](?:[一-龥]{2,20}[、和与及]){0,3}$/;
/** 经省法院批准, 在最高检指导下, 被市中院发回重审. */
const BY = /(?:经|获|获得|受|由|在|得到|受到|报|报经|报请|提请|被)$/;
const DOES =
  /^[^，。；：！？]{0,6}?(?:批准|同意|核准|审核|指导|支持|指定|授权|交办|督办|推荐|备案|许可|撤销|发回|改判|指令|监督|领导)/;
const PRAISES =
  /^(?:也|还|又|曾|已|先后|专门|随后|近日)*(?:[将把][^，。；：！？]{1,8}?(?:评为|评定为|列为|选为|确定为|写入|收录|纳入)|(?:予以|给予|发文)?(?:转发|推广|推介|表扬|通报表扬|嘉奖|点赞|肯定))/;
const TOWARDS = /[向给]$/;
const ASKS = /^[^，。；：！？]{0,8}?(?:请示|报告|汇报|备案|报备|报送)/;

/** How the body at `start`…`end` of `text` stands beside the one who acts; null where it may be the one. */
export function asideOf(text: string, start: number, end: number): Aside | null {
  const before = text.slice(Math.max(0, start - 54), start);
  const after = text.slice(end, end + 56);
  if (onlyPraises(text, start, end) || FOLLOWED.test(before)) return 'ordered';
  if (GROUNDS.test(before) && SAYS.test(after)) return 'ordered';
  if (PRAISES.test(after)) return 'praising';
  if (ITS_THING.test(after)) return 'ordered';
  if (!BEGINS.test(before) && WHAT_IT_SAID.test(after)) return 'ordered';
  if (JOINS.test(before) || (BY.test(before) && DOES.test(after))) return 'joined';
  return TOWARDS.test(before) && ASKS.test(after) ? 'joined' : null;
}
