// The note in every state: what each must say, what it must not, what its buttons do, and that no text becomes markup.
import { describe, expect, it } from 'vitest';
import NOTE_CSS from '../../assets/styles/note.css?inline';
import { Note, type NoteProps } from '../../components/Note';
import type { NoteCallbacks } from '../../components/noteState';
import { draw, drawn } from './draw';
import * as f from './fixtures';

const base: Omit<NoteProps, 'state'> = {
  words: f.words('zh-CN'),
  pinned: false,
  known: false,
  cameFrom: null,
  articleDate: null,
  on: f.noCallbacks,
};
const open = (explanation: typeof f.bare, more: Partial<NoteProps> = {}): NoteProps => ({
  ...base,
  state: { is: 'open', explanation },
  ...more,
});
const failed = (code: string): NoteProps => ({
  ...base,
  state: { is: 'failed', heading: '数据安全法', failure: { code } },
});

interface Case {
  name: string;
  props: NoteProps;
  says: string[];
  not?: string[];
}
const CASES: Case[] = [
  {
    name: 'a complete law',
    props: open(f.law),
    says: [
      '中华人民共和国',
      '个人信息保护法',
      '法律 · 全国人大常委会制定',
      '现行有效',
      '2021年8月20日',
      '共74条',
      '又称《个保法》',
    ],
    not: ['编辑', 'Personal Information'],
  },
  {
    name: 'its place on the page and in the corpus',
    props: open(f.law),
    says: ['3/7', '上一处', '第1次出现', '12次，人民日报 2021年8月21日至法治日报 2025年3月4日'],
  },
  { name: 'its own note last', props: open(f.law), says: ['第十三条列了七种依据，下次讲。'] },
  {
    name: 'a draft with its successor, on the article’s date',
    props: open(f.draft, { articleDate: '2021-12-06' }),
    says: [
      '征求意见稿，已有正式文件，2025年1月1日起施行',
      '网络数据安全管理条例 2025年1月1日起',
      '2021年12月6日，征求意见稿',
      '只出现这一处',
    ],
  },
  {
    name: 'a repealed law and what held at the time',
    props: open(f.repealed, { articleDate: '2020-05-12' }),
    says: ['2021年1月1日起废止', '2020年5月12日，当时有效', '民法典'],
  },
  {
    name: 'a composed agency says that it was derived',
    props: open(f.agency),
    says: ['江苏省无锡市新吴区', '无锡市人民检察院', '未逐一核对'],
    not: ['补一条资料'],
  },
  {
    name: 'an agency’s lineage',
    props: open(f.lineage),
    says: ['至2018年3月', '国家金融监督管理总局 2023年5月18日起'],
  },
  { name: 'a formula counts its parts', props: open(f.formula), says: ['三项', '现金、存款等', '与此无关'] },
  {
    name: 'a provision names its law and why',
    props: open(f.provision),
    says: ['第十条', '同句前文写明了这部法', '不对？'],
  },
  {
    name: 'a short name the page defines',
    props: open(f.defined),
    says: ['第3段：“……《网络数据安全管理条例》', '定义处'],
    not: ['第1次出现'],
  },
  { name: 'a poor entry invites a fact', props: open(f.poor), says: ['补一条资料'], not: ['只出现这一处'] },
  { name: 'a document we do not have', props: open(f.unknownDocument), says: ['未收录', '收录这一条', '2024年6月'] },
  { name: 'two meanings', props: open(f.senses), says: ['有2个意思', '巡视“回头看”', '督察“回头看”'] },
  { name: 'several bodies at once', props: open(f.several), says: ['同时指3个', '青海省人民政府', '河北省人民政府'] },
  {
    name: 'an entry of a pack says of which',
    props: open({ ...f.law, pack: { id: 'course', title: '第三课' } }),
    says: ['出自词包“第三课”'],
  },
  {
    name: 'an own entry',
    props: open({ ...f.law, pack: { id: 'mine', title: 'mine' } }),
    says: ['出自我的词条'],
    not: ['词包'],
  },
  { name: 'a shipped entry', props: open(f.law), says: ['全国人大常委会'], not: ['出自'] },
  {
    name: 'the database out of reach',
    props: open({ ...f.law, ownNote: null, limits: ['database-unreachable'] }),
    says: ['读不到', '再试一次', '2021年8月20日'],
  },
  { name: 'old knowledge', props: open({ ...f.law, limits: ['knowledge-old'] }), says: ['超过一年'] },
  {
    name: 'a law nothing tells',
    props: open({ ...f.provision, facts: [], limits: ['law-unknown'] }),
    says: ['看不出是哪部法'],
  },
  { name: 'off this page', props: open({ ...f.law, page: null }), says: ['本页没有出现'] },
  {
    name: 'loading shows the name at once',
    props: { ...base, state: { is: 'loading', heading: '数据安全法', type: 'law' } },
    says: ['数据安全法', '法律'],
    not: ['关闭'],
  },
  { name: 'updated', props: failed('updated'), says: ['扩展刚刚更新过', '重新加载页面以继续'], not: ['再试一次'] },
  { name: 'asleep', props: failed('asleep'), says: ['后台没有回答', '再试一次', '重新加载页面以继续'] },
  { name: 'refused', props: failed('refused'), says: ['没有接受', '再试一次'], not: ['重新加载'] },
  { name: 'gone', props: failed('gone'), says: ['已经删去'], not: ['再试一次'] },
  { name: 'an error never heard of', props: failed('?'), says: ['没能取到', '再试一次'] },
  {
    name: 'English',
    props: open(f.law, { words: f.words('en'), pinned: true }),
    says: ['Personal Information Protection Law', 'In force', '20 August 2021', '74 articles', '3/7', 'Official text'],
    not: ['现行有效', '上一处'],
  },
  {
    name: 'English tells a state from its dates',
    props: open(f.repealed, { words: f.words('en'), articleDate: '2020-05-12' }),
    says: ['Superseded from 1 January 2021', '12 May 2020: In force'],
  },
  {
    name: 'traditional characters',
    props: open(f.law, { words: f.words('zh-TW'), pinned: true }),
    says: ['現行有效', '改筆記', '个人信息保护法'],
  },
];

