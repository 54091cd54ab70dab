// The sentence a selection stands in.
import { describe, expect, it } from 'vitest';
import { sentenceAround, sentenceIn } from '../../lib/page/sentence';

const CASES = [
  { name: 'in the middle', text: '第一句。第二句有词在内。第三句。', word: '词', is: '第二句有词在内。' },
  { name: 'at the beginning', text: '词在前。后一句。', word: '词', is: '词在前。' },
  { name: 'at the end, without a mark', text: '前一句！最后的词', word: '词', is: '最后的词' },
  { name: 'a question', text: '问过吗？词呢？答了。', word: '词', is: '词呢？' },
  { name: 'the mark itself is chosen', text: '一。二词。三。', word: '二词。', is: '二词。三。' },
];

describe('sentenceIn', () => {
  it.each(CASES)('$name', ({ text, word, is }) => {
    const start = text.indexOf(word);
    expect(sentenceIn(text, start, start + word.length)).toBe(is);
  });
});

describe('sentenceAround', () => {
  it('joins inline tags and stays in its paragraph', () => {
    document.body.innerHTML = '<p>别的段。</p><p>开头。会上<b>谈到</b>了<i>图像采集</i>，很久。末句。</p>';
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('i') as Node);
    expect(sentenceAround(range)).toBe('会上谈到了图像采集，很久。');
  });
});
