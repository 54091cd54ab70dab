// Numbered places in laws: which strings are citations, where they end, which law they belong to. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page';

/** `第十条=刑法` in text order; `=?` where the page does not tell; faint ones with `~`. */
function provisionsOf(page: string | string[]): string[] {
  return readPage(typeof page === 'string' ? [page] : page)
    .filter((m) => m.type === 'reference' && (m.proposal.target?.is === 'provision' || m.surface.startsWith('第')))
    .map((m) => `${m.weight === 'minor' ? '~' : ''}${m.surface}=${lawIn(m.means)}`);
}
function lawIn(means: string | null): string {
  return means === null ? '?' : (means.replaceAll('中华人民共和国', '').split('第')[0] ?? '');
}

type Row = [name: string, page: string | string[], ...found: string[]];

const BESIDE: Row[] = [
  ['bare law', '依照刑法第二百三十四条定罪。', '第二百三十四条=刑法'],
  ['marked law', '《食品安全法》第三十四条列出禁止事项。', '第三十四条=食品安全法'],
  ['full name', '《中华人民共和国民法典》第七条讲诚信。', '第七条=民法典'],
  ['的 between', '法官引用了民法典的第十条。', '第十条=民法典'],
  ['中 between', '《快递暂行条例》中第二十五条要求当面验收。', '第二十五条=快递暂行条例'],
  ['year of amendment between', '《行政处罚法》（2021年修订）第五条规定了公正原则。', '第五条=行政处罚法'],
  ['definition between', '《工伤保险条例》（以下简称《条例》）第十六条列了例外。', '第十六条=工伤保险条例'],
  ['defined name', ['《工伤保险条例》（下称《条例》）已修订。', '按《条例》第三条参保。'], '第三条=工伤保险条例'],
  ['unknown document', '《城南镇集市管理办法》第九条限定了摊位。', '第九条=城南镇集市管理办法'],
  ['this law', ['食品安全法已实施多年。', '本法第二条划定范围。'], '第二条=食品安全法'],
  ['that regulation', '《快递暂行条例》生效后，该条例第九条争议最多。', '第九条=快递暂行条例'],
  ['no mark between', '违反劳动合同法第三十八条的，可以解除。', '第三十八条=劳动合同法'],
  ['quote opens between', '他念道：“民法典第三条，写得清楚。”', '第三条=民法典'],
  [
    'interpretation',
    '《最高人民法院关于适用〈中华人民共和国民法典〉物权编的解释（一）》第五条可参考。',
    '第五条=最高人民法院关于适用〈民法典〉物权编的解释（一）',
  ],
  ['decision', '《关于加强河道管护的决定》第六条提到巡查。', '第六条=关于加强河道管护的决定'],
  ['road follows, law before', '刑法第一百三十三条道路交通肇事的规定。', '第一百三十三条=刑法'],
];

const FORMS: Row[] = [
  ['clause', '刑法第十七条第二款调整了年龄。', '第十七条第二款=刑法'],
  ['clause and item', '民法典第三条第二款第（一）项。', '第三条第二款第（一）项=民法典'],
  ['item without clause', '工伤保险条例第十四条第（三）项。', '第十四条第（三）项=工伤保险条例'],
  ['item without parentheses', '工伤保险条例第十四条第一项。', '第十四条第一项=工伤保险条例'],
  ['half-width parentheses', '民法典第三条第(二)项。', '第三条第(二)项=民法典'],
  ['half-width digits', '刑法第3条第2款第（1）项。', '第3条第2款第（1）项=刑法'],
  ['bis', '刑法第一百二十条之一。', '第一百二十条之一=刑法'],
  ['bis and clause', '刑法第一百二十条之二第一款。', '第一百二十条之二第一款=刑法'],
  ['thousand', '民法典第一千零六十二条列出共同财产。', '第一千零六十二条=民法典'],
  ['thousand with ten', '民法典第一千二百一十条。', '第一千二百一十条=民法典'],
  ['zero as circle', '民法典第一〇一条。', '第一〇一条=民法典'],
  ['proviso', '刑法第十三条但书并非摆设。', '第十三条但书=刑法'],
  ['range of articles', '民法典第十七条至第二十条讲年龄。', '第十七条至第二十条=民法典'],
  ['range with 到', '民法典第十七条到第二十条讲年龄。', '第十七条到第二十条=民法典'],
  ['range of items', '工伤保险条例第十四条第（一）项至第（五）项。', '第十四条第（一）项至第（五）项=工伤保险条例'],
  ['range of clauses', '刑法第十七条第一款至第三款。', '第十七条第一款至第三款=刑法'],
  ['joined numbers', '民法典第十七、十八条。', '第十七、十八条=民法典'],
  ['three joined numbers', '民法典第十七、十八和十九条。', '第十七、十八和十九条=民法典'],
  ['chapter before article', '民法典第二章第十三条。', '第二章第十三条=民法典'],
  ['space inside', '刑法第 二十 条。', '第 二十 条=刑法'],
];

