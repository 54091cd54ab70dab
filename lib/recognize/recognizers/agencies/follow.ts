// What a body takes from its neighbours: 区法院、司法局 (the district's), 市委常委、政法委书记 (the city's), and
// inner bodies of a name the page defined (晋江公安治安管理大队).
import type { AgencyTarget, Target } from '../../../model/mention';
import type { PageMemory } from '../../memory';
import type { Proposal } from '../../proposal';
import type { Part } from './compose';
import type { Focus } from './focus';
import { fullInner, readInner } from './inner';
import { targetOfLevel, targetOfSibling } from './target';

const NEAR = 24;

/** A form without a place right after another body's mention, or within a title that names one. */
export function siblingTarget(focus: Focus, part: Part, start: number): Target | null {
  const { text, before } = focus;
  const title = /(?:副)?([省市县区州])长(?:助理)?、$/.exec(text.slice(Math.max(0, start - 8), start));
  if (title?.[1]) {
    const word = title[1];
    return targetOfLevel(focus, part, { start: start - 3, word, level: '县', indefinite: false });
  }
  const last = before.findLast((proposal) => proposal.end <= start && start - proposal.end <= NEAR);
  const between = last ? text.slice(last.end, start) : '';
  const inTitle = /^(?:副?书记|常委|委员)(?:[、,]|兼)/.test(between) && !/[。；！？]/.test(between);
  const known = last?.target?.is === 'agency' && (/^[、和与]$/.test(between) || inTitle) ? last.target : null;
  return known && known.inner === undefined ? targetOfSibling(focus, part, known) : null;
}

/** 文旅局 again, where the block has named one such bureau: 县文旅局 … 文旅局整改. Courts and the like are said of any. */
export function sameKindBefore({ before }: Focus, { kind, form }: Part, start: number): Target | null {
  if (/^(?:court|procuratorate|police-station|tribunal|collective)/.test(kind.id)) return null;
  const bodies = before.flatMap(({ target, end }) =>
    end <= start && target?.is === 'agency' && target.kind === kind.id && !target.inner && target.places.length > 0
      ? [target]
      : [],
  );
  const [only] = bodies;
  // 公安局 is not the province's 公安厅.
  const isOne = only?.name.at(-1) === form.at(-1) && bodies.every(({ name }) => name === only?.name);
  return only && isOne ? only : null;
}

/** Inner bodies written after a name that earlier blocks defined. */
export function innerOfDefined(text: string, memory: Readonly<PageMemory>): Proposal[] {
  return memory.defined.flatMap(({ text: name, type, target }) => {
    if (type !== 'agency' || target?.is !== 'agency' || name.length < 2) return [];
    return occurrences(text, name).flatMap((start) => {
      const from = start + name.length;
      const end = readInner(text, from);
      return end === from ? [] : [inside(target, text, start, from, end)];
    });
  });
}

const BRANCH = /^[\u4e00-\u9fff]{2,4}分局/;

/** 余杭分局, after an earlier block named 杭州市市场监管局余杭分局; with its inner bodies. Two bodies of one such name: none. */
export function branchesNamed(text: string, memory: Readonly<PageMemory>): Proposal[] {
  if (memory.agencies.length === 0 || !text.includes('分局')) return [];
  const branches = new Map<string, AgencyTarget | null>();
  for (const { target } of memory.agencies) {
    const name = target.is === 'agency' ? BRANCH.exec(target.inner ?? '')?.[0] : undefined;
    if (!name || target.is !== 'agency') continue;
    const whole = { ...target, name: target.name.slice(0, target.name.lastIndexOf(name) + name.length), inner: name };
    const known = branches.get(name);
    branches.set(name, known === undefined || known?.name === whole.name ? whole : null);
  }
  return [...branches].flatMap(([name, target]) => {
    if (!target) return [];
    return occurrences(text, name)
      .filter(
        (start) => !/[\u4e00-\u9fff]/.test(text[start - 1] ?? '') || /[由在经向对和与据]/.test(text[start - 1] ?? ''),
      )
      .map((start) => {
        const from = start + name.length;
        const end = readInner(text, from);
        return end === from
          ? { ...inside(target, text, start, from, end), target }
          : inside(target, text, start, from, end);
      });
  });
}

function inside(target: AgencyTarget, text: string, start: number, from: number, end: number): Proposal {
  const inner = fullInner(text.slice(from, end));
  return {
    start,
    end,
    type: 'agency',
    weight: 'main',
    via: 'defined',
    target: { ...target, name: target.name + inner, inner: (target.inner ?? '') + inner },
    reason: 'inner of defined',
  };
}

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push(at);
  return found;
}
