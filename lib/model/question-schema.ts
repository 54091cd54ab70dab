// Checks what pages and frames ask: shapes and sizes. zod/mini keeps the background small.
import * as z from 'zod/mini';
import type { Annotation } from './annotation';
import type { Change } from './change';
import { type Amendment, type Entry, LONGEST_SUMMARY, type Term } from './entry';
import type { Mention, Target } from './mention';
import type { ExplainPage, PageFacts, TextBlock } from './page';
import type { PageContext, PageMemory } from './page-memory';
import type { FrameRead } from './page-state';

/** A page's text in one question, UTF-16 units; more is refused with a remedy. */
const MOST_TEXT = 12_000_000;
const MOST_BLOCKS = 50_000;
/** Names, titles, sentences that come along with a question. */
const line = z.string().check(z.maxLength(4000));

const entryType = z.enum(['law', 'agency', 'programme']);
const mentionType = z.enum(['law', 'agency', 'programme', 'reference']);
const id = z.string().check(z.maxLength(200), z.regex(/^(law|agency|programme)\/[a-z0-9-]+$/));
const several = (): z.ZodMiniType<Target[]> => z.array(z.lazy(() => targetSchema)).check(z.maxLength(100));

export const targetSchema: z.ZodMiniType<Target> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('entry'), id }),
  z.object({
    is: z.literal('agency'),
    name: line,
    places: z.array(z.string().check(z.maxLength(12))).check(z.maxLength(8)),
    place: line,
    kind: line,
    inner: z.optional(line),
  }),
  z.object({
    is: z.literal('document'),
    title: line,
    kind: z.optional(line),
    issuer: z.optional(line),
    date: z.optional(z.string().check(z.regex(/^\d{4}(-\d\d){0,2}$/))),
    draft: z.optional(line),
  }),
  z.object({
    is: z.literal('provision'),
    law: z.nullable(z.lazy(() => targetSchema)),
    text: line,
    article: z.nullable(z.number()),
    because: z.optional(z.enum(['same-sentence', 'before', 'defined', 'last-law', 'this-law'])),
  }),
  z.object({ is: z.literal('name'), name: line, type: entryType }),
  z.object({
    is: z.literal('senses'),
    get of() {
      return several();
    },
  }),
  z.object({
    is: z.literal('several'),
    get of() {
      return several();
    },
  }),
]);

const pageFacts = {
  date: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
  title: z.optional(line),
  outlet: z.optional(line),
  url: z.optional(z.string().check(z.maxLength(8000))),
};

const block = z.int().check(z.gte(0), z.lte(MOST_BLOCKS));
const offset = z.int().check(z.gte(0), z.lte(MOST_TEXT));
const remembered = z.object({ target: targetSchema, name: line, surface: line, block, start: offset });
/** Memories hold some hundred items at most; the limits leave room. */
const few = z.maxLength(2000);
const memory: z.ZodMiniType<PageMemory> = z.object({
  defined: z
    .array(
      z.object({
        // An empty name stands everywhere: looking for it would never end.
        text: z.string().check(z.minLength(1), z.maxLength(4000)),
        titled: z.boolean(),
        type: mentionType,
        target: z.nullable(targetSchema),
        block,
        start: offset,
        end: offset,
      }),
    )
    .check(few),
  laws: z.array(remembered).check(few),
  agencies: z.array(remembered).check(few),
  places: z
    .array(
      z.object({
        code: line,
        count: offset,
        block,
        start: offset,
        last: z.optional(block),
        dateline: z.optional(z.boolean()),
      }),
    )
    .check(few),
  towns: z.optional(z.array(z.object({ code: line, below: line })).check(few)),
  lead: z.optional(z.array(z.object({ code: line, block })).check(few)),
  abroad: z.optional(z.array(z.object({ name: line, is: z.boolean() })).check(few)),
});

