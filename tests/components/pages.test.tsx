// Popup, welcome, options frame, history, settings and the note form: every state says what holds and what to do.
import { describe, expect, it } from 'vitest';
import { About } from '../../components/About';
import { emptyDraft } from '../../components/entryDraft';
import { History } from '../../components/History';
import { NoteForm, type NoteFormProps } from '../../components/NoteForm';
import { Options } from '../../components/Options';
import { Popup, type PopupView } from '../../components/Popup';
import { problemText, refusalText } from '../../components/problem';
import { SettingsForm, type SettingsShown } from '../../components/SettingsForm';
import { OpenSample } from '../../components/SettingsSample';
import type { SettingsPatch } from '../../components/settingsShown';
import { Welcome } from '../../components/Welcome';
import { WordsContext } from '../../components/words';
import { draw, drawn } from './draw';
import * as f from './fixtures';

const words = f.words('zh-CN');

describe('popup', () => {
  const counts = { entries: { law: 8, agency: 7, programme: 3 }, mentions: { law: 11, agency: 10, programme: 5 } };
  const none = { law: 0, agency: 0, programme: 0 };
  const host = 'www.news.cn';
  const VIEWS: [PopupView, string[], boolean][] = [
    [{ is: 'on', ...counts }, ['18个词条', '26处', '先浓后淡'], true],
    [{ is: 'on', entries: none, mentions: none }, ['没有认得的词条'], true],
    [{ is: 'off' }, ['此站不标'], true],
    [{ is: 'none' }, ['没有找到文章', '标这一页'], true],
    [{ is: 'reload' }, ['重新加载页面以继续'], true],
    [{ is: 'failed' }, ['没有标成', '重新加载页面以继续'], true],
    [{ is: 'working' }, ['正在读'], true],
    [{ is: 'unread' }, ['这里不标'], false],
    [{ is: 'other' }, ['不在名单里', '标这一页'], false],
    [{ is: 'ask', host }, ['开启此站', host, '标这一页'], false],
    [{ is: 'refused', host }, ['没有允许', '开启此站'], false],
    [{ is: 'revoked', host }, ['已被收回', '重新允许'], false],
    [{ is: 'on-click', host }, ['点击时', '一直允许', '标这一页'], false],
  ];
  const popup = (view: PopupView, more = {}) => (
    <Popup
      words={words}
      site="people.com.cn"
      view={view}
      types={{ law: true, agency: false, programme: true }}
      density="fade"
      revocable={false}
      problem={null}
      panelKey="Alt+S"
      on={f.noPopupCallbacks}
      {...more}
    />
  );

  it.each(VIEWS)('%o', (view, says, switchable) => {
    const drawing = draw(popup(view));
    for (const one of [...says, '词条管理']) expect(drawing.text()).toContain(one);
    expect(drawing.root.querySelector('[role=switch]') !== null).toBe(switchable);
  });

  it('reports what is set', () => {
    const said: unknown[] = [];
    const on = {
      ...f.noPopupCallbacks,
      setType: (...a: unknown[]) => said.push(a),
      setDensity: (d: string) => said.push(d),
      setSite: (s: boolean) => said.push(s),
    };
    const drawing = draw(popup({ is: 'on', ...counts }, { on }));
    const [site, , agency] = drawing.root.querySelectorAll<HTMLInputElement>('input');
    expect(agency?.checked).toBe(false);
    agency?.click();
    drawing.button('都浓').click();
    site?.click();
    expect(said).toEqual([['agency', true], 'all', false]);
  });

  it('says what is out of reach and lets a granted site go', () => {
    const text = draw(
      popup(
        { is: 'on', ...counts },
        { revocable: true, problem: { code: 'database', message: '读不到笔记', remedy: '重启浏览器' } },
      ),
    ).text();
    for (const one of ['读不到笔记', '重启浏览器', '不再读取此站']) expect(text).toContain(one);
  });
});

it('tells a problem in the language of the interface', () => {
  const problem = { code: 'database', message: '磁盘空间不足', remedy: '腾出空间' };
  expect(problemText(problem, words)).toEqual(problem);
  const told = problemText(problem, f.words('en'));
  expect(told.message).toBe('Your notes and own entries are out of reach: the browser could not open its database.');
  expect(told.remedy).not.toMatch(/[\u4e00-\u9fff]/);
  expect(problemText({ ...problem, code: '?' }, f.words('zh-TW')).message).toBe('沒能取到這一條。');
});

