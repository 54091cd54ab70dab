// The panel: every state says what holds; the list filters, orders, unfolds, jumps, by mouse and by keys.
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../components/Panel';
import { PanelFoot } from '../../components/PanelFoot';
import { PanelPage, type PanelPageProps } from '../../components/PanelPage';
import { PickFoot } from '../../components/PanelPick';
import { filterPanel, rowOf } from '../../components/panelRows';
import type { TabView } from '../../lib/model/page-state';
import { draw, drawn } from './draw';
import * as f from './fixtures';
import { noPageCallbacks, rows } from './panelFixtures';
import '../../assets/styles/page.css';
import '../../assets/styles/panel.css';

const words = f.words('zh-CN');
const count = { law: 1, agency: 0, programme: 0 };
const ON: TabView = { is: 'on', entries: count, mentions: count };

const panel = (more: Partial<PanelPageProps> = {}, language: 'zh-CN' | 'en' = 'zh-CN') => (
  <Panel
    words={f.words(language)}
    tab="page"
    subtitle="一篇文章"
    said=""
    onTab={() => {}}
    footer={<PanelFoot total="9条14处" items={[{ label: 'export_list', onChoose() {} }]} />}
  >
    <PanelPage
      view={ON}
      problem={null}
      rows={rows}
      inView={new Set([0, 1])}
      current={-1}
      onJump={() => {}}
      onKnow={() => {}}
      on={noPageCallbacks}
      {...more}
    />
  </Panel>
);

describe('states without a list', () => {
  const host = 'www.news.cn';
  const VIEWS: [TabView, string[]][] = [
    [ON, ['没有认得的词条', '右键']],
    [{ is: 'off' }, ['没有认得的词条']],
    [{ is: 'working' }, ['正在读']],
    [{ is: 'none' }, ['没有找到文章', '标这一页']],
    [{ is: 'unread' }, ['没有读', '粘贴']],
    [{ is: 'reload' }, ['重新加载页面以继续']],
    [{ is: 'failed' }, ['没有标成', '重新加载页面以继续']],
    [{ is: 'other' }, ['工具栏']],
    [{ is: 'ask', host }, [host, '开启此站', '工具栏']],
    [{ is: 'revoked', host }, ['重新允许']],
    [{ is: 'on-click', host }, ['一直允许', '工具栏']],
  ];
  it.each(VIEWS)('%o', (view, says) => {
    const { text } = draw(panel({ view, rows: [] }));
    for (const one of says) expect(text()).toContain(one);
  });
});

