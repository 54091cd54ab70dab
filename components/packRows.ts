// Packs as their list and their sheets show them.
import type { Example, PackColour, PackOrigin } from '../lib/model/entry';

export interface PackRow {
  id: string;
  /** `here`: made by the user; `received`: from elsewhere, its words are its author's. */
  kind: 'mine' | 'here' | 'received' | 'base';
  title: string;
  on: boolean;
  version: string;
  author?: string;
  licence?: string;
  description?: string;
  colour?: PackColour;
  sites?: string[];
  from?: PackOrigin;
  entries: number;
  amendments: number;
  annotations: number;
  examples: readonly Example[];
  /** Names of its own entries with their ids, so that examples can be written by name. */
  names: ReadonlyMap<string, string>;
  /** Null while they run. */
  failing: FailingExample[] | null;
  subscription: SubscriptionShown | null;
}

export interface FailingExample {
  example: Example;
  why: 'no-such-words' | 'no-such-entry' | 'not-marked' | 'marked-as' | 'marked';
  value: string;
}

/** A pack's address as the list shows it. */
export interface SubscriptionShown {
  url: string;
  /** Newer versions are put in without asking. */
  auto: boolean;
  /** Milliseconds since 1970; null when it was never asked. */
  checked: number | null;
  /** What went wrong at the last check, as a code with its value. */
  failure: { code: string; value: string } | null;
  /** A newer version that waits to be looked at. */
  waiting: string | null;
  granted: boolean;
}

export interface PackPatchShown {
  title?: string;
  author?: string | undefined;
  version?: string;
  licence?: string | undefined;
  description?: string | undefined;
  sites?: string[] | undefined;
  colour?: PackColour | undefined;
  examples?: Example[];
}

/** Hosts out of what people write: addresses, commas, `*.`; null where something of it is no host. */
export function hostsIn(text: string): string[] | null {
  const words = text.split(/[\s,，;；、]+/).filter(Boolean);
  const hosts = words.map((word) =>
    word
      .replace(/^[a-z]+:\/\//i, '')
      .replace(/^\*\./, '')
      .replace(/[/:][\s\S]*$/, '')
      .toLowerCase(),
  );
  return hosts.every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$|^localhost$/.test(host)) ? [...new Set(hosts)] : null;
}

/** Examples as lines of `sentence｜words｜entry`, with ! before the words that must not be marked; `names` as in PackRow. */
export function examplesAsText(examples: readonly Example[], names: PackRow['names']): string {
  const called = new Map([...names].toReversed().map(([name, id]) => [id, name]));
  return examples
    .map(
      ({ sentence, surface, entry, not }) => `${sentence}｜${not ? '!' : ''}${surface}｜${called.get(entry) ?? entry}`,
    )
    .join('\n');
}

/** Number of the first line, from 1, that says no example; else the examples. Without an entry the words themselves name it. */
export function examplesFromText(text: string, names: PackRow['names']): { examples: Example[] } | { wrong: number } {
  const lines = text.split('\n').map((line) => line.trim());
  const examples: Example[] = [];
  for (const [at, line] of lines.entries()) {
    if (!line) continue;
    const [sentence = '', words = '', said] = line.split(/[｜|\t]/).map((part) => part.trim());
    const surface = words.replace(/^[!！]/, '');
    const entry = names.get(said || surface) ?? said ?? '';
    if (!sentence || !surface || !/^(law|agency|programme)\/[a-z0-9-]+$/.test(entry)) return { wrong: at + 1 };
    examples.push({ sentence, surface, entry, ...(words !== surface && { not: true as const }) });
  }
  return { examples };
}