describe('a refusal of the store', () => {
  it.each([
    ['taken', ['law/own-1', '甲法']],
    ['received', ['法治词包']],
    ['changed', ['甲法']],
    ['covered', ['甲法', '乙法']],
    ['gone', []],
    ['base', []],
    ['disk-full', []],
    ['closed', []],
    ['newer', []],
    ['not-ready', []],
  ])('%s is told in every language, with what it is about and what to do', (code, names) => {
    const told = (['zh-CN', 'zh-TW', 'en'] as const).map((one) => refusalText({ code, names }, f.words(one)));
    expect(new Set(told).size).toBe(3);
    for (const text of told) for (const name of names) expect(text).toContain(name);
    expect(names.reduce((text, name) => text.replace(name, ''), told[2] ?? '')).not.toMatch(/[\u4e00-\u9fff$]/);
  });

  it('of a code of elsewhere is told as it comes', () => {
    expect(refusalText({ code: 'failed', message: 'no such file' }, words)).toBe('no such file');
  });
});

describe('welcome', () => {
  it('shows the lines, the sizes, the sites, the promise and the notice; enables in one click', () => {
    const enabled: string[][] = [];
    const sizes: number[] = [];
    const page = draw(
      <Welcome
        words={words}
        textSize={15}
        given={[{ name: '人民网', host: 'people.com.cn' }]}
        offered={f.offered}
        onTextSize={(size) => sizes.push(size)}
        onEnable={(hosts) => enabled.push(hosts)}
      />,
    );
    for (const one of ['双线', '单线', '点线', '人民网', '不上传', '不构成法律意见', '没有允许'])
      expect(page.text()).toContain(one);
    page.button('开启 中国政府网').click();
    page.button('全部开启').click();
    page.button('大').click();
    expect(enabled[0]).toEqual(['www.gov.cn']);
    expect(enabled[1]).toEqual(f.offered.filter((site) => site.state !== 'on').map((site) => site.host));
    expect(sizes).toEqual([21]);
  });
});

