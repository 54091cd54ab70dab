// 本法, 该条例, 《意见》, 该局: back to what the page named, or silence. A third of the rows must stay silent. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page';

/** `该法=刑法` in text order; `=?` for a reference that means nothing the page tells; faint ones with `~`. */
function backIn(page: string | string[]): string[] {
  return readPage(typeof page === 'string' ? [page] : page)
    .filter((m) => m.via === 'reference' && m.proposal.target?.is !== 'provision' && !m.surface.startsWith('第'))
    .map((m) => `${m.weight === 'minor' ? '~' : ''}${m.surface}=${m.means?.replaceAll('中华人民共和国', '') ?? '?'}`);
}

type Row = [name: string, page: string | string[], ...found: string[]];

const RESOLVED: Row[] = [
  ['that law', '食品安全法已改，该法更严。', '该法=食品安全法'],
  ['that regulation', '《快递暂行条例》施行，该条例共八章。', '该条例=快递暂行条例'],
  ['that measure', '《云岭县集市管理办法》出台，该办法下月施行。', '该办法=云岭县集市管理办法'],
  ['that provision set', '《电梯安全规定》出台，该规定自明年起施行。', '该规定=电梯安全规定'],
  ['that interpretation', '《关于审理网购纠纷案件的解释》公布，该解释共十条。', '该解释=关于审理网购纠纷案件的解释'],
  ['that opinion', '《关于加强巡河的意见》印发，该意见提出三点。', '该意见=关于加强巡河的意见'],
  ['next block', ['食品安全法已改。', '该法更严。'], '该法=食品安全法'],
  ['the last fitting', '刑法和民法典都提到，该法另有规定。', '该法=民法典'],
  ['kind decides', '《快递暂行条例》和行政处罚法并用，该条例是特别规定。', '该条例=快递暂行条例'],
  [
    'kind decides both',
    '《工伤保险条例》是行政法规，民法典是法律，该条例与该法不一致的，从该法。',
    '该条例=工伤保险条例',
    '该法=民法典',
    '该法=民法典',
  ],
  ['law and its verb', '食品安全法已改，依照该法规定处罚。', '该法=食品安全法'],
  ['code is a law', '民法典施行，该法共七编。', '该法=民法典'],
  ['joined with the other', '刑法与食品安全法相关，该法和食品安全法都要看。', '该法=刑法'],
  ['this law', '食品安全法已改，本法哪些条文动了？', '本法=食品安全法'],
  [
    'this interpretation',
    '《关于审理网购纠纷案件的解释》公布。引用本解释时要写全。',
    '本解释=关于审理网购纠纷案件的解释',
  ],
  [
    'this notice, blocks later',
    ['《关于限行的通告》今日发布。', '违反民法典的另算。', '本通告由县公安局解释。'],
    '本通告=关于限行的通告',
  ],
  ['this law in speech, one in the block', '食品安全法已改。“本法第三条最要紧。”他说。', '本法=食品安全法'],
  [
    'this law and this regulation in speech',
    '“《快递暂行条例》管快递，食品安全法管食品，本法、本条例各管一段。”',
    '本法=食品安全法',
    '本条例=快递暂行条例',
  ],
  ['that law at the head of a speech', ['食品安全法已改。', '“该法比过去严。”店主说。'], '该法=食品安全法'],
  ['through a defined name', '食品安全法（下称食安法）已改，该法更严。', '该法=食品安全法'],
  ['same law', '食品安全法第三条和同法第五条。', '~同法=食品安全法'],
  ['marked kind', '《关于加强巡河的意见》印发。《意见》提出三点。', '《意见》=关于加强巡河的意见'],
  ['marked kind, next block', ['《关于加强巡河的意见》印发。', '《意见》提出三点。'], '《意见》=关于加强巡河的意见'],
  [
    'marked plan',
    ['《云岭县绿化规划（2026—2030年）》公布。', '《规划》明确五项。'],
    '《规划》=云岭县绿化规划（2026—2030年）',
  ],
  [
    'marked draft',
    ['《快递管理条例（征求意见稿）》公布。', '《征求意见稿》共九章。'],
    '《征求意见稿》=快递管理条例（征求意见稿）',
  ],
  [
    'marked regulation among others',
    ['《快递暂行条例》施行，《云岭县绿化规划》公布。', '《条例》共八章。'],
    '《条例》=快递暂行条例',
  ],
  [
    'guiding opinion',
    ['《关于完善巡河制度的指导意见》印发。', '《意见》提出三点。'],
    '《意见》=关于完善巡河制度的指导意见',
  ],
  ['trial', ['《集市巡查办法（试行）》印发。', '《办法》共六条。'], '《办法》=集市巡查办法（试行）'],
  [
    'decided by its own block',
    ['《关于巡河的意见》印发。', '《关于护林的意见》印发，《意见》提出三点。'],
    '《意见》=关于护林的意见',
  ],
  ['that plan', '《巡河行动方案》印发，该方案分三步。', '~该方案=巡河行动方案'],
  ['that court', '合肥市蜀山区人民法院开庭，该院已结案。', '~该院=合肥市蜀山区人民法院'],
  ['that bureau', '合肥市蜀山区城市管理局回应，该局将整改。', '~该局=合肥市蜀山区城市管理局'],
  ['that bureau, next block', ['合肥市蜀山区城市管理局回应。', '该局将整改。'], '~该局=合肥市蜀山区城市管理局'],
  ['kind of body decides', '合肥市公安局通报合肥市蜀山区人民法院，该局将协助。', '~该局=安徽省合肥市公安局'],
  [
    'another body speaks',
    ['合肥市蜀山区人民法院试行了新办法。最高人民法院推广该院的做法。'],
    '~该院=合肥市蜀山区人民法院',
  ],
];