describe('the list', () => {
  it('says type, count, law, state, and what is apart', () => {
    const drawing = draw(panel());
    const groups = [...drawing.root.querySelectorAll('.group')].map((group) => group.querySelector('h2')?.textContent);
    expect(groups).toEqual(['法律 4条7处', '机构 3条3处', '政策 2条4处', '其他提法 1条1处']);
    for (const one of ['第十条', '个人信息保护法', '草案', '已被取代', '国家互联网信息办公室', '“放管服”'])
      expect(drawing.text()).toContain(one);
  });

  it('marks what is in view, for the eye and the ear', () => {
    const drawing = draw(panel());
    const seen = [...drawing.root.querySelectorAll('li.in .name')];
    expect(seen.map((name) => name.firstElementChild?.textContent)).toEqual(['个人信息保护法']);
    expect(seen[0]?.textContent).toContain('此刻在屏幕上');
  });

  it('jumps by name to the next place, by context to that place', async () => {
    const jumps: [string, number | null][] = [];
    const drawing = draw(panel({ onJump: (row, mention) => jumps.push([row.name, mention]) }));
    drawing.find('.name').click();
    drawing.find('.count').click();
    await drawn();
    expect(drawing.find('.count').getAttribute('aria-expanded')).toBe('true');
    const places = [...drawing.root.querySelectorAll<HTMLElement>('.spots button:not(.know)')];
    expect(places.map((place) => place.querySelector('.where')?.textContent)).toEqual(['小题', '2段', '2段', '2段']);
    places[2]?.click();
    expect(jumps).toEqual([
      ['个人信息保护法', null],
      ['个人信息保护法', 2],
    ]);
  });

  it('says which names are known, and lets them be known or not among their places', async () => {
    const said: string[] = [];
    const known = rows.map((row) => ({ ...row, isKnown: row.name === '国务院' }));
    const drawing = draw(panel({ rows: known, onKnow: (row) => said.push(row.name) }));
    const names = () => [...drawing.root.querySelectorAll('.name')].filter((one) => one.textContent?.includes('熟知'));
    expect(names().map((one) => one.firstElementChild?.textContent)).toEqual(['国务院']);
    drawing.find('.count').click();
    await drawn();
    drawing.button('熟知 个人信息保护法').click();
    expect(said).toEqual(['个人信息保护法']);
  });

  it('goes from name to name with the arrows', () => {
    const drawing = draw(panel());
    const [first, second] = [...drawing.root.querySelectorAll<HTMLElement>('.name')];
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(second);
  });

  it('filters by the names on the page, and says so when nothing is left', async () => {
    const drawing = draw(panel());
    const input = drawing.root.querySelector('input');
    const type = async (value: string) => {
      if (!input) throw new Error('no field');
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      return [...drawing.root.querySelectorAll('.name > span:first-child')].map((name) => name.textContent);
    };
    expect(await type('个保')).toEqual(['个人信息保护法']);
    expect(await type('没有这个')).toEqual([]);
    expect(drawing.text()).toContain('没有相符的');
  });

  it('is there where the site is off, with a way to turn it on', () => {
    const said: boolean[] = [];
    const drawing = draw(panel({ view: { is: 'off' }, on: { ...noPageCallbacks, setSite: (on) => said.push(on) } }));
    expect(drawing.root.querySelectorAll('.name').length).toBe(rows.length);
    drawing.button('在此站画线').click();
    expect(said).toEqual([true]);
  });

  it('says what is out of reach beside what is there', () => {
    const problem = { code: 'database', message: '读不到笔记', remedy: '重启浏览器' };
    const drawing = draw(panel({ problem }));
    expect(drawing.find('[role=alert]').innerText).toContain('重启浏览器');
    expect(drawing.root.querySelectorAll('.name').length).toBe(rows.length);
  });

  it.each(['zh-CN', 'en'] as const)('has no fault that axe knows (%s)', async (language) => {
    const drawing = draw(panel({}, language));
    document.documentElement.lang = language;
    drawing.find('.count').click();
    await drawn();
    const { violations } = await axe.run(drawing.root);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('choosing names to collect', () => {
  const pack = { id: 'mine', title: 'mine' };
  const mixed = rows.map((row) =>
    row.name === '国务院' && row.explanation ? { ...row, explanation: { ...row.explanation, pack } } : row,
  );
  const choosing = (chosen: string[] = []) => {
    const picked: [string[], boolean][] = [];
    const onPick = (keys: readonly string[], on: boolean) => void picked.push([[...keys], on]);
    return { picked, ...draw(panel({ rows: mixed, picking: { chosen: new Set(chosen), onPick } })) };
  };
  const boxOf = ({ root }: { root: HTMLElement }, name: string) => {
    const label = [...root.querySelectorAll<HTMLElement>('.pick')].find(
      (one) => one.querySelector('.name > span')?.textContent === name,
    );
    const box = label?.querySelector('input');
    if (!label || !box) throw new Error(`no ${name}`);
    return { label, box };
  };

  it('says which can’t be chosen, and why', () => {
    const drawing = choosing();
    expect(boxOf(drawing, '第十条').label.textContent).toContain('条文');
    expect(boxOf(drawing, '国务院').label.textContent).toContain('已是我的');
    const off = [...drawing.root.querySelectorAll('.pick.not .name > span:first-child')].map((one) => one.textContent);
    expect(off).toEqual(['第十条', '国务院']);
    expect(boxOf(drawing, '国务院').box.disabled).toBe(true);
  });
  it('chooses by a click anywhere on the name, and lets go again', () => {
    const drawing = choosing(['main law/合同法']);
    boxOf(drawing, '个人信息保护法').label.click();
    boxOf(drawing, '合同法').label.click();
    expect(drawing.picked).toEqual([
      [['main law/个人信息保护法'], true],
      [['main law/合同法'], false],
    ]);
  });
  it('chooses all that the filter leaves, of what is drawn', async () => {
    const drawing = choosing();
    const all = () => drawing.find('.pick-all label');
    expect(all().textContent).toBe('全选（7条）');
    const field = drawing.root.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('no field');
    field.value = '检察院';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    all().click();
    expect(drawing.picked).toEqual([[['main agency/新吴区人民检察院'], true]]);
  });
  it('says what is chosen and what becomes of names that are there already', () => {
    const did: string[] = [];
    const foot = (count: number, knownCount: number) => (
      <Panel
        words={words}
        tab="page"
        subtitle=""
        said=""
        onTab={() => {}}
        footer={
          <PickFoot
            count={count}
            knownCount={knownCount}
            known="note"
            saving={false}
            onKnown={(known) => did.push(known)}
            onSave={() => did.push('save')}
            onCancel={() => did.push('cancel')}
          />
        }
      >
        {null}
      </Panel>
    );
    const drawing = draw(foot(0, 0));
    expect(drawing.text()).toContain('勾选要收的名称');
    drawing.button('收进我的词条').click();
    drawing.again(foot(3, 2));
    expect(drawing.text()).toContain('已选3条');
    expect(drawing.text()).toContain('已有词条的2条');
    const select = drawing.root.querySelector('select');
    if (!select) throw new Error('no choice');
    select.value = 'alias';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    drawing.button('收进我的词条').click();
    drawing.button('取消').click();
    expect(did).toEqual(['alias', 'save', 'cancel']);
  });
});

describe('order and news', () => {
  it('orders by frequency, the earlier first among equals', () => {
    const names = filterPanel(rows, { search: '', order: 'count', onlyNew: false }).map((row) => row.name);
    expect(names.slice(0, 3)).toEqual(['个人信息保护法', '“三资”', '第十条']);
  });
  it('leaves only what was not met before', () => {
    const names = filterPanel(rows, { search: '', order: 'place', onlyNew: true }).map((row) => row.name);
    expect(names).toEqual(['第十条', '“放管服”']);
  });
  it('does not speak of news where all is new', () => {
    const fresh = rows.map((row) => rowOf(row, row.explanation, 0));
    const { text } = draw(panel({ rows: fresh }));
    expect(text()).not.toContain('初见');
    expect(draw(panel()).text()).toContain('初见');
  });
});

describe('the menu', () => {
  it('opens, moves, chooses, gives the focus back', async () => {
    const chosen: string[] = [];
    const items = (['export_list', 'export_csv'] as const).map((label) => ({
      label,
      onChoose: () => chosen.push(label),
    }));
    const drawing = draw(
      <Panel
        words={words}
        tab="page"
        subtitle=""
        said=""
        onTab={() => {}}
        footer={<PanelFoot total="1" items={items} />}
      >
        {null}
      </Panel>,
    );
    const opener = drawing.button('导出');
    opener.click();
    await drawn();
    const menu = drawing.find('[role=menu]');
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement?.textContent).toBe('复制成表格（CSV）');
    (document.activeElement as HTMLElement | null)?.click();
    await drawn();
    expect(chosen).toEqual(['export_csv']);
    expect(document.activeElement).toBe(opener);
    expect(drawing.root.querySelector('[role=menu]')).toBeNull();
  });
});
