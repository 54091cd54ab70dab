// Which titles are official documents, what is known of them, and what in 《》 is not ours. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { emptyMemory } from '../../lib/recognize/memory';
import { normalize } from '../../lib/recognize/normalize';
import { otherWorks } from '../../lib/recognize/recognizers/titles';
import { dataOf, readPage } from './read-page';

/** Titled documents and laws in text order. */
function titlesIn(text: string): string[] {
  return readPage([text])
    .filter((m) => m.type === 'law')
    .map((m) => (m.weight === 'minor' ? '~' : '') + m.surface);
}
function documentIn(text: string): unknown {
  return readPage([text]).find((m) => m.proposal.target?.is === 'document')?.proposal.target;
}

type Row = [name: string, text: string, ...found: string[]];

const OURS: Row[] = [
  ['known law', '依照《食品安全法》处罚。', '《食品安全法》'],
  ['unknown law', '《云岭湖保护法》施行。', '《云岭湖保护法》'],
  ['regulation', '《云岭县养犬管理条例》施行。', '《云岭县养犬管理条例》'],
  ['measures', '印发《集市巡查办法》。', '《集市巡查办法》'],
  ['trial inside', '印发《集市巡查办法（试行）》。', '《集市巡查办法（试行）》'],
  ['years inside', '《绿化三年行动方案（2026—2028年）》公布。', '《绿化三年行动方案（2026—2028年）》'],
  ['draft inside', '《快递管理条例（征求意见稿）》公布。', '《快递管理条例（征求意见稿）》'],
  ['nested marks', '《关于适用〈中华人民共和国民法典〉的解释》施行。', '《关于适用〈中华人民共和国民法典〉的解释》'],
  [
    'nested same marks',
    '《关于适用《中华人民共和国民法典》的解释》施行。',
    '《关于适用《中华人民共和国民法典》的解释》',
  ],
  ['two side by side', '《云岭县养犬条例》《云岭县绿化条例》同日施行。', '《云岭县养犬条例》', '《云岭县绿化条例》'],
  [
    'three with commas',
    '《甲县养犬条例》、《乙县绿化条例》和《丙县供水办法》。',
    '《甲县养犬条例》',
    '《乙县绿化条例》',
    '《丙县供水办法》',
  ],
  ['and its rules', '《快递暂行条例》及其实施细则。', '《快递暂行条例》'],
  ['opinion', '印发《关于加强巡河的意见》。', '《关于加强巡河的意见》'],
  ['notice', '下发《关于做好防汛的通知》。', '《关于做好防汛的通知》'],
  ['announcement', '《关于限行的通告》今日发布。', '《关于限行的通告》'],
  ['plan', '《云岭国土空间规划》获批。', '《云岭国土空间规划》'],
  ['outline', '《云岭县法治建设纲要》印发。', '《云岭县法治建设纲要》'],
  ['guide in an official sentence', '市监局发布《预制菜标识指引》。', '《预制菜标识指引》'],
  ['list in an official sentence', '县里公布《首违不罚事项清单》。', '《首违不罚事项清单》'],
  ['standard', '《电动车充电技术规范》实施。', '《电动车充电技术规范》'],
  ['interpretation', '《关于审理网购案件的解释（二）》。', '《关于审理网购案件的解释（二）》'],
  ['decision', '《关于修改〈云岭县养犬条例〉的决定》。', '《关于修改〈云岭县养犬条例〉的决定》'],
  ['reply', '《关于河道界线的批复》。', '《关于河道界线的批复》'],
  ['points', '《优化服务政策措施二十条》。', '《优化服务政策措施二十条》'],
  ['treaty', '批准《中华人民共和国和某国引渡条约》。', '《中华人民共和国和某国引渡条约》'],
  ['memorandum', '两县签订《跨界护林备忘录》。', '《跨界护林备忘录》'],
  ['case paper', '发出《检察建议书》。', '~《检察建议书》'],
  ['case decision', '送达《行政处罚决定书》。', '~《行政处罚决定书》'],
  ['space inside', '《云岭县 养犬条例》施行。', '《云岭县 养犬条例》'],
  ['traditional', '《雲嶺縣養犬條例》施行。', '《雲嶺縣養犬條例》'],
  ['quotes inside', '《关于“小散乱”整治的意见》印发。', '《关于“小散乱”整治的意见》'],
  ['five-year plan inside', '《云岭县供水“十五五”规划》印发。', '《云岭县供水“十五五”规划》'],
];

