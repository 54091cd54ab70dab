// npm run pack -- convert: there and back, what is told, how it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../lib/cli/run';
import { law } from '../knowledge/entries';

const folder = mkdtempSync(join(tmpdir(), 'pangzhu-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
function convert(...names: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}lib/cli/boot.mjs`, 'pack', 'convert', ...names.map(path)],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

test('JSON → XLSX → CSV → JSON keeps the entries that a table can carry', () => {
  const entries = [law('own-1', '甲法', {}, { kind: '自建', depth: 'full', summary: '说明甲法，到此为止。' })];
  const pack = { format: 'pangzhu-pack/1', id: 'c', title: '课', version: '2', entries, amendments: [], examples: [] };
  writeFileSync(path('a.json'), JSON.stringify(pack));
  for (const step of [
    ['a.json', 'b.xlsx'],
    ['b.xlsx', 'c.csv'],
    ['c.csv', 'd.json'],
  ]) {
    expect(convert(...step)).toMatchObject({ status: 0 });
  }
  expect(JSON.parse(readFileSync(path('d.json'), 'utf8')).entries).toEqual(entries);
}, 60_000);

test('a refused row is named and ends with 1; the others are written', () => {
  writeFileSync(path('rows.csv'), '名称,页码\n乙法,3\n法,4\n');
  const { status, stderr } = convert('rows.csv', 'rows.json');
  expect(status).toBe(1);
  expect(stderr).toContain('row 3 (法): name short');
  expect(stderr).toContain('without 页码');
  expect(JSON.parse(readFileSync(path('rows.json'), 'utf8')).entries).toHaveLength(1);
}, 60_000);

test.each([
  ['no such file', 'none.csv', 'x.json'],
  ['no such format', 'rows.csv', 'x.docx'],
])('%s ends with 2', (_, from, to) => expect(convert(from, to).status).toBe(2), 60_000);
