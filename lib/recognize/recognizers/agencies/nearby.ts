// Bodies of the town or village that the text speaks of just then: 新竹社区…社区党委, 同里镇…镇里的为民服务中心.
import type { Target } from '../../../model/mention';
import { officialForm } from '../../organs';
import type { Part } from './compose';
import type { Focus } from './focus';

const OF_TOWN = /(镇|乡|街道|社区|村)(?:里|上)?的$/;
/** The innermost town or village of 新竹街道新竹社区. */
const INNERMOST = /(?:^|[镇乡]|街道)((?:(?!镇|乡|街道)[\u4e00-\u9fff]){1,9}(?:社区|村|镇|乡|街道))$/;

/** 镇里的|为民服务中心: the town's own, where it is the one named last. */
export function targetOfTown(focus: Focus, part: Part, start: number): Target | null {
  const word = OF_TOWN.exec(focus.text.slice(Math.max(0, start - 4), start))?.[1];
  return word === undefined ? null : targetOfVillage(focus, part, word, start);
}

/**
 * The body of the place of this kind (社区, 村, 镇 …) that the page named last with its county; its full name is the
 * place's own with the body's. Null where the block names several of them.
 */
export function targetOfVillage(focus: Focus, part: Part, word: string, offset: number): Target | null {
  const tail = officialForm(part.kind, part.form, /[镇乡道]$/.test(word) ? '乡' : '村');
  const here = focus.townsHere.filter(({ end, chain }) => end <= offset && chain.below.includes(word));
  const known = here.length > 0 ? here.map(({ chain }) => chain.below) : [focus.memory.towns?.at(-1)?.below ?? ''];
  const names = new Set(known.flatMap((below) => ownName(below, word) ?? []));
  const [place] = names;
  if (tail === null || !place || names.size > 1) return null;
  const name = place + tail + part.inner;
  return { is: 'agency', name, places: [], place, kind: part.kind.id, ...(part.inner && { inner: part.inner }) };
}

/** 新竹社区 of 新竹街道新竹社区; for a town, the town that holds the village: 同里镇 of 同里镇屯溪村. */
function ownName(below: string, word: string): string | undefined {
  const cut = below.lastIndexOf(word);
  return cut < 0 ? undefined : INNERMOST.exec(below.slice(0, cut + word.length))?.[1];
}