const LISTS: Row[] = [
  ['two', '刑法第八条、第九条。', '第八条=刑法', '第九条=刑法'],
  ['three with 和', '刑法第八条、第九条和第十条。', '第八条=刑法', '第九条=刑法', '第十条=刑法'],
  ['or', '适用刑法第八条或第九条。', '第八条=刑法', '第九条=刑法'],
  ['and also', '依据刑法第八条以及第九条。', '第八条=刑法', '第九条=刑法'],
  ['second without 第', '刑法第八条、九条。', '第八条=刑法', '九条=刑法'],
  ['with clauses', '刑法第八条第一款、第九条第二款。', '第八条第一款=刑法', '第九条第二款=刑法'],
  ['two laws', '刑法第八条、民法典第九条。', '第八条=刑法', '第九条=民法典'],
  [
    'two laws, two each',
    '刑法第八条、第九条和民法典第十条、第十一条。',
    '第八条=刑法',
    '第九条=刑法',
    '第十条=民法典',
    '第十一条=民法典',
  ],
  ['comma in a list', '依照刑法第六十七条第一款，第七十二条之规定。', '第六十七条第一款=刑法', '第七十二条=刑法'],
  ['list before parentheses', '依照第八条、第九条（《民法典》）处理。', '第八条=民法典', '第九条=民法典'],
  ['list then 的', '民法典第八条、第九条的规定。', '第八条=民法典', '第九条=民法典'],
];

const AFTER: Row[] = [
  ['marked in parentheses', '依照第七条（《民法典》）讲诚信。', '第七条=民法典'],
  ['bare in parentheses', '按第二百七十四条（刑法）处理。', '第二百七十四条=刑法'],
  ['law before is another', '食品安全法施行后，第七条（《民法典》）仍然适用。', '第七条=民法典'],
  ['each its own', '第七条（《民法典》）与第五条（《刑法》）。', '第七条=民法典', '第五条=刑法'],
  ['with a definition inside', '依照第六条（《快递暂行条例》，以下简称《条例》）。', '第六条=快递暂行条例'],
  ['parentheses hold no law', '刑法第五条（原文）。', '第五条=刑法'],
];

