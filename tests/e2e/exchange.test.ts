// In and out on the options page: a table is previewed, imported, undone; what was kept before an import comes back, also
// when the whole database is lost.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings } from '../../lib/cli/marked-page';
import { until } from '../../lib/cli/until';
import { BROWSERS, shipped, start } from './browsers';
import { onPage, type Step } from './manager';
import { chooseFile } from './storage';

const TABLE = `\uFEFF名称,类型,解释,备注,页码
考核红黑榜,政策,基层考核中公开排名的一种做法。,=1+1,3
中华人民共和国数据安全法,法律,,讲过,4
法,法律,,,5
`;
const OPTIONS = 'options.html#import';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name, { extension: await shipped(name) });
    await changeSettings(driver, { language: 'zh-CN' });
  });
  afterAll(() => driver?.close());
  const options = (...steps: Step[]) => onPage(driver, OPTIONS, steps);
  const take = (file: string, text: string) => driver.inExtension(OPTIONS, chooseFile, file, text);

  test('a table is previewed row by row, written by one button, taken back by one undo', async () => {
    await take('课.csv', TABLE);
    const preview = await options({ see: '写入2条' });
    expect(preview).toContain('第4行：“法”只有一个字');
    expect(preview).toContain('不读入：页码');
    await options({ press: '写入2条' }, { see: '已导入 2 条' }, { see: '共1条' });
    await options({ press: '撤销' }, { see: '已撤销' }, { see: '共0条' });
  });

  test('what was kept before an import is put back', async () => {
    await take('课.csv', TABLE);
    await options({ see: '写入2条' }, { press: '写入2条' }, { see: '共1条' });
    const before = await driver.inExtension(OPTIONS, () => document.querySelectorAll('.kept li').length);
    expect(before).toBeGreaterThanOrEqual(2);
    await driver.inExtension(OPTIONS, () => {
      document.querySelector<HTMLButtonElement>('.kept button')?.click();
    });
    await options({ see: '还原到' }, { press: '还原' }, { see: '已还原' }, { see: '共0条' });
  });

  test('a lost database is put back from a kept copy', async () => {
    await take('课.csv', TABLE);
    await options({ press: '写入2条' }, { see: '已导入 2 条' });
    await take('课.csv', '名称\n第二次导入的词');
    await options({ press: '写入1条' }, { see: '共2条' });
    await driver.inExtension(OPTIONS, async () => {
      const gone = await new Promise((done) => {
        const asked = indexedDB.deleteDatabase('pangzhu');
        asked.onsuccess = () => done(true);
        asked.onerror = () => done(false);
      });
      if (!gone) throw new Error('the database is still there');
      Object.assign(window, { isOld: true });
      setTimeout(() => location.reload(), 0);
    });
    await until(() => driver.inExtension(OPTIONS, () => ('isOld' in window ? null : true)).catch(() => null));
    // The list of kept copies is read last.
    await options({ see: '看看差别' });
    await driver.inExtension(OPTIONS, () => document.querySelector<HTMLButtonElement>('.kept button')?.click());
    await options({ see: '加回' }, { press: '还原' }, { see: '已还原' }, { see: '共1条' });
    const entry = await onPage(driver, 'options.html#entries', [{ fill: '名称、别名、拼音、英文', text: '红黑榜' }]);
    expect(entry).toContain('考核红黑榜');
  });

  test('a newer file is told so, and nothing changes', async () => {
    await take('new.json', '{"format":"pangzhu-pack/9"}');
    expect(await options({ see: '先更新旁注' })).toContain('共1条');
  });
});
