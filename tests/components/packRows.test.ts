// Sites and examples as people write them.
import { expect, it } from 'vitest';
import { examplesAsText, examplesFromText, hostsIn } from '../../components/packRows';

const NAMES = new Map([
  ['板凳讲习课', 'programme/own-1'],
  ['讲习课', 'programme/own-1'],
]);

it.each([
  ['people.cn\nlegaldaily.com.cn', ['people.cn', 'legaldaily.com.cn']],
  ['https://www.people.cn/n1/1.html，*.news.cn', ['www.people.cn', 'news.cn']],
  ['people.cn people.cn', ['people.cn']],
  ['人民网', null],
  ['', []],
])('sites: %s', (text, hosts) => expect(hostsIn(text)).toEqual(hosts));

it.each([
  [
    '今天有板凳讲习课。｜板凳讲习课',
    [{ sentence: '今天有板凳讲习课。', surface: '板凳讲习课', entry: 'programme/own-1' }],
  ],
  [
    '讲习课桌坏了。｜!讲习课｜板凳讲习课',
    [{ sentence: '讲习课桌坏了。', surface: '讲习课', entry: 'programme/own-1', not: true }],
  ],
  ['甲法。|甲法|law/a', [{ sentence: '甲法。', surface: '甲法', entry: 'law/a' }]],
])('examples: %s', (text, examples) => {
  expect(examplesFromText(text, NAMES)).toEqual({ examples });
  expect(examplesFromText(examplesAsText(examples as never, NAMES), NAMES)).toEqual({ examples });
});

it.each([
  ['只有句子', 1],
  ['今天有板凳讲习课。｜板凳讲习课\n甲法。｜甲法', 2],
])('no example: %s', (text, wrong) => expect(examplesFromText(text, NAMES)).toEqual({ wrong }));
