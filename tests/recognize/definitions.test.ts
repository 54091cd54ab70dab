// Names a page gives itself: what they stand for, where they count, and that nothing is read backwards. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { type Found, readPage } from './read-page';

/** `名=全名` for each defined name in text order. */
function definedIn(page: string | string[]): string[] {
  return readPage(typeof page === 'string' ? [page] : page)
    .filter((m) => m.via === 'defined')
    .map((m) => `${m.surface}=${m.means?.replaceAll('中华人民共和国', '') ?? '?'}`);
}

type Row = [name: string, page: string | string[], ...found: string[]];

const SHAPES: Row[] = [
  ['以下简称 with marks', '《工伤保险条例》（以下简称《条例》）施行。', '《条例》=工伤保险条例'],
  ['以下简称 with quotes', '行政复议法（以下简称“复议法”）施行。', '复议法=行政复议法'],
  ['以下简称 bare', '《中华人民共和国行政处罚法》（以下简称行政处罚法）施行。', '行政处罚法=行政处罚法'],
  ['下称', '《快递暂行条例》（下称《条例》）施行。', '《条例》=快递暂行条例'],
  ['下称 with quotes', '食品安全法（下称“食安法”）施行。', '食安法=食品安全法'],
  ['简称', '反家庭暴力法（简称反家暴法）施行。', '反家暴法=反家庭暴力法'],
  ['简称 with marks in quotes', '反家庭暴力法（简称“《反家暴法》”）施行。', '《反家暴法》=反家庭暴力法'],
  ['half-width parentheses', '食品安全法(以下简称食安法)施行。', '食安法=食品安全法'],
  ['以下简称为', '食品安全法（以下简称为“食安法”）施行。', '食安法=食品安全法'],
  ['colon', '食品安全法（以下简称：食安法）施行。', '食安法=食品安全法'],
  ['traditional', '《食品安全法》（以下簡稱《食安法》）施行。', '《食安法》=食品安全法'],
  ['name inside the parentheses', '依照第六条（《快递暂行条例》，以下简称《条例》）。', '《条例》=快递暂行条例'],
  ['number before the keyword', '《城市供水规范》（GB 12345，以下简称“供水规范”）实施。', '供水规范=城市供水规范'],
  ['agency', '合肥市蜀山区人民法院（以下简称蜀山法院）开庭。', '蜀山法院=合肥市蜀山区人民法院'],
  ['agency with quotes', '合肥市蜀山区城市管理局（下称“蜀山城管局”）回应。', '蜀山城管局=合肥市蜀山区城市管理局'],
  ['agency nobody knows', '云岭县河湖管护中心（以下简称“管护中心”）成立。', '管护中心=云岭县河湖管护中心'],
  ['document nobody knows', '《云岭县集市管理办法》（以下简称《集市办法》）出台。', '《集市办法》=云岭县集市管理办法'],
  ['draft', '《快递管理条例（征求意见稿）》（下称《征求意见稿》）公布。', '《征求意见稿》=快递管理条例（征求意见稿）'],
  [
    'draft without marks',
    '《中华人民共和国食品安全法（修订草案）》（以下简称修订草案）公布。',
    '修订草案=食品安全法（修订草案）',
  ],
  ['trial', '《集市巡查办法（试行）》（以下简称《办法》）印发。', '《办法》=集市巡查办法（试行）'],
  [
    'numbered interpretation',
    '《最高人民法院关于审理网络消费纠纷案件的规定（一）》（以下简称《规定（一）》）施行。',
    '《规定（一）》=最高人民法院关于审理网络消费纠纷案件的规定（一）',
  ],
  ['programme', '全县开展“清河净滩”行动（以下简称“清河行动”）。', '清河行动=“清河净滩”行动'],
  ['without parentheses', '食品安全法，以下简称“食安法”，已修订。', '食安法=食品安全法'],
  ['joint name', '国务院、最高人民法院（以下统称“两机关”）发文。', '两机关=国务院；最高人民法院'],
  ['即 with quotes', '反家庭暴力法（即“反家暴法”）施行。', '反家暴法=反家庭暴力法'],
  [
    'two definitions in a sentence',
    '食品安全法（下称食安法）与反家庭暴力法（下称反家暴法）。',
    '食安法=食品安全法',
    '反家暴法=反家庭暴力法',
  ],
];

