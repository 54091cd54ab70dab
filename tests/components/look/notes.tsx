// The note in every state.
import type { ComponentChildren } from 'preact';
import { Note, type NoteProps } from '../../../components/Note';
import type { Explanation } from '../../../lib/model/explanation';
import * as f from '../fixtures';

const base: Omit<NoteProps, 'state'> = {
  words: f.words('zh-CN'),
  pinned: false,
  known: false,
  cameFrom: null,
  articleDate: null,
  on: f.noCallbacks,
};
const open = (explanation: Explanation, more: Partial<NoteProps> = {}): NoteProps => ({
  ...base,
  state: { is: 'open', explanation },
  ...more,
});
const frame = document.createElement('textarea');
frame.rows = 2;
frame.style.cssText = 'width:100%;font:15px/25px var(--kai)';
frame.value = '与“三资”那条连着讲：第几条说到集体经济？';

const states: [string, NoteProps][] = [
  ['法律，资料齐全，已固定', open(f.law, { pinned: true })],
  ['熟知，已复制', open(f.law, { pinned: true, known: true, done: 'copied' })],
  ['隐藏', open({ ...f.law, related: [], corpus: null }, { pinned: true })],
  ['来源', open({ ...f.law, related: [], corpus: null, ownNote: null })],
  ['征求意见稿', open(f.draft, { articleDate: '2021-12-06' })],
  ['已废止', open(f.repealed, { articleDate: '2020-05-12' })],
  ['机构，由名称拼合', open(f.agency)],
  ['机构沿革', open(f.lineage)],
  ['“三资”', open(f.formula)],
  ['第十条', open(f.provision, { pinned: true })],
  ['本页简称', open(f.defined)],
  ['资料很少', open(f.poor)],
  ['未收录', open(f.unknownDocument, { pinned: true })],
  ['两个意思', open(f.senses)],
  ['同时指几个', open(f.several)],
  ['正在取', { ...base, state: { is: 'loading', heading: '数据安全法', cover: '中华人民共和国', type: 'law' } }],
  ['已更新', { ...base, state: { is: 'failed', heading: '数据安全法', failure: { code: 'updated' } } }],
  ['休眠', { ...base, state: { is: 'failed', heading: '数据安全法', failure: { code: 'asleep' } } }],
  ['数据库打不开', open({ ...f.law, ownNote: null, related: [], corpus: null, limits: ['database-unreachable'] })],
  [
    '写笔记',
    open(
      { ...f.law, facts: f.law.facts.slice(2), related: [] },
      { pinned: true, frame: { element: frame, is: 'note' } },
    ),
  ],
  ['相关词条', open({ ...f.law, page: null, corpus: null, ownNote: null }, { pinned: true, cameFrom: '网络安全法' })],
  ['English', open(f.law, { words: f.words('en'), pinned: true })],
  ['English, repealed', open(f.repealed, { words: f.words('en'), articleDate: '2020-05-12' })],
  ['繁體', open(f.law, { words: f.words('zh-TW'), pinned: true })],
  ['恶意词条', open(f.hostile, { pinned: true })],
];

export function Notes() {
  return (
    <div class="sheet">
      {states.map(([caption, props]) => (
        <Figure key={caption} caption={caption} press={PRESSED[caption]}>
          <Note {...props} />
        </Figure>
      ))}
    </div>
  );
}
/** What is pressed before the picture is taken. */
const PRESSED: Record<string, string> = { 隐藏: '.with-menu > button', 来源: '[aria-expanded]' };

function Figure({ caption, press, children }: { caption: string; press?: string; children: ComponentChildren }) {
  return (
    <figure data-press={press}>
      <figcaption>{caption}</figcaption>
      {children}
    </figure>
  );
}
