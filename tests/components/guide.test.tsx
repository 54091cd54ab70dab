// The guide: readable in both papers, walked by keys, with the policy file of its browser.
import axe from 'axe-core';
import { expect, it } from 'vitest';
import GUIDE_CSS from '../../assets/styles/guide.css?inline';
import PAGE_CSS from '../../assets/styles/page.css?inline';
import { Guide } from '../../components/Guide';
import { GUIDE_PARTS } from '../../components/guideParts';
import { PRESET, policyFile } from '../../components/policy';
import { draw } from './draw';
import * as f from './fixtures';

const ID = 'abcdefghijklmnop';
const guide = (language: 'zh-CN' | 'zh-TW' | 'en', browser: 'chromium' | 'firefox' = 'chromium') =>
  draw(<Guide words={f.words(language)} browser={browser} id={ID} />);

it.each([
  ['light', 'zh-CN'],
  ['dark', 'zh-TW'],
  ['light', 'en'],
  ['dark', 'en'],
] as const)('axe finds nothing on %s paper, in %s', async (scheme, language) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_CSS + GUIDE_CSS);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.style.colorScheme = scheme;
  const { root } = guide(language);
  const { violations } = await axe.run(root, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  document.adoptedStyleSheets = [];
  document.documentElement.style.colorScheme = '';
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
});

it.each(['zh-CN', 'zh-TW', 'en'] as const)('has every text in %s', (language) => {
  const drawing = guide(language);
  expect(drawing.text()).not.toMatch(/guide_|undefined|\$\d/);
  expect(drawing.root.querySelectorAll('li h3')).toHaveLength(Object.values(GUIDE_PARTS).flat().length);
  for (const image of drawing.root.querySelectorAll('picture img'))
    expect(image.getAttribute('alt')).not.toMatch(/^$|_/);
});

it('its parts are reached from its head, in order, and what scrolls takes the focus', () => {
  const drawing = guide('zh-CN');
  const links = [...drawing.root.querySelectorAll<HTMLAnchorElement>('nav a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#reader', '#trainer', '#admin']);
  for (const link of links) expect(drawing.find(link.getAttribute('href') ?? '').querySelector('h2')).not.toBeNull();
  const levels = [...drawing.root.querySelectorAll('h1, h2, h3')].map((one) => Number(one.tagName.slice(1)));
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  expect(drawing.find('pre').tabIndex).toBe(0);
});

it('the template has the extension’s own id where each browser looks for it', () => {
  expect(JSON.parse(policyFile('chromium', ID))['3rdparty'].extensions[ID]).toEqual(PRESET);
  expect(JSON.parse(policyFile('firefox', ID)).policies['3rdparty'].Extensions[ID]).toEqual(PRESET);
  expect(guide('zh-CN', 'firefox').find('pre').textContent).toBe(policyFile('firefox', ID));
});