const BARE: Row[] = [
  ['decision after a vote', '会议表决通过关于修改养犬条例的决定。', '关于修改养犬条例的决定'],
  ['decision of a body', '全国人大常委会关于延期召开会议的决定公布。', '全国人大常委会关于延期召开会议的决定'],
  ['draft law', '会议审议云岭湖保护法草案。', '云岭湖保护法草案'],
  ['revised draft', '会议听取渔业法修订草案的说明。', '渔业法修订草案'],
  ['drafts in a list', '审议渔业法修订草案、草原法修正草案。', '渔业法修订草案', '草原法修正草案'],
  ['foreign trade keeps its head', '审议对外贸易法修订草案。', '对外贸易法修订草案'],
  ['treaty', '批准中国和某国关于刑事司法协助的条约。', '中国和某国关于刑事司法协助的条约'],
  ['local regulations', '先后出台河道保护条例、古树保护条例。', '河道保护条例', '古树保护条例'],
  ['about as a preposition', '大家谈了关于修路的意见。'],
  ['decision as a plan of a family', '关于搬家的决定他没说。'],
  ['no name before the draft', '该法草案已公布。'],
  ['draft of a drawing', '设计草案已完成。'],
  ['speaking of regulations', '要制定有关条例。'],
];

const OTHERS: Row[] = [
  ['newspaper', '《法治日报》报道。'],
  ['evening paper', '《云岭晚报》报道。'],
  ['journal', '《求是》杂志刊文。'],
  ['novel', '他在读《红楼梦》。'],
  ['film', '电影《遥远的规则》上映。'],
  ['television play', '电视剧《破冰行动》热播。'],
  ['programme on law', '央视《今日说法》栏目。'],
  ['course', '课程《民法学原理》开讲。'],
  ['textbook', '教材《刑法教程》再版。'],
  ['old book', '《孙子兵法》流传至今。'],
  ['calligraphy', '他写了《怎样练书法》。'],
  ['song', '合唱《在希望的田野上》。'],
  ['contract', '双方签订《房屋租赁合同》。'],
  ['agreement', '签了《项目转包协议》。'],
  ['foreign law', '德国《联邦数据保护法》。'],
  ['foreign law with 的', '欧盟的《通用数据保护条例》。'],
  ['foreign convention', '《维也纳道路交通公约》。'],
  ['foreign code', '《法国民法典》。'],
  ['international treaty', '《联合国海洋法公约》。'],
  ['travel guide', '他写了《小城旅行指南》。'],
  ['game rules', '看完《游戏规则》。'],
  ['short plan', '小说《星际计划》出版。'],
  ['lecture', '《宪法学讲义》出版。'],
  ['collection', '《行政法规汇编》出版。'],
  ['commentary', '《民法典释义》出版。'],
  ['read after', '《养犬条例》读后感。'],
  ['unclosed', '《关于加强巡河的意见印发后，效果好。'],
  ['empty', '《》和《 》。'],
  ['closing only', '关于巡河的意见》印发。'],
  ['picture book', '绘本《小熊的办法》。'],
  ['drama', '话剧《一号决定》上演。'],
  ['essay', '他发表《我的意见》一文。'],
];

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, text, ...found) => {
      expect(titlesIn(text)).toEqual(found);
    });
  });
}

run('official titles', OURS);
run('titles without marks', BARE);
run('titles of other works', OTHERS);

describe('what is known of a document', () => {
  test.each([
    ['kind', '《云岭县养犬条例》。', { kind: '条例' }],
    ['draft inside', '《养犬条例（草案）》。', { title: '养犬条例（草案）', draft: '草案' }],
    ['draft after', '《养犬条例》（草案）提请审议。', { title: '养犬条例', draft: '草案' }],
    ['draft word after', '《养犬条例》征求意见稿公布。', { draft: '征求意见稿' }],
    ['second reading', '《养犬条例（草案二次审议稿）》。', { draft: '草案二次审议稿' }],
    ['for review', '《养犬条例（送审稿）》。', { draft: '送审稿' }],
    ['issuer in the title', '《最高人民法院关于审理网购案件的规定》。', { issuer: '最高人民法院' }],
    ['issuer before', '国务院印发《关于护林的意见》。', { issuer: '国务院' }],
    ['issuer before, joint', '中共中央、国务院印发《关于护林的意见》。', { issuer: '中共中央、国务院' }],
    ['issuer with a time', '云岭县人民政府近日发布《关于限行的通告》。', { issuer: '云岭县人民政府' }],
    ['date', '云岭县政府2026年3月2日公布《养犬办法》。', { date: '2026-03-02' }],
    ['year', '2019年公布的《养犬办法》。', { date: '2019' }],
    ['printed space', '《中共中央 国务院关于护林的意见》。', { title: '中共中央 国务院关于护林的意见' }],
  ])('%s', (_name, text, known) => {
    expect(documentIn(text)).toMatchObject(known);
  });

  test('an effective date is no date of issue', () => {
    expect(documentIn('《养犬办法》自2026年1月1日起施行。')).not.toHaveProperty('date');
  });
});

test('nothing inside the title of another work is a mention', () => {
  const scene = {
    block: { index: 0, role: 'body' as const, normal: normalize('《民法典释义》和《民法典》') },
    page: {},
    memory: emptyMemory(),
    data: dataOf(),
  };
  expect(otherWorks(scene)).toEqual([{ start: 0, end: 7 }]);
});

test('100,000 opening marks propose nothing', () => {
  expect(titlesIn('《'.repeat(100_000))).toEqual([]);
});
