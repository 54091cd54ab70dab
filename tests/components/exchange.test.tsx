// Import and backup as drawn: the preview's groups and choices, mapped columns, what is told when it fails, text as text.
import { describe, expect, it, vi } from 'vitest';
import { Backup, type BackupProps } from '../../components/Backup';
import { Import, type ImportProps } from '../../components/Import';
import type { ImportRow } from '../../components/importRows';
import { WordsContext } from '../../components/words';
import { draw } from './draw';
import * as f from './fixtures';

const words = f.words('zh-CN');
const row = (more: Partial<ImportRow>): ImportRow => ({
  row: 2,
  name: '数据安全法',
  type: 'law',
  verdict: 'added',
  differences: [],
  claimed: null,
  reasons: [],
  choices: ['overwrite'],
  choice: 'overwrite',
  ...more,
});
const PROPS: ImportProps = {
  readOnly: false,
  file: null,
  mapping: null,
  busy: null,
  failure: null,
  onFile() {},
  onColumn() {},
  onMapped() {},
  onChoice() {},
  onImport() {},
  onCancel() {},
};
const shown = (props: Partial<ImportProps>) =>
  draw(
    <WordsContext.Provider value={words}>
      <style>{'.scroller { height: 400px; overflow: auto }'}</style>
      <Import {...PROPS} {...props} />
    </WordsContext.Provider>,
  ).root;
const file = (rows: ImportRow[]) => ({ name: '课.csv', rows, losses: ['页码'], passages: null });

