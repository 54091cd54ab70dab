// What the columns of a table are called: ours in Chinese, and what else people write there.
import type { Field } from './incoming';

export const HEADERS: Record<Field, string> = {
  name: '名称',
  type: '类型',
  summary: '解释',
  english: '英文名',
  aliases: '别名',
  source: '来源',
  note: '备注',
  tags: '标签',
  id: '词条编号',
};

const ALSO: Record<Field, string> = {
  name: 'name term 名词 术语 词条 名稱 詞條 術語',
  type: 'type 类别 類型 類別',
  summary: 'summary definition 释义 释文 说明 定义 解釋 釋義 說明',
  english: 'english 英文 英译 英文名称 英譯 english_name',
  aliases: 'aliases alias 又称 简称 别称 別名 簡稱 又稱',
  source: 'source sources 出处 來源 出處',
  note: 'note notes 笔记 附注 備註 筆記',
  tags: 'tags tag 標籤',
  id: 'id 编号 詞條編號 編號',
};

const BY_NAME = new Map(
  (Object.keys(HEADERS) as Field[]).flatMap((field) =>
    [HEADERS[field], ...ALSO[field].split(' ')].map((text): [string, Field] => [text, field]),
  ),
);

/** The column a header names; null for one that is not ours. Case, spaces and a byte order mark do not count. */
export function fieldOf(header: string): Field | null {
  return BY_NAME.get(header.replace(/[\s\uFEFF（）()]/g, '').toLowerCase()) ?? null;
}

const TYPES: [RegExp, 'law' | 'agency' | 'programme'][] = [
  [/^(law|法律|法规|法規|法律文件)$/i, 'law'],
  [/^(agency|organ|机构|機構|机关|機關|部门|部門)$/i, 'agency'],
  [/^(programme|program|policy|政策|项目|項目|说法|說法)$/i, 'programme'],
];
export const TYPE_NAMES = { law: '法律', agency: '机构', programme: '政策' } as const;

/** The type a cell names; where it is empty, what the name looks like; null where it names something else. */
export function typeOf(cell: string, name: string): 'law' | 'agency' | 'programme' | null {
  if (cell) return TYPES.find(([pattern]) => pattern.test(cell))?.[1] ?? null;
  if (/(法|条例|规定|办法|细则|决定|解释|规则|法典)》?$/.test(name)) return 'law';
  if (/(部|委|委员会|局|厅|院|署|办|办公室|中心|总队|支队|大队)$/.test(name)) return 'agency';
  return 'programme';
}
