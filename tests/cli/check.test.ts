// npm run check as a contract: JSON Lines with offsets into the whole text, findings are no failure, bad input is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, run } from '../../lib/cli/run';

const folder = mkdtempSync(join(tmpdir(), 'pangzhu-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const check = (...args: string[]) => run(process.execPath, [`${ROOT}lib/cli/boot.mjs`, 'check', ...args]);

test('a finding a line; the fix replaces the span', async () => {
  const text = '标题\n\n银保监会近日发布通知。\n';
  writeFileSync(join(folder, 'draft.txt'), text);
  const { code, output } = await check('--date', '2026-11-21', join(folder, 'draft.txt'));
  expect(code).toBe(0);
  const lines: Record<string, unknown>[] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(1);
  const [one] = lines;
  expect(Object.keys(one ?? {})).toEqual(['text', 'start', 'end', 'kind', 'reason', 'source', 'fix']);
  expect(one).toMatchObject({ text: 'draft', kind: 'former-name', fix: '国家金融监督管理总局' });
  expect(text.slice(Number(one?.start), Number(one?.end))).toBe('银保监会');
});

test('as of a day before the reform there is nothing to say', async () => {
  writeFileSync(join(folder, 'then.txt'), '银保监会近日发布通知。');
  expect(await check('--date', '2021-06-01', join(folder, 'then.txt'))).toEqual({ code: 0, output: '' });
});

test.each([
  ['no file of that name', ['/no/such/file.txt']],
  ['no day of the calendar', ['--date', '2026-02-30', '.']],
  ['nothing to read', []],
  ['an unknown option', ['--nope']],
])('%s: exit 2', async (_, args) => {
  expect((await check(...args)).code).toBe(2);
});
