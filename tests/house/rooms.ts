// Who may import whom (the house, README): rooms, and for each room the rooms and packages it may take in.

export interface Room {
  rooms: string[];
  /** Beginnings of package names. */
  packages: string[];
}

const BROWSER_API = ['wxt/'];
const LIB = [
  'model',
  'recognize',
  'explain',
  'check',
  'page',
  'knowledge',
  'corpus',
  'exchange',
  'lesson',
  'review',
  'seams',
];

export const ROOMS: Record<string, Room> = {
  model: { rooms: [], packages: ['zod'] },
  recognize: { rooms: ['model'], packages: ['jieba-wasm'] },
  explain: { rooms: ['model'], packages: [] },
  page: { rooms: ['model'], packages: ['approx-string-match'] },
  check: { rooms: ['model', 'recognize', 'explain'], packages: [] },
  corpus: { rooms: ['model', 'recognize', 'explain'], packages: [] },
  knowledge: { rooms: ['model'], packages: ['dexie'] },
  exchange: { rooms: ['model'], packages: ['papaparse', 'hucre', 'fflate', 'zod'] },
  lesson: { rooms: ['model', 'exchange'], packages: ['docx'] },
  review: { rooms: ['model'], packages: ['ts-fsrs'] },
  seams: { rooms: ['model'], packages: BROWSER_API },
  components: { rooms: ['model'], packages: ['preact', '@tanstack/virtual-core'] },
  entrypoints: { rooms: [...LIB, 'components'], packages: [...BROWSER_API, 'preact'] },
  // Node only; its tools are development dependencies, so no package is named.
  cli: { rooms: [...LIB, 'components'], packages: [''] },
};

/** Single modules that a package is kept to. */
export const KEPT_TO: { package: RegExp; files: RegExp }[] = [
  { package: /^jieba-wasm/, files: /^lib\/recognize\/segmenter[^/]*\.ts$/ },
  { package: /^dexie/, files: /^lib\/knowledge\// },
  { package: /^ts-fsrs/, files: /^lib\/review\// },
  { package: /^approx-string-match/, files: /^lib\/page\/passages\// },
  { package: /^@tanstack/, files: /^components\/useRows\.ts$/ },
  { package: /^node:/, files: /^lib\/cli\// },
];

/** The room of a file; null for what is no code of a room (assets). */
export function roomOf(path: string): string | null {
  const [top, second, ...below] = path.split('/');
  if (top === 'entrypoints' || top === 'components') return top;
  if (top !== 'lib' || !second) return null;
  return below.length === 0 ? 'seams' : second;
}
