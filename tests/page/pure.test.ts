// What in lib/page needs no page: dates, hosts, colours, the note's place, the choice of marks, the comparison of readings.
import { describe, expect, it } from 'vitest';
import sites from '../../assets/sites.json';
import type { Mention } from '../../lib/model/mention';
import type { BlockRole } from '../../lib/model/page';
import type { Block } from '../../lib/page/blocks';
import { createBudget } from '../../lib/page/budget';
import { type ChoiceSettings, chooseMarks, DEFAULT_CHOICE } from '../../lib/page/choose';
import { compare } from '../../lib/page/compare';
import { dateIn, dateInUrl, dateOfValue } from '../../lib/page/dates';
import { parseColour } from '../../lib/page/paper';
import { type Box, placeNote } from '../../lib/page/place';
import { siteOf } from '../../lib/page/sites';

describe('dates', () => {
  const written: [string, string | undefined][] = [
    ['2022年02月13日07:48　来源：人民网', '2022-02-13'],
    ['２０２６年３月１日', '2026-03-01'],
    ['时间：2026-9-3 10:00', '2026-09-03'],
    ['2020.07.04', '2020-07-04'],
    ['2022年13月1日', undefined],
    ['2023年2月29日', undefined],
    ['第2020号', undefined],
  ];
  for (const [text, date] of written) it(`in ${text}`, () => expect(dateIn(text)).toBe(date));
  const addresses: [string, string | undefined][] = [
    ['http://js.people.com.cn/n2/2022/0213/c360300-35131.html', '2022-02-13'],
    ['https://paper.people.com.cn/rmrb/pc/content/202608/20/content_30012345.html', '2026-08-20'],
    ['http://paper.people.com.cn/rmrb/html/2023-05/04/nw.D110000renmrb_20230504_2-01.htm', '2023-05-04'],
    ['http://www.legaldaily.com.cn/IT/content/2026-05/22/content_9392655.html', '2026-05-22'],
    ['https://www.news.cn/politics/20260102/0123456789abcdef0123456789abcdef/c.html', '2026-01-02'],
    ['https://www.spp.gov.cn/spp/zdgz/202608/t20260818_712345.shtml', '2026-08-18'],
    ['https://www.chinanews.com.cn/gn/2026/07-04/9229287.shtml', '2026-07-04'],
    ['https://www.court.gov.cn/zixun/xiangqing/504211.html', undefined],
    ['https://a.cn/2025/99/99/x.html?d=2024/01/01', undefined],
  ];
  for (const [url, date] of addresses) it(`in ${url}`, () => expect(dateInUrl(url)).toBe(date));
  it('of a script variable', () => {
    expect(dateOfValue('1581418070')).toBe('2020-02-11');
    expect(dateOfValue('2020-02-11')).toBe('2020-02-11');
    expect(dateOfValue('20200211')).toBe('2020-02-11');
    expect(dateOfValue('hello-world')).toBeUndefined();
  });
});

describe('assets/sites.json', () => {
  const rows: [host: string, name: string | undefined][] = [
    ['paper.people.com.cn', '人民日报电子版'],
    ['politics.people.com.cn', '人民网'],
    ['people.cn', '人民网'],
    ['epaper.legaldaily.com.cn', '法治日报电子版'],
    ['www.legaldaily.com.cn', '法治网'],
    ['www.gov.cn', '中国政府网'],
    ['mp.weixin.qq.com', '微信公众号'],
    ['notpeople.cn', undefined],
    ['people.cn.example.org', undefined],
    ['www.beijing.gov.cn', undefined],
  ];
  for (const [host, name] of rows)
    it(`${host} is ${name ?? 'unknown'}`, () => expect(siteOf(host, sites)?.name).toBe(name));

  it('has three domains in the manifest and exact hosts elsewhere', () => {
    const wide = sites.sites.filter((site) => site.hosts.some((host) => host.includes('*')));
    expect(wide.flatMap((site) => site.hosts).sort()).toEqual([
      '*.legaldaily.com.cn',
      '*.people.cn',
      '*.people.com.cn',
    ]);
    expect(wide.every((site) => site.access === 'manifest')).toBe(true);
    expect(sites.sites.every((site) => ['manifest', 'offer'].includes(site.access))).toBe(true);
    const ours = sites.sites.filter((site) => site.access === 'manifest').flatMap((site) => site.hosts);
    expect(ours.every((host) => /(?:^|\.)(?:people\.cn|people\.com\.cn|legaldaily\.com\.cn)$/.test(host))).toBe(true);
  });

  it('names only rules that are there, uses each, and writes selectors browsers take', () => {
    const used = new Set(sites.sites.flatMap((site) => site.rules));
    expect([...used].sort()).toEqual(Object.keys(sites.rules).sort());
    for (const rule of Object.values(sites.rules) as Record<string, string | string[]>[]) {
      for (const part of ['within', 'skip', 'title', 'heads', 'date', 'outlet']) {
        const selector = rule[part];
        if (typeof selector === 'string') expect(() => document.querySelector(selector), selector).not.toThrow();
      }
      expect(rule.within !== undefined || (Array.isArray(rule.between) && rule.between.length === 2)).toBe(true);
    }
  });
});

