// A name as one cites it: name, number, dates, source, in the interface's words.

import type { Explanation, Fact } from '../lib/model/explanation';
import type { Words } from './words';

/** One line: 《中华人民共和国个人信息保护法》（主席令第九十一号，2021年8月20日通过…），国家法律法规数据库。 */
export function citation(explanation: Explanation, words: Words): string {
  const { heading, cover, facts, sources, type } = explanation;
  const full = `${cover && type !== 'reference' ? cover : ''}${heading}`;
  const name = type === 'law' ? `《${full}》` : type === 'reference' && cover ? `《${cover}》${heading}` : full;
  const dated = (['number', 'adopted', 'published', 'effective'] as const).flatMap((key) => {
    const value = factText(
      facts.find((fact) => fact.key === key),
      words,
    );
    return value ? [key === 'number' ? value : `${words.t(`fact_${key}`)} ${value}`] : [];
  });
  const source = sources[0]?.title;
  return [name, dated.length > 0 ? `（${dated.join(words.t('list_comma'))}）` : '', source ? `，${source}` : ''].join(
    '',
  );
}

function factText(fact: Fact | undefined, words: Words): string {
  const [value] = fact?.values ?? [];
  if (!value) return '';
  if ('text' in value) return value.text;
  return 'date' in value && value.date ? words.date(value.date) : '';
}