describe('what the note says', () => {
  it.each(CASES)('$name', ({ props, says, not = [] }) => {
    const text = draw(<Note {...props} />).text();
    for (const one of says) expect(text).toContain(one);
    for (const one of not) expect(text).not.toContain(one);
  });

  it('keeps the sections in their order', () => {
    const text = draw(<Note {...open(f.law, { pinned: true })} />).text();
    const order = ['个人信息保护法', '规范个人信息', '通过', '本页', '语料', '相关', '来源', '第十三条列了', '改笔记'];
    const at = order.map((one) => text.indexOf(one));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.every((i) => i >= 0)).toBe(true);
  });
});

describe('actions', () => {
  it('appear only in a pinned note', () => {
    expect(draw(<Note {...open(f.law)} />).root.querySelector('.actions')).toBeNull();
    const text = draw(<Note {...open(f.law, { pinned: true })} />).text();
    for (const one of ['改笔记', '编辑', '隐藏', '复制引文', '官方文本']) expect(text).toContain(one);
  });

  it('offer to write a note where there is none, to collect where there is no entry', () => {
    expect(draw(<Note {...open(f.repealed, { pinned: true })} />).text()).toContain('记笔记');
    const text = draw(<Note {...open(f.unknownDocument, { pinned: true })} />).text();
    expect(text).toContain('收录这一条');
    expect(text).not.toContain('记笔记');
  });

  it('say that a search for the official text leaves the page', () => {
    const note = draw(<Note {...open({ ...f.law, officialText: null }, { pinned: true })} />);
    expect(note.button('查官方文本').title).toContain('离开本页');
    expect(draw(<Note {...open(f.formula, { pinned: true })} />).text()).not.toContain('官方文本');
  });

  it('say whether the name is known, and take it back in one click', () => {
    const said: string[] = [];
    const on = { ...f.noCallbacks, know: () => said.push('know') };
    const note = draw(<Note {...open(f.law, { pinned: true, known: false, on })} />);
    expect(note.button('熟知').getAttribute('aria-pressed')).toBe('false');
    note.button('熟知').click();
    note.again(<Note {...open(f.law, { pinned: true, known: true, on })} />);
    expect(note.button('熟知').getAttribute('aria-pressed')).toBe('true');
    note.button('熟知').click();
    expect(said).toEqual(['know', 'know']);
    expect(draw(<Note {...open(f.provision, { pinned: true, known: null })} />).text()).not.toContain('熟知');
  });

  it('ask where to hide, by mouse and by key', async () => {
    const scopes: string[] = [];
    const note = draw(
      <Note {...open(f.law, { pinned: true, on: { ...f.noCallbacks, hide: (s) => scopes.push(s) } })} />,
    );
    note.button('隐藏').click();
    await drawn();
    note.button('本站都不标').click();
    await drawn();
    expect(scopes).toEqual(['site']);
    expect(note.root.querySelector('[role=menu]')).toBeNull();
    note.button('隐藏').click();
    await drawn();
    const menu = note.find('[role=menu]');
    expect(document.activeElement?.textContent).toBe('这一页不标');
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement?.textContent).toBe('本站都不标');
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn();
    expect(note.root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('隐藏');
  });

  it('reach their callbacks', async () => {
    const said: string[] = [];
    const on = new Proxy(f.noCallbacks, {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          said.push(`${String(name)} ${args.map((a) => JSON.stringify(a)).join(' ')}`.trim()),
    }) as NoteCallbacks;
    const note = draw(<Note {...open(f.law, { pinned: true, cameFrom: '网络安全法', on })} />);
    for (const name of [
      '固定',
      '关闭',
      '退回“网络安全法”',
      '上一处',
      '下一处',
      '第1次出现',
      '数据安全法',
      '改笔记',
      '编辑',
      '复制引文',
    ])
      note.button(name).click();
    expect(said.map((line) => line.split(' ')[0])).toEqual([
      'pin',
      'close',
      'back',
      'jump',
      'jump',
      'jump',
      'open',
      'writeNote',
      'edit',
      'cite',
    ]);
    expect(said[6]).toBe('open {"is":"entry","id":"law/data-security"} "数据安全法"');
  });

  it('give the frame the place of the own note', () => {
    const note = draw(
      <Note {...open(f.law, { pinned: true, frame: { element: document.createElement('iframe'), is: 'note' } })} />,
    );
    expect(note.root.querySelector('iframe')).not.toBeNull();
    expect(note.text()).not.toContain('第十三条列了');
  });
});

