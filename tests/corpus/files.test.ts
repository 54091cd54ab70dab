// Texts on disk: bad files are named and skipped, threads change nothing, the command fails when it should.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeText, listCorpus, portionsOf, readCorpusFile } from '../../lib/cli/corpus-files';
import { surveyCorpus } from '../../lib/cli/corpus-pool';
import { partsOfKnowledge } from '../../lib/cli/corpus-portion';
import { coverageOf, reviewTable } from '../../lib/corpus/coverage';
import { evidenceOf, printEvidence } from '../../lib/corpus/evidence';
import { ROOT } from '../house/files';
import { ENTRIES, PAGE } from './fixtures';

const folder = mkdtempSync(join(tmpdir(), 'pangzhu-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 湖水清了，岸也绿了。 */
const GB = Uint8Array.from('bafecbaec7e5c1cba3acb0b6d2b2c2ccc1cba1a3'.match(/../g) ?? [], (two) =>
  Number.parseInt(two, 16),
);
const utf8 = (text: string) => new TextEncoder().encode(text);

const DECODED: { name: string; bytes: Uint8Array; is: string }[] = [
  { name: 'UTF-8', bytes: utf8('湖水清了'), is: '湖水清了' },
  { name: 'UTF-8 with a mark', bytes: utf8('\ufeff湖水清了'), is: '湖水清了' },
  { name: 'GB18030', bytes: GB, is: '湖水清了，岸也绿了。' },
  { name: 'UTF-16', bytes: Uint8Array.of(0xff, 0xfe, 0x56, 0x6e), is: '湖' },
  { name: 'nothing but blanks', bytes: utf8(' \n\n'), is: 'empty' },
  { name: 'an image', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), is: 'binary, not text' },
  {
    name: 'broken in every encoding',
    bytes: Uint8Array.of(0xe6, 0xff, 0xff, 0x80, 0x80),
    is: 'neither UTF-8 nor GB18030',
  },
  { name: 'English', bytes: utf8('Nothing here is Chinese.'), is: 'hardly any Chinese in it' },
  {
    name: 'control characters',
    bytes: utf8('湖\u0001\u0002\u0003水'),
    is: 'binary, or in an encoding other than UTF-8 and GB18030',
  },
];

test.each(DECODED)('decodes: $name', ({ bytes, is }) => {
  const decoded = decodeText(bytes);
  expect('text' in decoded ? decoded.text : decoded.reason).toBe(is);
});

describe('a folder', () => {
  const bad = join(folder, 'bad');
  mkdirSync(join(bad, 'sub'), { recursive: true });
  writeFileSync(join(bad, 'b.txt'), '');
  writeFileSync(join(bad, 'a.md'), '湖水清了，岸也绿了。');
  writeFileSync(join(bad, 'sub/2024-05-06-c.txt'), GB);
  writeFileSync(join(bad, 'd.pdf'), 'x');
  writeFileSync(join(bad, 'e.html'), '<html><body></body></html>');
  writeFileSync(join(bad, 'f.txt'), '湖');
  truncateSync(join(bad, 'f.txt'), 100_000_001);

  test('its texts by name, the rest named with a reason', () => {
    const files = listCorpus([bad]);
    expect(files.map((file) => file.id)).toEqual(['a', 'b', 'e', 'f', 'sub/2024-05-06-c']);
    expect(files.map(readCorpusFile)).toEqual([
      { id: 'a', text: '湖水清了，岸也绿了。' },
      { path: join(bad, 'b.txt'), reason: 'empty' },
      { path: join(bad, 'e.html'), reason: 'no article found in it' },
      { path: join(bad, 'f.txt'), reason: 'larger than 100 MB' },
      { id: 'sub/2024-05-06-c', text: '湖水清了，岸也绿了。', date: '2024-05-06' },
    ]);
  });

  test('a saved page is read as its article', () => {
    const words = '县里来的人带着仪器把整条河堤从头到尾量了一遍，又把去年修过的地方看了一遍，记在本子上。';
    const page = `<html><head><title>河堤修好了</title></head><body><h1>河堤修好了</h1><div>2024-05-06 08:00</div><div>${`<p>${words}</p>`.repeat(6)}</div></body></html>`;
    const path = join(folder, 'page.html');
    writeFileSync(path, page);
    const read = readCorpusFile({ path, id: 'page', size: page.length });
    if ('reason' in read) throw new Error(read.reason);
    expect(read.date).toBe('2024-05-06');
    expect(read.blocks?.map((block) => block.role)).toEqual(['headline', ...Array(6).fill('body')]);
  });

  test('a file that is gone is named too', () => {
    const read = readCorpusFile({ path: join(bad, 'gone.txt'), id: 'gone', size: 1 });
    expect(read).toMatchObject({ path: join(bad, 'gone.txt'), reason: expect.stringContaining('ENOENT') });
  });

  test('portions keep the order and all files', () => {
    const files = Array.from({ length: 7 }, (_, k) => ({ path: `${k}`, id: `${k}`, size: 3 }));
    expect(portionsOf(files, 6).map((portion) => portion.length)).toEqual([2, 2, 2, 1]);
    expect(portionsOf(files, 6).flat()).toEqual(files);
  });
});

describe('threads', () => {
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let k = 0; k < 12; k++) {
    const text = PAGE.replaceAll('5月', `${k + 1}月`).replace('湖长夜巡', `湖长${k % 3}巡`);
    writeFileSync(join(many, `${String(k).padStart(2, '0')}.txt`), text);
  }
  const parts = partsOfKnowledge(ROOT, ENTRIES);
  const read = async (workers: number) => {
    const seen: number[] = [];
    const options = { workers, portion: 3000, progress: (done: number) => seen.push(done) };
    const { survey, skipped } = await surveyCorpus(listCorpus([many]), parts, options);
    expect(skipped).toEqual([]);
    expect(seen.length).toBeGreaterThan(2);
    return printEvidence(evidenceOf(survey)) + reviewTable(survey) + JSON.stringify(coverageOf(survey));
  };

  test('none, one and two give the same bytes', { timeout: 60_000 }, async () => {
    const none = await read(0);
    expect(none).toContain('law/ming-hu');
    expect(await read(1)).toBe(none);
    expect(await read(2)).toBe(none);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    try {
      const command = ['lib/cli/boot.mjs', 'knowledge', ...args];
      const text = execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
      return { code: 0, text };
    } catch (error) {
      const failed = error as { status?: number; stderr?: string };
      return { code: failed.status, text: failed.stderr ?? '' };
    }
  };

  test.each([
    { name: 'nothing to read', args: [], says: 'nothing to read' },
    { name: 'a folder that is not there', args: [join(folder, 'nowhere')], says: 'ENOENT' },
    { name: 'half a thread', args: ['--workers', '0.5', folder], says: '--workers' },
    { name: 'an option it has not', args: ['--fast', folder], says: '--fast' },
  ])('ends with 2 and says why: $name', { timeout: 60_000 }, ({ args, says }) => {
    const { code, text } = run(...args);
    expect(code).toBe(2);
    expect(text).toContain(says);
  });
});