describe('parseColour', () => {
  const rows: [css: string, luminance: number, alpha: number][] = [
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(128, 128, 128)', 0.216, 1],
    ['color(srgb 1 1 1 / 0.5)', 1, 0.5],
    ['oklch(0.2 0.01 262)', 0.008, 1],
    ['lab(50 0 0)', 0.184, 1],
  ];
  for (const [css, luminance, alpha] of rows) {
    it(css, () => {
      expect(parseColour(css)?.luminance).toBeCloseTo(luminance, 2);
      expect(parseColour(css)?.alpha).toBe(alpha);
    });
  }
  it('knows nothing of transparent words', () => expect(parseColour('nonsense')).toBeNull());
});

describe('placeNote', () => {
  const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 24 });
  const sizes = [
    [1200, 800],
    [320, 640],
    [320, 256],
    [640, 200],
  ] as const;

  it('covers none of the name’s lines, stays inside, wherever the name is', () => {
    for (const [width, height] of sizes) {
      for (let top = 0; top + 60 <= height; top += 17) {
        for (let left = 0; left < width - 20; left += 61) {
          const first = line(left, top, width - 10);
          const second = line(10, top + 32, Math.min(width, 80));
          for (const [anchor, lines] of [
            [first, [first]],
            [first, [first, second]],
            [second, [first, second]],
          ] as const) {
            const place = placeNote({ anchor, lines, width: 370, height: 420, viewport: { width, height }, inset: 20 });
            const used = Math.min(420, place.maxHeight);
            for (const own of lines) expect(place.top >= own.bottom || place.top + used <= own.top).toBe(true);
            expect(place.left).toBeGreaterThanOrEqual(0);
            expect(place.left + place.width).toBeLessThanOrEqual(width);
            expect(place.top).toBeGreaterThanOrEqual(0);
            expect(place.top + used).toBeLessThanOrEqual(height);
          }
        }
      }
    }
  });

  const viewport = { width: 1200, height: 800 };
  it('hangs under the word with its text where the word starts', () => {
    const anchor = line(300, 200, 420);
    const place = placeNote({ anchor, lines: [anchor], width: 370, height: 300, viewport, inset: 20 });
    expect(place).toMatchObject({ left: 280, top: 230, side: 'below', width: 370 });
  });
  it('flips above where there is more room', () => {
    const anchor = line(300, 700, 420);
    const place = placeNote({ anchor, lines: [anchor], width: 370, height: 300, viewport, inset: 20 });
    expect(place.side).toBe('above');
    expect(place.top + 300).toBe(694);
  });
  it('does not mind a piece of the name in another column', () => {
    const anchor = line(700, 100, 800);
    const place = placeNote({
      anchor,
      lines: [line(100, 700, 200), anchor],
      width: 370,
      height: 300,
      viewport,
      inset: 20,
    });
    expect(place).toMatchObject({ side: 'below', top: 130 });
  });
});

const block = (text: string, role: BlockRole = 'body', links: Block['links'] = []): Block => {
  const node = document.createTextNode(text);
  return { element: document.body, text, role, links, runs: [{ at: 0, node, from: 0, length: text.length }] };
};
const mention = (at: number, surface: string, more: Partial<Mention> = {}): Mention => ({
  block: at,
  start: 0,
  end: surface.length,
  surface,
  type: 'agency',
  weight: 'main',
  via: 'name',
  target: { is: 'entry', id: `agency/${surface}` },
  ...more,
});
const drawn = (mentions: Mention[], blocks: Block[], more: Partial<ChoiceSettings> = {}) =>
  chooseMarks(mentions, blocks, { ...DEFAULT_CHOICE, ...more }).map(
    (choice) => `${choice.mention}${choice.strength[0]}`,
  );

