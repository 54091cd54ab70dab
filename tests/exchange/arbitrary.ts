// Entries, amendments and packs as a user could own them, for property tests.
import fc from 'fast-check';
import { type Amendment, type Entry, LONGEST_SUMMARY, type Pack, type Term } from '../../lib/model/entry';
import { entrySchema } from '../../lib/model/entry-schema';

/** Text with what breaks tables and pages: quotes, commas of both widths, line breaks, formulas, markup, emoji. */
const awkward = fc
  .array(
    fc.constantFrom(
      ...'法条例局甲乙丙丁戊己庚辛',
      ',',
      '，',
      '"',
      "'",
      '=',
      '+',
      '-',
      '@',
      '\n',
      '\t',
      ' ',
      '<script>',
      '😀',
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text.length >= 2);
export const plain = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸子丑寅卯]{3,6}$/);
export const name = fc.oneof(plain, awkward);
const sentence = fc.oneof(awkward, plain).map((text) => `说明：${text}，到此为止。`.replace(/\r/g, ''));
/** One sentence, or as long as an own explanation may be. */
const summary = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: sentence.map((text) => text.repeat(40).slice(0, LONGEST_SUMMARY).trim()) },
);

const terms = fc
  .uniqueArray(name, { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.record({
      statuses: fc.array(fc.constantFrom<Term['status']>('short', 'popular', 'former'), {
        minLength: names.length,
        maxLength: names.length,
      }),
      names: fc.constant(names),
    }),
  )
  .map(({ names, statuses }) =>
    names.map((text, at): Term => ({ text, status: at === 0 ? 'full' : (statuses[at] ?? 'short') })),
  );

const source = fc.oneof(
  name.map((title) => ({ title })),
  plain.map((title) => ({ title, url: 'https://www.example.com/a?b=c;d' })),
);

const shared = fc.record(
  {
    terms,
    summary,
    english: fc.record({ text: fc.constantFrom('Data Security Law', '=1+1', 'A; B'), official: fc.boolean() }),
    tags: fc.uniqueArray(plain, { minLength: 1, maxLength: 3 }),
    related: fc.constantFrom<string[]>(['law/a'], ['agency/b', 'law/c']),
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['terms', 'sources'] },
);

/** Valid by the schema; ids differ by `n`. */
export function entry(n: number): fc.Arbitrary<Entry> {
  return fc
    .tuple(shared, fc.constantFrom('law' as const, 'agency' as const, 'programme' as const), fc.boolean())
    .map(([fields, type, dated]): Entry => {
      const base = {
        id: `${type}/own-${n}`,
        kind: '自建',
        depth: fields.summary ? ('full' as const) : ('facts' as const),
      };
      if (type === 'law') return { ...base, ...fields, type, facts: dated ? { effective: '2021-09-01' } : {} };
      if (type === 'agency') return { ...base, ...fields, type, facts: dated ? { level: '国务院直属' } : {} };
      return { ...base, ...fields, type, facts: dated ? { field: '基层治理' } : {} };
    })
    .filter((one) => entrySchema.safeParse(one).success);
}

export const entries = fc.nat(5).chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => entry(at))));

export const amendments = fc.uniqueArray(
  fc.record(
    { entry: fc.constantFrom('law/a', 'agency/b', 'law/own-0'), note: name, hidden: fc.boolean(), summary },
    { requiredKeys: ['entry'] },
  ) as fc.Arbitrary<Amendment>,
  { selector: (one) => one.entry, maxLength: 3 },
);

export function pack(id = 'mine'): fc.Arbitrary<Pack> {
  return fc.record(
    {
      format: fc.constant('pangzhu-pack/1' as const),
      id: fc.constant(id),
      title: name,
      author: name,
      version: fc.constant('1'),
      licence: fc.constant('CC BY 4.0'),
      entries,
      amendments,
      examples: fc.constantFrom<Pack['examples']>(
        [],
        [{ sentence: '依照甲法办理。', surface: '甲法', entry: 'law/a' }],
      ),
    },
    { requiredKeys: ['format', 'id', 'title', 'version', 'entries', 'amendments', 'examples'] },
  );
}
