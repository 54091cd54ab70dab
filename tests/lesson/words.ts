// The words a lesson is made with in tests.

import type { LessonWords } from '../../lib/lesson/pages';

export const WORDS: LessonWords = {
  head: '讲义',
  origin: '样报　2026年3月2日',
  foot: '不构成法律意见，以官方文本为准；知识截至2026年9月30日',
  glossary: '词汇表',
  heads: ['名称', '类型', '现状', '一句话'],
  types: { law: '法律', agency: '机构', programme: '政策' },
  cloze: '填空',
  bank: '备选',
  matching: '连线',
  choice: '选择',
  key: '答案',
  cards: '卡片',
  tasks: { cloze: '把备选的名称填进句子。', matching: '找出每个名称的解释。', choice: '下面说的是哪一个？' },
};