describe('the preview', () => {
  it('counts each sort, says what is not read, and how many will be written', () => {
    const root = shown({
      file: file([
        row({}),
        row({ row: 3, verdict: 'same', choices: [] }),
        row({ row: 4, verdict: 'refused', choices: [] }),
      ]),
    });
    expect(root.querySelector('.tally')?.textContent).toBe('1相同1新增0改动1拒收0冲突');
    expect(root.textContent).toContain('不读入：页码');
    expect(root.querySelector('.main')?.textContent).toBe('写入1条');
  });
  it('of a pack without entries: what its passages do, and that they are written', () => {
    const passages = { added: 3, changed: 1, same: 2 };
    const root = shown({ file: { name: '我的.json', rows: [], losses: [], passages } });
    expect(root.textContent).toContain('划线：新增3处，改动1处，相同2处');
    const button = root.querySelector<HTMLButtonElement>('.main');
    expect([button?.textContent, button?.disabled]).toEqual(['写入划线4处', false]);
    expect(root.querySelector('.tally')).toBeNull();
  });
  it.each([
    ['rows and passages', [row({})], { added: 1, changed: 0, same: 0 }, '写入1条、划线1处', false],
    ['nothing that is new', [], { added: 0, changed: 0, same: 2 }, '写入0条', true],
  ])('%s', (_, rows, passages, label, disabled) => {
    const root = shown({ file: { name: '我的.json', rows, losses: [], passages } });
    const button = root.querySelector<HTMLButtonElement>('.main');
    expect([button?.textContent, button?.disabled]).toEqual([label, disabled]);
  });
  it('names row, field and reason of what is refused', () => {
    const reasons = [{ code: 'short', field: 'name', value: '法' }];
    const root = shown({ file: file([row({ row: 41007, name: '法', verdict: 'refused', reasons, choices: [] })]) });
    expect(root.querySelector('tbody')?.textContent).toContain('第41007行：“法”只有一个字，会到处误标。');
  });
  it('offers the choices of a row and of all', () => {
    const onChoice = vi.fn();
    const one = row({
      verdict: 'conflict',
      claimed: { name: '网信办', by: '国家互联网信息办公室' },
      choices: ['keep', 'overwrite', 'merge', 'both'],
      choice: 'keep',
    });
    const root = shown({ file: file([one, row({ ...one, row: 3 })]), onChoice });
    expect(root.textContent).toContain('“网信办”已经是“国家互联网信息办公室”的名称。');
    const radios = [...root.querySelectorAll<HTMLInputElement>('tbody tr input')].slice(0, 4);
    expect(radios.map((radio) => radio.checked)).toEqual([true, false, false, false]);
    radios[2]?.click();
    expect(onChoice).toHaveBeenLastCalledWith([one], 'merge');
    root.querySelector<HTMLButtonElement>('.all .link')?.click();
    expect(onChoice.mock.lastCall?.[0]).toHaveLength(2);
    expect(onChoice.mock.lastCall?.[1]).toBe('keep');
  });
  it('draws a few of fifty thousand rows and tells how many there are', () => {
    const root = shown({ file: file(Array.from({ length: 50_000 }, (_, at) => row({ row: at + 2 }))) });
    expect(root.querySelectorAll('td.name').length).toBeLessThan(80);
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('50001');
    expect(root.querySelector('tbody tr[aria-rowindex]')?.textContent).toContain('数据安全法');
  });
  it('puts what wants a decision first, and lists one sort alone', async () => {
    const rows = [
      row({ name: '甲法' }),
      row({ row: 3, name: '乙法', verdict: 'refused', choices: [] }),
      row({ row: 4, name: '丙法', verdict: 'conflict', choices: ['keep', 'both'], choice: 'keep' }),
    ];
    const root = shown({ file: file(rows) });
    const names = () => [...root.querySelectorAll('td.name')].map((cell) => cell.textContent);
    expect(names()).toEqual(['丙法', '乙法', '甲法']);
    [...root.querySelectorAll<HTMLButtonElement>('.all button')].find((one) => one.textContent === '拒收')?.click();
    await vi.waitFor(() => expect(names()).toEqual(['乙法']));
  });
  it('says how far it is, and offers the way out', () => {
    const onCancel = vi.fn();
    const root = shown({ busy: { what: 'comparing', thousandths: 420 }, onCancel });
    expect(root.textContent).toContain('正在逐行核对，42%');
    root.querySelector<HTMLButtonElement>('.busy button')?.click();
    expect(onCancel).toHaveBeenCalled();
    expect(shown({ busy: { what: 'writing', thousandths: 999 } }).textContent).toContain('正在写入，99%');
    expect(shown({ busy: { what: 'reading', thousandths: null } }).querySelector('progress')?.value).toBe(0);
  });
  it('sets markup as text', () => {
    const root = shown({ file: file([row({ name: '<img src=x onerror=alert(1)>' })]) });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('td.name')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

it.each([
  ['too-large', '64', '文件超过64 MB'],
  ['newer', 'pangzhu-pack/2', '先更新旁注'],
  ['unpacks-too-large', '256', '解开后超过256 MB'],
])('a file refused as %s says why and what to do', (code, value, says) => {
  expect(shown({ failure: { code, value } }).querySelector('[role=alert]')?.textContent).toContain(says);
});

it('columns are mapped by hand; without a column of names it does not go on', () => {
  const onColumn = vi.fn();
  const root = shown({ mapping: { name: 'a.csv', header: ['词', '页'], columns: [null, null] }, onColumn });
  const [select] = root.querySelectorAll('select');
  if (!select) throw new Error('no select');
  expect(root.querySelector<HTMLButtonElement>('.main')?.disabled).toBe(true);
  select.value = '0';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onColumn).toHaveBeenCalledWith(0, 0);
});

describe('backup', () => {
  const BACKUP: BackupProps = {
    readOnly: false,
    own: 2,
    losses: [{ what: 'facts', count: 1 }],
    restoring: null,
    kept: [{ name: '1.json.gz', time: 1_767_000_000_000, bytes: 12_400, before: 'import', own: 12 }],
    onExport() {},
    onBackup() {},
    onOpenKept() {},
    onRestore() {},
    onCancel() {},
  };
  const backup = (props: Partial<BackupProps>) =>
    draw(
      <WordsContext.Provider value={words}>
        <Backup {...BACKUP} {...props} />
      </WordsContext.Provider>,
    ).root;
  it('says what a table drops before it does', () => {
    expect(backup({}).textContent).toContain('表格装不下：日期、制定机关等事实（1条）');
  });
  it('a kept copy is compared before it is put back', () => {
    const onOpenKept = vi.fn();
    backup({ onOpenKept }).querySelector<HTMLButtonElement>('.kept button')?.click();
    expect(onOpenKept).toHaveBeenCalledWith('1.json.gz');
  });
  const none = { count: 0, names: [] };
  it('what it adds, changes and removes is told by name, of many the first', () => {
    const removed = { count: 40, names: [{ text: '丙法' }, { text: '丁办法' }] };
    const compared = { added: { count: 1, names: [{ text: '甲法' }] }, changed: none, removed, same: 9 };
    const root = backup({ restoring: { name: 'b.json', compared, refused: 0, beside: null } });
    const told = [...root.querySelectorAll('.touched')].map((one) => one.textContent?.trim());
    expect(told).toEqual(['加回 甲法', '去掉 丙法、丁办法 等，共40处']);
    expect(root.querySelector<HTMLButtonElement>('.main')?.disabled).toBe(false);
  });
  it('what is the same is not put back', () => {
    const root = backup({
      restoring: {
        name: 'b.json',
        compared: { added: none, changed: none, removed: none, same: 9 },
        refused: 1,
        beside: null,
      },
    });
    expect(root.querySelector<HTMLButtonElement>('.main')?.disabled).toBe(true);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('1条');
  });
  it('settings are named and put back with the rest, or left as they are', async () => {
    const onRestore = vi.fn();
    const compared = { added: none, changed: none, removed: none, same: 9 };
    const beside = { settings: ['textSize' as const, 'known' as const], cases: 2, subscriptions: 0 };
    const root = backup({ onRestore, restoring: { name: 'b.json', compared, refused: 0, beside } });
    expect(root.querySelector('.beside')?.textContent).toContain('字号、认得的名称');
    expect(root.querySelector('.beside')?.textContent).toContain('2处');
    root.querySelector<HTMLButtonElement>('.main')?.click();
    expect(onRestore).toHaveBeenLastCalledWith(true);
    root.querySelector<HTMLInputElement>('.beside input')?.click();
    await new Promise(requestAnimationFrame);
    expect(root.querySelector<HTMLButtonElement>('.main')?.disabled).toBe(true);
  });
});
