// Marks in a real browser: ranges over nodes, highlights in the registry, the hit under a point, and not one node touched.
import { describe, expect, it } from 'vitest';
import { createHitIndex } from '../../lib/page/hit';
import { createMarks, type Mark } from '../../lib/page/marks';
import { drawnRanges, rangesOf } from '../../lib/page/ranges';
import { blocksAt, life, put, spanOf } from './dom';

function markOf(root: Element, text: string, id = 0): Mark {
  const { block, start, end } = spanOf(blocksAt(root), text);
  return { id, type: 'law', strength: 'strong', paper: 'light', ranges: drawnRanges(block, start, end) };
}

describe('rangesOf', () => {
  const rows: [name: string, html: string, text: string, pieces: string[]][] = [
    ['one node', '<p>依照《民法典》办理</p>', '《民法典》', ['《民法典》']],
    [
      'nested inline tags',
      '<p>《个人<b>信息<i>保</i></b>护法》</p>',
      '《个人信息保护法》',
      ['《个人', '信息', '保', '护法》'],
    ],
    ['over a ruby reading', '<p><ruby>检<rt>jian</rt>察<rt>cha</rt></ruby>院</p>', '检察院', ['检', '察', '院']],
    ['over a break', '<p>网络数据安全<br>管理条例</p>', '网络数据安全\n管理条例', ['网络数据安全', '管理条例']],
    ['over collapsed white space', '<p>国务院\n   办公厅</p>', '国务院 办公厅', ['国务院\n   办公厅']],
    ['spaces inside the name', '<p>国 务 院</p>', '国 务 院', ['国 务 院']],
  ];
  for (const [name, html, text, pieces] of rows) {
    it(name, () => {
      const { block, start, end } = spanOf(blocksAt(put(html)), text);
      expect(rangesOf(block, start, end).map(String)).toEqual(pieces);
    });
  }

  it('is empty once the page has taken the text away', () => {
    const root = put('<p>国务院</p>');
    const { block, start, end } = spanOf(blocksAt(root), '国务院');
    root.textContent = '别的';
    expect(rangesOf(block, start, end)).toEqual([]);
  });
});

describe('createMarks', () => {
  it('draws without touching the page and leaves nothing behind', () => {
    const root = put('<div><p>《民法典》与国务院</p></div>');
    const before = document.documentElement.outerHTML;
    const ends = new AbortController();
    const marks = createMarks(window, ends.signal);
    const mark = markOf(root, '《民法典》');
    marks.draw([mark, { ...markOf(root, '国务院', 1), type: 'agency', strength: 'faint', paper: 'dark' }]);
    expect(CSS.highlights.get('pangzhu-law-strong-light')?.size).toBe(1);
    expect(CSS.highlights.get('pangzhu-agency-faint-dark')?.size).toBe(1);
    marks.wash(mark);
    expect(CSS.highlights.get('pangzhu-law-wash-light')?.size).toBe(1);
    marks.wash(null);
    expect(CSS.highlights.get('pangzhu-law-wash-light')?.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
    ends.abort();
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('pangzhu-'))).toEqual([]);
  });

  it('puts back what the page clears, and lets the page keep its own', () => {
    const root = put('<p>《民法典》</p>');
    CSS.highlights.set('theirs', new Highlight());
    const marks = createMarks(window, life());
    marks.draw([markOf(root, '《民法典》')]);
    CSS.highlights.clear();
    CSS.highlights.set('theirs', new Highlight());
    expect(marks.mend()).toEqual([]);
    expect(CSS.highlights.get('pangzhu-law-strong-light')?.size).toBe(1);
    expect(CSS.highlights.has('theirs')).toBe(true);
    CSS.highlights.delete('theirs');
  });

  it('notices by itself that the page cleared them', async () => {
    const root = put('<p>《民法典》</p>');
    createMarks(window, life()).draw([markOf(root, '《民法典》')]);
    CSS.highlights.clear();
    await expect.poll(() => CSS.highlights.get('pangzhu-law-strong-light')?.size, { timeout: 5000 }).toBe(1);
  });

  it('drops marks whose text is gone and keeps those whose text moved', () => {
    const root = put('<div><p>《民法典》</p><p>国务院</p></div>');
    const marks = createMarks(window, life());
    const [law, agency] = [markOf(root, '《民法典》', 1), markOf(root, '国务院', 2)];
    marks.draw([law, agency]);
    root.firstElementChild?.replaceChildren('改写了');
    root.lastElementChild?.firstChild?.normalize();
    expect(marks.mend().map((mark) => mark.id)).toEqual([1]);
    expect([...marks.all].map((mark) => mark.id)).toEqual([2]);
  });

  it('asks how marks look at the first shadow root, and gives that a sheet of it', async () => {
    const host = put('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createRange().createContextualFragment('<p>《民法典》</p>'));
    const life = new AbortController();
    let asked = 0;
    const marks = createMarks(window, life.signal, async () => {
      asked++;
      return '::highlight(pangzhu-law-strong-light) { color: red }';
    });
    marks.add([markOf(host, '《民法典》', 1)]);
    marks.add([markOf(host, '《民法典》', 2)]);
    await expect.poll(() => root.adoptedStyleSheets[0]?.cssRules.length).toBe(1);
    expect([asked, root.adoptedStyleSheets.length]).toEqual([1, 1]);
    life.abort();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });

  it('registers 20,000 marks', () => {
    const root = put(`<div>${'<p>《民法典》</p>'.repeat(2000)}</div>`);
    const ranges = blocksAt(root).flatMap((block) => rangesOf(block, 1, 4));
    const marks = createMarks(window, life());
    const many = Array.from({ length: 10 }, () => ranges)
      .flat()
      .map((range, id): Mark => {
        return { id, type: 'law', strength: 'faint', paper: 'light', ranges: [range.cloneRange()] };
      });
    marks.draw(many);
    expect(CSS.highlights.get('pangzhu-law-faint-light')?.size).toBe(20_000);
  });
});