it('shows a few related entries and the rest on a click', async () => {
  const related = Array.from({ length: 9 }, (_, i) => ({ id: `law/x-${i}`, name: `相关法${i}`, type: 'law' as const }));
  const note = draw(<Note {...open({ ...f.law, related })} />);
  expect(note.text()).toContain('相关法5');
  expect(note.text()).not.toContain('相关法6');
  note.button('另3条').click();
  await drawn();
  expect(note.text()).toContain('相关法8');
});

describe('the foot', () => {
  it('shows sources, knowledge date and the legal notice in one click', async () => {
    const note = draw(<Note {...open(f.law)} />);
    const button = note.button('截至2026年9月');
    expect(note.text()).not.toContain('不构成法律意见');
    button.click();
    await drawn();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    for (const one of ['中国人大网', '资料截至2026年9月30日', '不构成法律意见，以官方文本为准'])
      expect(note.text()).toContain(one);
  });

  it.each(CASES.filter(({ props }) => props.state.is === 'open'))('is there for: $name', ({ props }) => {
    expect(draw(<Note {...props} />).root.textContent).toMatch(/不构成法律意见|不構成法律意見|Not legal advice/);
  });
});

describe('text stays text', () => {
  it('draws no element that an entry asks for', async () => {
    const note = draw(<Note {...open(f.hostile, { pinned: true })} />);
    expect(note.root.querySelector('script, img, b:not(.n b), i, u')).toBeNull();
    expect(note.text()).toContain('<script>alert(1)</script>');
    note.button('截至2026年9月').click();
    await drawn();
    expect([...note.root.querySelectorAll('a')]).toEqual([]);
  });
});

describe('for everyone', () => {
  it.each(CASES)('every button has a name, the dialog its heading: $name', ({ props }) => {
    const { root } = draw(<Note {...props} />);
    for (const one of root.querySelectorAll('button, a')) {
      expect(one.getAttribute('aria-label') ?? one.textContent?.trim()).toBeTruthy();
    }
    const label = root.querySelector('[role=dialog]')?.getAttribute('aria-labelledby');
    expect(root.querySelector(`[id="${label}"]`)?.tagName).toBe('H2');
  });
});

describe('the sheet', () => {
  const inRoot = (scheme: 'light' | 'dark') => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(NOTE_CSS);
    root.adoptedStyleSheets = [sheet];
    const drawing = draw(<Note {...open(f.draft, { pinned: true })} />);
    root.append(drawing.root);
    document.body.append(host);
    drawing.find('.note').style.colorScheme = scheme;
    return drawing;
  };

  it('styles the note inside a shadow root, whatever the page says of the host', () => {
    const style = document.createElement('style');
    style.textContent =
      '* { --ink: red !important; --paper-raised: red !important; color: red !important; font-size: 40px !important }';
    document.head.append(style);
    const note = inRoot('light');
    const shown = getComputedStyle(note.find('.note'));
    expect(shown.fontSize).toBe('13px');
    expect(shown.color).toBe('oklch(0.235 0.014 262)');
    expect(getComputedStyle(note.find('.rule')).borderTopWidth).toBe('1px');
    style.remove();
  });

  it.each(['light', 'dark'] as const)('keeps every text at 4.5:1 or better (%s)', (scheme) => {
    const note = inRoot(scheme);
    const paper = luminance(getComputedStyle(note.find('.note')).backgroundColor);
    for (const selector of [
      'h2',
      '.type',
      '.status',
      '.meta',
      '.summary',
      '.label',
      'dd',
      '.dim',
      '.actions',
      '.link',
    ]) {
      const ink = luminance(getComputedStyle(note.find(selector)).color);
      const ratio = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
      expect(ratio, selector).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('grows with the reader’s text size and stays inside a narrow window', () => {
    const note = inRoot('light');
    const before = note.find('.note').getBoundingClientRect().width;
    note.root.style.setProperty('--zoom', '1.4');
    const after = note.find('.note').getBoundingClientRect().width;
    expect(before).toBeLessThanOrEqual(innerWidth - 24);
    expect(after).toBeLessThanOrEqual(innerWidth - 23);
    expect(after).toBeGreaterThan(before * 1.05);
  });
});

/** Relative luminance (WCAG 2) of any colour the browser can paint. */
function luminance(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
