// Policies by shape: quoted name + head noun, formulas, hotlines, launched campaigns; and quotes that are none. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page';

function programmesIn(text: string): string[] {
  return readPage([text])
    .filter((m) => m.type === 'programme')
    .map((m) => m.surface);
}

type Row = [name: string, text: string, ...found: string[]];

const QUOTED: Row[] = [
  ['action', '县里开展“清河净滩”行动。', '“清河净滩”行动'],
  ['special action', '开展“守夜”专项行动。', '“守夜”专项行动'],
  ['project', '实施“暖巷”工程。', '“暖巷”工程'],
  ['working model', '创新“网格地图”工作模式。', '“网格地图”工作模式'],
  ['mechanism', '建立“一访一评”机制。', '“一访一评”机制'],
  ['working mechanism', '推行“河长+警长”工作机制。', '“河长+警长”工作机制'],
  ['theme activity', '举办“送法下乡”主题活动。', '“送法下乡”主题活动'],
  ['activity with words between', '举办“春风送岗”校园招聘活动。', '“春风送岗”校园招聘活动'],
  ['platform', '登录“云岭通”平台办理。', '“云岭通”平台'],
  ['app', '打开“云岭通”APP。', '“云岭通”APP'],
  ['mini program', '扫“云岭通”小程序。', '“云岭通”小程序'],
  ['system', '接入综治“8+N”信息系统。', '“8+N”信息系统'],
  ['campaign', '打赢“清欠”攻坚战。', '“清欠”攻坚战'],
  ['rectification', '开展“占道经营”专项整治。', '“占道经营”专项整治'],
  ['plan', '实施“青苗”计划。', '“青苗”计划'],
  ['action plan', '发布“人工智能+养老”行动计划。', '“人工智能+养老”行动计划'],
  ['policy', '落实“双减”政策。', '“双减”政策'],
  ['reform', '深化“放管服”改革。', '“放管服”改革'],
  ['five-year plan', '完成“十四五”规划。', '“十四五”规划'],
  ['outline of the plan', '批准“十五五”规划纲要。', '“十五五”规划纲要'],
  ['long quoted name', '开展“摸底、建账、整改、回访”攻坚行动。', '“摸底、建账、整改、回访”攻坚行动'],
  ['dotted name', '推进“红旗领路·乡村善治”行动。', '“红旗领路·乡村善治”行动'],
  ['single quotes', '“推行‘三问三答’工作机制。”他说。', '‘三问三答’工作机制'],
  ['corner brackets', '啟動「清河」行動。', '「清河」行動'],
  ['responsibility system', '落实“谁用工谁负责”责任制。', '“谁用工谁负责”责任制'],
  ['lines of policy', '坚持“二为”方向和“双百”方针。', '“二为”方向', '“双百”方针'],
  ['layout', '统筹“五位一体”总体布局。', '“五位一体”总体布局'],
  ['strategic layout', '协调“四个全面”战略布局。', '“四个全面”战略布局'],
  ['working method', '总结“听理劝借退”工作法。', '“听理劝借退”工作法'],
  ['series of documents', '印发“3+2”系列文件。', '“3+2”系列文件'],
  ['name with its head in the quotes', '推进“银杏行动”。', '银杏行动'],
  ['year and head in the quotes', '启动“2026年护渔行动”。', '2026年护渔行动'],
  ['national platform', '可查全国河湖信息服务平台。', '全国河湖信息服务平台'],
  ['national app', '下载国家护渔服务App。', '国家护渔服务App'],
  ['ways through customs', '口岸推广“船边直提”“提前申报”等通关模式。', '船边直提', '提前申报'],
  ['service of an office', '推出“云窗口”不见面政务服务。', '“云窗口”不见面政务服务'],
  ['education of the party', '开展“三问三思”专题教育。', '“三问三思”专题教育'],
  ['service team', '组建“红袖标”志愿服务工作队。', '“红袖标”志愿服务工作队'],
];

const FORMULAS: Row[] = [
  ['sum', '构建“1+6”体系。', '“1+6”体系'],
  ['sum alone', '按“1+6”推进。', '1+6'],
  ['sum with N', '形成“3+N”合力。', '3+N'],
  ['digits', '推行“5312”流程。', '5312'],
  ['three assets', '清理农村“三资”。', '三资'],
  ['pairs', '落实“四基四化”要求。', '四基四化'],
  ['counted', '增强“四个意识”。', '四个意识'],
  ['joined', '推行“四调联动”。', '四调联动'],
  ['plan of a city', '形成“一心两带、双廊多园”布局。', '一心两带、双廊多园'],
  ['with dot', '用好“三招法、五步骤”。', '三招法、五步骤'],
  ['one case one team', '实行“一案一专班”。', '一案一专班'],
];

