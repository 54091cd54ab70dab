// What is photographed of the built extension: the scenes of the stores' pages and of the guide, each brought about as a
// reader would, in either browser.

import { onFront } from '../../tests/e2e/manager';
import { inFrame, markOf, pin, typeText } from '../../tests/e2e/reader';
import { chooseFile } from '../../tests/e2e/storage';
import type { Driver, Point } from './driver';
import { NOTE_HOST, settledState } from './marked-page';
import { until } from './until';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

export interface Stage {
  driver: Driver;
  /** Address of the sample article. */
  article: string;
  /** A text of the interface, in the scene's language. */
  t(key: string): string;
}

/** Brings the page in front to what is to be seen. */
export type Scene = (stage: Stage) => Promise<void>;

const DRAFT = '网络数据安全管理条例（征求意见稿）';
const TERM = '网格员';
const TABLE =
  '名称,类型,解释,英文名,标签\n网格员,政策,社区里按片区走访、登记的工作人员。,grid worker,第三课\n检察建议,政策,检察机关向有关单位提出的改进意见。,procuratorial proposal,第三课\n乡村振兴,政策,产业、人才、文化、生态、组织都要振兴。,,第三课\n,政策,没有名称的一行,,\n';
const TEXT =
  '银保监会近日发布通知，要求各地依据《个人信息法》和《合同法》第五十二条整改。通知提出，落实“三个代表”重要思想和“四个全面”战略布局，推进“放管服”改革，年底前向国家市场监督管理总局报告进展。';

export const SCENES = { article, note, panel, collect, exchange, lesson, check } satisfies Record<string, Scene>;
export type SceneName = keyof typeof SCENES;

/** The id of a new tab behind with this address, once its article is marked. */
async function openBehind(driver: Driver, address: string): Promise<number> {
  const open = async (url: string) => (await browser.tabs.create({ url, active: false })).id ?? null;
  const tab = await until(() => driver.inExtension('manifest.json', open, address));
  const isMarked = async (id: number) => {
    const question = { pangzhu: 'pangzhu/1', ask: 'state', q: null };
    const answer: unknown = await browser.tabs.sendMessage(id, question, { frameId: 0 }).catch(() => null);
    return JSON.stringify(answer)?.includes('"marked"') || null;
  };
  await until(() => driver.inExtension('manifest.json', isMarked, tab));
  return tab;
}

/** The marked article. */
async function article({ driver, article: address }: Stage): Promise<void> {
  await driver.open(address);
  await markOf(driver, DRAFT);
}

/** A draft in the article, and the note that names the text in force. */
async function note({ driver, article }: Stage): Promise<void> {
  await driver.open(article);
  await markOf(driver, DRAFT);
  await driver.evaluate(bringUp, DRAFT, 0.14);
  await pin(driver, await markOf(driver, DRAFT));
}

/** The names of the page beside it; its article stands in a tab behind. */
async function panel({ driver, article }: Stage): Promise<void> {
  const tab = await openBehind(driver, `${article}?panel`);
  await driver.open(driver.extensionUrl(`sidepanel.html?tab=${tab}`));
  await until(() => driver.evaluate(() => document.querySelectorAll('li').length > 10 || null));
  // The names come first, whose articles they are and what holds a moment later.
  await until(() => driver.evaluate(saysWhose, '第二十六条', '个人信息保护法'));
}

/** Runs in the page. */
function saysWhose(provision: string, law: string): true | null {
  for (const { textContent: words } of document.querySelectorAll('li'))
    if (words?.includes(provision) && words.includes(law)) return true;
  return null;
}

/** Words selected in the article, and the form with a line of explanation. */
async function collect({ driver, article, t }: Stage): Promise<void> {
  await driver.open(article);
  await settledState(driver);
  // What was typed for the picture before is kept as a draft.
  await driver.inExtension('manifest.json', forgetDrafts);
  const { x, y, width } = await until(() => driver.evaluate(bringUp, TERM, 0.25));
  await driver.drag({ x: x + 1, y }, { x: x + width - 1, y });
  const offer = await until(() => driver.inClosedRoot(NOTE_HOST, offerAt));
  await driver.click(offer.x, offer.y);
  await inFrame(driver);
  await typeText(
    driver,
    t('language') === 'en' ? 'Visits the households of a block.' : '按片区走访住户的社区工作人员。',
  );
}

async function forgetDrafts(): Promise<null> {
  await browser.storage.session.clear();
  return null;
}

/** A table before it is imported: what each of its rows would do. */
async function exchange({ driver, t }: Stage): Promise<void> {
  await driver.open(driver.extensionUrl('options.html#import'));
  await driver.evaluate(chooseFile, `${t('language') === 'en' ? 'lesson-3' : '第三课'}.csv`, TABLE);
  await until(() => driver.evaluate(() => document.querySelector('main table tbody tr') !== null || null));
  await driver.evaluate(() => document.querySelector('main table')?.scrollIntoView({ block: 'center' }));
}

/** The sheets of a lesson made from the article. */
async function lesson({ driver, article }: Stage): Promise<void> {
  const tab = await openBehind(driver, `${article}?lesson`);
  await driver.open(driver.extensionUrl(`lesson.html#tab/${tab}`));
  await until(() => driver.evaluate(() => document.querySelectorAll('.sheet').length > 1 || null));
  await until(() => driver.evaluate(() => (document.body?.innerText ?? '').includes('个人信息保护法　') || null));
  // In a narrow window the sheets come below what is chosen.
  await driver.evaluate(() => innerWidth < 1000 && document.querySelector('.sheet')?.scrollIntoView());
}

/** A draft with its findings. */
async function check({ driver, t }: Stage): Promise<void> {
  await driver.open(driver.extensionUrl('options.html#check'));
  await onFront(driver, [{ fill: t('check_paste'), text: TEXT }, { press: t('check_run') }]);
  await until(() => driver.evaluate(() => document.querySelectorAll('main li').length > 2 || null));
}

/** Scrolls the page so that the words stand at this share of the window's height; where they are then. Runs in the page. */
function bringUp(words: string, share: number): { x: number; y: number; width: number } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight * share, behavior: 'instant' });
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y: y + height / 2, width };
  }
  return null;
}

function offerAt(root: ShadowRoot): Point | null {
  const rect = root.querySelector('.offer')?.getBoundingClientRect();
  return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
}
