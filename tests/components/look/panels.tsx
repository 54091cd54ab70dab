// The side panel in every state, and the printed sheet.
import { PANEL_TABS, Panel, type PanelProps } from '../../../components/Panel';
import { PanelFoot, type PanelFootProps } from '../../../components/PanelFoot';
import { PanelList } from '../../../components/PanelList';
import { PanelPage, type PanelPageProps } from '../../../components/PanelPage';
import { PickFoot } from '../../../components/PanelPick';
import { PasteText, type PasteTextProps } from '../../../components/PasteText';
import { PrintNotes } from '../../../components/PrintNotes';
import { rowKey } from '../../../components/panelPicking';
import { Review } from '../../../components/Review';
import type { TabView } from '../../../lib/model/page-state';
import * as f from '../fixtures';
import { noPageCallbacks, rows, sheet } from '../panelFixtures';
import { STATES as REVIEWS } from '../reviewFixtures';
import '../../../assets/styles/panel.css';
import '../../../assets/styles/review.css';

const title = '读懂一条法治新闻，先看三样东西';
const items: PanelFootProps['items'] = [
  'export_list',
  'export_csv',
  'export_markdown',
  'export_print',
  'export_wipe',
].map((label) => ({ label: label as 'export_list', onChoose() {} }));
const on = {
  is: 'on',
  entries: { law: 4, agency: 3, programme: 2 },
  mentions: { law: 7, agency: 3, programme: 4 },
} as const;

const frame = (more: Partial<PanelProps>): PanelProps => ({
  words: f.words('zh-CN'),
  tab: 'page',
  subtitle: title,
  said: '',
  onTab() {},
  footer: <PanelFoot total="" items={[]} />,
  children: null,
  ...more,
});
const page = (more: Partial<PanelPageProps>) => (
  <PanelPage
    view={on}
    problem={null}
    rows={[]}
    inView={new Set([0, 1, 4, 5, 6])}
    current={1}
    onJump={() => {}}
    onKnow={() => {}}
    on={noPageCallbacks}
    {...more}
  />
);
const list = { rows, inView: new Set([0, 1, 4]), current: 1, onJump() {}, onKnow() {} };
const paste = (more: Partial<PasteTextProps>) => (
  <PasteText
    draft=""
    paragraphs={null}
    count=""
    limit={null}
    failure={null}
    onDraft={() => {}}
    onRead={() => {}}
    onClear={() => {}}
    onOther={() => {}}
    onShown={() => {}}
    {...more}
  >
    {more.children}
  </PasteText>
);
const foot = (
  <PanelFoot
    total="9条14处"
    items={items}
    actions={[
      { label: 'panel_collect', onChoose() {} },
      { label: 'panel_check', onChoose() {} },
    ]}
  />
);
const blank = (is: TabView['is'], host?: string) =>
  frame({ subtitle: 'people.com.cn', children: page({ view: { is, ...(host && { host }) } as TabView }) });

const states: [string, PanelProps][] = [
  ['本页', frame({ children: page({ rows }), footer: foot })],
  ['此站不标', frame({ children: page({ rows, view: { is: 'off' }, inView: new Set() }), footer: foot })],
  [
    '数据库打不开',
    frame({
      children: page({
        rows: rows.slice(0, 3),
        problem: { code: 'database', message: '读不到你的笔记和自建词条', remedy: '重启浏览器再试' },
      }),
      footer: foot,
      said: '已复制 9 条',
    }),
  ],
  [
    'English',
    frame({
      words: f.words('en'),
      children: page({ rows: rows.slice(0, 6) }),
      footer: <PanelFoot total="6 terms, 9 places" items={items} />,
    }),
  ],
  ['粘贴', frame({ tab: 'paste', subtitle: '只在本机处理，不上传', children: paste({}) })],
  [
    '粘贴，读过',
    frame({
      tab: 'paste',
      subtitle: '只在本机处理，不上传',
      children: paste({
        paragraphs: [
          '村里办培训，第一课讲“三资”台账，第二课讲个人信息保护法：登记村民的电话、住址，先想清楚要不要、给谁看。',
        ],
        count: '52字，2条2处',
        children: <PanelList {...list} rows={[rows[0], rows[7]].filter((row) => row !== undefined)} filtered={false} />,
      }),
      footer: foot,
    }),
  ],
  ['上下文', frame({ children: page({ rows: rows.slice(0, 1) }), footer: foot })],
  ['导出', frame({ children: page({ rows: rows.slice(0, 1) }), footer: foot })],
  ['熟知', frame({ children: page({ rows: rows.map((row) => ({ ...row, isKnown: row.name === '国务院' })) }) })],
  [
    '收集',
    frame({
      children: page({
        rows: rows.map((row) =>
          row.name === '国务院' && row.explanation
            ? { ...row, explanation: { ...row.explanation, pack: { id: 'mine', title: '' } } }
            : row,
        ),
        picking: { chosen: new Set(rows.filter((_, at) => at !== 1 && at % 2 === 1).map(rowKey)), onPick() {} },
      }),
      footer: (
        <PickFoot
          count={4}
          knownCount={3}
          known="note"
          saving={false}
          onKnown={() => {}}
          onSave={() => {}}
          onCancel={() => {}}
        />
      ),
    }),
  ],
  [
    '收好了',
    frame({ children: page({ rows: rows.slice(0, 3) }), footer: foot, said: '新建1条，记下2条的出处', onUndo() {} }),
  ],
  ...Object.entries(REVIEWS).map(([name, state]): [string, PanelProps] => [
    `温习：${name}`,
    frame({
      tab: 'review',
      tabs: PANEL_TABS,
      subtitle: '进度只记在本机',
      footer: <PanelFoot total="" items={[]} actions={[{ label: 'review_wipe', onChoose() {} }]} />,
      children: (
        <Review
          state={state}
          undo={name.startsWith('back')}
          onOpen={() => {}}
          onAnswer={() => {}}
          onUndo={() => {}}
          onEntry={() => {}}
        />
      ),
    }),
  ]),
  ['正在读', frame({ children: page({ view: { is: 'working' } }) })],
  ['没有认得的', frame({ children: page({}) })],
  ['没有文章', blank('none')],
  ['没读', frame({ subtitle: '新标签页', children: page({ view: { is: 'unread' } }) })],
  ['重新加载', blank('reload')],
  ['失败', blank('failed')],
  ['没开启', blank('ask', 'www.news.cn')],
  ['点击时', blank('on-click', 'people.com.cn')],
];

/** What is pressed before the picture is taken. */
const PRESSED: Record<string, string> = { 上下文: '.count', 导出: '.foot [aria-haspopup]' };

export function Panels() {
  return (
    <div class="panels">
      {states.map(([caption, props]) => (
        <figure key={caption} data-press={PRESSED[caption]}>
          <figcaption>{caption}</figcaption>
          <div class="box">
            <Panel {...props} />
          </div>
        </figure>
      ))}
    </div>
  );
}

/** Its sheet styles our :root, so it is loaded with the view. */
export async function printed() {
  await import('../../../assets/styles/print.css');
  return () => <PrintNotes words={f.words('zh-CN')} sheet={sheet} onPrint={() => {}} />;
}
