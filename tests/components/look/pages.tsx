// The options page, section by section, and the welcome page.
import { About } from '../../../components/About';
import { Cases } from '../../../components/Cases';
import { Entries, type EntriesProps } from '../../../components/Entries';
import { indexEntries } from '../../../components/entryIndex';
import { Guide } from '../../../components/Guide';
import { History } from '../../../components/History';
import { Lost, Reminder } from '../../../components/Keeping';
import { Options } from '../../../components/Options';
import { SettingsForm } from '../../../components/SettingsForm';
import { Welcome } from '../../../components/Welcome';
import * as f from '../fixtures';
import '../../../assets/styles/options.css';
import '../../../assets/styles/guide.css';
import '../../../assets/styles/welcome.css';

const words = f.words('zh-CN');
const entries: EntriesProps = {
  index: indexEntries(f.entryRows(3500)),
  packs: f.packs,
  alike: f.alike,
  corpusOf: () => ({
    count: 12,
    first: { outlet: '人民日报', date: '2021-03-04' },
    last: { outlet: '法治日报', date: '2026-08-01' },
  }),
  readOnly: false,
  open: null,
  failure: null,
  typing: null,
  turn: 0,
  clash: null,
  left: null,
  onTake() {},
  onDrop() {},
  onDraft() {},
  onWay() {},
  onOpen() {},
  onCancel() {},
  onSave() {},
  onRemove() {},
  onHide() {},
  busy: null,
  onBulk() {},
  onCancelBulk() {},
};
const TABS = ['entries', 'import', 'history', 'cases', 'settings', 'about'] as const;
const tabs = TABS.map((id) => ({ id, label: `section_${id}` as const }));
const views: [(typeof TABS)[number], preact.ComponentChildren, Partial<Parameters<typeof Options>[0]>?][] = [
  ['entries', <Entries key="a" {...entries} open="law/contract" />, { toast: { text: '已隐藏“合同法”', onUndo() {} } }],
  ['entries', <Entries key="b" {...entries} open="new" />],
  [
    'entries',
    <Entries key="c" {...entries} readOnly />,
    { problem: { code: 'database', message: '浏览器没能打开本机的数据库。', remedy: '重启浏览器再试。' } },
  ],
  [
    'history',
    <History key="k" rows={f.journal} failure={null} onUndo={() => {}} />,
    {
      notice: (
        <Lost
          loss={{ own: 214, time: 1767000000000, found: 0 }}
          snapshot={{ time: 1766990000000, own: 209 }}
          onSnapshot={() => {}}
          onFile={() => {}}
          onForget={() => {}}
        />
      ),
    },
  ],
  [
    'history',
    <History key="l" rows={f.journal} failure={null} onUndo={() => {}} />,
    { notice: <Reminder changes={34} since={1766990000000} onBackup={() => {}} onQuiet={() => {}} /> },
  ],
  ['history', <History key="d" rows={f.journal} failure={null} onUndo={() => {}} />],
  [
    'cases',
    <Cases
      key="g"
      rows={[
        { time: 1767000000000, sentence: '他在民法学会的会上作了报告。', surface: '民法', takenFor: '民法典' },
        {
          time: 1766900000000,
          sentence: '该条例对此另有规定。',
          surface: '该条例',
          takenFor: '信访工作条例',
          should: '物业管理条例',
        },
      ]}
      onShould={() => {}}
      onDelete={() => {}}
      onDeleteAll={() => {}}
      onExport={() => {}}
    />,
  ],
  [
    'settings',
    <SettingsForm
      hidden={[]}
      known={[{ key: 'agency/gong-an-bu', name: '公安部' }]}
      onForget={() => {}}
      onUnhide={() => {}}
      key="e"
      settings={f.settings}
      onChange={() => {}}
      onSites={() => {}}
    />,
  ],
  [
    'about',
    <About
      key="f"
      version="0.1.0"
      knowledge={{
        date: '2026-09-30',
        counts: { law: 812, agency: 973, programme: 261 },
        bytes: 6_300_000,
        measured: {
          date: '2026-11-21',
          sets: [
            { name: 'corpus-dev', precision: 0.988, recall: 1 },
            { name: 'news-dev', precision: 1, recall: 0.993 },
          ],
          traps: [
            { name: 'composed agencies', marking: 60, quiet: 64, held: 124 },
            { name: 'senses', marking: 15, quiet: 25, held: 39 },
          ],
        },
        audit: {
          date: '2026-11-21',
          families: [
            { type: 'law', first: { entries: 165, rate: 0.03 }, last: { entries: 60, rate: 0.01 } },
            { type: 'agency', first: { entries: 60, rate: 0.034 }, last: { entries: 22, rate: 0.01 } },
          ],
        },
      }}
      used={12_400_000}
    />,
  ],
];

export function OptionPages() {
  return (
    <div class="pages">
      {views.map(([section, view, more], i) => (
        <div key={`${section} ${i.toString()}`} class="box">
          <Options words={words} tabs={tabs} tab={section} problem={null} toast={null} onRetry={() => {}} {...more}>
            {view}
          </Options>
        </div>
      ))}
    </div>
  );
}

export function WelcomePages() {
  return (
    <div class="pages">
      {(['zh-CN', 'en'] as const).map((language) => (
        <div key={language} class="box">
          <Welcome
            words={f.words(language)}
            textSize={language === 'en' ? 21 : 15}
            given={[
              { name: '人民网', host: 'people.com.cn' },
              { name: '法治网', host: 'legaldaily.com.cn' },
            ]}
            offered={f.offered}
            onTextSize={() => {}}
            onEnable={() => {}}
          />
        </div>
      ))}
    </div>
  );
}

export function GuidePages() {
  return (
    <div class="pages">
      {(['zh-CN', 'en'] as const).map((language) => (
        <div key={language} class="box">
          <Guide words={f.words(language)} browser={language === 'en' ? 'firefox' : 'chromium'} id="abcdefghijklmnop" />
        </div>
      ))}
    </div>
  );
}
