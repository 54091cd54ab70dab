// A pasted text of nothing but blanks, as scanned PDFs give: said so wherever a text can be pasted, and never read.
import type { ComponentChild } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { CheckSource } from '../../components/CheckSource';
import { PasteText } from '../../components/PasteText';
import { WordsContext } from '../../components/words';
import { draw, drawn } from './draw';
import * as f from './fixtures';

const BLANK = ' \f\u200b\n\f';
const SAID = '只有空白';
const nothing = () => {};

const FIELDS: [string, (draft: string, onRead: () => void) => ComponentChild][] = [
  [
    'check a draft',
    (_, onRead) => <CheckSource busy={false} day="2026-11-22" onFiles={nothing} onText={onRead} onDay={nothing} />,
  ],
  [
    'the panel',
    (draft, onRead) => (
      <PasteText
        {...{ draft, paragraphs: null, count: '', limit: null, failure: null, children: null }}
        {...{ onDraft: nothing, onRead, onClear: nothing, onOther: nothing, onShown: nothing }}
      />
    ),
  ],
];

describe.each(FIELDS)('%s', (_, field) => {
  const shown = (draft: string, onRead = nothing) => (
    <WordsContext.Provider value={f.words('zh-CN')}>{field(draft, onRead)}</WordsContext.Provider>
  );
  it.each([
    ['blanks', BLANK, true],
    ['words', '依照湿地保护法', false],
  ])('%s', async (_name, text, said) => {
    const onRead = vi.fn();
    const view = draw(shown(text, onRead));
    const area = view.find('textarea');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
    expect(view.text().includes(SAID)).toBe(said);
    area.form?.requestSubmit();
    await drawn();
    expect(onRead).toHaveBeenCalledTimes(said ? 0 : 1);
  });
});