const HOTLINES: Row[] = [
  ['with head', '拨打12345热线。', '12345热线'],
  ['dialled', '市民可拨打12309反映。', '12309'],
  ['incoming call', '收到96110来电要接听。', '96110'],
  ['quoted with head', '接入“12345”热线平台。', '“12345”热线平台'],
  ['platform', '向12315平台投诉。', '12315平台'],
  ['in a list', '可拨打12345、12388。', '12345', '12388'],
];

const CAMPAIGNS: Row[] = [
  ['launched', '公安机关开展打击盗抢专项行动。', '打击盗抢专项行动'],
  ['nationwide outside', '部署全国打击欠薪专项行动。', '打击欠薪专项行动'],
  ['implemented', '持续实施防返贫就业攻坚行动。', '防返贫就业攻坚行动'],
  ['two verbs', '部署实施银发助浴促进行动。', '银发助浴促进行动'],
  ['with its year', '联合启动2031年河湖护渔专项执法行动。', '2031年河湖护渔专项执法行动'],
  ['verb after it', '校车安全整治百日行动今天启动。', '校车安全整治百日行动'],
  ['of three years', '实施基层药房质量改善三年行动。', '基层药房质量改善三年行动'],
  ['battle', '打好黑臭水体治理攻坚战。', '黑臭水体治理攻坚战'],
  ['field to be put right', '开展驾校培训领域专项整治。', '驾校培训领域专项整治'],
  ['project for the people', '实施文体惠民工程。', '文体惠民工程'],
  [
    'several',
    '部署实施客船装备更新行动、码头岸电扩面行动和内河低碳行动。',
    '客船装备更新行动',
    '码头岸电扩面行动',
    '内河低碳行动',
  ],
  ['nobody launches it', '公安机关打击整治占道揽客专项行动见效。', '打击整治占道揽客专项行动'],
  ['series', '开展校园体育提质系列行动。', '校园体育提质系列行动'],
  ['two tasks', '开展溺水事故预防和救护专项行动。', '溺水事故预防和救护专项行动'],
  ['plan', '实施水乡客船更新三年行动计划。', '水乡客船更新三年行动计划'],
  ['plan that is a verb', '水乡客船更新三年行动计划于明年启动。'],
  ['days counted', '打响奋战60天保秋粮丰收行动。', '奋战60天保秋粮丰收行动'],
  ['as things go', '随着水乡客船更新三年行动深入推进，客流回升。', '水乡客船更新三年行动'],
  ['industries', '全市深入实施主导产业壮大行动。', '主导产业壮大行动'],
  ['chains', '启动中央企业产业链融通发展共链行动。', '中央企业产业链融通发展共链行动'],
  ['works of the abstract kind', '实施智能制造工程，启动产业基础再造工程。', '智能制造工程', '产业基础再造工程'],
  ['plan with a picture', '通过实施乡镇小店店主培训扬帆计划稳岗。', '乡镇小店店主培训扬帆计划'],
  ['strategy of a place', '深入实施茶产业强县战略。', '茶产业强县战略'],
  ['strategies listed', '实施竹木强省战略、科技兴农战略。', '竹木强省战略', '科技兴农战略'],
  ['front of a quote', '启动乡村教师学历提升“春晖”计划。', '乡村教师学历提升“春晖”计划'],
];

