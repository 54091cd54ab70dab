// Names so common that marking them would mark everything of their kind.
export const COMMON_NAMES: ReadonlySet<string> = new Set(
  '条例 规定 办法 决定 通知 意见 细则 法律 法规 规章 法院 检察院 公安 政府 部门 机关 单位 委员会 中心 会议 制度 计划 工程 行动'.split(
    ' ',
  ),
);
