// The tabs that read a trainer's own texts, on the built extension. The check of a draft: pasted and from a Word file, mended one
// by one, by kind and by keys, taken back; a selection sent from the panel. Own texts: dropped, cancelled, candidates kept in a pack.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage, type Step } from './manager';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const CHECK = 'options.html#check';
const TEXTS = 'options.html#texts';
const SHOTS = `${ROOT}.output/shots`;
const DRAFT = [
  '银保监会近日发布通知，要求各银行规范收费。',
  '依据《个人信息法》和《中华人民共和国个人信息保护法》第八十条，平台被处罚。',
  '原环境保护部2015年发布的标准仍然有效，环境保护部今天作了说明。',
].join('\n');

/** Of our own: an act, a campaign, a body that nobody has, and one law that everybody has. */
const OWN: [string, string, string] = [
  '青禾市印发《青禾市网约房管理办法》，明年起施行。市民政局介绍了《青禾市网约房管理办法》的要点。',
  '青禾市启动“清风护企”专项行动，首批检查三十家企业。“清风护企”专项行动为期半年。',
  '《个人信息保护法》施行以来，投诉量逐年下降。',
];
/** 法院 in the encoding of older Windows. */
const GB18030 = [0xb7, 0xa8, 0xd4, 0xba];

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name, { width: 1200, height: 800 });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const page = (...steps: Step[]) => onPage(driver, CHECK, steps);

  test('a pasted draft: each finding with its reason, date and source', async () => {
    await page({ fill: '把文稿粘贴到这里', text: DRAFT });
    const found = await page({ press: '开始校对' }, { see: '字，4处' });
    expect(found).toContain('“银保监会”2023年3月起不再使用，现为国家金融监督管理总局。');
    expect(found).toContain('党和国家机构改革方案（2023年）');
    expect(found).toContain('《个人信息保护法》现行文本共74条，没有第八十条。');
    await page({ press: '换一份' }, { see: '把文件拖到这里' });
  });

  test('findings are mended by button, by key and by kind, and taken back', async () => {
    await page({ fill: '把文稿粘贴到这里', text: DRAFT }, { press: '开始校对' }, { see: '字，4处' });
    expect(await page({ press: '改' }, { see: '字，3处' })).toContain('国家金融监督管理总局近日发布通知');
    await driver.inExtension(CHECK, () => {
      const open = document.querySelector('.findings [tabindex="0"]');
      open?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect(await page({ see: '字，2处' })).toContain('依据《个人信息保护法》和');
    expect(await page({ press: '撤销' }, { see: '字，3处' })).toContain('依据《个人信息法》和');
    expect(await page({ press: '改这1处' }, { see: '字，2处' })).toMatch(
      /生态环境部今天作了说明|依据《个人信息保护法》和/,
    );
    await page({ press: '换一份' }, { see: '把文件拖到这里' });
  });

  test('a Word file is read here; one with a password and a bomb say so', async () => {
    const take = (file: string, bytes: Uint8Array) => driver.inExtension(CHECK, chooseBytes, file, [...bytes]);
    const body = '<w:p><w:r><w:t>国家卫计委今天发布提示。</w:t></w:r></w:p>';
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
    await take('稿.docx', zipSync({ 'word/document.xml': new TextEncoder().encode(xml) }));
    expect(await page({ see: '字，1处' })).toContain('国家卫生健康委员会');
    await page({ press: '换一份' });
    await take('锁.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0));
    expect(await page({ see: '锁.docx' })).toContain('密码');
    const bomb = new Uint8Array(110_000_000);
    await take('弹.docx', zipSync({ 'word/document.xml': bomb }, { level: 9 }));
    expect(await page({ see: '弹.docx' })).toContain('解开');
  });

  test('what is selected on the page goes from the panel to the check', async () => {
    await driver.open(site.url('/sample.html', LISTED));
    await settledState(driver);
    await driver.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find((one) => (one.textContent ?? '').length > 40);
      if (!paragraph) throw new Error('the sample has no paragraph');
      paragraph.textContent = '国家工商总局今天公布名单。';
      getSelection()?.selectAllChildren(paragraph);
    });
    const id = await driver.inExtension(
      'manifest.json',
      async (url: string) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
      site.url('/sample.html', LISTED),
    );
    const panel = `sidepanel.html?tab=${id}`;
    await onPage(driver, panel, [{ press: '校对所选' }]);
    // The panel says the text until the other page has taken it: it must not be left before.
    const text = await until(() => driver.inExtension(panel, readSent));
    expect(text).toContain('国家市场监督管理总局');
  });

  test('own texts: dropped files become candidates, known names apart; a second reading is cancelled and nothing is lost', async () => {
    const own = (...steps: Step[]) => onPage(driver, TEXTS, steps);
    const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${OWN[0]}</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = (text: string) => new TextEncoder().encode(text);
    await driver.inExtension(TEXTS, dropFiles, {
      '一.docx': [...zipSync({ 'word/document.xml': bytes(word) })],
      '二.zip': [...zipSync({ '夹/三.md': bytes(OWN[1]), '夹/四.html': bytes(`<p>${OWN[2]}</p><script>甲</script>`) })],
      '五.txt': GB18030,
      '锁.docx': [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    });
    expect(await own({ see: '4 篇' }, { see: '锁.docx' })).toContain('密码');
    const names = await driver.inExtension(TEXTS, candidateNames);
    expect(names.join()).toContain('青禾市网约房管理办法');
    expect(names.join()).toContain('清风护企');
    expect(names.join()).not.toContain('个人信息保护法');
    await own({ pick: '看已有解释的' });
    expect((await driver.inExtension(TEXTS, candidateNames)).join()).toContain('个人信息保护法');
    await own({ pick: '看已有解释的' });
    await driver.inExtension(TEXTS, dropLong, OWN.join(''), 3_000_000);
    await own({ see: '正在读' }, { press: '取消' }, { gone: '正在读' });
    expect(await driver.inExtension(TEXTS, candidateNames)).toEqual(names);
  });

  test('candidates are edited, dropped and accepted many at once', async () => {
    const own = (...steps: Step[]) => onPage(driver, TEXTS, steps);
    const before = await driver.inExtension(TEXTS, candidateNames);
    await driver.inExtension(
      TEXTS,
      editRow,
      before.findIndex((one) => one.includes('清风护企')),
      '清风护企行动',
    );
    await own({ pick: '选清风护企行动' }, { see: '已选 1 个' }, { press: '加为词条' }, { see: '加了 1 个词条' });
    await own({ pick: `选${before.find((one) => one.includes('网约房管理办法'))}` }, { press: '去掉' });
    const left = await driver.inExtension(TEXTS, candidateNames);
    expect(left).toHaveLength(before.length - 2);
    expect(
      await onPage(driver, 'options.html#entries', [
        { fill: '名称、别名、拼音、英文', text: '清风护企' },
        { see: '清风护企行动' },
      ]),
    ).toContain('自建');
  });

  test('light and dark, in the tab in front', async () => {
    await driver.open(driver.extensionUrl(CHECK));
    await until(async () => (await driver.evaluate(paste, DRAFT)) || null);
    await until(
      async () => (await driver.evaluate(() => (document.body?.innerText ?? '').includes('字，4处'))) || null,
    );
    for (const tone of ['light', 'dark'] as const) {
      await driver.setDark(tone === 'dark');
      writeFileSync(`${SHOTS}/${name}-check-${tone}.png`, await driver.screenshot());
    }
    await driver.setDark(false);
    expect(await driver.evaluate(() => document.querySelector('.draft')?.innerHTML)).toMatch(/(<mark.*){4}/s);
  });
});