/** Recognized, but the page does not tell. */
const SILENT: Row[] = [
  ['no law at all', '本法第二条写得明白。', '本法=?'],
  ['no regulation', '村里说该条例早有了。', '该条例=?'],
  ['wrong kind', '食品安全法已改，该条例呢？', '该条例=?'],
  ['contract', ['《电梯安全规定》出台。', '租约上写着“依照本规定不退押金”。'], '本规定=?'],
  ['handbook', ['食品安全法已改，《员工管理规定》没提。', '手册首页印着：“违反本规定者，罚款。”'], '本规定=?'],
  ['letter', ['《快递暂行条例》施行。', '来信三：“该条例不让退货。”'], '该条例=?'],
  ['reader asks', ['《快递暂行条例》施行。', '读者问：“本条例管不管外卖？”'], '本条例=?'],
  ['the words themselves', ['食品安全法已改。', '标题里的“本法”指哪部？'], '本法=?'],
  ['the words counted', '食品安全法已改，本法两个字不能省。', '本法=?'],
  ['two in the sentence', '刑法和民法典他都读过，本法怎么说？', '本法=?'],
  ['speech, law only in another block', ['刑法已改。', '“我查过本法。”老板说。'], '本法=?'],
  [
    'the same words again',
    ['《电梯安全规定》出台。', '墙上写着“本规定有效”，谁也不知“本规定”是哪个。'],
    '本规定=?',
    '本规定=?',
  ],
  [
    'that one of the contract',
    ['《集市管理办法》施行。', '合同里写着：“本办法另议。”该办法指什么？'],
    '本办法=?',
    '该办法=?',
  ],
  ['marked kind in a headline', ['《意见》提出三点', '《关于加强巡河的意见》印发。'], '《意见》=?'],
  ['marked kind, several fit', ['《关于巡河的意见》和《关于护林的意见》印发。', '《意见》提出三点。'], '《意见》=?'],
  ['marked kind, none fits', ['食品安全法已改。', '《办法》是哪一部？'], '《办法》=?'],
  ['bureau unknown', '该局答复说不归他们管。', '~该局=?'],
  ['court unknown', '该院没有回应。', '~该院=?'],
  ['court where only a bureau is', '合肥市公安局通报后，该院受理。', '~该院=?'],
];

/** Other words that look alike: no mention. */
const NOTHING: Row[] = [
  ['judge', '该法官从业二十年。'],
  ['court', '本法院已受理。'],
  ['basic law of nature', '经济有基本法则。'],
  ['should be punished', '这种人应该法办。'],
  ['basic conditions', '具备基本条件。'],
  ['root remedy', '发展是根本办法。'],
  ['treaty of Japan', '两国签了日本条约。'],
  ['that legal person', '该法人已注销。'],
  ['that statute in general', '该法律关系复杂。'],
  ['department', '该部门回应。'],
  ['part', '该部分内容待补。'],
  ['situation', '该局面很难。'],
  ['academician', '该院士来讲课。'],
  ['meeting', '该会议延期。'],
  ['office hours', '该办公楼已拆。'],
  ['so-called', '该所谓专家被查。'],
  ['cost', '降低成本规定了目标。'],
  ['common law school', '共同法学院。'],
  ['like-minded', '持不同意见的人。'],
  ['therefore decide', '因此决定再试。'],
  ['for this plan', '他为此计划多年。'],
  ['agreeing', '双方同意见面。'],
  ['hotel', '该标准间很小。'],
  ['remedy at home', '该办法见效快，老人试过。'],
];

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, page, ...found) => {
      expect(backIn(page)).toEqual(found);
    });
  });
}

run('back-references resolved', RESOLVED);
run('back-references left open', SILENT);
run('words that only look alike', NOTHING);
