// Which mentions are drawn, and how strongly: calm pages, laws never lost. Pure.
import type { EntryType, Mention, Target } from '../model/mention';
import type { Block } from './blocks';
import { isLinked } from './ranges';

export type Strength = 'strong' | 'faint';

/** `first`: the first strong, later ones faint; `section`: only the first under each heading is drawn; `all`: all strong. */
export type Density = 'first' | 'section' | 'all';

export interface Choice {
  /** Index into the mentions. */
  mention: number;
  type: EntryType;
  strength: Strength;
}

export interface ChoiceSettings {
  density: Density;
  /** Types that are not drawn. */
  off: readonly EntryType[];
  /** Mentions of weight `minor` are drawn too, faintly. */
  minor: boolean;
  /** Most strong marks for each 1,000 characters of the article. */
  perThousand: number;
  /** Keys of targets (`targetKey`) that the reader knows: faint from the first on. */
  known: ReadonlySet<string>;
  /** Keys of targets that are not drawn on this page. */
  hidden: ReadonlySet<string>;
}

export const DEFAULT_CHOICE: ChoiceSettings = {
  density: 'first',
  off: [],
  minor: false,
  perThousand: 12,
  known: new Set(),
  hidden: new Set(),
};

/** Names of more characters than this, two thirds of a line on the screen, are drawn faintly. */
const LONG = 24;

/** The mentions to draw, in their order. The headline is never among them. */
export function chooseMarks(
  mentions: readonly Mention[],
  blocks: readonly Block[],
  settings: ChoiceSettings = DEFAULT_CHOICE,
): Choice[] {
  const strong = new Set<string>();
  const section = new Set<string>();
  let heading = -1;
  const chosen: Choice[] = [];
  mentions.forEach((mention, index) => {
    const block = blocks[mention.block];
    const type = drawnType(mention);
    if (!block || block.role === 'headline' || settings.off.includes(type)) return;
    if (mention.weight === 'minor' && !settings.minor) return;
    heading = newSection(blocks, heading, mention.block, section);
    const key = keyOf(mention);
    if (settings.hidden.has(key)) return;
    // 第十条 and 本法 follow a law that has its own line; as strong marks they would crowd it.
    const second = mention.type === 'reference' && settings.density !== 'all';
    // A title that fills a line would be a band across the column: the short name it goes on by is the strong one.
    const long = mention.end - mention.start > LONG && settings.density !== 'all';
    const quiet = second || long || isQuiet(block, mention) || settings.known.has(key);
    if (settings.density === 'section' && section.has(key)) return;
    const strength = quiet || (settings.density !== 'all' && strong.has(key)) ? 'faint' : 'strong';
    if (strength === 'strong') strong.add(key);
    if (!quiet || long) section.add(key);
    chosen.push({ mention: index, type, strength });
  });
  return thin(chosen, mentions, blocks, settings.perThousand);
}

/** A reference (第十条, 本法) is drawn as law. */
export function drawnType(mention: Mention): EntryType {
  return mention.type === 'reference' ? 'law' : mention.type;
}

/** One key for all mentions of the same thing; a name without a target stands for itself. */
export function keyOf(mention: Mention): string {
  return mention.target ? targetKey(mention.target) : `surface:${mention.surface.replace(/[《》“”\s]/g, '')}`;
}

export function targetKey(target: Target): string {
  switch (target.is) {
    case 'entry':
      return target.id;
    case 'agency':
      return `agency:${target.name}`;
    case 'document':
      return `document:${target.title}`;
    case 'provision':
      return `provision:${target.law ? targetKey(target.law) : ''}#${target.text}`;
    case 'name':
      return `name:${target.name}`;
    default:
      return `${target.is}:${target.of.map(targetKey).join('|')}`;
  }
}

function isQuiet(block: Block, mention: Mention): boolean {
  if (mention.weight === 'minor' || block.role !== 'body') return true;
  return isLinked(block, mention.start, mention.end);
}

/** Forgets what the section has shown once a heading lies between the last mention and this one. */
function newSection(blocks: readonly Block[], last: number, now: number, section: Set<string>): number {
  let heading = last;
  for (let at = Math.max(last + 1, 0); at <= now; at++) {
    if (blocks[at]?.role === 'heading') {
      heading = at;
      section.clear();
    }
  }
  return Math.max(heading, now - 1);
}

/** Too many strong marks: the most repeated agencies give way first, the later before the earlier, then programmes; laws never. */
function thin(chosen: Choice[], mentions: readonly Mention[], blocks: readonly Block[], perThousand: number): Choice[] {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const allowed = Math.max(perThousand, Math.ceil((length / 1000) * perThousand));
  let excess = chosen.filter((choice) => choice.strength === 'strong').length - allowed;
  if (excess <= 0) return chosen;
  const times = new Map<string, number>();
  for (const mention of mentions) times.set(keyOf(mention), (times.get(keyOf(mention)) ?? 0) + 1);
  const often = (choice: Choice) => times.get(keyOf(mentions[choice.mention] as Mention)) ?? 0;
  const weaker = chosen
    .filter((choice) => choice.strength === 'strong' && choice.type !== 'law')
    .reverse()
    .sort((a, b) => (a.type === b.type ? often(b) - often(a) : a.type === 'agency' ? -1 : 1));
  const faint = new Set<Choice>();
  for (const choice of weaker) if (excess-- > 0) faint.add(choice);
  return chosen.map((choice) => (faint.has(choice) ? { ...choice, strength: 'faint' as const } : choice));
}