const FAR: Row[] = [
  ['same sentence', '民法典已施行，第七条写明诚信原则。', '第七条=民法典'],
  ['next sentence', '民法典已施行。第七条规定了诚信原则。', '第七条=民法典'],
  ['next block', ['民法典已施行。', '第七条规定了诚信原则。'], '第七条=民法典'],
  ['several blocks on', ['民法典已施行。', '他很忙。', '她不在。', '第七条规定了诚信原则。'], '第七条=民法典'],
  ['the later of two', '先看刑法，再看民法典。第十条规定得更细。', '第十条=民法典'],
  ['high number needs no verb', '民法典颁布后，他最关心第一千零四十三条。', '第一千零四十三条=民法典'],
  ['after a semicolon', '刑法第八条讲保护；第九条讲普遍。', '第八条=刑法', '第九条=刑法'],
  [
    'named earlier with another law between',
    '刑法第六十七条与民法典第三条不同，第六十七条讲自首。',
    '第六十七条=刑法',
    '第三条=民法典',
    '第六十七条=刑法',
  ],
  [
    'pointed to only',
    ['《快递暂行条例》第八条指向行政处罚法第三十三条。第九条规定了申诉。'],
    '第八条=快递暂行条例',
    '第三十三条=行政处罚法',
    '第九条=快递暂行条例',
  ],
  [
    'compared only',
    '《快递暂行条例》第八条与行政处罚法第三十三条相衔接。第九条规定了申诉。',
    '第八条=快递暂行条例',
    '第三十三条=行政处罚法',
    '第九条=快递暂行条例',
  ],
  [
    'a plan has no articles',
    ['民法典已施行。', '《全市绿化提升行动方案》出台。第七条规定了诚信原则。'],
    '第七条=民法典',
  ],
  ['through a pronoun', '民法典与刑法并用，该法第五条和第六条常被引。', '第五条=刑法', '第六条=刑法'],
  ['question and answer', ['问：民法典怎么说？', '答：第八条规定了守法。'], '第八条=民法典'],
  [
    'bare kind before the article',
    ['《快递暂行条例》施行，民法典也有规定。', '违反条例第九条的，罚款。'],
    '第九条=快递暂行条例',
  ],
  [
    'draft by its stage',
    ['食品安全法施行，《快递管理条例（征求意见稿）》公布。', '征求意见稿第二十条有争议。'],
    '第二十条=快递管理条例（征求意见稿）',
  ],
  [
    'former and latter',
    '《快递暂行条例》与民法典并行，前者第九条、后者第七条都要看。',
    '第九条=快递暂行条例',
    '第七条=民法典',
  ],
  [
    'the said interpretation',
    ['《关于审理网购案件的解释》公布。', '上述解释第四十八条列举了情形。'],
    '第四十八条=关于审理网购案件的解释',
  ],
  ['new law', ['食品安全法已修订。', '新法第三十条规定更严。'], '第三十条=食品安全法'],
  ['clauses in a list', '刑法第十七条第一款、第三款。', '第十七条第一款=刑法', '~第三款=刑法'],
  [
    'items in a list',
    '工伤保险条例第十四条第（一）项和第（三）项。',
    '第十四条第（一）项=工伤保险条例',
    '~第（三）项=工伤保险条例',
  ],
  ['in parentheses after the law', '故意伤害（刑法第二百三十四条）与绑架。', '第二百三十四条=刑法'],
  ['article in parentheses', '行政处罚法（第三十三条）写明了首违不罚。', '第三十三条=行政处罚法'],
  ['cites with 依据', '民法典已施行，依据第九条处理。', '第九条=民法典'],
  ['that article', '民法典第九条讲绿色，该条常被忽略。', '第九条=民法典', '~该条=民法典'],
  [
    'same article, next clause',
    '刑法第十七条第一款已改，同条第二款未改。',
    '第十七条第一款=刑法',
    '~同条=刑法',
    '~第二款=刑法',
  ],
];

const OPEN: Row[] = [
  ['contract quoted', ['《快递暂行条例》出台。', '合同上写着“本规定第9条：概不退换”。'], '第9条=?'],
  ['no law on the page', '依照第七条第二款办理。', '第七条第二款=?'],
  ['this regulation without name', '本条例第四条另有说法。', '第四条=?'],
  [
    'draft and law both on the page',
    ['食品安全法施行。', '《中华人民共和国食品安全法（修订草案）》公布。第三十条有争议。'],
    '第三十条=?',
  ],
  ['draft alone', ['《快递管理条例（征求意见稿）》公布。第三十条有争议。'], '第三十条=快递管理条例（征求意见稿）'],
  [
    'draft, old law meant',
    ['食品安全法施行。', '《中华人民共和国食品安全法（修订草案）》公布，现行第三十条有争议。'],
    '第三十条=食品安全法',
  ],
  ['older law, which one the page does not tell', ['食品安全法已修订。', '旧法第三十条另有规定。'], '第三十条=?'],
  ['a law named only later', ['《关于表彰先进的决定》宣读。', '“这部法律第四十二条说的就是我们。”'], '第四十二条=?'],
  [
    'a marked kind left open',
    ['《快递暂行条例》施行。', '《条例（草案）》第三章讲保障，第二十一条明确时限。'],
    '第二十一条=?',
  ],
  ['a regulation nobody knows', ['食品安全法施行。', '违反城南养蜂条例第九条的，罚款。'], '第九条=?'],
  ['notice heading', ['第一条　为了保护河道，制定本办法。'], '~第一条=?'],
];