describe('options', () => {
  it('names the sections, the problem and the undo', () => {
    let undone = 0;
    const tabs = [
      { id: 'entries', label: 'section_entries' },
      { id: 'history', label: 'section_history' },
    ] as const;
    const page = draw(
      <Options
        words={words}
        tabs={tabs}
        tab="history"
        problem={{ code: 'database', message: '磁盘空间不足。', remedy: '腾出空间。' }}
        toast={{ text: '已隐藏“合同法”', onUndo: () => undone++ }}
        onRetry={() => {}}
      >
        <History rows={f.journal} failure={null} onUndo={() => {}} />
      </Options>,
    );
    expect(page.root.querySelectorAll('.side a').length).toBe(tabs.length);
    expect(page.find('[aria-current=page]').textContent).toBe('历史');
    for (const one of ['磁盘空间不足。', '腾出空间。', '再试一次', '公安部', '已撤销'])
      expect(page.text()).toContain(one);
    page.find('.toast button').click();
    expect(undone).toBe(1);
  });

  it('undoes a row of the history by its number', () => {
    const undone: number[] = [];
    const page = draw(
      <WordsContext.Provider value={words}>
        <History rows={f.journal} failure="之后的改动动过同样的词条" onUndo={(seq) => undone.push(seq)} />
      </WordsContext.Provider>,
    );
    for (const one of page.root.querySelectorAll<HTMLElement>('td button')) one.click();
    expect(undone).toEqual([3, 2]);
    expect(page.find('[role=alert]').textContent).toContain('动过同样的词条');
  });

  it.each([
    ['hover', { open: 'hover' as const, delay: 0 }, (word: HTMLElement) => enter(word), true],
    ['hover without Alt', { open: 'alt' as const, delay: 0 }, (word: HTMLElement) => enter(word), false],
    ['hover with Alt', { open: 'alt' as const, delay: 0 }, (word: HTMLElement) => enter(word, true), true],
    ['hover where a click is wanted', { open: 'click' as const, delay: 0 }, (word: HTMLElement) => enter(word), false],
    ['a click', { open: 'click' as const, delay: 0 }, (word: HTMLElement) => word.click(), true],
  ])('the sample opens its note as set: %s', async (_, set, act, opens) => {
    const page = draw(
      <WordsContext.Provider value={words}>
        <OpenSample {...f.settings} {...set} />
      </WordsContext.Provider>,
    );
    act(page.find('button'));
    await drawn();
    await drawn();
    expect(page.root.querySelector('.sheet') !== null).toBe(opens);
  });
  const enter = (word: HTMLElement, altKey = false) => word.dispatchEvent(new PointerEvent('pointerenter', { altKey }));

  it('says how right it was when measured, and how large it is', () => {
    const page = draw(
      <WordsContext.Provider value={words}>
        <About
          version="1.0"
          knowledge={{
            date: '2026-09-30',
            counts: { law: 3058, agency: 401, programme: 810 },
            bytes: 6_300_000,
            measured: {
              date: '2026-11-21',
              sets: [{ name: 'news-dev', precision: 1, recall: 0.9934 }],
              traps: [{ name: 'senses', marking: 15, quiet: 25, held: 39 }],
            },
            audit: {
              date: '2026-11-20',
              families: [{ type: 'law', first: { entries: 165, rate: 0.0299 }, last: { entries: 60, rate: 0.01 } }],
            },
          }}
          used={12_340_000}
        />
      </WordsContext.Provider>,
    );
    for (const one of ['新闻网页', '100.0%', '99.3%', '2026年11月21日', '6.3 MB', '12.3 MB', 'CC BY 4.0'])
      expect(page.text()).toContain(one);
    expect(page.text()).toMatch(/一名多义\s*15\s*25\s*97\.5%/);
    expect(page.text()).toMatch(/法律\s*165条，3\.0%\s*60条，1\.0%/);
  });

  it('settings show the sample as set and report only what changed', () => {
    const patches: SettingsPatch[] = [];
    const form = (settings: SettingsShown) => (
      <WordsContext.Provider value={words}>
        <SettingsForm
          settings={settings}
          hidden={[{ host: 'a.cn', key: 'law/x', name: '某法' }]}
          onUnhide={(one) => patches.push({ off: [one.key] })}
          known={[{ key: 'agency/gong-an-bu', name: '公安部' }]}
          onForget={(one) => patches.push({ off: [one?.name ?? 'all'] })}
          onChange={(patch) => patches.push(patch)}
          onSites={() => {}}
        />
      </WordsContext.Provider>
    );
    const page = draw(form(f.settings));
    expect(page.find('.demo').querySelectorAll('.faint').length).toBe(1);
    page.again(form({ ...f.settings, density: 'first', types: { law: true, agency: false, programme: true } }));
    expect([...page.find('.demo').querySelectorAll('.mark')].map((mark) => mark.textContent)).toEqual([
      '数据安全法',
      '双随机、一公开',
    ]);
    page.again(form({ ...f.settings, showMinor: true }));
    expect(page.find('.demo').textContent).toContain('有关部门');
    expect(page.find('.demo').querySelectorAll('.faint').length).toBe(2);
    page.again(form(f.settings));
    for (const radio of page.root.querySelectorAll<HTMLInputElement>('input[type=radio]:not(:checked)')) radio.click();
    page.button('重新开启 society.people.com.cn').click();
    expect(patches).toContainEqual({ density: 'all' });
    expect(patches).toContainEqual({ textSize: 21 });
    expect(patches).toContainEqual({ language: 'en' });
    expect(patches.at(-1)).toEqual({ off: [] });
    page.button('恢复显示').click();
    expect(patches.at(-1)).toEqual({ off: ['law/x'] });
    page.button('取消 公安部').click();
    expect(patches.at(-1)).toEqual({ off: ['公安部'] });
    page.button('全部清空').click();
    expect(patches.at(-1)).toEqual({ off: ['all'] });
  });
});

describe('the note form', () => {
  const form = (more: Partial<NoteFormProps> = {}) => (
    <NoteForm
      words={words}
      initial={{ ...emptyDraft('合同法'), note: '旧笔记' }}
      saving={false}
      failure={null}
      onDraft={() => {}}
      onSave={() => {}}
      onCancel={() => {}}
      {...more}
    />
  );
  const key = (target: Element, init: KeyboardEventInit) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

  it('saves on Enter, not while a word is being composed, not on Shift-Enter; Escape leaves', async () => {
    const said: string[] = [];
    const page = draw(form({ onSave: (draft) => said.push(draft.note), onCancel: () => said.push('left') }));
    await drawn();
    const area = page.find('textarea');
    expect(document.activeElement).toBe(area);
    key(area, { key: 'Enter', isComposing: true });
    key(area, { key: 'Enter', shiftKey: true });
    key(area, { key: 'Escape', isComposing: true });
    expect(said).toEqual([]);
    key(area, { key: 'Enter' });
    key(area, { key: 'Escape' });
    expect(said).toEqual(['旧笔记', 'left']);
  });

  it('hands on every stroke, so that a draft can be kept', () => {
    const drafts: string[] = [];
    const page = draw(form({ onDraft: (draft) => drafts.push(draft.note) }));
    const area = page.find('textarea') as HTMLTextAreaElement;
    area.value = '新';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    expect(drafts).toEqual(['新']);
  });

  it('says why saving failed', () => {
    const page = draw(form());
    page.again(form({ failure: '磁盘空间不足' }));
    expect(page.text()).toContain('没有存成：磁盘空间不足');
  });
});
