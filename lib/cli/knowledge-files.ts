// The knowledge as files: reads and checks assets/knowledge, compiles what the extension ships, opens it for Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Entry } from '../model/entry';
import { entrySchema } from '../model/entry-schema';
import type { RecognizerData } from '../recognize/data';
import { compileLexicon, openLexicon } from '../recognize/lexicon';
import { loadOrgans } from '../recognize/organs';
import { createPlaceTable } from '../recognize/places';
import { createNodeSegmenter } from '../recognize/segmenter-node';

/** One thing wrong in the files: where, and what. */
export interface Problem {
  file: string;
  entry: string;
  field: string;
  what: string;
}

/** All entries below assets/knowledge, by file name. Throws one error that lists every problem. */
export function loadKnowledge(root: string): Entry[] {
  const folder = join(root, 'assets/knowledge');
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const origin = new Map<string, string>();
  for (const file of jsonFiles(folder)) {
    const shown = relative(root, file);
    for (const entry of readEntries(file, shown, problems)) {
      const before = origin.get(entry.id);
      if (before) problems.push({ file: shown, entry: entry.id, field: 'id', what: `is in ${before} too` });
      origin.set(entry.id, shown);
      entries.push(entry);
    }
  }
  problems.push(...claimedTwice(entries, origin), ...deadLinks(entries, origin), ...summariesOff(entries, origin));
  if (problems.length > 0) throw new Error(describe(problems));
  return entries;
}

function jsonFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

function readEntries(file: string, shown: string, problems: Problem[]): Entry[] {
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    problems.push({
      file: shown,
      entry: '-',
      field: '-',
      what: error instanceof Error ? error.message : String(error),
    });
    return [];
  }
  if (!Array.isArray(list)) {
    problems.push({ file: shown, entry: '-', field: '-', what: 'must hold an array of entries' });
    return [];
  }
  return list.flatMap((value: unknown, k): Entry[] => {
    const parsed = entrySchema.safeParse(value);
    if (parsed.success) return [parsed.data];
    const entry = nameOfBroken(value, k);
    for (const { path, message } of parsed.error.issues) {
      problems.push({ file: shown, entry, field: path.join('.') || '-', what: message });
    }
    return [];
  });
}

function nameOfBroken(value: unknown, k: number): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : `number ${k + 1}`;
}

/**
 * One text may belong to two entries only where all but one say what it needs (quotes, context) to mean them, or where
 * their types differ: then 《》 decide.
 */
function claimedTwice(entries: readonly Entry[], origin: Map<string, string>): Problem[] {
  const owners = new Map<string, { entry: Entry; ruled: boolean }[]>();
  for (const entry of entries) {
    for (const term of entry.terms) {
      const key = `${entry.type} ${term.text}`;
      const list = owners.get(key) ?? [];
      list.push({ entry, ruled: term.needs !== undefined });
      owners.set(key, list);
    }
  }
  return [...owners].flatMap(([key, list]) => {
    if (list.filter((owner) => !owner.ruled).length < 2) return [];
    const [first, ...rest] = list;
    return rest.map(({ entry }) => ({
      file: origin.get(entry.id) ?? '',
      entry: entry.id,
      field: 'terms',
      what: `“${key.slice(key.indexOf(' ') + 1)}” belongs to ${first?.entry.id} too; say with \`needs\` when it means which`,
    }));
  });
}

function deadLinks(entries: readonly Entry[], origin: Map<string, string>): Problem[] {
  return entries.flatMap((entry) =>
    (entry.related ?? [])
      .filter((id) => !origin.has(id))
      .map((id) => ({
        file: origin.get(entry.id) ?? '',
        entry: entry.id,
        field: 'related',
        what: `${id} is no entry`,
      })),
  );
}

/** Of ours a summary is a sentence or two. A reader's own may be as short, and nearly as long, as they like: the schema lets it pass. */
function summariesOff(entries: readonly Entry[], origin: Map<string, string>): Problem[] {
  return entries.flatMap(({ id, summary: { length } = 'no summary' }) => {
    const what =
      length < LEAST_SUMMARY ? `fewer than ${LEAST_SUMMARY}` : length > MOST_SUMMARY && `more than ${MOST_SUMMARY}`;
    return what ? [{ file: origin.get(id) ?? '', entry: id, field: 'summary', what: `has ${what} characters` }] : [];
  });
}
const LEAST_SUMMARY = 8;
const MOST_SUMMARY = 140;

function describe(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, entry, field, what }) => `  ${file}: ${entry}: ${field}: ${what}`);
  return `The knowledge has ${problems.length} problem${problems.length > 1 ? 's' : ''}:\n${lines.join('\n')}`;
}

/** What the extension ships: the compiled lexicon and the entries as JSON. The same entries give the same bytes. */
export function compileBundle(entries: readonly Entry[]): { lexicon: Uint8Array; entries: Uint8Array } {
  return { lexicon: compileLexicon(entries), entries: new TextEncoder().encode(JSON.stringify(entries)) };
}

/** Everything a recognizer needs, from the files below `root`, with jieba ready. */
export async function loadRecognizerData(root: string): Promise<RecognizerData> {
  const segmenter = createNodeSegmenter();
  await segmenter.start();
  return {
    lexicons: [openLexicon(compileLexicon(loadKnowledge(root)))],
    places: createPlaceTable(readFileSync(join(root, 'assets/places.tsv'), 'utf8')),
    organs: loadOrgans(JSON.parse(readFileSync(join(root, 'assets/organs.json'), 'utf8'))),
    segmenter,
  };
}
