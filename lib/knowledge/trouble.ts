// Why a change was refused or failed: a code for the interface's words, and the Chinese sentence for who has none.
import type { AskError, StoreCode } from '../model/answer';

const WORDS: Record<StoreCode, (names: readonly string[]) => [message: string, remedy: string]> = {
  base: () => ['基础词库是只读的', '改动写进“我的改动”'],
  received: ([title]) => [`“${title}”是收到的词包，不在原处改`, '改动写进“我的改动”'],
  taken: ([id, name]) => [`词条编号 ${id} 已经有了（${name}）`, '打开那个词条来改'],
  gone: () => ['这个词条已经不在了，可能刚被删除', '在历史里可以撤销删除'],
  changed: ([name]) => [`“${name}”刚在别处改过，你的改动没有写入`, '打开词条看新的内容，再改一次'],
  covered: (names) => [`之后的改动动过同样的词条（${names.join('、')}）`, '先撤销那些改动'],
  'disk-full': () => ['磁盘空间不足，这次改动没有写入，原来的内容都在', '腾出磁盘空间后再做一次'],
  closed: () => ['数据库刚被关闭或删除，这次改动没有写入', '重新打开这一页再做一次'],
  newer: () => ['你的词条由更新版本的旁注写成，这一版只能看，不能改', '更新旁注'],
  database: () => ['读不到你的笔记和自建词条：浏览器没能打开本机的数据库', '重启浏览器再试'],
  'not-ready': () => ['词库还在准备', '稍后再试'],
};

export class StoreError extends Error {
  readonly remedy: string;
  constructor(
    readonly code: StoreCode,
    /** What it is about, for the words. */
    readonly names: readonly string[] = [],
  ) {
    const [message, remedy] = WORDS[code](names);
    super(`${message}。${remedy}。`);
    this.remedy = remedy;
    this.name = 'StoreError';
  }
}

/** The browser's own error, which IndexedDB wraps, in ours where we know it. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new StoreError('disk-full');
  if (name === 'DatabaseClosedError' || name === 'InvalidStateError') return new StoreError('closed');
  return error;
}

/** The name of what lies innermost: an aborted transaction tells its reason inside. */
function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('inner' in error && error.inner && error.inner !== error) {
    const inner = nameOf(error.inner);
    if (inner && inner !== 'AbortError') return inner;
  }
  return 'name' in error ? String(error.name) : '';
}

/** As it goes to who asked by message. */
export function toAskError({ code, message, remedy, names }: StoreError): AskError {
  return { code, message, remedy, names };
}

/** What of the user's own is out of reach, when the database can't be opened as it should. */
export function toProblem(error: unknown): AskError {
  if (error instanceof StoreError) return toAskError(error);
  const full = nameOf(error) === 'QuotaExceededError';
  const why = full ? '磁盘空间不足' : '浏览器没能打开本机的数据库（可能在永久隐私模式，或数据已损坏）';
  return {
    code: 'database',
    message: `读不到你的笔记和自建词条：${why}`,
    remedy: full ? '腾出磁盘空间后重启浏览器' : '重启浏览器再试；隐私模式下请改用普通窗口',
  };
}
