// Checks entries from files. Every message names the field; the caller adds file and entry.
import * as z from 'zod';
import { type Entry, LONGEST_SUMMARY } from './entry';

const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isRealDate, 'is no day of the calendar');
const text = z.string().trim().min(1, 'must not be empty').max(400);
export const termSchema = z.strictObject({
  text: z.string().min(2, 'needs at least 2 characters').max(200),
  status: z.enum(['full', 'short', 'popular', 'former', 'deprecated']),
  weight: z.enum(['main', 'minor']).optional(),
  needs: z
    .union([z.literal('quotes'), z.literal('full-name-before'), z.strictObject({ context: z.array(text).min(1) })])
    .optional(),
});
const base = {
  kind: text,
  depth: z.enum(['full', 'facts']),
  terms: z.array(termSchema).min(1),
  english: z.strictObject({ text, official: z.boolean() }).optional(),
  summary: z
    .string()
    .min(1, 'must not be empty')
    .max(LONGEST_SUMMARY, `has more than ${LONGEST_SUMMARY} characters`)
    .optional(),
  distinguish: z.string().max(140).optional(),
  parts: z
    .array(z.strictObject({ name: text, note: text.optional() }))
    .min(1)
    .optional(),
  related: z.array(z.string()).optional(),
  sources: z
    .array(z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }).optional(), at: text.optional() }))
    .min(1),
  tags: z.array(text).optional(),
};
const lawFacts = z.strictObject({
  issuer: text.optional(),
  number: text.optional(),
  adopted: date.optional(),
  published: date.optional(),
  effective: date.optional(),
  amended: z
    .array(z.strictObject({ adopted: date, effective: date.optional(), revision: z.boolean().optional() }))
    .optional(),
  repealed: date.optional(),
  replacedBy: text.optional(),
  articles: z.int().positive().optional(),
  draft: z.strictObject({ stage: text, opened: date.optional(), becameId: z.string().optional() }).optional(),
});
const agencyFacts = z.strictObject({
  level: text.optional(),
  parent: text.optional(),
  founded: date.optional(),
  lineage: z.array(z.strictObject({ name: text, until: date.optional(), entry: z.string().optional() })).optional(),
  ended: date.optional(),
  successor: text.optional(),
  standing: text.optional(),
});
const programmeFacts = z.strictObject({
  since: date.optional(),
  by: text.optional(),
  field: text.optional(),
  place: text.optional(),
});
const id = (type: string) =>
  z.string().regex(new RegExp(`^${type}/[a-z0-9]+(-[a-z0-9]+)*$`), `must look like ${type}/lower-case-words`);

export const entrySchema = z
  .discriminatedUnion('type', [
    z.strictObject({ id: id('law'), type: z.literal('law'), ...base, facts: lawFacts }),
    z.strictObject({ id: id('agency'), type: z.literal('agency'), ...base, facts: agencyFacts }),
    z.strictObject({ id: id('programme'), type: z.literal('programme'), ...base, facts: programmeFacts }),
  ])
  .superRefine((entry, ctx) => {
    if (entry.depth === 'full' && !entry.summary)
      ctx.addIssue({ code: 'custom', path: ['summary'], message: 'a full entry needs one' });
    if (entry.depth === 'facts' && entry.summary)
      ctx.addIssue({ code: 'custom', path: ['summary'], message: 'a facts-only entry has none; set depth to full' });
    if (!entry.terms.some((t) => t.status === 'full'))
      ctx.addIssue({ code: 'custom', path: ['terms'], message: 'needs one term of status full (the heading)' });
    if (new Set(entry.terms.map((t) => t.text)).size < entry.terms.length)
      ctx.addIssue({ code: 'custom', path: ['terms'], message: 'names one text twice' });
    if (entry.type === 'law') checkOrder(entry.facts, ctx);
  }) satisfies z.ZodType<Entry>;

type Issues = { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void };

/** adopted ≤ published ≤ effective ≤ repealed, compared as far as both dates are precise. */
function checkOrder(facts: z.infer<typeof lawFacts>, ctx: Issues): void {
  const steps = (['adopted', 'published', 'effective', 'repealed'] as const).filter((k) => facts[k]);
  for (let i = 1; i < steps.length; i++) {
    const [before, after] = [steps[i - 1], steps[i]];
    if (!before || !after) continue;
    const [a, b] = [facts[before] ?? '', facts[after] ?? ''];
    const n = Math.min(a.length, b.length);
    // An act may be effective retroactively from a day before its publication, never before its adoption.
    if (a.slice(0, n) > b.slice(0, n) && !(before === 'published' && after === 'effective')) {
      ctx.addIssue({ code: 'custom', path: ['facts', after], message: `${b} lies before ${before} ${a}` });
    }
  }
}

function isRealDate(value: string): boolean {
  if (value.length < 10) return true;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
}