const NOTHING: Row[] = [
  ['a discipline', '开展智能制造工程专业认证。'],
  ['works of stone', '实施老旧小区改造工程、引水工程。'],
  ['engineers trained', '实施产品质量提升工程师培训。'],
  ['a picture that is a verb', '船队启动远洋渔船远航计划于明年出发。'],
  ['another state’s plan', '日本启动青年科学家登高计划。'],
  ['another state’s strategy', '韩国实施文化强国战略。'],
  ['whose strategy it is', '贯彻党中央茶业兴国战略。'],
  ['rulers', '研究如何落实帝王治国战略。'],
  ['mountaineers', '组织夜间山地攀登行动。'],
  ['a firm’s strategy', '公司实施品牌发展战略。'],
  ['partners', '双方落实科技兴市战略合作协议。'],
  ['a strategy nobody carries out', '谈到工业强县战略。'],
  ['where a train goes', '开往“北塔”方向的列车晚点。'],
  ['a line in words', '坚持“稳中求进”方针。'],
  ['any way through customs', '口岸推广“一站式”等通关模式。'],
  ['ways of working', '车间采用“先装后验”等模式。'],
  ['a show', '举办“唱响春天”文艺展演活动。'],
  ['services of all sorts', '提供“缝缝补补”等便民服务。'],
  ['hall of services', '走进“云窗口”政务服务大厅。'],
  ['what was done with it', '“云窗口”正式建立平台。'],
  ['designed', '“空中花园”规划设计了步道。'],
  ['another state’s by its name', '有人谈起“欧盟重装”计划。'],
  ['harvests in a row', '粮食“二十二连丰”。'],
  ['satellites of one rocket', '以“一箭七星”方式升空。'],
  ['any great work', '这项“超级工程”完工。'],
  ['rescues listed', '组织开展海上搜救行动、人员撤离行动。'],
  ['a body before it', '公安机关整治行动启动。'],
  ['a ship', '调试“远洋舰”系统。'],
  ['a craft', '“潜龙”号载人潜水系统下水。'],
  ['a reading', '举行“悦读人生”读书活动。'],
  ['children counted', '“六个孩子”都来了。'],
  ['hours counted', '等了“八个小时”。'],
  ['a narrow escape', '说起“九死一生”的经历。'],
  ['week and weekend', '坚持“5+2”“白加黑”。'],
  ['one thing sold often', '实施“一货多卖”诈骗。'],
  ['levels joined', '实现“三级联动”。'],
  ['sides joined', '推动“四方联动”。'],
  ['any joint action', '开展联合执法行动。'],
  ['any special action', '集中开展专项行动。'],
  ['help in general', '实施精准帮扶行动。'],
  ['rescue', '组织抢险救援行动。'],
  ['building works', '推进道路改造工程。'],
  ['hidden dangers', '开展隐患专项整治。'],
  ['a battle pointed to', '打赢了扶贫这场攻坚战。'],
  ['first this year', '开展了今年首次滨湖治安巡查集中统一行动。', '滨湖治安巡查集中统一行动'],
  ['several', '部署开展系列专项行动。'],
  ['figure of speech', '下足“绣花功夫”。'],
  ['zero tolerance', '对欺凌“零容忍”。'],
  ['nickname', '大家叫他“活地图”。'],
  ['last kilometre', '打通“最后一公里”。'],
  ['figure with a soft head', '搭建“一站式”平台。'],
  ['face to face', '推行“面对面”服务模式。'],
  ['combination punch', '打出“组合拳”。'],
  ['sentence quoted', '“这个办法好！”老人说。'],
  ['question quoted', '“你去哪里？”行动前他问。'],
  ['idiom of numbers', '支起“四梁八柱”。'],
  ['idiom of places', '来自“五湖四海”。'],
  ['year in quotes', '展板写着“2026”。'],
  ['dates in quotes', '“1926—2026”字样醒目。'],
  ['holiday', '“五一”假期客流大。'],
  ['women’s day', '“三八”节慰问。'],
  ['win-win', '实现“双赢”。'],
  ['dilemma', '陷入“两难”。'],
  ['memorial day number', '“5·15”宣传日。'],
  ['ship', '“海马”号下水。'],
  ['amount', '售价12345元。'],
  ['phone number', '电话0551-12345678。'],
  ['part of a number', '编号20261234567。'],
  ['people counted', '共有12345人参加。'],
  ['standard number', '标准号GB 12345—2020。'],
  ['metres', '跑完12309米。'],
  ['percent', '增长12.345%。'],
  ['articles counted', '两个“五十八条”不同。'],
  ['machine', '“九章四号”问世。'],
  ['five-year period', '“十四五”时期发展快。'],
  ['period before a head', '“十五五”时期各项战略任务。'],
  ['verb between', '“春雷”响后行动开始。'],
  ['empty special action', '开展系列专项行动。'],
  ['this special action', '此次专项行动收效好。'],
  ['unquoted mechanism', '建立定期通报机制。'],
  ['unquoted platform', '搭建交流平台。'],
  ['film', '《“清河”行动》上映。'],
  ['inside a title', '印发《“清河”行动方案》。'],
  ['one by one', '“一对一”帮扶机制。'],
  ['first secretary', '“一把手”工程。'],
  ['thing', '一件事想告诉你。'],
  ['own words', '他喊了声“行动”。'],
  ['unclosed quote', '“清河净滩行动已经开始，各村都来了人'],
  ['counted nouns', '抓住“三个如何”。'],
  ['three meals', '“三餐”要按时。'],
  ['image project', '搞“形象工程”。'],
  ['platform of anyone', '建立全国统一平台。'],
  ['seasons', '“三夏”农忙。'],
  ['company slogan', '“品质第一，用户至上”是口号。'],
  ['normal state', '成为“新常态”。'],
  ['from to', '由“被动受理”变“主动办理”。'],
];

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, text, ...found) => {
      expect(programmesIn(text)).toEqual(found);
    });
  });
}

test('a numeric formula is drawn, with an entry or without', () => {
  const weights = ['实施“一渠一策”。', '推动“四库”联动。', '实现“三港联动”。', '落实“四基四化”。'].map(
    (text) => readPage([text]).find((m) => m.type === 'programme')?.weight,
  );
  expect(weights).toEqual(['main', 'main', 'main', 'main']);
});

run('quoted names with a head noun', QUOTED);
run('numeric formulas', FORMULAS);
run('hotlines', HOTLINES);
run('launched campaigns', CAMPAIGNS);
run('quotes and numbers that name nothing', NOTHING);