const textBlocks: z.ZodMiniType<TextBlock[]> = z
  .array(z.object({ text: z.string(), role: z.optional(z.enum(['headline', 'heading', 'caption', 'byline', 'body'])) }))
  .check(
    z.maxLength(MOST_BLOCKS),
    z.refine((blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= MOST_TEXT),
  );

export const recognizeQuestion: z.ZodMiniType<{
  blocks: TextBlock[];
  page: PageFacts;
  context?: PageContext;
  settle?: boolean;
}> = z.object({
  blocks: textBlocks,
  page: z.object(pageFacts),
  context: z.optional(z.object({ memory, next: block })),
  settle: z.optional(z.boolean()),
});

/** Targets of one question, with those inside others: each is explained, and a note of more is none. */
const MOST_TARGETS = 400;

function countTargets(target: Target): number {
  if (target.is === 'provision') return 1 + (target.law ? countTargets(target.law) : 0);
  return 'of' in target ? target.of.reduce((sum, one) => sum + countTargets(one), 1) : 1;
}

export const explainQuestion: z.ZodMiniType<{
  target: Target;
  page: ExplainPage;
  type: Mention['type'];
  surface: string;
}> = z.object({
  target: targetSchema.check(z.refine((target) => countTargets(target) <= MOST_TARGETS)),
  type: mentionType,
  surface: line,
  page: z.object({
    ...pageFacts,
    mention: z.optional(
      z.object({
        surface: line,
        nth: z.number(),
        of: z.number(),
        alsoCalled: z.optional(z.array(line).check(z.maxLength(50))),
        definition: z.optional(z.object({ paragraph: z.number(), sentence: line })),
      }),
    ),
  }),
});

/** One bad question among many must not cost the others their answers: each is checked on its own. */
export const explainAllQuestion: z.ZodMiniType<{ asks: Record<string, unknown>[]; page: PageFacts }> = z.object({
  asks: z.array(z.record(z.string(), z.unknown())).check(z.maxLength(500)),
  page: z.object(pageFacts),
});

const mention: z.ZodMiniType<Mention> = z.object({
  block,
  start: offset,
  end: offset,
  surface: line,
  type: mentionType,
  weight: z.enum(['main', 'minor']),
  via: z.enum(['name', 'alias', 'defined', 'composed', 'titled', 'reference', 'pattern']),
  target: z.nullable(targetSchema),
  definedAt: z.optional(z.object({ block, start: offset, end: offset })),
});
const frameNumber = z.int().check(z.gte(0), z.lte(10_000));
export const framedQuestion: z.ZodMiniType<FrameRead | null> = z.nullable(
  z
    .object({
      path: z.array(frameNumber).check(z.minLength(1), z.maxLength(20)),
      blocks: textBlocks,
      mentions: z.array(mention).check(z.maxLength(100_000)),
    })
    // A mention of a block that is not there would lie on one of the page's own.
    .check(
      z.refine(({ blocks, mentions }) =>
        mentions.every(
          ({ block: at, end, definedAt }) =>
            end <= (blocks[at]?.text.length ?? -1) && (!definedAt || definedAt.block < blocks.length),
        ),
      ),
    ),
);

const count = z.object({ law: z.number(), agency: z.number(), programme: z.number() });
export const countedQuestion = z.nullable(
  z.object({
    entries: count,
    mentions: count,
    keys: z.array(line).check(z.maxLength(20_000)),
    url: z.string().check(z.maxLength(8000)),
  }),
);

const address = z.string().check(z.maxLength(8000));
const annotationId = z.string().check(z.minLength(1), z.maxLength(2000));
const packId = z.string().check(z.maxLength(64));
export const passagesQuestion = z.object({ url: address });
const ids = z.array(annotationId).check(z.maxLength(100_000));
export const passagesFoundQuestion = z.object({ url: address, found: ids, lost: ids });
export const passageQuestion = z.object({ pack: packId, id: annotationId });

export const frameKeyQuestion = z.object({ key: z.string().check(z.maxLength(100)) });
export const wordsQuestion = z.object({ language: z.enum(['zh-CN', 'zh-TW', 'en']) });
export const entryQuestion = z.object({ id });
export const findQuestion = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  search: z.optional(z.boolean()),
});
export const knowQuestion = z.object({ key: line, name: line, on: z.boolean() });

/**
 * The frame note/ may add, edit and amend in the user's own pack, and write one passage, nothing else; entries and
 * annotations are checked by their schemas in full.
 */
export const saveQuestion = z.object({
  change: z.discriminatedUnion('do', [
    z.object({ do: z.literal('add'), pack: z.literal('mine'), entry: z.custom<Entry>(isRecord) }),
    z.object({
      do: z.literal('edit'),
      pack: z.literal('mine'),
      entry: z.custom<Entry>(isRecord),
      // Compared only, never written.
      was: z.optional(z.custom<Entry>(isRecord)),
    }),
    // One passage, in a pack that the reader can edit: which those are the store knows.
    z.object({
      do: z.literal('annotate'),
      as: z.enum(['add', 'edit', 'remove']),
      rows: z
        .array(z.object({ pack: packId, id: annotationId, annotation: z.nullable(z.custom<Annotation>(isRecord)) }))
        .check(z.minLength(1), z.maxLength(1)),
      was: z.optional(z.custom<Annotation>(isRecord)),
    }),
    z.object({
      do: z.literal('amend'),
      pack: z.literal('mine'),
      amendment: z.object({
        entry: id,
        note: z.optional(z.string().check(z.maxLength(20_000))),
        hidden: z.optional(z.boolean()),
        summary: z.optional(z.string().check(z.maxLength(LONGEST_SUMMARY))),
        tags: z.optional(z.array(z.string().check(z.maxLength(400))).check(z.maxLength(50))),
        terms: z.optional(z.array(z.custom<Term>(isRecord)).check(z.maxLength(200))),
      }),
      was: z.optional(z.nullable(z.custom<Amendment>(isRecord))),
    }),
  ]),
});

const draftKey = z.string().check(z.maxLength(400));
export const draftQuestion = z.object({ key: draftKey });
export const keepDraftQuestion = z.object({
  key: draftKey,
  draft: z.nullable(z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(20_000)))),
});
export type NoteChange = Extract<Change, { do: 'add' | 'edit' | 'amend' | 'annotate' }>;

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
