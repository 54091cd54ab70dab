// Every state of the panel before axe: WCAG 2.2 A and AA, light and dark.
import axe from 'axe-core';
import { type ComponentChildren, cloneElement } from 'preact';
import { describe, expect, it } from 'vitest';
import { PANEL_TABS, Panel, type PanelProps, type PanelTab } from '../../components/Panel';
import { PanelFoot } from '../../components/PanelFoot';
import { PanelPage, type PanelPageProps } from '../../components/PanelPage';
import { PickFoot } from '../../components/PanelPick';
import { PasteText } from '../../components/PasteText';
import { rowKey } from '../../components/panelPicking';
import type { PanelRow } from '../../components/panelRows';
import { Review } from '../../components/Review';
import type { TabView } from '../../lib/model/page-state';
import { draw, drawn } from './draw';
import * as f from './fixtures';
import { noPageCallbacks, rows } from './panelFixtures';
import { STATES } from './reviewFixtures';
import '../../assets/styles/page.css';
import '../../assets/styles/marks.css';
import '../../assets/styles/panel.css';
import '../../assets/styles/review.css';

/** On dark paper only the colours are others. */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  dark: { type: 'rule' as const, values: ['color-contrast'] },
};
const count = { law: 1, agency: 0, programme: 0 };
const ON: TabView = { is: 'on', entries: count, mentions: count };
const foot = (
  <PanelFoot
    total="129条1114处"
    items={[{ label: 'export_list', onChoose() {} }]}
    actions={[
      { label: 'panel_collect', onChoose() {} },
      { label: 'panel_check', onChoose() {} },
    ]}
  />
);

const frame = (tab: PanelTab, children: ComponentChildren, more: Partial<PanelProps> = {}) => (
  <Panel
    words={f.words('zh-CN')}
    tab={tab}
    tabs={PANEL_TABS}
    subtitle="一篇文章"
    said=""
    onTab={() => {}}
    footer={foot}
    {...more}
  >
    {children}
  </Panel>
);
const page = (more: Partial<PanelPageProps> = {}) => (
  <PanelPage
    view={ON}
    problem={null}
    rows={[]}
    inView={new Set([0, 1])}
    current={1}
    onJump={() => {}}
    onKnow={() => {}}
    on={noPageCallbacks}
    {...more}
  />
);
const paste = (more: { paragraphs?: string[]; failure?: string }) => (
  <PasteText
    draft=""
    paragraphs={more.paragraphs ?? null}
    count="52字，2条2处"
    limit={null}
    failure={more.failure ?? null}
    onDraft={() => {}}
    onRead={() => {}}
    onClear={() => {}}
    onOther={() => {}}
    onShown={() => {}}
  >
    {null}
  </PasteText>
);
const problem = { code: 'database', message: '读不到你的笔记', remedy: '重启浏览器再试' };
const host = 'www.news.cn';

/** Of the first rows one is chosen, one is the reader's own. */
const chosen = rows[0] ? rowKey(rows[0]) : '';
const mineToo = (row: PanelRow, at: number): PanelRow =>
  at === 2 && row.explanation ? { ...row, explanation: { ...row.explanation, pack: { id: 'mine', title: '' } } } : row;
const pickFoot = (
  <PickFoot
    count={3}
    knownCount={2}
    known="note"
    saving={false}
    onKnown={() => {}}
    onSave={() => {}}
    onCancel={() => {}}
  />
);

/** What to press before axe looks, where something is. */
const PANELS: [string, () => ReturnType<typeof frame>, string?][] = [
  ['a list', () => frame('page', page({ rows }), { said: '已复制 9 条', onUndo() {} })],
  ['a list with its places unfolded', () => frame('page', page({ rows })), '.count'],
  ['a list with its menu', () => frame('page', page({ rows })), '.foot [aria-haspopup]'],
  ['a list with known names', () => frame('page', page({ rows: rows.map((row) => ({ ...row, isKnown: true })) }))],
  [
    'names to choose from',
    () =>
      frame('page', page({ rows: rows.map(mineToo), picking: { chosen: new Set([chosen]), onPick() {} } }), {
        footer: pickFoot,
      }),
  ],
  ['a filter that leaves nothing', () => frame('page', page({ rows: rows.slice(0, 2) })), '.order .new'],
  ['the site off', () => frame('page', page({ rows, view: { is: 'off' } }))],
  ['something out of reach', () => frame('page', page({ rows, problem }))],
  ['something lost', () => frame('page', page({ rows, lost: { own: 20, found: 3 } }))],
  ['loading', () => frame('page', page({ view: { is: 'working' } }))],
  ['empty', () => frame('page', page())],
  ...(['none', 'unread', 'reload', 'failed', 'other'] as const).map((is): [string, () => ReturnType<typeof frame>] => [
    is,
    () => frame('page', page({ view: { is } })),
  ]),
  ...(['ask', 'refused', 'revoked', 'on-click'] as const).map((is): [string, () => ReturnType<typeof frame>] => [
    is,
    () => frame('page', page({ view: { is, host } })),
  ]),
  ['a field for a text', () => frame('paste', paste({}))],
  ['a text that could not be read', () => frame('paste', paste({ failure: '后台没有回答' }))],
  ['a text', () => frame('paste', paste({ paragraphs: ['第一课讲“三资”台账。'] }))],
  ['English', () => frame('page', page({ rows }), { words: f.words('en') })],
  ...Object.entries(STATES).map(([name, state]): [string, () => ReturnType<typeof frame>] => [
    `review: ${name}`,
    () =>
      frame(
        'review',
        <Review state={state} undo onOpen={() => {}} onAnswer={() => {}} onUndo={() => {}} onEntry={() => {}} />,
      ),
  ]),
];

/** The narrowest panel that a browser gives, CSS px. */
const NARROW = 300;

describe.each(['zh-CN', 'en'] as const)('in a narrow panel, %s', (language) => {
  it.each(PANELS)('%s: nothing runs off the paper', async (_, panel) => {
    const given = panel();
    const drawing = draw(cloneElement(given, { words: f.words(language) }));
    drawing.root.style.inlineSize = `${NARROW}px`;
    await drawn();
    const edge = drawing.root.getBoundingClientRect().right;
    const over = [
      ...drawing.root.querySelectorAll('main *:not(.unseen, .unseen *, .said, .said *, .context, .context *)'),
    ].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > edge + 0.5);
    expect(over.map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('on %s paper', (scheme) => {
  it.each(PANELS)('%s', async (name, panel, press) => {
    document.documentElement.lang = name === 'English' ? 'en' : 'zh-CN';
    document.documentElement.style.colorScheme = scheme;
    const drawing = draw(panel());
    if (press) drawing.find(press).click();
    await drawn();
    await Promise.all(document.getAnimations().map((one) => one.finished));
    const { violations } = await axe.run(drawing.root, { runOnly: RULES[scheme] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  });
});
