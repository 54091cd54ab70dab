// Who imports whom, read from the imports themselves.

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from './files';
import { cycles, importsOf, reach, readModules } from './imports';
import { KEPT_TO, ROOMS, roomOf } from './rooms';

const modules = readModules('lib', 'components', 'entrypoints');
const edges = [...modules].flatMap(([from, imports]) => imports.map((one) => ({ from, ...one })));

test('the scan sees the house', () => {
  expect(modules.size).toBeGreaterThan(30);
  expect(edges.length).toBeGreaterThan(modules.size);
  const rooms = new Set([...modules.keys()].map(roomOf));
  expect([...rooms].filter((room) => room === null || !ROOMS[room])).toEqual([]);
});

test('rooms take in only the rooms they may', () => {
  const wrong = edges.filter(({ from, file }) => {
    const [room, other] = [roomOf(from), file && roomOf(file)];
    return room && other && room !== other && !ROOMS[room]?.rooms.includes(other);
  });
  expect(wrong.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
});

test('rooms take in only the packages they may', () => {
  const wrong = edges.filter(({ from, name, file }) => {
    const allowed = ROOMS[roomOf(from) ?? '']?.packages ?? [];
    return file === null && !allowed.some((start) => name.startsWith(start));
  });
  expect(wrong.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
});

test.each(KEPT_TO)('$package is kept to $files', ({ package: name, files }) => {
  const wrong = edges.filter((edge) => edge.file === null && name.test(edge.name) && !files.test(edge.from));
  expect(wrong.map(({ from }) => from)).toEqual([]);
});

test('nothing imports in a ring', () => {
  expect(cycles(modules)).toEqual([]);
});

test('one entrypoint does not import another', () => {
  const own = (path: string) => path.split('/')[1] ?? '';
  // A folder without an index is a part that entrypoints share, not one of them.
  const isEntrypoint = (folder: string) =>
    ['ts', 'tsx', 'html'].some((end) => existsSync(`${ROOT}entrypoints/${folder}/index.${end}`));
  const wrong = edges.filter(
    ({ from, file }) =>
      roomOf(from) === 'entrypoints' &&
      file?.startsWith('entrypoints/') &&
      own(from) !== own(file) &&
      isEntrypoint(own(file)),
  );
  expect(wrong.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
});

test('no schema, database or dictionary reaches the content script', () => {
  const { files, packages } = reach('entrypoints/content/index.ts', modules);
  expect([...files].some((path) => path.startsWith('lib/page/'))).toBe(true);
  expect([...packages].filter((name) => /^(zod|dexie|jieba-wasm)/.test(name))).toEqual([]);
});

describe('the scan itself', () => {
  const CASES = [
    { name: 'a declaration', text: "import { a } from 'x';", is: [['x', false]] },
    { name: 'for its effect', text: "import 'x';", is: [['x', false]] },
    { name: 'type alone', text: "import type { A } from 'x';", is: [['x', true]] },
    { name: 'every name a type', text: "import { type A, type B } from 'x';", is: [['x', true]] },
    { name: 'one name a value', text: "import { type A, b } from 'x';", is: [['x', false]] },
    {
      name: 'a re-export',
      text: "export { a } from 'x'; export * from 'y';",
      is: [
        ['x', false],
        ['y', false],
      ],
    },
    { name: 'on demand', text: "const a = await import('x');", is: [['x', false]] },
    { name: 'inside a type', text: "let a: typeof import('x');", is: [['x', true]] },
    { name: 'only mentioned', text: "// import 'x'\nconst a = \"import 'y'\";", is: [] },
  ];
  test.each(CASES)('$name', ({ text, is }) => {
    expect(importsOf('a.ts', text).map(({ name, typeOnly }) => [name, typeOnly])).toEqual(is);
  });

  test('finds a ring', () => {
    const to = (file: string) => ({ name: file, file, typeOnly: false });
    const ring = new Map([
      ['a', [to('b')]],
      ['b', [to('c')]],
      ['c', [to('b')]],
    ]);
    expect(cycles(ring)).toEqual(['b → c → b']);
  });
});
