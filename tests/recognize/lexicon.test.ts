// The compiled lexicon against a plain look at its entries.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../lib/model/entry';
import { compileLexicon, openLexicon, type TermOwner } from '../../lib/recognize/lexicon';

function owner(id: string, texts: (string | Term)[]): TermOwner {
  const terms = texts.map((t): Term => (typeof t === 'string' ? { text: t, status: 'full' } : t));
  return { id, type: id.split('/')[0] === 'agency' ? 'agency' : 'law', terms } as TermOwner;
}
function found(entries: TermOwner[], text: string): string[] {
  const lexicon = openLexicon(compileLexicon(entries));
  const hits: string[] = [];
  lexicon.scan(text, (start, end, index) => {
    const term = lexicon.term(index);
    expect(text.slice(start, end)).toBe(term.text);
    hits.push(`${start}-${end} ${term.entry}`);
  });
  return hits.sort();
}

describe('lexicon', () => {
  test('keeps what a term is', () => {
    const terms: Term[] = [
      { text: '中华人民共和国监督法', status: 'full' },
      { text: '监督法', status: 'short', weight: 'minor', needs: { context: ['人大'] } },
      { text: '老监督法', status: 'former', needs: 'quotes' },
    ];
    const lexicon = openLexicon(compileLexicon([owner('law/a', ['别的法']), owner('law/b', terms)]));
    const all = Array.from({ length: lexicon.size }, (_, k) => lexicon.term(k));
    expect(all.find((t) => t.text === '监督法')).toEqual({
      text: '监督法',
      entry: 'law/b',
      type: 'law',
      status: 'short',
      weight: 'minor',
      needs: { context: ['人大'] },
      risky: true,
    });
    expect(all.find((t) => t.text === '老监督法')).toMatchObject({ status: 'former', needs: 'quotes', weight: 'main' });
    expect(lexicon.nameOf('law/b')).toBe('中华人民共和国监督法');
    expect(lexicon.nameOf('law/none')).toBeUndefined();
  });

  test('a collective name stands for its parts; parts of anything else are no names', () => {
    const parts = [{ name: '最高人民法院' }, { name: '最高人民检察院' }];
    const lexicon = openLexicon(
      compileLexicon([
        { ...owner('agency/a', ['两高']), kind: '合称', parts },
        { ...owner('agency/b', ['两院']), kind: '审判机关', parts },
        { ...owner('agency/c', ['两高一部']), kind: '合称' },
      ]),
    );
    expect(lexicon.nameOf('agency/a')).toBe('最高人民法院；最高人民检察院');
    expect(lexicon.nameOf('agency/b')).toBe('两院');
    expect(lexicon.nameOf('agency/c')).toBe('两高一部');
  });

  test('one text of two entries is found for both', () => {
    const entries = [owner('law/a', ['办法']), owner('agency/b', ['办法'])];
    expect(found(entries, '办法')).toEqual(['0-2 agency/b', '0-2 law/a']);
  });

  test('terms are compiled in the form blocks are read in', () => {
    expect(found([owner('law/a', ['《行政處罰法》'])], '行政处罚法')).toEqual(['0-5 law/a']);
    expect(found([owner('law/a', ['“精网微格”工程'])], '精网微格工程与“精网微格”工程')).toHaveLength(2);
  });

  test('quotes inside a name are single ones where somebody speaks it', () => {
    const entries = [owner('programme/a', ['“五清三建”行动'])];
    for (const text of ['“五清三建”行动', '‘五清三建’行动', '五清三建行动'])
      expect(found(entries, text)).toEqual([`0-${text.length} programme/a`]);
  });

  test('no entries, no terms', () => expect(found([], '民法典')).toEqual([]));

  test('a list of single characters', () => {
    const entries = Array.from('法律规章制度', (c, k) => owner(`law/${k}`, [c]));
    expect(found(entries, '法规')).toEqual(['0-1 law/0', '1-2 law/2']);
  });

  test('opens from a slice that lies at an odd offset', () => {
    const bytes = compileLexicon([owner('law/a', ['民法典'])]);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openLexicon(shifted.subarray(1)).size).toBe(1);
  });

  test('refuses other bytes', () => {
    expect(() => openLexicon(new Uint8Array(200))).toThrow(/not a compiled lexicon/);
    expect(() => openLexicon(new Uint8Array(3))).toThrow(/not a compiled lexicon/);
  });

  test('the same entries give the same bytes', () => {
    const entries = [owner('law/a', ['民法典', '民法']), owner('law/b', ['刑法'])];
    expect(compileLexicon(entries)).toEqual(compileLexicon(entries));
  });

  test('equals a plain search for every term of every entry', () => {
    const text = fc.array(fc.constantFrom(...'民法典刑诉国中'), { minLength: 1, maxLength: 5 }).map((a) => a.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), { maxLength: 20 }),
        text,
        text,
        text,
        (lists, a, b, c) => {
          const entries = lists.map((list, k) => owner(`law/${k}`, list));
          const whole = a + b + c;
          const plain = entries.flatMap((entry) =>
            entry.terms.flatMap((term) =>
              Array.from({ length: whole.length }, (_, at) => at)
                .filter((at) => whole.startsWith(term.text, at))
                .map((at) => `${at}-${at + term.text.length} ${entry.id}`),
            ),
          );
          expect(found(entries, whole)).toEqual(plain.sort());
        },
      ),
    );
  });
});
