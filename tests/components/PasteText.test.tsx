// The field for a pasted text, the text as shown, the printed sheet and the noted cases.
import { describe, expect, it } from 'vitest';
import { Cases, type CasesProps } from '../../components/Cases';
import { PasteText, type PasteTextProps } from '../../components/PasteText';
import { PrintNotes } from '../../components/PrintNotes';
import { WordsContext } from '../../components/words';
import { draw, drawn } from './draw';
import * as f from './fixtures';
import { sheet } from './panelFixtures';

const words = f.words('zh-CN');

describe('paste', () => {
  const paste = (more: Partial<PasteTextProps>) => (
    <WordsContext.Provider value={words}>
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
    </WordsContext.Provider>
  );

  it('reads at once what is pasted into the empty field', () => {
    const read: string[] = [];
    const drawing = draw(paste({ onRead: (text) => read.push(text) }));
    const data = new DataTransfer();
    data.setData('text/plain', '国务院');
    drawing.find('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    expect(read).toEqual(['国务院']);
  });

  it('waits for the button where something was typed', () => {
    const read: string[] = [];
    const drawing = draw(paste({ draft: '民法典', onRead: (text) => read.push(text) }));
    const data = new DataTransfer();
    data.setData('text/plain', '国务院');
    drawing.find('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    expect(read).toEqual([]);
    drawing.button('查').click();
    expect(read).toEqual(['民法典']);
  });

  it('hands over the paragraphs’ elements, one text node each, and never as markup', async () => {
    let shown: HTMLElement[] = [];
    const paragraphs = ['国务院办公厅', '<b>民法典</b>'];
    draw(paste({ paragraphs, onShown: (elements) => (shown = elements) }));
    await drawn();
    expect(shown.map((one) => [one.childNodes.length, one.textContent])).toEqual(paragraphs.map((text) => [1, text]));
  });

  it('says why nothing came, and what was left out', () => {
    expect(draw(paste({ failure: '文章太长' })).find('[role=alert]').textContent).toBe('文章太长');
    expect(draw(paste({ paragraphs: ['x'], limit: '一次最多' })).text()).toContain('一次最多');
  });
});

describe('print', () => {
  it('numbers the names and explains each number below', () => {
    const drawing = draw(<PrintNotes words={words} sheet={sheet} onPrint={() => {}} />);
    const numbers = [...drawing.root.querySelectorAll('sup')].map((sup) => sup.textContent);
    const notes = [...drawing.root.querySelectorAll('.notes li .number')].map((one) => one.textContent);
    // A joiner keeps each number on the line of its name.
    expect(numbers).toEqual(['\u20601', '\u20602', '\u20603', '\u20604']);
    expect(notes).toEqual(['1', '2', '3', '4']);
    for (const one of ['样张周报', '2026年3月12日', '《个人信息保护法》第十条', '不是法律意见'])
      expect(drawing.text()).toContain(one);
    expect(drawing.root.querySelectorAll('h1').length).toBe(1);
  });
  it('says so when there is nothing', () => {
    expect(draw(<PrintNotes words={words} sheet={null} onPrint={() => {}} />).text()).toContain('没有要打印的文章');
  });
});

describe('cases', () => {
  const noted = { time: 1767000000000, sentence: '他在民法学会作报告。', surface: '民法', takenFor: '民法典' };
  const cases = (more: Partial<CasesProps>) => (
    <WordsContext.Provider value={words}>
      <Cases
        rows={[noted]}
        onShould={() => {}}
        onDelete={() => {}}
        onDeleteAll={() => {}}
        onExport={() => {}}
        {...more}
      />
    </WordsContext.Provider>
  );
  it('shows the mark in its sentence; takes what should be; deletes', () => {
    const said: unknown[] = [];
    const drawing = draw(
      cases({ onShould: (row, should) => said.push([row.surface, should]), onDelete: (row) => said.push(row.time) }),
    );
    expect(drawing.find('mark').textContent).toBe('民法');
    const input = drawing.root.querySelector('input');
    if (input) input.value = '民法学会';
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    drawing.button('删除 民法').click();
    expect(said).toEqual([['民法', '民法学会'], noted.time]);
  });
  it('offers nothing to export where there is nothing', () => {
    const drawing = draw(cases({ rows: [] }));
    expect(drawing.text()).toContain('还没有记下');
    expect(drawing.root.querySelectorAll('button').length).toBe(0);
  });
});