/** Counted things, other words, foreign places: nothing. */
const NOTHING: Row[] = [
  ['road', '他选了第二条路。'],
  ['way', '这是第二条道路。'],
  ['production line', '厂里第三条生产线投产。'],
  ['metro line', '市里第五条地铁线路通车。'],
  ['message', '她发的第一条微博很短。'],
  ['news', '今天第一条新闻来自西部。'],
  ['short message', '第三条短信才发出去。'],
  ['rule of conduct', '进厂第一条规矩是守时。'],
  ['promise', '公司第一条承诺没有兑现。'],
  ['river', '镇上第二条河已治好。'],
  ['canal', '第二条水渠修好了。'],
  ['street', '拐进第三条街就到。'],
  ['lane', '右边第三条车道。'],
  ['suggestion', '他提的第一条建议被采纳。'],
  ['clue', '第四条线索指向外地。'],
  ['red line', '这是第一条红线。'],
  ['fish', '钓上第三条鱼。'],
  ['life', '人没有第二条命。'],
  ['harvest', '这是我的第一条收获。'],
  ['reason', '第一条理由站不住脚。'],
  ['flight', '机场第六条国际航线开通。'],
  ['of which', ['民法典已施行。', '办法有五个，这只是其中的第三条，不是唯一的。']],
  ['this one', ['民法典已施行。', '他把这第一条记住了。']],
  ['model', '这款车的第五款配色好看。'],
  ['third model', '第三款车型上市。'],
  ['project', '第一项工程完工。'],
  ['prize', '他得了第三项冠军。'],
  ['session', '第十四届会议召开。'],
  ['batch', '第四十批案例公布。'],
  ['many', '三十条建议写进报告。'],
  ['ten measures', '出台稳企十条措施。'],
  ['rank', '第七名选手。'],
  ['day', '第三天下了雨。'],
  ['page', '翻到第十页。'],
  ['clause without article', ['民法典已施行。', '第二款手机更轻。']],
  ['road on a page of laws', ['民法典第七条讲诚信。', '镇里第二条路今年通车。']],
  ['line on a page of laws', ['刑法第八条。', '第三条生产线停了。']],
  ['message on a page of laws', ['刑法第八条。', '他删了第一条评论。']],
  ['headline place', ['刑法第八条。', '消息登在报纸第二条中缝。']],
  ['low number, no verb of law', ['刑法第八条。', '第三条他记不清了。']],
  ['crossroads', '孩子走到第三条岔路口。'],
  ['contract', ['民法典第七条讲诚信。', '双方合同第五条约定了租期。']],
  ['articles of association', ['民法典第七条讲诚信。', '公司章程第十条写明任期。']],
  ['foreign code', ['行政处罚法第七条。', '德国民事程序法第二十条与此不同。']],
  ['marked agreement', ['行政处罚法第七条。', '《房屋租赁合同》第二十条约定了押金。']],
  ['item number of a page', ['行政处罚法第七条。', '本期内容（第5条）。']],
  ['gate', '谋生的第三条门路。'],
  ['banner', '村口第二条横幅换了。'],
  ['belt', '第一条项链送给母亲。'],
  ['comment', '第一条留言来自福建。'],
  ['tip', '第五条经验最管用。'],
  ['first is', ['厂里把标准贴上墙，第一条就是先看再拧。']],
  ['no number', '第几条写过，他说不上来。'],
  ['only 条', '这一条很重要。'],
  ['strip of land', '第一条绿化带建成。'],
  ['pipeline', '第二条输气管道贯通。'],
  ['bridge', '江上第三条大桥合龙。'],
  ['trending', '第二条热搜说的也是他。'],
  ['boat', '第一条船已下水。'],
  ['dog', '第二条狗也找到了。'],
  ['video', '他拍的第三条视频走红。'],
  ['rope', '第二条绳子断了。'],
  ['tunnel', '城里第一条隧道贯通。'],
  ['industry chain', '第三条产业链成形。'],
  ['lesson', '第一条教训是轻敌。'],
];

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, page, ...found) => {
      const all = provisionsOf(page);
      // On the pages of NOTHING a first block may cite on purpose; only the last block must stay silent.
      expect(rows === NOTHING && typeof page !== 'string' ? lastBlock(page) : all).toEqual(found);
    });
  });
}
function lastBlock(page: string[]): string[] {
  const before = provisionsOf(page.slice(0, -1)).length;
  return provisionsOf(page).slice(before);
}

run('provisions beside their law', BESIDE);
run('forms of provisions', FORMS);
run('lists of provisions', LISTS);
run('law in parentheses after', AFTER);
run('provisions far from their law', FAR);
run('provisions the page does not resolve', OPEN);
run('counted things are no provisions', NOTHING);

test('a list of numbers under one 条 stands for each article', () => {
  const [, list] = readPage(['刑法第二十五、二十六条。']);
  expect(list?.means).toBe('中华人民共和国刑法第二十五条；中华人民共和国刑法第二十六条');
});

test('the first article is kept as a number', () => {
  const target = readPage(['民法典第一千零四十二条第二款。'])[1]?.proposal.target;
  expect(target).toMatchObject({ is: 'provision', article: 1042, text: '第一千零四十二条第二款' });
});

test('no row is named twice', () => {
  for (const rows of [BESIDE, FORMS, LISTS, AFTER, FAR, OPEN, NOTHING]) {
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  }
});