describe('createHitIndex', () => {
  const centre = (range: Range | undefined) => {
    const box = range?.getClientRects()[0];
    return box ? ([box.left + box.width / 2, box.top + box.height / 2] as const) : ([0, 0] as const);
  };
  const rows: [name: string, html: string][] = [
    ['plain text', '<p>依照《民法典》办理</p>'],
    ['in a link', '<p><a href="#">依照《民法典》办理</a></p>'],
    ['nested tags', '<p>依照《民<b>法</b>典》办理</p>'],
    ['not selectable', '<p style="user-select:none">依照《民法典》办理</p>'],
    ['turned and grown', '<p style="transform:rotate(3deg) scale(1.4);transform-origin:0 0">依照《民法典》办理</p>'],
    ['vertical', '<p style="writing-mode:vertical-rl">依照《民法典》办理</p>'],
    [
      'everything unset',
      '<div><style>*{all:unset!important}head,head *,script,style{display:none!important}</style><p>依照《民法典》办理</p></div>',
    ],
  ];
  for (const [name, html] of rows) {
    it(`finds a mark: ${name}`, () => {
      const root = put(html);
      const mark = markOf(root, '《民法典》', 7);
      const index = createHitIndex(document, [mark]);
      for (const range of mark.ranges) expect(index.at(...centre(range))?.mark.id).toBe(7);
      const [x, y] = centre(mark.ranges[0]);
      expect(index.at(x + 2000, y)).toBeNull();
      expect(index.at(x, y + 300)).toBeNull();
    });
  }

  it('tells neighbours apart at their common edge', () => {
    const root = put('<p style="font:20px monospace">国务院公安部</p>');
    const [left, right] = [markOf(root, '国务院', 1), markOf(root, '公安部', 2)];
    const index = createHitIndex(document, [right, left]);
    const edge = right.ranges[0]?.getBoundingClientRect().left ?? 0;
    const y = centre(right.ranges[0])[1];
    expect(index.at(edge - 2, y)?.mark.id).toBe(1);
    expect(index.at(edge + 2, y)?.mark.id).toBe(2);
  });

  it('has no hit where something lies over the text', () => {
    const root = put(
      '<div style="position:relative"><p>《民法典》</p><a href="#" style="position:absolute;inset:0"></a></div>',
    );
    const mark = markOf(root, '《民法典》');
    expect(createHitIndex(document, [mark]).at(...centre(mark.ranges[0]))).toBeNull();
  });

  it('finds a mark in an open shadow root', () => {
    const host = put('<div></div>');
    host
      .attachShadow({ mode: 'open' })
      .append(document.createRange().createContextualFragment('<p>依照《民法典》办理</p>'));
    const mark = markOf(host, '《民法典》', 3);
    expect(createHitIndex(document, [mark]).at(...centre(mark.ranges[0]))?.mark.id).toBe(3);
  });
});