const USES: Row[] = [
  ['same sentence', '食品安全法（下称食安法）已改，食安法更严。', '食安法=食品安全法', '食安法=食品安全法'],
  ['next block', ['食品安全法（下称食安法）已改。', '食安法更严。'], '食安法=食品安全法', '食安法=食品安全法'],
  [
    'marked later',
    ['食品安全法（下称食安法）已改。', '《食安法》更严。'],
    '食安法=食品安全法',
    '《食安法》=食品安全法',
  ],
  [
    'marked name used bare',
    ['食品安全法（下称《食安法》）已改。', '依食安法处罚。'],
    '《食安法》=食品安全法',
    '食安法=食品安全法',
  ],
  [
    'quoted later',
    ['食品安全法（下称食安法）已改。', '他念“食安法”三个字。'],
    '食安法=食品安全法',
    '食安法=食品安全法',
  ],
  [
    'before an article',
    ['《快递暂行条例》（下称《条例》）。', '《条例》第三条。'],
    '《条例》=快递暂行条例',
    '《条例》=快递暂行条例',
  ],
  ['law and verb', ['食品安全法（下称食安法）已改。', '食安法规定从严。'], '食安法=食品安全法', '食安法=食品安全法'],
  [
    'defined again',
    ['《快递暂行条例》（下称《条例》）。', '《工伤保险条例》（下称《条例》）。', '《条例》第一条。'],
    '《条例》=快递暂行条例',
    '《条例》=工伤保险条例',
    '《条例》=工伤保险条例',
  ],
  [
    'first use of two in a block',
    ['《快递暂行条例》（下称《条例》）。', '《条例》很短。《工伤保险条例》（下称《条例》）较长。'],
    '《条例》=快递暂行条例',
    '《条例》=快递暂行条例',
    '《条例》=工伤保险条例',
  ],
  [
    'agency later',
    ['合肥市蜀山区人民法院（下称蜀山法院）。', '蜀山法院开庭。'],
    '蜀山法院=合肥市蜀山区人民法院',
    '蜀山法院=合肥市蜀山区人民法院',
  ],
  [
    'draft later',
    ['《快递管理条例（征求意见稿）》（下称《征求意见稿》）公布。', '《征求意见稿》提出三点。'],
    '《征求意见稿》=快递管理条例（征求意见稿）',
    '《征求意见稿》=快递管理条例（征求意见稿）',
  ],
  [
    'draft bare later',
    ['《食品安全法（修订草案）》（下称修订草案）公布。', '“修订草案怎么看？”他问。'],
    '修订草案=食品安全法（修订草案）',
    '修订草案=食品安全法（修订草案）',
  ],
  [
    'three uses',
    ['食品安全法（下称食安法）。', '食安法好，食安法严。'],
    '食安法=食品安全法',
    '食安法=食品安全法',
    '食安法=食品安全法',
  ],
  ['after 依', ['行政复议法（下称复议法）。', '再依复议法第三条。'], '复议法=行政复议法', '复议法=行政复议法'],
];

/** Never before the definition; never inside a longer word; only what a definition is. */
const NOT: Row[] = [
  ['headline before', ['《条例》今起施行', '《快递暂行条例》（下称《条例》）。'], '《条例》=快递暂行条例'],
  ['earlier in the block', '食安法要来了：食品安全法（下称食安法）。', '食安法=食品安全法'],
  ['inside a longer law', ['行政复议法（下称复议法）。', '仲裁复议法草稿。'], '复议法=行政复议法'],
  ['law then person', ['食品安全法（下称食安法）。', '食安法官开庭。'], '食安法=食品安全法'],
  ['law then court', ['行政复议法（下称复议法）。', '看复议法院说明。'], '复议法=行政复议法'],
  ['common noun', ['《快递暂行办法》（下称《办法》）。', '大家想办法。'], '《办法》=快递暂行办法'],
  ['common noun as verb', ['《电梯安全规定》（下称《规定》）。', '合同规定了价格。'], '《规定》=电梯安全规定'],
  ['opinion as a noun', ['《关于巡河的意见》（下称《意见》）。', '听取群众意见。'], '《意见》=关于巡河的意见'],
  ['plan as a noun', ['《巡河方案》（下称《方案》）。', '他提了个方案。'], '《方案》=巡河方案'],
  ['untitled common noun', ['《巡河规定》（以下简称规定）。', '公司规定上班打卡。'], '规定=巡河规定'],
  ['company', '安徽某快递公司（以下简称“某快递”）被罚。'],
  ['person', '王某（以下简称“王某甲”）到庭。'],
  ['school', '合肥市某中学（以下简称“某中学”）回应。'],
  ['hospital', '云岭县人民医院（以下简称“县医院”）回应。'],
  ['no antecedent', '（以下简称“甲方”）'],
  ['ordinary 简称', '皖是安徽的简称，历史悠久。'],
  ['ordinary 即', '民法典施行（即2021年）以后。'],
  ['ordinary 统称', '这些小吃统称“早点”。'],
  ['ordinary 下称', '他在台下称好了重量。'],
  ['empty name', '食品安全法（以下简称）施行。'],
  ['unclosed', '食品安全法（以下简称食安法施行'],
  ['a word of another kind', '审议《巡河规划》（以下简称《意见》）。', '《意见》=?'],
  ['figure', '油价上涨（以下简称“涨价”）影响出行。'],
  ['also called, unquoted', '民法典（又称社会生活的百科全书）施行。'],
  ['place', '长三角地区（以下简称“区域”）发展快。'],
  ['bank', '某商业银行（以下简称“该行”）回应。'],
];

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, page, ...found) => {
      expect(definedIn(page)).toEqual(found);
    });
  });
}

run('shapes of definitions', SHAPES);
run('uses of defined names', USES);
run('what defines nothing', NOT);

test('the reply is named after the plan it approves', () => {
  const all = readPage([
    '国务院日前批复同意《云岭国土空间规划（2026—2035年）》（以下简称《批复》）。',
    '《批复》要求守住耕地。',
  ]);
  const reply = all.filter((m: Found) => m.surface === '《批复》').map((m) => m.means);
  expect(reply).toEqual(Array(2).fill('国务院关于《云岭国土空间规划（2026—2035年）》的批复'));
});

test('a use says where it was defined, in the offsets of the original text', () => {
  const use = readPage(['  食品安全法 （以下簡稱食安法）。', '食安法更严。']).at(-1)?.proposal;
  expect(use?.definedAt).toEqual({ block: 0, start: 13, end: 16 });
});
