// Checks packs from outside, and is what the published JSON Schema is made of (npm run pack -- schema). Entries and amendments
// are checked one by one by the reader, so that a broken one is named and the others still come in.
import * as z from 'zod';
import { type Annotation, PURPOSES } from './annotation';
import { type Amendment, type Example, LONGEST_REMARK, LONGEST_SUMMARY, type Pack } from './entry';
import { entrySchema, termSchema } from './entry-schema';

export const PACK_FORMAT = 'pangzhu-pack/1';
/** Rows of one list in a pack. */
const MOST_PACK_ROWS = 100_000;

const line = z.string().min(1).max(400);
const prose = z.string().max(4000);
const entryId = z.string().regex(/^(law|agency|programme)\/[a-z0-9-]+$/, 'is no entry id');
const packIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'may hold small letters, digits and hyphens');

export const amendmentSchema = z.strictObject({
  entry: entryId,
  note: z.string().max(LONGEST_REMARK).optional(),
  hidden: z.boolean().optional(),
  terms: z.array(termSchema).min(1).optional(),
  summary: z.string().max(LONGEST_SUMMARY).optional(),
  tags: z.array(line).max(100).optional(),
}) satisfies z.ZodType<Amendment>;

const exampleSchema = z.object({
  sentence: z.string().min(1).max(4000),
  surface: line,
  entry: entryId,
  not: z.literal(true).optional(),
}) satisfies z.ZodType<Example>;

const selector = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: prose.min(1),
    prefix: prose.optional(),
    suffix: prose.optional(),
  }),
  z.object({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
]);

/** The part of the W3C model that is kept: passages of text with plain words on them. */
export const annotationSchema = z.object({
  id: z.string().min(1).max(2000),
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting', 'describing']),
  created: z.string().max(40).optional(),
  modified: z.string().max(40).optional(),
  creator: line.optional(),
  body: z
    .array(
      z.object({
        type: z.literal('TextualBody'),
        value: z.string().max(20_000),
        format: z.literal('text/plain'),
        purpose: z.enum(PURPOSES).optional(),
      }),
    )
    .max(20)
    .optional(),
  target: z.object({
    source: z.url({ protocol: /^https?$/ }).max(8000),
    title: line.optional(),
    styleClass: line.optional(),
    selector: z.array(selector).min(1).max(10),
  }),
}) satisfies z.ZodType<Annotation>;

/** What a pack says of itself. */
export const packHead = {
  format: z.literal(PACK_FORMAT),
  id: packIdSchema,
  title: line,
  author: line.optional(),
  version: z.string().min(1).max(40),
  licence: line.optional(),
  description: prose.optional(),
  examples: z.array(exampleSchema).max(MOST_PACK_ROWS),
  annotations: z.array(annotationSchema).max(MOST_PACK_ROWS).optional(),
};

/** A whole pack, each row of it sound. */
const packSchema = z.object({
  $schema: z.string().optional(),
  ...packHead,
  entries: z.array(entrySchema).max(MOST_PACK_ROWS),
  amendments: z.array(amendmentSchema).max(MOST_PACK_ROWS),
}) satisfies z.ZodType<Pack>;

/** The published description of the format: JSON Schema of draft 2020-12. Rules that only code can tell (order of dates) are not in it. */
export function packJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(packSchema, { io: 'input' });
  return {
    $schema,
    $id: 'urn:pangzhu:pack:1',
    title: '旁注词包',
    description: `A pack of 旁注 (Pangzhu), format ${PACK_FORMAT}.`,
    ...rest,
  };
}