describe('chooseMarks', () => {
  const blocks = [
    block('国务院', 'headline'),
    block('国务院', 'heading'),
    block('国务院'),
    block('国务院'),
    block('国务院', 'heading'),
    block('国务院'),
  ];
  const all = blocks.map((_, at) => mention(at, '国务院'));
  it('first strong outside headings, later faint, headline never', () => {
    expect(drawn(all, blocks)).toEqual(['1f', '2s', '3f', '4f', '5f']);
  });
  it('first in each section only', () =>
    expect(drawn(all, blocks, { density: 'section' })).toEqual(['1f', '2s', '4f', '5f']));
  it('all strong', () => expect(drawn(all, blocks, { density: 'all' })).toEqual(['1f', '2s', '3s', '4f', '5s']));
  it('known ones stay faint', () => {
    expect(drawn(all, blocks, { known: new Set(['agency/国务院']) })).toEqual(['1f', '2f', '3f', '4f', '5f']);
  });
  it('types off', () => expect(drawn(all, blocks, { off: ['agency'] })).toEqual([]));
  it('a mention in a link is faint and does not use up the first', () => {
    const two = [block('国务院', 'body', [{ start: 0, end: 3 }]), block('国务院')];
    expect(drawn([mention(0, '国务院'), mention(1, '国务院')], two)).toEqual(['0f', '1s']);
  });
  it('minor ones are drawn only when asked, faintly', () => {
    const minor = [mention(0, '国务院', { weight: 'minor' })];
    expect(drawn(minor, [block('国务院')])).toEqual([]);
    expect(drawn(minor, [block('国务院')], { minor: true })).toEqual(['0f']);
  });
  it('a reference is drawn as law, faintly', () => {
    const [choice] = chooseMarks([mention(0, '第十条', { type: 'reference', target: null })], [block('第十条')]);
    expect(choice).toMatchObject({ type: 'law', strength: 'faint' });
  });
  it('a title that fills a line is faint; the short name it goes on by is the strong one', () => {
    const title = `《${'关于办理案件若干问题的'.repeat(3)}解释》`;
    const same = { type: 'law', target: { is: 'entry', id: 'law/x' } } as const;
    const told = [mention(0, title, same), mention(1, '《解释》', same), mention(2, '《解释》', same)];
    const three = [block(title), block('《解释》'), block('《解释》')];
    expect(drawn(told, three)).toEqual(['0f', '1s', '2f']);
    expect(drawn(told, three, { density: 'section' })).toEqual(['0f']);
    expect(drawn(told, three, { density: 'all' })).toEqual(['0s', '1s', '2s']);
    const line = '《关于办理这一类案件的若干问题的解释》';
    expect(drawn([mention(0, line, same)], [block(line)])).toEqual(['0s']);
  });
  it('too many: the most repeated agencies give way, laws never', () => {
    const many = Array.from({ length: 20 }, (_, at) => block(`名称${at}`));
    const laws = Array.from({ length: 13 }, (_, at) =>
      mention(at, `法${at}`, { type: 'law', target: { is: 'entry', id: `law/${at}` } }),
    );
    const agencies = [mention(13, '甲'), mention(14, '乙'), mention(15, '乙')];
    expect(drawn([...laws, ...agencies], many).filter((row) => row.endsWith('s'))).toHaveLength(13);
    const few = [...laws.slice(0, 11), ...agencies];
    expect(drawn(few, many)).toEqual([...laws.slice(0, 11).map((_, at) => `${at}s`), '11s', '12f', '13f']);
  });
});

describe('compare', () => {
  const [a, b, c] = [block('甲'), block('乙'), block('丙')];
  const copy = (of: Block): Block => ({ ...of, runs: of.runs.map((run) => ({ ...run })) });
  it('is null when nothing changed', () => expect(compare([a, b], [copy(a), copy(b)])).toBeNull());
  it('keeps the blocks that stayed', () => {
    const now = compare([a, c], [copy(a), b, copy(c)]);
    expect(now).toEqual([a, b, c]);
    expect([now?.[0] === a, now?.[2] === c]).toEqual([true, true]);
  });
  it('takes the same text at a new node for new', () => {
    const fresh = block('甲');
    expect(compare([a], [fresh])?.[0]).toBe(fresh);
  });
  it('sees blocks go', () => expect(compare([a, b], [copy(a)])).toEqual([a]));
});

describe('createBudget', () => {
  it('lets some work at once, then little each second; what rest needs is kept', () => {
    let now = 0;
    const budget = createBudget(() => now);
    expect([budget.untilPlenty(), budget.untilSome()]).toEqual([0, 0]);
    budget.spend(100);
    expect(budget.untilSome()).toBe(0);
    expect(budget.untilPlenty()).toBeGreaterThan(0);
    budget.spend(100);
    const wait = budget.untilSome();
    expect(wait).toBeGreaterThan(0);
    now += wait + 1;
    expect(budget.untilSome()).toBe(0);
  });
  it('a minute of work that never rests costs less than two in a hundred', () => {
    let now = 0;
    const budget = createBudget(() => now);
    let used = 0;
    while (now < 60_000) {
      now += Math.max(600, budget.untilPlenty());
      budget.spend(25);
      used += 25;
    }
    expect(used / now).toBeLessThan(0.02);
  });
});
