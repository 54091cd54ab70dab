// The texts for the stores' pages: read from assets/store, one file a language, and held to what each store takes.

import { readFileSync } from 'node:fs';
import { loadKnowledge } from './knowledge-files';
import { ROOT } from './run';

export const STORE_LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type StoreLanguage = (typeof STORE_LANGUAGES)[number];

export interface StoreTexts {
  /** Of the package itself (_locales). */
  name: string;
  short: string;
  summary: string;
  description: string;
  terms: string[];
  purpose: string;
  /** Permission → why. */
  permissions: Map<string, string>;
  data: string;
  privacy: string;
  /** Scene → caption, in the order of the pictures. */
  pictures: Map<string, string>;
}

/** What a store takes, in characters; a range, or the most. */
export interface Limits {
  name: number;
  short: number;
  summary?: number;
  description: readonly [least: number, most: number];
  terms?: { count: number; each: number; words: number };
  pictures: number;
}

/**
 * Names: MDN, manifest.json/name. Short text: Chrome's manifest reference, which Edge shares. Chrome's description: its dashboard.
 * Edge: learn.microsoft.com, "Publish a Microsoft Edge extension", step 7. Summary: extensionworkshop.com, "Create an appealing listing"
 * (no limit of a description there; ours keeps it readable). Pictures are 1280 × 800 in all three.
 */
export const LIMITS: Record<'chrome' | 'edge' | 'firefox', Limits> = {
  chrome: { name: 75, short: 132, description: [1, 16_000], pictures: 5 },
  edge: {
    name: 45,
    short: 132,
    description: [250, 10_000],
    terms: { count: 7, each: 30, words: 21 },
    pictures: 6,
  },
  firefox: { name: 50, short: 132, summary: 250, description: [1, 10_000], pictures: 10 },
};
/** One field for each permission; kept well below what the dashboards take, so that a reviewer reads it at a glance. */
export const REASON = 500;

/** The texts of a language; `values` fills `{entries}` and its like. Throws where a section is missing or a value is not given. */
export function readStoreTexts(language: StoreLanguage, values: Record<string, string>): StoreTexts {
  const file = readFileSync(`${ROOT}assets/store/${language}.md`, 'utf8');
  const messages: Record<string, { message: string } | undefined> = JSON.parse(
    readFileSync(`${ROOT}assets/public/_locales/${language.replace('-', '_')}/messages.json`, 'utf8'),
  );
  const parts = sections(file, '## ');
  const part = (name: string) => {
    const text = parts.get(name);
    if (!text) throw new Error(`assets/store/${language}.md has no section ${name}`);
    return fill(text, values);
  };
  return {
    name: messages.ext_name?.message ?? '',
    short: messages.ext_description?.message ?? '',
    summary: part('Summary'),
    description: part('Description'),
    terms: rows(part('Search terms')),
    purpose: part('Purpose'),
    permissions: sections(part('Permissions'), '### '),
    data: part('Data'),
    privacy: part('Privacy'),
    pictures: new Map(
      rows(part('Pictures')).map((row) => {
        const [scene = '', ...caption] = row.split(': ');
        return [scene, caption.join(': ')];
      }),
    ),
  };
}

/** What the knowledge holds, for the texts. */
export function numbers(): Record<string, string> {
  const entries = loadKnowledge(ROOT);
  const count = (type?: string) => entries.filter((entry) => !type || entry.type === type).length.toLocaleString('en');
  const { knowledgeDate }: { knowledgeDate: string } = JSON.parse(readFileSync(`${ROOT}assets/about.json`, 'utf8'));
  return {
    entries: count(),
    laws: count('law'),
    agencies: count('agency'),
    programmes: count('programme'),
    date: knowledgeDate,
  };
}

/** What a store would refuse of these texts, one line each; empty where nothing. */
export function refusals(store: keyof typeof LIMITS, texts: StoreTexts): string[] {
  const { name, short, summary, description, terms, pictures } = LIMITS[store];
  const [least, most] = description;
  const words = texts.terms.reduce((sum, term) => sum + term.split(' ').length, 0);
  const over = (what: string, text: string, limit = Number.POSITIVE_INFINITY) =>
    text.length === 0 || text.length > limit ? [`${what}: ${text.length} of ${limit} characters`] : [];
  return [
    ...over('name', texts.name, name),
    ...over('short', texts.short, short),
    ...over('summary', texts.summary, summary),
    ...over('description', texts.description, most),
    ...(texts.description.length < least ? [`description: ${texts.description.length}, at least ${least}`] : []),
    ...(terms ? texts.terms.flatMap((term) => over(`term ${term}`, term, terms.each)) : []),
    ...(terms && (texts.terms.length > terms.count || words > terms.words)
      ? [`terms: ${texts.terms.length} of ${terms.count}, ${words} words of ${terms.words}`]
      : []),
    ...(texts.pictures.size > pictures ? [`pictures: ${texts.pictures.size} of ${pictures}`] : []),
  ];
}

/** The newest section of the changelog, without its heading: its version, and what is new. */
export function newestChanges(): { version: string; text: string } {
  const [[heading = '', text = ''] = []] = sections(readFileSync(`${ROOT}CHANGELOG.md`, 'utf8'), '## ');
  return { version: heading.split(' ')[0] ?? '', text };
}

/** Headings that begin with `mark`, each with the text below it. */
function sections(text: string, mark: string): Map<string, string> {
  const [, ...parts] = `\n${text}`.split(`\n${mark}`);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...below] = part.split('\n');
      return [heading.trim(), below.join('\n').trim()];
    }),
  );
}

function rows(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2).trim());
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing fills ${whole}`);
    return value;
  });
}