/** Pastes a draft and has it checked; false while the field is not there. */
function paste(text: string): boolean {
  const field = document.querySelector<HTMLTextAreaElement>('.check textarea');
  if (!field) return false;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  setTimeout(() => field.form?.requestSubmit(), 0);
  return true;
}

/** Chooses a file of bytes in the field of the page. */
async function chooseBytes(name: string, bytes: number[]): Promise<void> {
  while (!document.querySelector('input[type=file]:not(:disabled)')) await new Promise((next) => setTimeout(next, 50));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  const files = new DataTransfer();
  files.items.add(new File([Uint8Array.from(bytes)], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The text of the page that was opened for a selection, once it has findings. */
async function readSent(): Promise<string | null> {
  const isPage = (view: object): view is { document: Document; location: Location } => 'document' in view;
  const sent = browser.extension
    .getViews({ type: 'tab' })
    .filter(isPage)
    .find((one) => /#check\/./.test(one.location.href));
  const text = sent?.document.body.innerText ?? '';
  return text.includes('字，1处') ? text : null;
}

/** Drops files of these bytes on the field for them, once it takes files. */
async function dropFiles(files: Record<string, number[]>): Promise<void> {
  while (!document.querySelector('.texts input[type=file]:not(:disabled)'))
    await new Promise((next) => setTimeout(next, 50));
  const dataTransfer = new DataTransfer();
  for (const [name, bytes] of Object.entries(files)) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
  document
    .querySelector('.texts .drop')
    ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}

/** Drops one long text. */
function dropLong(line: string, length: number): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([`${line}\n`.repeat(length / line.length)], '长.txt'));
  document
    .querySelector('.texts .drop')
    ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}

function candidateNames(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('.candidates .name')].map((one) => one.value);
}

/** Gives a row another name, and calls it a programme. */
function editRow(at: number, name: string): void {
  const row = document.querySelectorAll('.candidates li')[at];
  const field = row?.querySelector<HTMLInputElement>('.name');
  const type = row?.querySelector('select');
  if (!field || !type) throw new Error(`no row ${at}`);
  type.value = 'programme';
  type.dispatchEvent(new Event('change', { bubbles: true }));
  field.value = name;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
