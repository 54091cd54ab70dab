// Highlighted passages: on the page in their inks, in the note's card and form, in the list of all, on the wall.
import { useEffect, useRef } from 'preact/hooks';
import { Options } from '../../../components/Options';
import { PassageCard } from '../../../components/PassageCard';
import { PassageForm } from '../../../components/PassageForm';
import { Passages } from '../../../components/Passages';
import { Projected, type ProjectedItem } from '../../../components/Projected';
import type { PassageRow } from '../../../components/passageRows';
import { INKS } from '../../../lib/model/passage';
import { createInks } from '../../../lib/page/passages/inks';
import * as f from '../fixtures';
import '../../../assets/styles/options.css';
import '../../../assets/styles/form.css';
import '../../../assets/styles/passages.css';

const words = f.words('zh-CN');
const nothing = () => {};
const QUOTE = '平台应当建立投诉机制，及时处理投诉，并在十五日内答复';
const LONG =
  '市场监督管理部门会同有关部门抽查了三十二家单位，要求收集人脸信息的单位逐一说明目的、方式和保存的期限，说明不了的限期改正';
const row = (id: number, more: Partial<PassageRow> = {}): PassageRow => ({
  ...{ pack: 'mine', id: `urn:uuid:${id}`, packTitle: null, own: true, quote: QUOTE, ink: 'green', note: '先问依据' },
  ...{ tags: ['第三课'], source: 'https://news.example.org/a.html', title: '小区门口的一张脸，归谁保管', lost: null },
  time: '2026-11-21T08:00:00.000Z',
  ...more,
});
const ROWS: PassageRow[] = [
  row(1),
  row(2, { quote: LONG, ink: 'yellow', note: '', tags: ['程序', '第三课'] }),
  row(3, { ink: 'pink', quote: '谁能看、存多久，没有人说得清', note: '问学生：\n一、谁来定？\n二、依据是哪一条？' }),
  row(4, { ink: 'blue', quote: '这一段后来删去了', note: '', tags: [], lost: 1_790_000_000_000 }),
  row(5, {
    ...{ ink: 'blue', pack: 'course', packTitle: '公文课第三课', own: false, quote: '依法公开，接受监督', tags: [] },
    ...{ source: 'https://news.example.org/b.html', title: '一篇别的文章' },
  }),
];

function list(rows: PassageRow[], filter = { words: '', tag: '', lostOnly: false }) {
  const packs = ['我的词条', '公文课第三课'].map((title, at) => ({ id: at === 0 ? 'mine' : 'course', title }));
  const on = { onFilter: nothing, onEdit: nothing, onRemove: nothing, onMove: nothing, onExport: nothing };
  const all = { rows, packs, filter, readOnly: false, failure: null, onImport: nothing, ...on };
  const tabs = [{ id: 'passages', label: 'section_passages' as const }];
  return (
    <div class="box">
      <Options words={words} tabs={tabs} tab="passages" problem={null} toast={null} onRetry={nothing}>
        <Passages {...all} />
      </Options>
    </div>
  );
}

/** A paragraph with a passage in each ink, drawn as on a page. */
function Inked() {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const life = new AbortController();
    const inks = createInks(window, life.signal);
    const node = text.current?.firstChild;
    INKS.forEach((ink, at) => {
      const range = document.createRange();
      if (!node) return;
      range.setStart(node, at * 14 + 4);
      range.setEnd(node, at * 14 + 14);
      inks.add({ id: ink, ink, ranges: [range] });
    });
    return () => life.abort();
  }, []);
  return (
    <p ref={text} class="inked" lang="zh-CN">
      {LONG}。
    </p>
  );
}

const ITEMS: [ProjectedItem, boolean][] = [
  [{ is: 'passage', quote: QUOTE, ink: 'blue', note: '先问依据', tags: ['第三课'] }, false],
  [{ is: 'passage', quote: LONG, ink: 'yellow', note: '先问依据，再问期限。', tags: ['第三课'] }, true],
  [{ is: 'name', name: '个保法', type: 'law', explanation: f.law, failed: false }, true],
];

export function PassagePages() {
  const on = { back: nothing, on: nothing, toggle: nothing, end: nothing };
  return (
    <div class="pages">
      <Inked />
      <div class="cards">
        <section class="note">
          <div class="body">
            <PassageCard
              words={words}
              note={'问学生：\n谁来定？'}
              tags={['第三课']}
              pack="公文课"
              onEdit={nothing}
              onClose={nothing}
            />
          </div>
        </section>
        <section class="note">
          <div class="body">
            <PassageCard words={words} note="" tags={[]} pack={null} onEdit={nothing} onClose={nothing} />
          </div>
        </section>
        <section class="note">
          <div class="body">
            <PassageForm
              words={words}
              quote={LONG}
              initial={{ ink: 'pink', note: '', tags: '第三课' }}
              busy={false}
              failure={null}
              onDraft={nothing}
              onSave={nothing}
              onCancel={nothing}
              onRemove={nothing}
            />
          </div>
        </section>
      </div>
      {list(ROWS)}
      {list([])}
      {ITEMS.map(([item, open], at) => (
        <div key={at.toString()} class="wall-of">
          <section class="note projector" aria-label={words.t('project')}>
            <Projected words={words} item={item} nth={at + 1} of={9} open={open} focused={open} on={on} />
          </section>
        </div>
      ))}
    </div>
  );
}
